using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>What may be recorded of how a decision is carried out (SoL 34:1).</summary>
public class CarryOutGuardTests
{
    private const string Law = "SoL 34:1";

    private static readonly DateOnly GivenOn = DossierIn.ToldOn;

    private static RecordCarriedOut Given => DossierSteps.RecordCarriedOut;

    // Typed from the law, not from the product: what gives the person something, and what does not.
    [Theory]
    [InlineData(DecisionOutcome.Granted, true)]
    [InlineData(DecisionOutcome.PartlyGranted, true)]
    [InlineData(DecisionOutcome.Placement, true)]
    [InlineData(DecisionOutcome.PlacementOfParent, true)]
    [InlineData(DecisionOutcome.Housing, true)]
    [InlineData(DecisionOutcome.AffectsContact, true)]
    [InlineData(DecisionOutcome.Rejected, false)]
    [InlineData(DecisionOutcome.WithoutInsats, false)]
    [InlineData(DecisionOutcome.Recovery, false)]
    [InlineData(DecisionOutcome.Sanction, false)]
    public void RecordCarriedOut_WhenTheDecisionGrantsNothing_IsRefused(DecisionOutcome outcome, bool grants)
    {
        CarryingOut.Grants(outcome).ShouldBe(grants);
        if (grants)
        {
            DossierIn.Decided(outcome).Accepts(Step.RecordCarriedOut, Given).To.ShouldBe(CaseState.Decided);
        }
        else
        {
            DossierIn.Decided(outcome).Refuses(Step.RecordCarriedOut, Given, (MissingCodes.NothingGranted, "decisionNo", Law));
            DossierIn.Decided(outcome).Refuses(Step.RecordCarriedOut, null, (MissingCodes.NothingGranted, null, Law));
        }
    }

    [Fact]
    public void Grants_WhenEveryOutcomeIsAsked_IsAnswered() =>
        Enum.GetValues<DecisionOutcome>().Select(CarryingOut.Grants).Count(grants => grants).ShouldBe(6);

    [Fact]
    public void RecordCarriedOut_WhenNothingIsDecided_IsRefused()
    {
        CaseIn.Utredning(30).Refuses(Step.RecordCarriedOut, null, (MissingCodes.DecisionMissing, null, Law));
        DossierIn.Decided().Refuses(Step.RecordCarriedOut, Given with { DecisionNo = 2 }, (MissingCodes.DecisionMissing, "decisionNo", Law));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void RecordCarriedOut_WhenDatedBeforeTheDecision_IsRefused(int days, bool accepted)
    {
        var command = Given with { On = DossierIn.DecidedOn.AddDays(days) };
        if (accepted)
        {
            DossierIn.Decided().Accepts(Step.RecordCarriedOut, command);
        }
        else
        {
            DossierIn.Decided().Refuses(Step.RecordCarriedOut, command, (MissingCodes.BeforeDecision, "on", null));
        }
    }

    [Theory]
    [InlineData(CarryOutKind.CarriedOut)]
    [InlineData(CarryOutKind.Declined)]
    [InlineData(CarryOutKind.NoLongerNeeded)]
    public void RecordCarriedOut_WhenItIsSettled_IsRefused(CarryOutKind kind)
    {
        var settled = After(kind);
        settled.Refuses(Step.RecordCarriedOut, Given, (MissingCodes.AlreadyRecorded, "decisionNo", Law));
        settled.Refuses(Step.RecordCarriedOut, Given with { Kind = CarryOutKind.Declined }, (MissingCodes.AlreadyRecorded, "decisionNo", Law));
    }

    // What is carried out may be interrupted later, so the step stays open; what the person does without is over.
    [Fact]
    public void RecordCarriedOut_WhenMerelyAsked_IsOpenUntilNothingMoreCanHappen()
    {
        DossierIn.Decided().Accepts(Step.RecordCarriedOut, null);
        After(CarryOutKind.CarriedOut).Accepts(Step.RecordCarriedOut, null);
        After(CarryOutKind.Declined).Refuses(Step.RecordCarriedOut, null, (MissingCodes.AlreadyRecorded, null, Law));
    }

    [Fact]
    public void Interrupted_WhenItIsNotCarriedOut_IsRefused()
    {
        var interrupted = Given with { Kind = CarryOutKind.Interrupted, On = GivenOn.AddDays(10) };
        DossierIn.Decided().Refuses(Step.RecordCarriedOut, interrupted, (MissingCodes.NotCarriedOut, "kind", Law));
        After(CarryOutKind.Declined).Refuses(Step.RecordCarriedOut, interrupted, (MissingCodes.NotCarriedOut, "kind", Law));
        After(CarryOutKind.CarriedOut).Accepts(Step.RecordCarriedOut, interrupted);
        After(CarryOutKind.CarriedOut, CarryOutKind.Interrupted)
            .Refuses(Step.RecordCarriedOut, interrupted with { On = GivenOn.AddDays(20) }, (MissingCodes.NotCarriedOut, "kind", Law));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void RecordCarriedOut_WhenDatedBeforeWhatWasLastRecorded_IsRefused(int days, bool accepted)
    {
        var interrupted = After(CarryOutKind.CarriedOut, CarryOutKind.Interrupted);
        var again = Given with { On = GivenOn.AddDays(10 + days) };
        if (accepted)
        {
            interrupted.Accepts(Step.RecordCarriedOut, again);
        }
        else
        {
            interrupted.Refuses(Step.RecordCarriedOut, again, (MissingCodes.BeforeCarryOut, "on", null));
        }
    }

    // A lease given notice of is a decision about a home, and nothing of it is carried out for anyone.
    [Fact]
    public void NothingGranted_WhenTheDecisionIsNotAboutAHome_IsRefused()
    {
        var nothing = Given with { Kind = CarryOutKind.NothingGranted };
        DossierIn.Decided(DecisionOutcome.Housing).Accepts(Step.RecordCarriedOut, nothing);
        DossierIn.Decided().Refuses(Step.RecordCarriedOut, nothing, (MissingCodes.GrantsSupport, "kind", Law));
    }

    [Fact]
    public void RecordCarriedOut_WhenTwoDecisionsGrant_SettlesTheOneItNames()
    {
        var two = After(CarryOutKind.Declined).On(CaseIn.OpenedOn.AddDays(50)).Urgent();
        two.Refuses(Step.RecordCarriedOut, Given, (MissingCodes.AlreadyRecorded, "decisionNo", Law));
        two.Accepts(Step.RecordCarriedOut, Given with { DecisionNo = 2, On = two.Today });
    }

    // Each the tenth day after the one before, the first on the day the child was told.
    private static Scene After(params CarryOutKind[] kinds) => kinds.Index().Aggregate(
        DossierIn.Decided(),
        (scene, one) => scene.Then(
            new DecisionCarriedOut(new CarryOut(1, one.Item, GivenOn.AddDays(10 * one.Index), DossierIn.Author, CaseIn.LongReason)), CaseState.Decided));
}
