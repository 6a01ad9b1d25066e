using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Where a step leads when its state has several ways on.</summary>
public class RouteTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;

    [Fact]
    public void RecordStance_WhenAnotherChildIsStillToBeAsked_StaysInProposal()
    {
        var command = DossierSteps.RecordStance;
        DossierIn.TwoChildren().Accepts(Step.RecordStance, command).To.ShouldBe(CaseState.ProposalMade);
        DossierIn.TwoChildren().WithStance(Sibling).Accepts(Step.RecordStance, command).To.ShouldBe(CaseState.StanceRecorded);
        DossierIn.TwoChildren().WithStance(Own).Accepts(Step.RecordStance, command).To.ShouldBe(CaseState.ProposalMade);
    }

    [Fact]
    public void GiveFeedback_WhenAnotherChildIsStillToBeTold_StaysDecided()
    {
        var decided = DossierIn.TwoChildren().Decide(CaseState.Decided);
        decided.Accepts(Step.GiveFeedback, DossierSteps.GiveFeedback).To.ShouldBe(CaseState.Decided);
        decided.Then(new ChildTold(Sibling, DossierIn.Told), CaseState.Decided)
            .Accepts(Step.GiveFeedback, DossierSteps.GiveFeedback).To.ShouldBe(CaseState.FeedbackGiven);
    }

    [Theory]
    [InlineData(ProposalKind.Final, false, CaseState.Decided)]
    [InlineData(ProposalKind.Final, true, CaseState.Decided)]
    [InlineData(ProposalKind.DuringUtredning, false, CaseState.InUtredning)]
    [InlineData(ProposalKind.DuringUtredning, true, CaseState.UtredningExtended)]
    public void MakeDecision_WhenSupportIsGrantedOnTheWay_ReturnsToTheUtredningAsItRan(ProposalKind kind, bool extended, CaseState to)
    {
        var scene = Proposed(kind, extended).WithStance(Own, CaseState.StanceRecorded).WithBka(Own, BkaState.Approved);
        scene.Accepts(Step.MakeDecision, DossierSteps.MakeDecision with { ProposalHash = scene.Case.Proposal!.Hash }).To.ShouldBe(to);

        var after = scene.Decide(to).Case;
        after.HasRunningUtredning.ShouldBe(kind == ProposalKind.DuringUtredning);
        after.Utredning!.ClosedOn.ShouldBe(kind == ProposalKind.Final ? DossierIn.DecidedOn : null);
    }

    [Theory]
    [InlineData(false, CaseState.InUtredning)]
    [InlineData(true, CaseState.UtredningExtended)]
    public void RemitProposal_WhenTheUtredningRuns_ReturnsToItAsItRan(bool extended, CaseState to) => Proposed(ProposalKind.Final, extended)
        .Accepts(Step.RemitProposal, new RemitProposal(DossierIn.DecidedOn, CaseIn.LongReason)).To.ShouldBe(to);

    [Fact]
    public void RemitProposal_WhenItIsAnAdults_ReturnsToTheBka() => DossierIn.BkaInProgress()
        .Then(new ProposalPresented(DossierIn.Proposal(1)), CaseState.ProposalMade)
        .Accepts(Step.RemitProposal, new RemitProposal(DossierIn.DecidedOn, CaseIn.LongReason)).To.ShouldBe(CaseState.BkaInProgress);

    // A late extension is kept and moves nothing, so support on the way returns to the four months.
    [Fact]
    public void MakeDecision_WhenTheExtensionWasLate_ReturnsToTheFourMonths()
    {
        var late = CaseIn.Extended(CaseIn.UtredningLastDay.AddDays(1), CaseIn.UtredningLastDay.AddDays(60), ExtensionEffect.Late);
        var scene = CaseIn.Utredning(130).Then(new UtredningExtensionDecided(late), CaseState.InUtredning)
            .Then(new ProposalPresented(DossierIn.Proposal(1, kind: ProposalKind.DuringUtredning)), CaseState.ProposalMade)
            .WithStance(Own, CaseState.StanceRecorded).WithBka(Own, BkaState.Approved);
        scene.Accepts(Step.MakeDecision, DossierSteps.MakeDecision with { ProposalHash = scene.Case.Proposal!.Hash }).To.ShouldBe(CaseState.InUtredning);
    }

    [Fact]
    public void EndFollowUp_WhenSomeChildIsUntold_ReturnsToDecided()
    {
        var command = new EndFollowUp(CaseIn.OpenedOn.AddDays(60), CaseIn.LongReason);
        DossierIn.InFollowUp().Accepts(Step.EndFollowUp, command).To.ShouldBe(CaseState.FeedbackGiven);
        DossierIn.Decided(DecisionOutcome.WithoutInsats)
            .Then(new FollowUpStarted(DossierIn.InFollowUp().Case.Dossier!.FollowUp!), CaseState.InFollowUp)
            .Accepts(Step.EndFollowUp, command).To.ShouldBe(CaseState.Decided);
    }

    [Fact]
    public void OpenUtredning_WhenDecidedUrgentlyInTheForhandsbedomning_LeadsToTheUtredning()
    {
        var scene = DossierIn.UrgentlyDecided(CaseState.InForhandsbedomning);
        var command = Steps.OpenUtredning with { DecidedOn = scene.Today };
        scene.Accepts(Step.OpenUtredning, command).To.ShouldBe(CaseState.InUtredning);
        DossierIn.UrgentlyDecided().Refuses(Step.OpenUtredning, command with { DecidedOn = CaseIn.OpenedOn.AddDays(30) },
            (MissingCodes.AlreadyRecorded, null, "SoL 20:3"));
    }

    private static Scene Proposed(ProposalKind kind, bool extended)
    {
        var utredning = CaseIn.Utredning(30);
        var running = extended
            ? utredning.Then(new UtredningExtensionDecided(CaseIn.Extended(CaseIn.OpenedOn.AddDays(10), CaseIn.OpenedOn.AddDays(200))), CaseState.UtredningExtended)
            : utredning;
        return running.Then(new ProposalPresented(DossierIn.Proposal(1, kind: kind)), CaseState.ProposalMade);
    }
}
