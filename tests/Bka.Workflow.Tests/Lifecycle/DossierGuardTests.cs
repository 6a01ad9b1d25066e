using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Rules that no case shows by itself: an adult's matter, an unborn child, who got the material, who judged a risk.</summary>
public class DossierGuardTests
{
    private static readonly DateOnly LaterDay = CaseIn.OpenedOn.AddDays(60);

    [Theory]
    [InlineData(Step.OpenUtredning, "SoL 14:2")]
    [InlineData(Step.RecordSkyddsbedomning, "SoL 14:2")]
    public void Judge_WhenAnAdultsMatterIsMadeAChilds_IsRefused(Step step, string law)
    {
        var decided = AdultDecided();

        decided.Judge(step, Steps.For(step)).Refusal.ShouldNotBeNull().Missing
            .ShouldContain(new Missing(MissingCodes.NotAChildsCase, decided.Case.Child?.Ref, Law: law));
        decided.Judge(step).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void OpenUtredning_WhenAChildsMatterIsDecidedUrgently_IsAccepted() =>
        DossierIn.UrgentlyDecided(CaseState.InForhandsbedomning).On(LaterDay).Judge(Step.OpenUtredning).Refusal.ShouldBeNull();

    [Fact]
    public void RecordStance_WhenAnUnbornChildIsSaidToBeHeard_IsRefused() =>
        Asked(Unborn(DossierIn.ProposalMade())).ShouldBe(
            [new Missing(MissingCodes.NotHeardReasonMissing, CaseIn.ChildRef, "hearing.reason", "SoL 3:2")]);

    [Fact]
    public void RecordStance_WhenTheChildIsBorn_IsAccepted() => Asked(DossierIn.ProposalMade()).ShouldBeEmpty();

    [Fact]
    public void MakeDecision_WhenTheChildIsBornAfterItsStance_AsksAgain()
    {
        var before = Unborn(DossierIn.ProposalMade()).Then(
            new StanceEstablished(CaseIn.ChildRef, new ChildStance(
                1, DossierIn.Proposal(1).Hash, DossierIn.AskedOn, Stance.NotEstablished,
                CaseIn.HeardChild with { Heard = false, Reason = NotHeardReason.Unborn }, null, DossierIn.Author)),
            CaseState.StanceRecorded).WithBka(CaseIn.ChildRef, BkaState.Approved).On(LaterDay);
        var after = before.Then(new ChildBorn(CaseIn.ChildRef, new BirthMonth(2026, 11), Sex.Girl), CaseState.StanceRecorded);

        Missing(before, Step.MakeDecision, DossierSteps.MakeDecision).ShouldBeEmpty();
        Missing(after, Step.MakeDecision, DossierSteps.MakeDecision)
            .ShouldBe([new Missing(MissingCodes.StanceStale, CaseIn.ChildRef, Law: "SoL 3:2")]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void MakeDecision_WhenTheMaterialWentToTheChildAlone_IsRefused(bool toAdults, bool isRefused)
    {
        var told = DossierIn.StanceRecorded(DecisionOutcome.Rejected).WithBka(CaseIn.ChildRef, BkaState.Approved)
            .Then(new MaterialCommunicated(new KommuniceringNote(1, DossierIn.AskedOn, toAdults, true, null)), CaseState.StanceRecorded)
            .On(LaterDay);
        var command = DossierSteps.MakeDecision with { ProposalHash = told.Case.Proposal!.Hash };

        Missing(told, Step.MakeDecision, command).Select(missing => missing.Code)
            .ShouldBe(isRefused ? [MissingCodes.KommuniceringMissing] : []);
    }

    [Theory]
    [InlineData(CaseIn.Caseworker, true)]
    [InlineData(DossierIn.Approver, false)]
    public void RecordHearing_WhenTheCaseworkerAloneJudgesTheRisk_IsRefused(string judge, bool isRefused) => Missing(
        DossierIn.ProposalMade().On(LaterDay), Step.RecordHearing, DossierSteps.RecordHearing with
        {
            Hearing = Steps.NotHeard(NotHeardReason.WouldHarm) with { RiskDecidedBy = judge },
        }).ShouldBe(isRefused ? [new Missing(MissingCodes.FourEyes, CaseIn.ChildRef, "hearing.riskDecidedBy", "SoL 3:2")] : []);

    [Theory]
    [InlineData(DecisionOutcome.Placement, false)]
    [InlineData(DecisionOutcome.Granted, false)]
    [InlineData(DecisionOutcome.Rejected, true)]
    [InlineData(DecisionOutcome.WithoutInsats, true)]
    public void DecideUrgently_WhenTheOutcomeProtectsNobody_IsRefused(DecisionOutcome outcome, bool isRefused) => Missing(
        CaseIn.Utredning(60), Step.DecideUrgently, DossierSteps.DecideUrgently with { Outcome = outcome })
        .ShouldBe(isRefused ? [new Missing(MissingCodes.OutcomeNotPossible, CaseIn.ChildRef, "outcome")] : []);

    private static IReadOnlyList<Missing> Asked(Scene scene) => Missing(scene.On(LaterDay), Step.RecordStance, DossierSteps.RecordStance);

    private static IReadOnlyList<Missing> Missing(Scene scene, Step step, CaseCommand command) =>
        scene.Judge(step, command).Refusal?.Missing ?? [];

    private static Scene Unborn(Scene scene) => scene with
    {
        Case = scene.Case with { Child = scene.Case.Child! with { Born = null } },
    };

    private static Scene AdultDecided() => DossierIn.ChildrenIdentified()
        .Then(new ProposalPresented(DossierIn.Proposal(1)), CaseState.ProposalMade).Decide(CaseState.Decided).On(LaterDay);
}
