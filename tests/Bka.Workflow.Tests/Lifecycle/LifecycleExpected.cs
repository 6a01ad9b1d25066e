using Bka.Contracts;
using Xunit;
using static Bka.Contracts.CaseState;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>
/// Every step from every state and where it leads when all holds, typed from the lifecycle's description and not from the
/// table.
/// </summary>
internal static class LifecycleExpected
{
    private static readonly Step[] AnyOpen =
    [
        Step.AssignCaseworker, Step.RecordBirth, Step.FlagConflict, Step.LiftConflict, Step.RequestReporterFeedback,
        Step.GiveReporterFeedback,
    ];

    private static readonly Step[] Told = [Step.GiveFeedback, Step.WriteChildLetter];

    private static readonly Step[] BkaAtHand =
        [Step.AnswerBka, Step.CompleteBka, Step.ApproveBka, Step.ReturnBka, Step.ReopenBka];

    private static readonly Dictionary<CaseState, (Step Trigger, CaseState To)[]> Steps = new()
    {
        [Received] =
        [
            (Step.RecordHearing, Received), (Step.RecordSkyddsbedomning, SkyddsbedomningDone), (Step.OpenUtredning, InUtredning), (Step.CloseCase, Closed),
        ],
        [SkyddsbedomningDone] =
        [
            (Step.BeginForhandsbedomning, InForhandsbedomning), (Step.OpenUtredning, InUtredning),
            (Step.JoinUtredning, JoinedUtredning), (Step.CloseCase, Closed), (Step.RecordHearing, SkyddsbedomningDone),
        ],
        [InForhandsbedomning] =
        [
            (Step.RecordSkyddsbedomning, InForhandsbedomning), (Step.ExtendForhandsbedomning, ForhandsbedomningExtended),
            (Step.OpenUtredning, InUtredning), (Step.DecideNotToOpen, NotOpened), (Step.JoinUtredning, JoinedUtredning),
            (Step.RecordHearing, InForhandsbedomning),
        ],
        [ForhandsbedomningExtended] =
        [
            (Step.RecordSkyddsbedomning, ForhandsbedomningExtended), (Step.ExtendForhandsbedomning, ForhandsbedomningExtended),
            (Step.OpenUtredning, InUtredning), (Step.DecideNotToOpen, NotOpened), (Step.JoinUtredning, JoinedUtredning),
            (Step.RecordHearing, ForhandsbedomningExtended),
        ],
        [InUtredning] =
        [
            (Step.ExtendUtredning, UtredningExtended), (Step.PresentProposal, ProposalMade), (Step.CloseCase, Closed),
            .. Stay(InUtredning, [Step.RecordSkyddsbedomning, Step.ReceiveReport, Step.RecordHearing, Step.IdentifyChildren, Step.AnswerBka, .. Told]),
        ],
        [UtredningExtended] =
        [
            (Step.PresentProposal, ProposalMade), (Step.CloseCase, Closed),
            .. Stay(UtredningExtended,
                [Step.ExtendUtredning, Step.RecordSkyddsbedomning, Step.ReceiveReport, Step.RecordHearing, Step.IdentifyChildren, Step.AnswerBka, .. Told]),
        ],
        [ProposalMade] =
        [
            (Step.RecordStance, StanceRecorded), (Step.MakeDecision, Decided), (Step.RemitProposal, InUtredning), (Step.CloseCase, Closed),
            .. Stay(ProposalMade, Proposing),
        ],
        [StanceRecorded] =
        [
            (Step.PresentProposal, ProposalMade), (Step.MakeDecision, Decided), (Step.RemitProposal, InUtredning), (Step.CloseCase, Closed),
            .. Stay(StanceRecorded, [Step.RecordStance, .. Proposing.Except([Step.PresentProposal])]),
        ],
        [Decided] =
        [
            (Step.GiveFeedback, FeedbackGiven), (Step.StartFollowUp, InFollowUp), (Step.CloseCase, Closed),
            (Step.OpenUtredning, InUtredning), (Step.PresentProposal, ProposalMade),
            .. Stay(Decided, [Step.WriteChildLetter, Step.EndFollowUp, .. Afterwards]),
        ],
        [FeedbackGiven] =
        [
            (Step.StartFollowUp, InFollowUp), (Step.CloseCase, Closed), (Step.OpenUtredning, InUtredning), (Step.PresentProposal, ProposalMade),
            .. Stay(FeedbackGiven, [Step.EndFollowUp, .. Told, .. Afterwards]),
        ],
        [InFollowUp] =
        [
            (Step.EndFollowUp, FeedbackGiven), (Step.CloseCase, Closed),
            .. Stay(InFollowUp, [Step.RecordHearing, .. Told]),
        ],
        [AdultReceived] =
        [
            (Step.IdentifyChildren, ChildrenIdentified), (Step.CloseCase, Closed),
            .. Stay(AdultReceived, [Step.RecordHearing, Step.RecordEviction]),
        ],
        [ChildrenIdentified] =
        [
            (Step.AnswerBka, BkaInProgress), (Step.PresentProposal, ProposalMade), (Step.CloseCase, Closed),
            .. Stay(ChildrenIdentified, [Step.IdentifyChildren, Step.RecordHearing, Step.RecordEviction, Step.RaiseConcern]),
        ],
        [BkaInProgress] =
        [
            (Step.PresentProposal, ProposalMade), (Step.CloseCase, Closed),
            .. Stay(BkaInProgress, [Step.AnswerBka, Step.IdentifyChildren, Step.RecordHearing, Step.RecordEviction, Step.RaiseConcern]),
        ],
        [NotOpened] = [.. Stay(NotOpened, [Step.AssignCaseworker, Step.RecordHearing, Step.RequestReporterFeedback, Step.GiveReporterFeedback])],
        [JoinedUtredning] = [.. Stay(JoinedUtredning, [Step.AssignCaseworker, Step.RequestReporterFeedback, Step.GiveReporterFeedback])],
        [Closed] = [.. Stay(Closed, [Step.AssignCaseworker, Step.GiveFeedback, Step.RequestReporterFeedback, Step.GiveReporterFeedback])],
        [Transferred] = [],
        [Voided] = [],
    };

    private static Step[] Proposing =>
    [
        Step.PresentProposal, Step.RecordSkyddsbedomning, Step.ReceiveReport, Step.ExtendUtredning, Step.RecordHearing,
        Step.IdentifyChildren, Step.RecordKommunicering, Step.ReuseBka, Step.RecordEviction, Step.RaiseConcern, .. BkaAtHand, .. Told,
    ];

    private static Step[] Afterwards =>
    [
        Step.RecordSkyddsbedomning, Step.ReceiveReport, Step.ExtendUtredning, Step.RecordHearing, Step.IdentifyChildren,
        Step.RecordStance, Step.RecordEviction, Step.RaiseConcern, .. BkaAtHand,
    ];

    /// <summary>Every state with every step; null where the step does not exist.</summary>
    public static TheoryData<CaseState, Step, CaseState?> EveryPair()
    {
        var pairs = new TheoryData<CaseState, Step, CaseState?>();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var trigger in Enum.GetValues<Step>())
            {
                pairs.Add(state, trigger, To(state, trigger));
            }
        }

        return pairs;
    }

    private static CaseState? To(CaseState state, Step trigger)
    {
        var open = state is not (NotOpened or JoinedUtredning or Closed or Transferred or Voided);
        return trigger switch
        {
            Step.VoidCase => state == Voided ? null : Voided,
            Step.TransferCase => open ? Transferred : null,
            Step.DecideUrgently => open ? Decided : null,

            // Wherever a decision can stand: not before the first, nor when another municipality has the case.
            Step.RecordCarriedOut => state is InUtredning or UtredningExtended or ProposalMade or StanceRecorded or Decided
                or FeedbackGiven or InFollowUp or BkaInProgress or Closed ? state : null,
            _ when open && AnyOpen.Contains(trigger) => state,
            _ => Steps[state].Where(step => step.Trigger == trigger).Select(step => (CaseState?)step.To).FirstOrDefault(),
        };
    }

    private static IEnumerable<(Step, CaseState)> Stay(CaseState state, IEnumerable<Step> steps) => steps.Select(step => (step, state));
}
