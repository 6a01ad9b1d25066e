using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using static Bka.Contracts.CaseState;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>For each state and step, a case in that state in which all that the step asks for is there.</summary>
internal static class ReadyScene
{
    public static Scene For(CaseState state, Step trigger)
    {
        var scene = trigger switch
        {
            // Before a förhandsbedömning only an application is closed or opened at once.
            Step.CloseCase or Step.OpenUtredning when state is Received or SkyddsbedomningDone => CaseIn.In(state, IntakeKind.Application),
            Step.OpenUtredning when state is Decided or FeedbackGiven => Told(DossierIn.UrgentlyDecided(InForhandsbedomning), state),
            Step.PresentProposal or Step.ReceiveReport or Step.ExtendUtredning when state is Decided or FeedbackGiven =>
                Told(DossierIn.UrgentlyDecided(), state),
            Step.RecordStance or Step.AnswerBka or Step.CompleteBka or Step.ApproveBka or Step.ReturnBka or Step.ReopenBka
                when state is Decided or FeedbackGiven => Told(DossierIn.UrgentlyDecided(), state),
            Step.CloseCase when state is Decided => DossierIn.Decided().Then(new ChildTold(CaseIn.ChildRef, DossierIn.Told), Decided),
            // An urgent decision in the midst of a follow-up leaves it running.
            Step.EndFollowUp when state is Decided or FeedbackGiven => DossierIn.InFollowUp().In(state),
            Step.StartFollowUp when state is Decided => DossierIn.Decided(DecisionOutcome.WithoutInsats),
            Step.StartFollowUp when state is FeedbackGiven => DossierIn.FeedbackGiven(DecisionOutcome.WithoutInsats),
            Step.RecordEviction or Step.RaiseConcern or Step.ReuseBka when !CaseIn.In(state).Case.IsAdultCase && CaseStates.IsOpen(state) =>
                AdultIn(state),
            Step.RecordHearing or Step.RecordBirth when state == AdultReceived => DossierIn.ChildrenIdentified().In(AdultReceived),
            _ => CaseIn.In(state),
        };
        return Prepared(scene, state, trigger).On(CaseIn.OpenedOn.AddDays(Math.Max(60, scene.Today.DayNumber - CaseIn.OpenedOn.DayNumber)));
    }

    public static CaseCommand? CommandFor(Scene scene, Step trigger) => (trigger, Steps.For(trigger)) switch
    {
        (_, RecordStance stance) => stance with
        {
            ProposalVersion = scene.Case.Proposal?.Version ?? 1,
            EstablishedOn = scene.Case.Proposal?.IsUrgent == true ? scene.Today : stance.EstablishedOn,
        },
        (_, MakeDecision decision) => decision with { ProposalHash = scene.Case.Proposal?.Hash ?? "" },
        (_, PresentProposal proposal) when scene.Case.Proposal?.IsUrgent == true => proposal with { PresentedOn = scene.Today },
        (_, CloseCase close) when scene.Case.Decision is { Outcome: var outcome } => close with
        {
            ClosedOn = scene.Today,
            Reason = outcome == DecisionOutcome.WithoutInsats ? ClosingReason.WithoutInsats : ClosingReason.WithInsats,
        },
        (_, RecordCarriedOut carried) => carried with { DecisionNo = scene.Case.Decision?.No ?? 1, On = scene.Today },
        (_, DecideUrgently urgent) => urgent with { DecidedOn = scene.Today },
        (_, ExtendUtredning extension) => extension with { DecidedOn = scene.Today },
        (_, ExtendForhandsbedomning extension) => extension,
        (_, { } command) => command,
        _ => null,
    };

    private static Scene Prepared(Scene scene, CaseState state, Step trigger) => trigger switch
    {
        // Beyond the first state it is open only to imported cases that lack it.
        Step.RecordSkyddsbedomning => scene.WithoutSkyddsbedomning(),
        Step.JoinUtredning => scene.WhileUtredningRunsIn(CaseIn.OtherCase),
        Step.RecordBirth when scene.Case.Children.Any() => Unborn(scene),
        Step.CompleteBka => scene.Case.Proposal is null ? scene : WithStance(scene).WithBka(CaseIn.ChildRef, BkaState.Draft),
        Step.ApproveBka or Step.ReturnBka when scene.Case.Proposal is not null => WithStance(scene).WithBka(CaseIn.ChildRef, BkaState.Ready),
        Step.ReopenBka or Step.MakeDecision when scene.Case.Proposal is not null =>
            WithStance(scene).WithBka(CaseIn.ChildRef, BkaState.Approved),
        Step.AnswerBka when scene.Case.FileOf(CaseIn.ChildRef).Bka is { State: BkaState.Approved } =>
            scene.Then(new BkaReopened(CaseIn.ChildRef, CaseIn.LongReason, CaseIn.At(scene.Today, 9)), state),
        Step.ReuseBka => scene with { ReusedCase = AdultIn(StanceRecorded).WithBka(CaseIn.ChildRef, BkaState.Approved).Simplified().Case },
        Step.LiftConflict => scene.Then(new ConflictFlagged(new Conflict("hl08", CaseIn.LongReason, scene.Today)), state),
        Step.RequestReporterFeedback when scene.Case.IsAdultCase => scene with
        {
            Case = scene.Case with { Intake = scene.Case.Intake with { Kind = IntakeKind.ConcernReport } },
        },
        Step.GiveReporterFeedback => scene.Then(new ReporterAskedForFeedback(CaseIn.ReceivedOn), state),
        Step.GiveFeedback or Step.WriteChildLetter when scene.Case.Decision is null && scene.Case.Utredning is not null => Helped(scene, state),
        Step.GiveFeedback when state == Closed => Helped(scene, state),
        Step.RecordCarriedOut when scene.Case.Decision is not { Outcome: DecisionOutcome.Granted } => scene.Urgent().In(state),
        _ => scene,
    };

    private static Scene In(this Scene scene, CaseState state) => scene with { Case = scene.Case with { State = state } };

    private static Scene Simplified(this Scene scene) => scene with
    {
        Case = scene.Case with
        {
            Dossier = scene.Case.Dossier! with
            {
                Files = [.. scene.Case.Dossier.Files.Select(file => file with { Bkas = [.. file.Bkas.Select(bka => bka with { IsSimplified = true })] })],
            },
        },
    };

    private static Scene Told(Scene scene, CaseState state) => state == Decided
        ? scene
        : scene.Then(new ChildTold(CaseIn.ChildRef, DossierIn.Told), FeedbackGiven);

    private static Scene Unborn(Scene scene) => scene with
    {
        Case = scene.Case with
        {
            Child = scene.Case.Child is null ? null : scene.Case.Child with { Born = null },
            Linked = scene.Case.Linked is null ? null : [.. scene.Case.Linked.Select(linked => linked with { Child = linked.Child with { Born = null } })],
        },
    };

    private static Scene WithStance(Scene scene) => scene.Case.FileOf(CaseIn.ChildRef).StanceTo(scene.Case.Proposal!) is null
        ? scene.WithStance(CaseIn.ChildRef)
        : scene;

    // Support has been granted during the utredning, and the child is told of it.
    private static Scene Helped(Scene scene, CaseState state) => scene
        .Then(new ProposalPresented(DossierIn.Proposal(1, DecisionOutcome.Granted, ProposalKind.DuringUtredning)), state)
        .Decide(state);

    private static Scene AdultIn(CaseState state)
    {
        var proposed = DossierIn.BkaInProgress().Then(new ProposalPresented(DossierIn.Proposal(1)), state);
        return state is ProposalMade ? proposed : proposed.WithStance(CaseIn.ChildRef);
    }
}
