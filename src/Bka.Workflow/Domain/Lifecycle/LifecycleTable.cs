using Bka.Contracts;
using static Bka.Contracts.CaseState;
using static Bka.Workflow.Domain.Cases.CaseStates;
using static Bka.Workflow.Domain.Lifecycle.Guards;
using static Bka.Workflow.Domain.Lifecycle.Routes;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>
/// Which states exist, what moves a case and on what legal basis. The only place where a step exists: the API, the
/// pages, the diagram and the tests all read these rows. One case is one child in one matter, never a family.
/// </summary>
public static class LifecycleTable
{
    /// <summary>Every permitted step.</summary>
    public static IReadOnlyList<LifecycleRow> Rows { get; } =
    [
        // T1: the matter comes in. Imported cases begin in the state the export describes (ADR 0015).
        Begin(Step.RegisterIntake, Received, ReceivedInThePast, "SoL 19:1, 20:1–2"),

        // T2: immediate protection is assessed for every child, whatever else runs.
        Row(Received, Step.RecordSkyddsbedomning, Always, SkyddsbedomningDone,
            AssessedAfterReceipt & MeasureIsStatedWhenProtectionIsNeeded, "SoL 20:1"),

        // T2 made late: an imported case may have gone further without it, and its clock runs until it is made.
        .. FromEach([InForhandsbedomning, ForhandsbedomningExtended, InUtredning, UtredningExtended],
            Step.RecordSkyddsbedomning,
            SkyddsbedomningIsNotRecorded & AssessedAfterReceipt & MeasureIsStatedWhenProtectionIsNeeded, "SoL 20:1"),

        // T3: the bounded assessment; not when a utredning already runs on this child.
        Row(SkyddsbedomningDone, Step.BeginForhandsbedomning, Always, InForhandsbedomning,
            ItIsAConcernReport & NoImmediateProtectionIsNeeded & NoUtredningRunsOnThisChild, "SoL 20:2"),

        // T7: more than 14 days, for exceptional reasons. Decided late it is kept and moves nothing.
        Row(InForhandsbedomning, Step.ExtendForhandsbedomning, ForhandsbedomningInTime, ForhandsbedomningExtended,
            ExtensionIsLonger, "SoL 20:2"),
        Row(InForhandsbedomning, Step.ExtendForhandsbedomning, ForhandsbedomningTooLate, InForhandsbedomning,
            ExtensionIsLonger, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.ExtendForhandsbedomning, Always, ForhandsbedomningExtended,
            ExtensionIsLonger, "SoL 20:2"),

        // T4: the duty to open; the four months count from this decision.
        Row(Received, Step.OpenUtredning, Always, InUtredning,
            SkyddsbedomningIsRecordedForAReport & OpenedAfterReceipt, "SoL 14:2, 20:3"),
        Row(SkyddsbedomningDone, Step.OpenUtredning, Always, InUtredning, OpenedAfterReceipt, "SoL 14:2, 20:2–3"),
        Row(InForhandsbedomning, Step.OpenUtredning, Always, InUtredning, OpenedAfterReceipt, "SoL 14:2, 20:2–3"),
        Row(ForhandsbedomningExtended, Step.OpenUtredning, Always, InUtredning, OpenedAfterReceipt, "SoL 14:2, 20:2–3"),

        // T5: no utredning is opened. How the child was heard, or why not, must be readable.
        Row(InForhandsbedomning, Step.DecideNotToOpen, Always, NotOpened, ReasonsNotToOpenHold, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.DecideNotToOpen, Always, NotOpened, ReasonsNotToOpenHold, "SoL 20:2"),

        // T6: the report joins the utredning that already runs on the same child; no decision and no new clock.
        Row(SkyddsbedomningDone, Step.JoinUtredning, Always, JoinedUtredning, ReportJoinsRunningUtredning, "SoL 20:2"),
        Row(InForhandsbedomning, Step.JoinUtredning, Always, JoinedUtredning, ReportJoinsRunningUtredning, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.JoinUtredning, Always, JoinedUtredning,
            ReportJoinsRunningUtredning, "SoL 20:2"),
        Row(InUtredning, Step.ReceiveReport, Always, InUtredning, NothingMore, "SoL 20:2"),
        Row(UtredningExtended, Step.ReceiveReport, Always, UtredningExtended, NothingMore, "SoL 20:2"),

        // T8: more than four months, for special reasons and a stated time. Decided late it is kept and moves nothing.
        Row(InUtredning, Step.ExtendUtredning, UtredningInTime, UtredningExtended, UtredningExtensionIsLonger, "SoL 20:3"),
        Row(InUtredning, Step.ExtendUtredning, UtredningTooLate, InUtredning, UtredningExtensionIsLonger, "SoL 20:3"),
        Row(UtredningExtended, Step.ExtendUtredning, Always, UtredningExtended, UtredningExtensionIsLonger, "SoL 20:3"),

        // T16: closing. Until proposal and decision (T9–T15) stand in this table a utredning closes here (ADR 0003).
        Row(Received, Step.CloseCase, Always, Closed, ItIsNotAConcernReport & ClosedAfterItBegan, "SoL 14:2"),
        Row(SkyddsbedomningDone, Step.CloseCase, Always, Closed, ItIsNotAConcernReport & ClosedAfterItBegan, "SoL 14:2"),
        Row(InUtredning, Step.CloseCase, Always, Closed, WrittenMaterialExists & ClosedAfterItBegan, "SoL 14:3, 20:3"),
        Row(UtredningExtended, Step.CloseCase, Always, Closed, WrittenMaterialExists & ClosedAfterItBegan, "SoL 14:3, 20:3"),

        // T17: another caseworker. T18: another municipality. T19: a mistaken registration.
        .. FromEach(Open, Step.AssignCaseworker, CaseworkerIsAnother, "SoL 25:1"),
        .. FromEach(Open, Step.TransferCase, Transferred, ReceivingMunicipalityHasAccepted, "SoL 29:1"),
        .. FromEach(Enum.GetValues<CaseState>().Where(state => state != Voided), Step.VoidCase, Voided, NothingMore, "SoL 14:3"),
    ];

    private static LifecycleRow Begin(Trigger trigger, CaseState to, Guard guard, string basis) =>
        new(null, trigger, Always, to, guard, basis);

    private static LifecycleRow Row(
        CaseState from, Trigger trigger, Route route, CaseState to, Guard guard, string basis) =>
        new(from, trigger, route, to, guard, basis);

    private static IEnumerable<LifecycleRow> FromEach(
        IEnumerable<CaseState> states, Trigger trigger, CaseState to, Guard guard, string basis) =>
        states.Select(from => Row(from, trigger, Always, to, guard, basis));

    private static IEnumerable<LifecycleRow> FromEach(
        IEnumerable<CaseState> states, Trigger trigger, Guard guard, string basis) =>
        states.Select(from => Row(from, trigger, Always, from, guard, basis));
}
