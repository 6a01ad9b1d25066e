using Bka.Contracts;
using static Bka.Contracts.CaseState;
using static Bka.Workflow.Domain.Cases.CaseStates;
using static Bka.Workflow.Domain.Lifecycle.AfterwardsGuards;
using static Bka.Workflow.Domain.Lifecycle.BkaGuards;
using static Bka.Workflow.Domain.Lifecycle.CarryOutGuards;
using static Bka.Workflow.Domain.Lifecycle.DecisionGuards;
using static Bka.Workflow.Domain.Lifecycle.Guards;
using static Bka.Workflow.Domain.Lifecycle.ProposalGuards;
using static Bka.Workflow.Domain.Lifecycle.Routes;
using static Bka.Workflow.Domain.Lifecycle.SideGuards;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>
/// Which states exist, what moves a case and on what legal basis. The only place where a step exists: the API, the
/// pages, the diagram and the tests all read these rows. One case is one child in one matter, never a family; or one
/// adult's matter with every child it affects.
/// </summary>
public static class LifecycleTable
{
    // Where a utredning runs, or a decision is being prepared in it.
    private static readonly CaseState[] InInquiry = [InUtredning, UtredningExtended];
    private static readonly CaseState[] Proposing = [ProposalMade, StanceRecorded];
    private static readonly CaseState[] AfterDecision = [Decided, FeedbackGiven];
    private static readonly CaseState[] AdultBeginning = [AdultReceived, ChildrenIdentified, BkaInProgress];

    // What asks for a decision on the proposal, the same on every path.
    private static readonly Guard DecisionRests = ProposalIsTheOneRead & NoChildHasComeToLight & NothingIsMissingForAnyChild
        & DecidedInOrder & KommuniceringIsDone & TheChildIsStillAChild & ActorHasNoConflict;

    private static readonly Guard ProposalHolds = MaterialExists & EveryChildIsListed & EveryAffectedChildIsNamed
        & OutcomeIsPossible & ProposalIsNew & TheChildIsStillAChild & ActorHasNoConflict;

    private static readonly Guard StanceHolds = ChildIsOfTheCase & StanceIsAboutThisProposal & StanceIsFounded & ActorHasNoConflict;

    private static readonly Guard CaseIsDone = EveryChildIsListed & BkaAfterwardsIsDone & NothingStillRuns & EveryChildIsTold
        & ReasonFitsTheDecision & ActorHasNoConflict;

    // Who has a conflict of interest makes no decision at all, whichever it is (KL 6:28–32, 7:4).
    private static readonly Guard LongerForhandsbedomning = ExtensionIsLonger & ActorHasNoConflict;

    private static readonly Guard LongerUtredning = UtredningExtensionIsLonger & ActorHasNoConflict;

    private static readonly Guard Opening = OpenedAfterReceipt & ActorHasNoConflict;

    private static readonly Guard ClosingUnopened = ItIsNotAConcernReport & ClosedAfterItBegan & ClosingDecidesNothing & ActorHasNoConflict;

    /// <summary>Every permitted step.</summary>
    public static IReadOnlyList<LifecycleRow> Rows { get; } =
    [
        // T1: the matter comes in. Imported cases begin in the state the export describes (ADR 0015).
        Begin(Step.RegisterIntake, Received, ReceivedInThePast, "SoL 19:1, 20:1–2"),

        // T2: immediate protection is assessed for every child, whatever else runs.
        Row(Received, Step.RecordSkyddsbedomning, Always, SkyddsbedomningDone,
            AssessedAfterReceipt & MeasureIsStatedWhenProtectionIsNeeded, "SoL 20:1"),

        // T2 made late: an imported case may have gone further without it, and its clock runs until it is made.
        .. FromEach(
            [InForhandsbedomning, ForhandsbedomningExtended, .. InInquiry, .. Proposing, .. AfterDecision],
            Step.RecordSkyddsbedomning,
            ItIsAChildsCase & SkyddsbedomningIsNotRecorded & AssessedAfterReceipt & MeasureIsStatedWhenProtectionIsNeeded, "SoL 20:1"),

        // T3: the bounded assessment; not when a utredning already runs on this child.
        Row(SkyddsbedomningDone, Step.BeginForhandsbedomning, Always, InForhandsbedomning,
            ItIsAConcernReport & NoImmediateProtectionIsNeeded & NoUtredningRunsOnThisChild, "SoL 20:2"),

        // T7: more than 14 days, for exceptional reasons. Decided late it is kept and moves nothing.
        Row(InForhandsbedomning, Step.ExtendForhandsbedomning, ForhandsbedomningInTime, ForhandsbedomningExtended,
            LongerForhandsbedomning, "SoL 20:2"),
        Row(InForhandsbedomning, Step.ExtendForhandsbedomning, ForhandsbedomningTooLate, InForhandsbedomning,
            LongerForhandsbedomning, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.ExtendForhandsbedomning, Always, ForhandsbedomningExtended,
            LongerForhandsbedomning, "SoL 20:2"),

        // T4: the duty to open; the four months count from this decision.
        Row(Received, Step.OpenUtredning, Always, InUtredning,
            SkyddsbedomningIsRecordedForAReport & Opening, "SoL 14:2, 20:3"),
        Row(SkyddsbedomningDone, Step.OpenUtredning, Always, InUtredning, Opening, "SoL 14:2, 20:2–3"),
        Row(InForhandsbedomning, Step.OpenUtredning, Always, InUtredning, Opening, "SoL 14:2, 20:2–3"),
        Row(ForhandsbedomningExtended, Step.OpenUtredning, Always, InUtredning, Opening, "SoL 14:2, 20:2–3"),

        // T4 after T13: what could not wait is decided; the utredning is opened all the same.
        .. FromEach(AfterDecision, Step.OpenUtredning, InUtredning,
            ItIsAChildsCase & UtredningIsNotOpened & SkyddsbedomningIsRecordedForAReport & Opening, "SoL 14:2, 20:3"),

        // T5: no utredning is opened. How the child was heard, or why not, must be readable.
        Row(InForhandsbedomning, Step.DecideNotToOpen, Always, NotOpened, ReasonsNotToOpenHold & ActorHasNoConflict, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.DecideNotToOpen, Always, NotOpened, ReasonsNotToOpenHold & ActorHasNoConflict, "SoL 20:2"),

        // T6: the report joins the utredning that already runs on the same child; no decision and no new clock.
        Row(SkyddsbedomningDone, Step.JoinUtredning, Always, JoinedUtredning, ReportJoinsRunningUtredning, "SoL 20:2"),
        Row(InForhandsbedomning, Step.JoinUtredning, Always, JoinedUtredning, ReportJoinsRunningUtredning, "SoL 20:2"),
        Row(ForhandsbedomningExtended, Step.JoinUtredning, Always, JoinedUtredning,
            ReportJoinsRunningUtredning, "SoL 20:2"),
        .. FromEach([.. InInquiry, .. Proposing, .. AfterDecision], Step.ReceiveReport, UtredningRuns, "SoL 20:2"),

        // T8: more than four months, for special reasons and a stated time. Decided late it is kept and moves nothing.
        Row(InUtredning, Step.ExtendUtredning, UtredningInTime, UtredningExtended, LongerUtredning, "SoL 20:3"),
        Row(InUtredning, Step.ExtendUtredning, UtredningTooLate, InUtredning, LongerUtredning, "SoL 20:3"),
        Row(UtredningExtended, Step.ExtendUtredning, Always, UtredningExtended, LongerUtredning, "SoL 20:3"),

        .. FromEach([.. Proposing, .. AfterDecision], Step.ExtendUtredning, UtredningRuns & LongerUtredning, "SoL 20:3"),

        // V1–V3: an adult's matter. Every child is listed, or a person confirms that there is none.
        Begin(Step.RegisterAdultCase, AdultReceived, NothingMore, "SoL 3:1, 12:1"),
        Row(AdultReceived, Step.IdentifyChildren, Always, ChildrenIdentified, ListingHolds, "SoL 3:1"),
        Row(ChildrenIdentified, Step.AnswerBka, Always, BkaInProgress, Writing, "SoL 3:1–2"),

        // The children of a case, and how each is heard, at any time.
        .. FromEach([ChildrenIdentified, BkaInProgress, .. InInquiry, .. Proposing, .. AfterDecision],
            Step.IdentifyChildren, ListingHolds, "SoL 3:1"),
        .. FromEach(Open, Step.RecordBirth, ChildIsOfTheCase & ChildIsExpected, "SoL 14:3"),
        .. FromEach([NotOpened, .. Open], Step.RecordHearing,
            ChildIsOfTheCase & HearingIsConcrete, "SoL 3:2"),

        // T9, V4: a proposal; each presentation is a new version, and what was given to an earlier one no longer counts.
        .. FromEach([.. InInquiry, .. Proposing, ChildrenIdentified, BkaInProgress], Step.PresentProposal, ProposalMade,
            ProposalHolds, "SoL 3:1, 14:3"),
        .. FromEach(AfterDecision, Step.PresentProposal, ProposalMade, ProposalHolds & TheMatterGoesOn, "SoL 3:1, 14:3"),

        // T10: the BKA of each child. Written at any time, approved by someone else, for one version of the proposal.
        .. FromEach([BkaInProgress, .. InInquiry, .. Proposing], Step.AnswerBka, Writing, "SoL 3:1–2"),
        .. FromEach(AfterDecision, Step.AnswerBka, ProposalIsNotYetAnswered & Writing, "SoL 3:1–2"),
        .. FromEach([.. Proposing, .. AfterDecision], Step.CompleteBka, ProposalIsNotYetAnswered & NothingIsUnanswered & ActorHasNoConflict, "SoL 3:1–2"),
        .. FromEach([.. Proposing, .. AfterDecision], Step.ApproveBka,
            BkaIsReady & BkaRestsOnTheLatestStance & SomeoneElseHasWritten & ActorHasNoConflict, "SoL 3:1–2"),
        .. FromEach([.. Proposing, .. AfterDecision], Step.ReturnBka, BkaIsReady & ActorHasNoConflict, "SoL 3:1–2"),
        .. FromEach([.. Proposing, .. AfterDecision], Step.ReopenBka, ProposalIsNotYetAnswered & BkaIsApproved, "SoL 3:1–2"),
        .. FromEach(Proposing, Step.ReuseBka, ChildIsOfTheCase & BkaCanBeCarriedOver & ActorHasNoConflict, "SoL 3:1–2"),

        // T11: what each child thinks of this version; and the parties get the material.
        Row(ProposalMade, Step.RecordStance, LastStance, StanceRecorded, StanceHolds, "SoL 3:2"),
        Row(ProposalMade, Step.RecordStance, MoreStancesToCome, ProposalMade, StanceHolds, "SoL 3:2"),
        .. FromEach([StanceRecorded, .. AfterDecision], Step.RecordStance, ProposalIsNotYetAnswered & StanceHolds, "SoL 3:2"),
        .. FromEach(Proposing, Step.RecordKommunicering, MaterialIsOfThisProposal, "SoL 14:10"),

        // T12, V5: the decision. A final one stops the four months; support granted on the way does not.
        .. Decision(ProposalMade),
        .. Decision(StanceRecorded),
        .. Remittal(ProposalMade),
        .. Remittal(StanceRecorded),

        // T13: what cannot wait is decided now; the BKA follows, watched. It ends no utredning and decides no report.
        .. FromEach(Open, Step.DecideUrgently, Decided, UrgentChildrenAreKnown & OutcomeIsPossible, "SoL 3:1, 14:2"),

        // T14, V6: each child is told.
        Row(Decided, Step.GiveFeedback, LastFeedback, FeedbackGiven, Telling, "SoL 3:3"),
        Row(Decided, Step.GiveFeedback, MoreFeedbackToCome, Decided, Telling, "SoL 3:3"),
        .. FromEach([FeedbackGiven, InFollowUp, Closed, .. InInquiry, .. Proposing], Step.GiveFeedback, Telling, "SoL 3:3"),
        .. FromEach([.. AfterDecision, InFollowUp, .. InInquiry, .. Proposing], Step.WriteChildLetter,
            ChildIsOfTheCase & ThereIsADecision, "SoL 3:3"),

        // T15: follow-up after a utredning without insats, at most six months.
        .. FromEach(AfterDecision, Step.StartFollowUp, InFollowUp, FollowUpHolds & ActorHasNoConflict, "SoL 23:1, 23:3–5"),
        Row(InFollowUp, Step.EndFollowUp, EveryoneIsTold, FeedbackGiven, FollowUpEndsInOrder & ActorHasNoConflict, "SoL 23:5"),
        Row(InFollowUp, Step.EndFollowUp, SomeoneIsUntold, Decided, FollowUpEndsInOrder & ActorHasNoConflict, "SoL 23:5"),
        .. FromEach(AfterDecision, Step.EndFollowUp, FollowUpRuns & FollowUpEndsInOrder & ActorHasNoConflict, "SoL 23:5"),

        // What is granted is carried out, wherever a decision can stand; a case may close with it still to be done.
        .. FromEach([.. InInquiry, .. Proposing, .. AfterDecision, InFollowUp, BkaInProgress, Closed], Step.RecordCarriedOut,
            SomeDecisionGrants & CarryOutFollowsTheDecision, "SoL 34:1"),

        // T16: closing. After a decision when each child is told; without one only when nothing is left to decide.
        Row(Received, Step.CloseCase, Always, Closed, ClosingUnopened, "SoL 14:2"),
        Row(SkyddsbedomningDone, Step.CloseCase, Always, Closed, ClosingUnopened, "SoL 14:2"),
        .. FromEach([.. InInquiry, .. Proposing, .. AdultBeginning], Step.CloseCase, Closed,
            WrittenMaterialExists & ClosedAfterItBegan & NothingIsLeftToDecide & BkaAfterwardsIsDone & ActorHasNoConflict, "SoL 14:3, 20:3"),
        .. FromEach([.. AfterDecision, InFollowUp], Step.CloseCase, Closed,
            WrittenMaterialExists & ClosedAfterItBegan & CaseIsDone, "SoL 3:3, 14:3"),

        // T17: another caseworker. T18: another municipality. T19: a mistaken registration.
        .. FromEach(Open, Step.AssignCaseworker, CaseworkerIsAnother & CaseworkerHasNoConflict, "SoL 25:1"),

        // T17 after the end: a reporter or a child may still wait for an answer, and nothing is left with one who has left.
        .. FromEach([NotOpened, JoinedUtredning, Closed], Step.AssignCaseworker,
            SomethingIsStillWatched & CaseworkerIsAnother & CaseworkerHasNoConflict, "SoL 25:1"),
        .. FromEach(Open, Step.TransferCase, Transferred, ReceivingMunicipalityHasAccepted & ActorHasNoConflict, "SoL 29:1"),
        .. FromEach(Enum.GetValues<CaseState>().Where(state => state != Voided), Step.VoidCase, Voided, ActorHasNoConflict, "SoL 14:3"),

        // Beside the way of the case: conflicts of interest, the reporter, the adult's home, a worry about a child.
        .. FromEach(Open, Step.FlagConflict, ConflictIsNew, "SoL 14:3, KL 6:28–32"),
        .. FromEach(Open, Step.LiftConflict, ConflictStands, "SoL 14:3, KL 6:28–32"),
        .. FromEach(Enum.GetValues<CaseState>().Where(IsAnswerable), Step.RequestReporterFeedback, ReporterMayAsk, "SoL 19:6"),
        .. FromEach(Enum.GetValues<CaseState>().Where(IsAnswerable), Step.GiveReporterFeedback, ReporterWaits, "SoL 19:6"),
        .. FromEach([.. AdultBeginning, .. Proposing, .. AfterDecision], Step.RecordEviction, ItIsAnAdultCase, "SoL 3:1"),
        .. FromEach([ChildrenIdentified, BkaInProgress, .. Proposing, .. AfterDecision], Step.RaiseConcern,
            ItIsAnAdultCase & ChildIsOfTheCase & WorryIsAboutAChildOfTheCase, "SoL 14:2, 20:1"),
    ];

    private static Guard Writing => ChildIsOfTheCase & BkaIsOpenForWriting & AnswersFitTheTemplate & ActorHasNoConflict;

    private static Guard Telling => ChildIsOfTheCase & ThereIsADecision & SomeChildIsAffected & FeedbackIsConcrete;

    private static LifecycleRow[] Decision(CaseState from) =>
    [
        Row(from, Step.MakeDecision, FinalProposal, Decided, DecisionRests, "SoL 3:1–2, 14:10, 20:3"),
        Row(from, Step.MakeDecision, SupportDuringUtredning, InUtredning, DecisionRests, "SoL 3:1–2, 14:10"),
        Row(from, Step.MakeDecision, SupportDuringExtendedUtredning, UtredningExtended, DecisionRests, "SoL 3:1–2, 14:10"),
    ];

    private static LifecycleRow[] Remittal(CaseState from) =>
    [
        Row(from, Step.RemitProposal, BackToUtredning, InUtredning, ActorHasNoConflict, "SoL 3:1, 14:3"),
        Row(from, Step.RemitProposal, BackToExtendedUtredning, UtredningExtended, ActorHasNoConflict, "SoL 3:1, 14:3"),
        Row(from, Step.RemitProposal, BackToBka, BkaInProgress, ActorHasNoConflict, "SoL 3:1, 14:3"),
    ];

    // A reporter may ask also after the decision; then the answer is due at once.
    private static bool IsAnswerable(CaseState state) => state is not (Transferred or Voided);

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
