using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Telling the child, and following up.</summary>
public class AfterwardsGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;

    private static GiveFeedback Telling => DossierSteps.GiveFeedback;

    private static StartFollowUp Following => DossierSteps.StartFollowUp;

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void GiveFeedback_WhenGivenBeforeTheDecision_IsRefused(int days, bool accepted)
    {
        var command = Telling with { GivenOn = DossierIn.DecidedOn.AddDays(days) };
        if (accepted)
        {
            DossierIn.Decided().Accepts(Step.GiveFeedback, command).To.ShouldBe(CaseState.FeedbackGiven);
        }
        else
        {
            DossierIn.Decided().Refuses(Step.GiveFeedback, command, (MissingCodes.BeforeDecision, "givenOn", null));
        }
    }

    [Fact]
    public void GiveFeedback_WhenNothingIsDecided_IsRefused() => CaseIn.Utredning(30).Refuses(Step.GiveFeedback, Telling,
        (MissingCodes.DecisionMissing, null, "SoL 3:3"));

    [Fact]
    public void GiveFeedback_WhenTheChildIsNotAffected_IsRefused() => DossierIn.Decided().WithSibling().Refuses(
        Step.GiveFeedback, Telling with { ChildRef = Sibling }, new Missing(MissingCodes.ChildNotAffected, Sibling, "childRef"));

    [Fact]
    public void GiveFeedback_WhenTheDecisionAffectsNoChild_IsRefusedEvenToAsk()
    {
        var nobody = DossierIn.Proposal(1) with { ChildRefs = [], ThoughtOf = [] };
        var scene = DossierIn.AdultReceived()
            .Then(new ChildrenListed([], new NoChildren(CaseIn.LongReason, "hl01", DossierIn.ProposedOn)), CaseState.ChildrenIdentified)
            .Then(new ProposalPresented(nobody), CaseState.ProposalMade).Decide(CaseState.Decided).WithSibling();
        scene.Refuses(Step.GiveFeedback, null, new Missing(MissingCodes.ChildNotAffected, null, null, "SoL 3:3"));
    }

    // "Unborn" and "infant" are true of a child, never of a form; both are judged on the day it is recorded.
    [Theory]
    [InlineData(FeedbackHindrance.Unborn, null, true)]
    [InlineData(FeedbackHindrance.Unborn, "2026-11", false)]
    [InlineData(FeedbackHindrance.Infant, "2026-08", true)]
    [InlineData(FeedbackHindrance.Infant, "2024-02", true)]
    [InlineData(FeedbackHindrance.Infant, "2023-12", false)]
    [InlineData(FeedbackHindrance.DoesNotWant, "2018-05", true)]
    [InlineData(FeedbackHindrance.WouldHarm, "2018-05", true)]
    public void GiveFeedback_WhenTheChildIsNotTold_TheHindranceMustBeTrue(FeedbackHindrance hindrance, string? born, bool accepted)
    {
        var scene = DossierIn.Decided().On(DossierIn.ToldOn).Born(BirthMonth.TryParse(born, out var month) ? month : null);
        var command = Hindered(hindrance, DossierIn.ToldOn.AddYears(1));
        if (accepted)
        {
            scene.Accepts(Step.GiveFeedback, command).To.ShouldBe(CaseState.FeedbackGiven);
        }
        else
        {
            scene.Refuses(Step.GiveFeedback, command, (MissingCodes.NotHeardReasonNotAccepted, "hindrance", "SoL 3:3"));
        }
    }

    [Theory]
    [InlineData(FeedbackHindrance.Infant)]
    [InlineData(FeedbackHindrance.NotReached)]
    public void GiveFeedback_WhenItCanBeDoneLater_IsPlanned(FeedbackHindrance hindrance)
    {
        var scene = DossierIn.Decided().On(DossierIn.ToldOn).Born(new BirthMonth(2026, 8));
        scene.Refuses(Step.GiveFeedback, Hindered(hindrance, null), (MissingCodes.NotHeardEvidenceMissing, "plannedOn", "SoL 3:3"));
        scene.Accepts(Step.GiveFeedback, Hindered(hindrance, DossierIn.ToldOn.AddDays(20)));
    }

    [Fact]
    public void WriteChildLetter_WhenNothingIsDecided_IsRefused()
    {
        var letter = new WriteChildLetter(Own, "Hej! Vi har bestämt att du får en kontaktperson.");
        DossierIn.Decided().Accepts(Step.WriteChildLetter, letter);
        CaseIn.Utredning(30).Refuses(Step.WriteChildLetter, letter, (MissingCodes.DecisionMissing, null, "SoL 3:3"));
    }

    [Fact]
    public void StartFollowUp_WhenSupportWasOfferedAndDeclined_IsAccepted() =>
        Ended().Accepts(Step.StartFollowUp, Following).To.ShouldBe(CaseState.InFollowUp);

    [Theory]
    [InlineData(DecisionOutcome.Granted)]
    [InlineData(DecisionOutcome.Rejected)]
    public void StartFollowUp_WhenTheUtredningEndedInAnotherWay_IsRefused(DecisionOutcome outcome) => DossierIn.Decided(outcome).On(DossierIn.ToldOn)
        .Refuses(Step.StartFollowUp, Following, (MissingCodes.InsatsNotOffered, null, "SoL 23:1"));

    [Fact]
    public void StartFollowUp_WhenDeclinedBeforeOfferedOrDecidedBeforeDeclined_IsRefused()
    {
        Ended().Refuses(Step.StartFollowUp, Following with { OfferedOn = DossierIn.DecidedOn.AddDays(1) }, (MissingCodes.BadRange, "declinedOn", "SoL 23:1"));
        Ended().Refuses(Step.StartFollowUp, Following with { DeclinedOn = DossierIn.ToldOn.AddDays(1) }, (MissingCodes.InsatsNotOffered, "decidedOn", "SoL 23:1"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void StartFollowUp_WhenSixMonthsHavePassed_IsRefused(int days, bool accepted)
    {
        var last = DossierIn.DecidedOn.AddMonths(6).AddDays(days);
        var scene = Ended().On(last);
        if (accepted)
        {
            scene.Accepts(Step.StartFollowUp, Following with { DecidedOn = last });
        }
        else
        {
            scene.Refuses(Step.StartFollowUp, Following with { DecidedOn = last }, (MissingCodes.BadRange, "decidedOn", "SoL 23:5"));
        }
    }

    [Fact]
    public void StartFollowUp_WhenTheGuardiansAreNotTold_IsRefused() => Ended().Refuses(
        Step.StartFollowUp, Following with { GuardiansToldOn = null }, (MissingCodes.Required, "guardiansToldOn", "SoL 23:3"));

    [Theory]
    [InlineData(2012, 1, true)]
    [InlineData(2011, 12, false)]
    public void StartFollowUp_WhenTheChildIsFifteen_TheChildIsToldToo(int year, int month, bool accepted)
    {
        var scene = Ended().Born(new BirthMonth(year, month));
        if (accepted)
        {
            scene.Accepts(Step.StartFollowUp, Following);
        }
        else
        {
            scene.Refuses(Step.StartFollowUp, Following, (MissingCodes.Required, "childToldOn", "SoL 23:3"));
            scene.Accepts(Step.StartFollowUp, Following with { ChildToldOn = DossierIn.ToldOn });
        }
    }

    [Fact]
    public void StartFollowUp_WhenItHasBeenMadeOnce_IsRefused() => DossierIn.InFollowUp()
        .Then(new FollowUpEnded(CaseIn.OpenedOn.AddDays(60), CaseIn.LongReason), CaseState.FeedbackGiven)
        .Refuses(Step.StartFollowUp, Following, (MissingCodes.AlreadyRecorded, null, "SoL 23:5"));

    [Fact]
    public void EndFollowUp_WhenItEndsBeforeItBegan_IsRefused()
    {
        DossierIn.InFollowUp().Accepts(Step.EndFollowUp, new EndFollowUp(DossierIn.ToldOn, CaseIn.LongReason)).To.ShouldBe(CaseState.FeedbackGiven);
        DossierIn.InFollowUp().Refuses(Step.EndFollowUp, new EndFollowUp(DossierIn.ToldOn.AddDays(-1), CaseIn.LongReason), (MissingCodes.BeforeDecision, "endedOn", null));
    }

    [Fact]
    public void EndFollowUp_WhenAnUrgentDecisionCameBetween_IsStillPossible()
    {
        var scene = DossierIn.InFollowUp().On(CaseIn.OpenedOn.AddDays(50)).Urgent().On(CaseIn.OpenedOn.AddDays(70));
        scene.Accepts(Step.EndFollowUp, new EndFollowUp(scene.Today, CaseIn.LongReason)).To.ShouldBe(CaseState.Decided);
        DossierIn.Decided().Refuses(Step.EndFollowUp, new EndFollowUp(DossierIn.ToldOn, CaseIn.LongReason), (MissingCodes.DecisionMissing, null, "SoL 23:1"));
    }

    private static GiveFeedback Hindered(FeedbackHindrance hindrance, DateOnly? planned) =>
        new(Own, CaseIn.LongReason, Hindrance: hindrance, PlannedOn: planned);

    private static Scene Ended() => DossierIn.Decided(DecisionOutcome.WithoutInsats).On(DossierIn.ToldOn);
}
