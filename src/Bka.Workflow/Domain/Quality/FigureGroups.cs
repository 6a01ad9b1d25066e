using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>Cases counted together because they are alike in everything the figures divide by.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Sex">Sex as recorded.</param>
/// <param name="Age">Age group on the day of the event.</param>
public sealed record FigureCell(string Unit, Sex Sex, AgeGroup Age);

/// <summary>Cases that came in during the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="Outcome">What they have led to.</param>
/// <param name="Count">How many.</param>
/// <param name="SkyddsbedomningInTime">How many of them had the skyddsbedömning the same or the next day.</param>
public sealed record ReceivedGroup(
    FigureCell Cell, IntakeKind Kind, CaseOutcome Outcome, long Count, long SkyddsbedomningInTime);

/// <summary>Cases decided, to open or not to open, during the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="Opened">Whether a utredning was opened.</param>
/// <param name="Heard">Whether the child was heard; null when not recorded.</param>
/// <param name="NotHeardReason">The accepted reason; null when none is given.</param>
/// <param name="Count">How many.</param>
/// <param name="InTimeLegal">Decided by the legal last day.</param>
/// <param name="InTimeNominal">Decided by the nominal last day.</param>
/// <param name="LateWithinExtension">Decided late, within a valid extension.</param>
/// <param name="NotHeardAccepted">Not heard, for an accepted reason that the text makes concrete.</param>
public sealed record DecidedGroup(
    FigureCell Cell,
    IntakeKind Kind,
    bool Opened,
    bool? Heard,
    NotHeardReason? NotHeardReason,
    long Count,
    long InTimeLegal,
    long InTimeNominal,
    long LateWithinExtension,
    long NotHeardAccepted);

/// <summary>Utredningar with a running day in the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
/// <param name="OverFourMonths">The original legal last day passed in the period while still open.</param>
/// <param name="OverWithExtension">Of those, with a valid extension.</param>
public sealed record RunningGroup(FigureCell Cell, long Count, long OverFourMonths, long OverWithExtension);

/// <summary>Förhandsbedömningar open on the period's last day.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">Of those, past the last day in force.</param>
public sealed record OpenGroup(FigureCell Cell, long Count, long Overdue);

/// <summary>Utredningar closed in the period, by how long they took.</summary>
/// <param name="Days">Days from opening to closing.</param>
/// <param name="Count">How many took that long.</param>
public sealed record ClosedGroup(int Days, long Count);

/// <summary>All that the figures of a period are computed from.</summary>
/// <param name="Received">Came in.</param>
/// <param name="Decided">Decided.</param>
/// <param name="Running">Utredningar with a running day.</param>
/// <param name="Open">Förhandsbedömningar open on the last day.</param>
/// <param name="Closed">Utredningar closed.</param>
public sealed record FigureGroups(
    IReadOnlyList<ReceivedGroup> Received,
    IReadOnlyList<DecidedGroup> Decided,
    IReadOnlyList<RunningGroup> Running,
    IReadOnlyList<OpenGroup> Open,
    IReadOnlyList<ClosedGroup> Closed);
