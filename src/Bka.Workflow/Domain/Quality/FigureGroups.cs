using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>What is counted: each figure counts one of these, and divides it.</summary>
public enum FigureSource
{
    /// <summary>Cases that came in during the period.</summary>
    Received,

    /// <summary>Cases decided, to open or not to open, during the period.</summary>
    Decided,

    /// <summary>Utredningar with a running day in the period.</summary>
    Running,

    /// <summary>Förhandsbedömningar open on the period's last day.</summary>
    Open,

    /// <summary>Utredningar closed in the period.</summary>
    Closed,

    /// <summary>Children of decisions on a proposal made in the period.</summary>
    Decisions,

    /// <summary>Children of decisions that grant support and waited, or were carried out, in the period.</summary>
    Waiting,

    /// <summary>Children whose first utredning of the first half of the year before was closed then.</summary>
    Cohort,
}

/// <summary>Cases counted together because they are alike in everything the figures divide by.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Sex">Sex as recorded.</param>
/// <param name="Age">Age group on the day of the event.</param>
public sealed record FigureCell(string Unit, Sex Sex, AgeGroup Age);

/// <summary>What is counted together.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
public abstract record FigureGroup(FigureCell Cell, long Count)
{
    /// <summary>The one case counted, when the cases behind a figure are listed; null when they are only counted.</summary>
    public string? CaseId { get; init; }
}

/// <summary>Cases that came in during the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="Outcome">What they have led to.</param>
/// <param name="Count">How many.</param>
/// <param name="SkyddsbedomningInTime">How many of them had the skyddsbedömning the same or the next day.</param>
public sealed record ReceivedGroup(
    FigureCell Cell, IntakeKind Kind, CaseOutcome Outcome, long Count, long SkyddsbedomningInTime) : FigureGroup(Cell, Count);

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
    long NotHeardAccepted) : FigureGroup(Cell, Count);

/// <summary>Utredningar with a running day in the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
/// <param name="OverFourMonths">The original legal last day passed in the period while still open.</param>
/// <param name="OverWithExtension">Of those, with a valid extension.</param>
public sealed record RunningGroup(FigureCell Cell, long Count, long OverFourMonths, long OverWithExtension)
    : FigureGroup(Cell, Count);

/// <summary>Förhandsbedömningar open on the period's last day.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">Of those, past the last day in force.</param>
public sealed record OpenGroup(FigureCell Cell, long Count, long Overdue) : FigureGroup(Cell, Count);

/// <summary>Utredningar closed in the period, by how long they took.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Days">Days from opening to the final decision, else to closing.</param>
/// <param name="Count">How many took that long.</param>
public sealed record ClosedGroup(FigureCell Cell, int Days, long Count) : FigureGroup(Cell, Count);

/// <summary>Children of decisions on a proposal, made in the period. Every count is of a child and a decision.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="IsAdultCase">Whether the decision was made in an adult's case.</param>
/// <param name="NotHeardReason">The accepted reason; null when none is given, or none is needed.</param>
/// <param name="Count">How many.</param>
public sealed record DecisionGroup(FigureCell Cell, bool IsAdultCase, NotHeardReason? NotHeardReason, long Count)
    : FigureGroup(Cell, Count)
{
    /// <summary>With an approved BKA.</summary>
    public long Bka { get; init; }

    /// <summary>Of those with a BKA, the child was heard.</summary>
    public long Heard { get; init; }

    /// <summary>Of those with a BKA, the child was not heard.</summary>
    public long NotHeard { get; init; }

    /// <summary>Of those not heard, for an accepted reason that the text makes concrete.</summary>
    public long NotHeardAccepted { get; init; }

    /// <summary>The child's stance is established.</summary>
    public long StanceKnown { get; init; }

    /// <summary>It is established to the version decided.</summary>
    public long StanceOfVersion { get; init; }

    /// <summary>The child has been told.</summary>
    public long Told { get; init; }

    /// <summary>The child was told in time.</summary>
    public long ToldInTime { get; init; }

    /// <summary>The BKA was approved before the decision.</summary>
    public long BkaBefore { get; init; }

    /// <summary>The decision was urgent.</summary>
    public long Urgent { get; init; }

    /// <summary>Of the urgent, the BKA afterwards came in time.</summary>
    public long BkaAfterwardsInTime { get; init; }

    /// <summary>The proposal agrees partly or not with the child's best interests.</summary>
    public long AgainstBestInterests { get; init; }

    /// <summary>Of those, with a measure that makes up for it.</summary>
    public long Compensated { get; init; }
}

/// <summary>Children of decisions that grant support and waited, or were carried out, in the period.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="IsAdultCase">Whether the decision was made in an adult's case.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="LegalBasis">The paragraph of the insats (lagrum); null when it is not stated.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">Of those, past the three months and still waiting on the period's last day.</param>
public sealed record WaitingGroup(
    FigureCell Cell, bool IsAdultCase, DecisionOutcome Outcome, string? LegalBasis, long Count, long Overdue)
    : FigureGroup(Cell, Count);

/// <summary>Children whose first utredning of the first half of the year before was closed then.</summary>
/// <param name="Cell">What they share.</param>
/// <param name="Count">How many.</param>
/// <param name="NotBack">Of those, without a new utredning within 365 days.</param>
public sealed record CohortGroup(FigureCell Cell, long Count, long NotBack) : FigureGroup(Cell, Count);

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
    IReadOnlyList<ClosedGroup> Closed)
{
    /// <summary>Children of decisions on a proposal.</summary>
    public IReadOnlyList<DecisionGroup> Decisions { get; init; } = [];

    /// <summary>Decisions that grant support.</summary>
    public IReadOnlyList<WaitingGroup> Waiting { get; init; } = [];

    /// <summary>Children whose utredning was closed the year before.</summary>
    public IReadOnlyList<CohortGroup> Cohort { get; init; } = [];

    /// <summary>The groups of one source.</summary>
    /// <param name="source">The source.</param>
    public IEnumerable<FigureGroup> Of(FigureSource source) => source switch
    {
        FigureSource.Received => Received,
        FigureSource.Decided => Decided,
        FigureSource.Running => Running,
        FigureSource.Open => Open,
        FigureSource.Closed => Closed,
        FigureSource.Decisions => Decisions,
        FigureSource.Waiting => Waiting,
        FigureSource.Cohort => Cohort,
    };
}
