using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// What the figures ask about one case, flat: the days that place it in a period and the marks that are counted. Null
/// means that the question does not arise, or that nothing is recorded.
/// </summary>
public sealed record CaseMeasures
{
    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Sex as recorded.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Report, application or other knowledge.</summary>
    public required IntakeKind Kind { get; init; }

    /// <summary>The day it came in.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Age group on that day.</summary>
    public required AgeGroup AgeReceived { get; init; }

    /// <summary>For a report: whether the skyddsbedömning was made the same or the next day (SoL 20:1).</summary>
    public bool? SkyddsbedomningInTime { get; init; }

    /// <summary>For a report: the last day in force for the förhandsbedömning.</summary>
    public DateOnly? ForhandsbedomningLastDay { get; init; }

    /// <summary>For a report: the day the förhandsbedömning ended, by decision or otherwise.</summary>
    public DateOnly? ForhandsbedomningStoppedOn { get; init; }

    /// <summary>What it has led to.</summary>
    public CaseOutcome Outcome { get; init; }

    /// <summary>The day it was decided to open or not to open.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Age group on that day.</summary>
    public AgeGroup? AgeDecided { get; init; }

    /// <summary>Whether a utredning was opened.</summary>
    public bool? Opened { get; init; }

    /// <summary>For a decided report: no later than the legal last day itself; an extension does not make it timely.</summary>
    public bool? InTimeLegal { get; init; }

    /// <summary>For a decided report: no later than the nominal last day.</summary>
    public bool? InTimeNominal { get; init; }

    /// <summary>For a report decided late: within a valid extension.</summary>
    public bool? LateWithinExtension { get; init; }

    /// <summary>Whether the child was heard, as recorded with the decision.</summary>
    public bool? Heard { get; init; }

    /// <summary>For a child not heard: the accepted reason, if any.</summary>
    public NotHeardReason? NotHeardReason { get; init; }

    /// <summary>For a child not heard: accepted reason and a text that says something about this child.</summary>
    public bool? NotHeardAccepted { get; init; }

    /// <summary>The day the utredning was opened.</summary>
    public DateOnly? UtredningOpenedOn { get; init; }

    /// <summary>The original legal last day of the four months; no extension moves it here.</summary>
    public DateOnly? UtredningLegalLastDay { get; init; }

    /// <summary>Whether a valid extension was decided.</summary>
    public bool? UtredningExtended { get; init; }

    /// <summary>The day the utredning was closed.</summary>
    public DateOnly? UtredningClosedOn { get; init; }

    /// <summary>The last day in force of the four months; a valid extension has moved it.</summary>
    public DateOnly? UtredningLastDay { get; init; }

    /// <summary>The measures of a case; null outside the figures: an adult's, or one registered by mistake.</summary>
    /// <param name="subject">The case.</param>
    public static CaseMeasures? Of(Case subject) => Of(subject, CaseClocks.Of(subject));

    /// <summary>The measures of a case whose clocks are known already.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="clocks">Its clocks.</param>
    public static CaseMeasures? Of(Case subject, IReadOnlyList<CaseClock> clocks)
    {
        // An adult's case has no clock of these; what it says of children is asked about per BKA.
        if (subject.State == CaseState.Voided || subject.Child is not { } child)
        {
            return null;
        }

        var isReport = subject.Intake.Kind == IntakeKind.ConcernReport;
        var forhandsbedomning = isReport ? CaseClocks.Find(clocks, Clock.Forhandsbedomning) : null;
        var utredning = CaseClocks.Find(clocks, Clock.Utredning);
        var decision = subject.Forhandsbedomning?.Decision;
        var decidedOn = decision?.Made.On ?? subject.Utredning?.Opened.On;
        var reportDecidedOn = isReport ? decision?.Made.On : null;
        var notHeard = subject.Hearing is { Heard: false } hearing ? hearing : null;
        return new CaseMeasures
        {
            Unit = subject.Unit,
            Sex = child.Sex,
            Kind = subject.Intake.Kind,
            ReceivedOn = subject.Intake.ReceivedOn,
            AgeReceived = AgeGroups.On(child.Born, subject.Intake.ReceivedOn),
            SkyddsbedomningInTime = isReport ? MadeInTime(subject) : null,
            ForhandsbedomningLastDay = forhandsbedomning?.LastDay,
            ForhandsbedomningStoppedOn = forhandsbedomning?.StoppedOn,
            Outcome = OutcomeOf(subject),
            DecidedOn = decidedOn,
            AgeDecided = decidedOn is { } day ? AgeGroups.On(child.Born, day) : null,
            Opened = decision?.Opened ?? (subject.Utredning is null ? null : true),
            InTimeLegal = reportDecidedOn is null ? null : reportDecidedOn <= forhandsbedomning!.LegalLastDay,
            InTimeNominal = reportDecidedOn is null ? null : reportDecidedOn <= forhandsbedomning!.NominalLastDay,
            LateWithinExtension = reportDecidedOn is null
                ? null
                : reportDecidedOn > forhandsbedomning!.LegalLastDay && reportDecidedOn <= forhandsbedomning.LastDay,
            Heard = subject.Hearing?.Heard,
            NotHeardReason = notHeard?.Reason,
            NotHeardAccepted = notHeard is null ? null : notHeard.Reason is not null && !FreeText.SaysNothing(notHeard.Account),
            UtredningOpenedOn = subject.Utredning?.Opened.On,
            UtredningLegalLastDay = utredning?.LegalLastDay,
            UtredningExtended = utredning is null ? null : utredning.LastDay > utredning.LegalLastDay,
            UtredningClosedOn = utredning?.StoppedOn,
            UtredningLastDay = utredning?.LastDay,
        };
    }

    private static CaseOutcome OutcomeOf(Case subject) => subject switch
    {
        { Utredning: not null } => CaseOutcome.Opened,
        { State: CaseState.NotOpened } => CaseOutcome.NotOpened,
        { State: CaseState.JoinedUtredning } => CaseOutcome.Joined,
        _ => CaseStates.IsOpen(subject.State) ? CaseOutcome.InProgress : CaseOutcome.EndedOtherwise,
    };

    private static bool MadeInTime(Case subject) => subject.Skyddsbedomning is { } made
        && made.AssessedOn <= DeadlineCalculator.Compute(Clock.Skyddsbedomning, subject.Intake.ReceivedOn).LegalLastDay;
}

/// <summary>What an intake has led to.</summary>
public enum CaseOutcome
{
    /// <summary>Pågår: nothing is decided yet.</summary>
    InProgress,

    /// <summary>Inledd.</summary>
    Opened,

    /// <summary>Ej inledd.</summary>
    NotOpened,

    /// <summary>Tillförd en utredning som redan pågick.</summary>
    Joined,

    /// <summary>Avslutad på annat sätt: transferred, withdrawn and the like.</summary>
    EndedOtherwise,
}
