using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

/// <summary>What has been promised a child: a new attempt to hear it, the BKA of an urgent decision, to be told.</summary>
public class PromiseClockTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;
    private static readonly DateOnly Noted = CaseIn.OpenedOn.AddDays(1);
    private static readonly DateOnly Planned = CaseIn.OpenedOn.AddDays(20);

    [Fact]
    public void HearingAttempt_WhenATalkIsPlanned_RunsToThatDay() =>
        Attempt(Waiting(CaseIn.Utredning())).ShouldBe(new CaseClock(Clock.HearingAttempt, Noted, Planned, Planned, Planned, Planned.AddDays(-1), null, false));

    [Fact]
    public void HearingAttempt_WhenNothingIsPlanned_DoesNotRun()
    {
        CaseClocks.Find(CaseIn.Utredning().Case, Clock.HearingAttempt).ShouldBeNull();
        CaseClocks.Find(Heard(CaseIn.Utredning(), Noted).Case, Clock.HearingAttempt).ShouldBeNull();
    }

    [Fact]
    public void HearingAttempt_WhenItIsPlannedAnew_Moves() =>
        Attempt(Waiting(Waiting(CaseIn.Utredning()), Noted.AddDays(5), Planned.AddDays(9))).LastDay.ShouldBe(Planned.AddDays(9));

    [Fact]
    public void HearingAttempt_WhenTheChildIsHeard_Stops() =>
        Attempt(Heard(Waiting(CaseIn.Utredning()), Noted.AddDays(7))).StoppedOn.ShouldBe(Noted.AddDays(7));

    [Fact]
    public void HearingAttempt_WhenTheChildIsAskedAboutTheProposal_Stops() => Attempt(Waiting(CaseIn.Utredning(30))
            .Then(new ProposalPresented(DossierIn.Proposal(1)), CaseState.ProposalMade).WithStance(Own, CaseState.StanceRecorded))
        .StoppedOn.ShouldBe(DossierIn.AskedOn);

    // A talk recorded late, held before the plan was made, answers nothing.
    [Fact]
    public void HearingAttempt_WhenAnEarlierTalkIsRecordedLate_RunsOn() =>
        Attempt(Heard(Waiting(CaseIn.Utredning()), Noted.AddDays(-1))).IsRunning.ShouldBeTrue();

    [Fact]
    public void HearingAttempt_WhenTwoChildrenWait_IsTheSoonerOne()
    {
        var scene = Waiting(Waiting(CaseIn.Utredning().WithSibling()), Noted, Planned.AddDays(-3), Sibling);
        Attempt(scene).LastDay.ShouldBe(Planned.AddDays(-3));
        Attempt(Heard(scene, Noted.AddDays(2), Sibling)).LastDay.ShouldBe(Planned);
    }

    // What was planned in a decision not to open is still owed, also when something was planned before it.
    [Fact]
    public void HearingAttempt_WhenTheDecisionNotToOpenPlansATalk_RunsOnInTheEndedCase()
    {
        var decided = NotOpened(Waiting(CaseIn.Forhandsbedomning(5), CaseIn.ReceivedOn, CaseIn.ReceivedOn.AddDays(3)));
        Attempt(decided).ShouldSatisfyAllConditions(
            clock => clock.LastDay.ShouldBe(CaseIn.ReceivedOn.AddDays(15)), clock => clock.IsRunning.ShouldBeTrue());
        Attempt(Heard(decided, CaseIn.ReceivedOn.AddDays(9))).StoppedOn.ShouldBe(CaseIn.ReceivedOn.AddDays(9));
    }

    [Fact]
    public void Hearing_WhenTheChildIsHeardAfterTheDecisionNotToOpen_StaysAsItWasInTheDecision() =>
        Heard(NotOpened(CaseIn.Forhandsbedomning(5)), CaseIn.ReceivedOn.AddDays(9)).Case.Hearing!.Heard.ShouldBeFalse();

    [Fact]
    public void HearingAttempt_WhenTheCaseIsClosed_Stops() => Attempt(Waiting(CaseIn.Utredning()).Then(Closed(Planned), CaseState.Closed)).StoppedOn.ShouldBe(Planned);

    [Fact]
    public void BkaAfterwards_WhenDecidedUrgently_RunsFiveDays()
    {
        var scene = DossierIn.UrgentlyDecided();
        Afterwards(scene).ShouldBe(new CaseClock(
            Clock.BkaAfterwards, scene.Today, scene.Today.AddDays(5), scene.Today.AddDays(5), scene.Today.AddDays(5), scene.Today.AddDays(3), null, false));
        CaseClocks.Find(DossierIn.Decided().Case, Clock.BkaAfterwards).ShouldBeNull();
    }

    [Fact]
    public void BkaAfterwards_WhenOneOfTwoIsApproved_RunsOnForTheOther()
    {
        var scene = CaseIn.Utredning(15).WithSibling().Urgent(Own, Sibling).WithBka(Own, BkaState.Approved);
        Afterwards(scene).IsRunning.ShouldBeTrue();
        Afterwards(scene.WithBka(Sibling, BkaState.Ready)).IsRunning.ShouldBeTrue();
        Afterwards(scene.WithBka(Sibling, BkaState.Approved)).StoppedOn.ShouldBe(DossierIn.ApprovedOn);
    }

    [Fact]
    public void BkaAfterwards_WhenDecidedUrgentlyTwice_IsTheOldestThatLacksOne()
    {
        var twice = CaseIn.Utredning(5).Urgent().On(CaseIn.OpenedOn.AddDays(8)).Urgent();
        Afterwards(twice).LastDay.ShouldBe(CaseIn.OpenedOn.AddDays(10));
        Afterwards(twice.WithBka(Own, BkaState.Approved)).IsRunning.ShouldBeFalse();
        var second = CaseIn.Utredning(5).Urgent().WithBka(Own, BkaState.Approved).On(CaseIn.OpenedOn.AddDays(8)).Urgent();
        Afterwards(second).LastDay.ShouldBe(CaseIn.OpenedOn.AddDays(13));
    }

    [Fact]
    public void BkaAfterwards_WhenALaterProposalGetsItsBka_Stops() => Afterwards(CaseIn.Utredning(5).Urgent()
            .Then(new ProposalPresented(DossierIn.Proposal(2)), CaseState.ProposalMade).WithBka(Own, BkaState.Approved))
        .IsRunning.ShouldBeFalse();

    // Opened again after the approval: what was approved is kept, and nothing is owed anew.
    [Fact]
    public void BkaAfterwards_WhenTheBkaIsOpenedAgain_StaysStopped() => Afterwards(CaseIn.Utredning(5).Urgent().WithBka(Own, BkaState.Approved)
            .Then(new BkaReopened(Own, CaseIn.LongReason, CaseIn.At(DossierIn.ApprovedOn, 12)), CaseState.Decided))
        .IsRunning.ShouldBeFalse();

    [Fact]
    public void BkaAfterwards_WhenNobodyKnowsWhichChildrenThereAre_RunsUntilSomeoneHasLooked()
    {
        var scene = DossierIn.AdultReceived();
        var nobody = DossierIn.Proposal(1) with { ChildRefs = [], ThoughtOf = [], IsUrgent = true };
        var urgent = scene.Then(new UrgentlyDecided(nobody, new Decision(
            1, CaseIn.Made(scene.Today), 1, nobody.Hash, DecisionOutcome.Granted, ProposalKind.Final, nobody.Text, CaseIn.LongReason, [], null,
            new UrgentCircumstances(UrgentGround.EmergencyNeed, CaseIn.LongReason, scene.Today.AddDays(5), null)), null), CaseState.Decided);

        Afterwards(urgent).IsRunning.ShouldBeTrue();
        Afterwards(urgent.WithSibling()).IsRunning.ShouldBeTrue();
        Afterwards(urgent.WithSibling().WithBka(Sibling, BkaState.Approved)).IsRunning.ShouldBeFalse();
        Afterwards(urgent.Then(new ChildrenListed([], new NoChildren(CaseIn.LongReason, "hl01", scene.Today)), CaseState.Decided)).IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void BkaAfterwards_WhenTheCaseIsTransferred_Stops()
    {
        var scene = DossierIn.UrgentlyDecided();
        Afterwards(scene.Then(new CaseTransferred(Ended(scene.Today.AddDays(1))), CaseState.Transferred)).StoppedOn.ShouldBe(scene.Today.AddDays(1));
    }

    [Fact]
    public void FeedbackToChild_WhenDecided_RunsFourteenDaysAndStopsWhenTold()
    {
        Told(DossierIn.Decided()).ShouldBe(new CaseClock(Clock.FeedbackToChild, DossierIn.DecidedOn, DossierIn.DecidedOn.AddDays(14),
            DossierIn.DecidedOn.AddDays(14), DossierIn.DecidedOn.AddDays(14), DossierIn.DecidedOn.AddDays(9), null, false));
        Told(DossierIn.FeedbackGiven()).StoppedOn.ShouldBe(DossierIn.ToldOn);
        CaseClocks.Find(DossierIn.StanceRecorded().Case, Clock.FeedbackToChild).ShouldBeNull();
    }

    [Fact]
    public void FeedbackToChild_WhenOneOfTwoIsTold_RunsOn() => Told(DossierIn.TwoChildren().Decide(CaseState.Decided)
        .Then(new ChildTold(Own, DossierIn.Told), CaseState.Decided)).IsRunning.ShouldBeTrue();

    [Fact]
    public void FeedbackToChild_WhenItIsPlannedForLater_RunsOnThroughTheClosing()
    {
        var later = DossierIn.ToldOn.AddYears(3);
        var planned = DossierIn.Decided().Then(new ChildTold(Own, Hindered(later)), CaseState.FeedbackGiven);
        Told(planned).LastDay.ShouldBe(later);
        var closed = planned.Then(Closed(DossierIn.ToldOn.AddDays(9)), CaseState.Closed);
        Told(closed).IsRunning.ShouldBeTrue();
        Told(closed.Then(new ChildTold(Own, DossierIn.Told with { GivenOn = later }), CaseState.Closed)).StoppedOn.ShouldBe(later);
        Told(planned.Then(new CaseVoided(Ended(DossierIn.ToldOn)), CaseState.Voided)).IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void FeedbackToChild_WhenANewDecisionIsMade_StartsAnew()
    {
        var scene = DossierIn.FeedbackGiven().On(CaseIn.OpenedOn.AddDays(50)).Urgent();
        Told(scene).ShouldSatisfyAllConditions(clock => clock.StartDay.ShouldBe(scene.Today), clock => clock.IsRunning.ShouldBeTrue());
    }

    private static CaseClock Attempt(Scene scene) => CaseClocks.Find(scene.Case, Clock.HearingAttempt).ShouldNotBeNull();

    private static CaseClock Afterwards(Scene scene) => CaseClocks.Find(scene.Case, Clock.BkaAfterwards).ShouldNotBeNull();

    private static CaseClock Told(Scene scene) => CaseClocks.Find(scene.Case, Clock.FeedbackToChild).ShouldNotBeNull();

    private static Scene Waiting(Scene scene, DateOnly? on = null, DateOnly? planned = null, string child = Own) =>
        scene.Then(new HearingRecorded(child, new HearingNote(on ?? Noted, Police(planned ?? Planned), "hl01")), scene.Case.State);

    private static Scene Heard(Scene scene, DateOnly on, string child = Own) =>
        scene.Then(new HearingRecorded(child, new HearingNote(on, CaseIn.HeardChild, "hl01")), scene.Case.State);

    private static Scene NotOpened(Scene scene) => scene.Then(
        new UtredningNotOpened(CaseIn.Made(CaseIn.ReceivedOn.AddDays(5)), CaseIn.LongReason, Police(CaseIn.ReceivedOn.AddDays(15)), null), CaseState.NotOpened);

    private static ChildHearing Police(DateOnly planned) => new(false, CaseIn.LongReason, NotHeardReason.PoliceAskedToWait, [], planned, null, null);

    private static ChildFeedback Hindered(DateOnly planned) =>
        new(1, CaseIn.LongReason, null, null, null, FeedbackHindrance.Infant, planned, DossierIn.ToldOn);

    private static Ending Ended(DateOnly on) => new(CaseIn.Made(on), ClosingReason.WithInsats, null, CaseIn.LongReason);

    private static CaseClosed Closed(DateOnly on) => new(Ended(on));
}
