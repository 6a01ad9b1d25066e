using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

/// <summary>Feedback to a mandated reporter, the follow-up, and an eviction.</summary>
public class OutsideClockTests
{
    private static readonly DateOnly Asked = CaseIn.ReceivedOn;

    [Fact]
    public void FeedbackToReporter_WhenAskedForBeforeTheDecision_IsDueAWeekAfterIt()
    {
        CaseClocks.Find(Wanting(CaseIn.Forhandsbedomning(3)).Case, Clock.FeedbackToReporter).ShouldBeNull();
        var decidedOn = CaseIn.ReceivedOn.AddDays(4);
        Reporter(Wanting(CaseIn.NotOpened(day: 4))).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(decidedOn), clock => clock.LastDay.ShouldBe(decidedOn.AddDays(7)), clock => clock.IsRunning.ShouldBeTrue());
        Reporter(Wanting(CaseIn.Utredning())).LastDay.ShouldBe(CaseIn.OpenedOn.AddDays(7));
    }

    // Decided on Thursday 17 December 2026: a week later is Christmas Eve, and Monday the 28th the next workday.
    [Fact]
    public void FeedbackToReporter_WhenTheWeekEndsOnADayOfRest_IsDueTheNextWorkday()
    {
        var decidedOn = new DateOnly(2026, 12, 17);
        var scene = Wanting(CaseIn.Forhandsbedomning(3)).Then(
            new UtredningNotOpened(CaseIn.Made(decidedOn), CaseIn.LongReason, CaseIn.HeardChild, null), CaseState.NotOpened);
        Reporter(scene).ShouldSatisfyAllConditions(
            clock => clock.NominalLastDay.ShouldBe(new DateOnly(2026, 12, 24)), clock => clock.LastDay.ShouldBe(new DateOnly(2026, 12, 28)));
    }

    [Fact]
    public void FeedbackToReporter_WhenAskedForAfterTheDecision_IsDueAtOnce()
    {
        var asked = CaseIn.ReceivedOn.AddDays(40);
        Reporter(Wanting(CaseIn.NotOpened(), asked)).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(asked), clock => clock.LastDay.ShouldBe(asked));
        Reporter(Wanting(CaseIn.NotOpened(day: 4), CaseIn.ReceivedOn.AddDays(4))).LastDay.ShouldBe(CaseIn.ReceivedOn.AddDays(11), "asked the same day is not later");
    }

    [Fact]
    public void FeedbackToReporter_WhenTheReportJoinedARunningUtredning_IsDueAtOnce() =>
        Reporter(Wanting(CaseIn.JoinedUtredning())).LastDay.ShouldBe(CaseIn.ReceivedOn.AddDays(1));

    [Fact]
    public void FeedbackToReporter_WhenAnsweredOrUnsuitable_Stops()
    {
        var on = CaseIn.ReceivedOn.AddDays(8);
        Reporter(Wanting(CaseIn.NotOpened()).Then(new ReporterAnswered(on, null), CaseState.NotOpened)).StoppedOn.ShouldBe(on);
        Reporter(Wanting(CaseIn.NotOpened()).Then(new ReporterAnswered(on, CaseIn.LongReason), CaseState.NotOpened)).StoppedOn.ShouldBe(on);
    }

    [Theory]
    [InlineData(CaseState.Closed, true)]
    [InlineData(CaseState.Transferred, false)]
    [InlineData(CaseState.Voided, false)]
    public void FeedbackToReporter_WhenTheCaseEnds_RunsOnWhereItIsStillOwed(CaseState state, bool runs)
    {
        var on = CaseIn.OpenedOn.AddDays(3);
        var ending = new Ending(CaseIn.Made(on), null, null, CaseIn.LongReason);
        Fact fact = state switch
        {
            CaseState.Closed => new CaseClosed(ending),
            CaseState.Transferred => new CaseTransferred(ending),
            _ => new CaseVoided(ending),
        };
        Reporter(Wanting(CaseIn.Utredning()).Then(fact, state)).StoppedOn.ShouldBe(runs ? null : on);
    }

    [Fact]
    public void FeedbackToReporter_WhenNobodyAsked_DoesNotRun() => CaseClocks.Find(CaseIn.NotOpened().Case, Clock.FeedbackToReporter).ShouldBeNull();

    // Six months from 31 August 2026 end on Sunday 28 February 2027: a limit to a measure does not move to a workday.
    [Fact]
    public void FollowUp_WhenSixMonthsEndOnASunday_EndsThatDay()
    {
        var followUp = DossierIn.InFollowUp().Case.Dossier!.FollowUp! with { UtredningClosedOn = new DateOnly(2026, 8, 31) };
        var scene = DossierIn.Decided(DecisionOutcome.WithoutInsats).Then(new FollowUpStarted(followUp), CaseState.InFollowUp);
        FollowUp(scene).ShouldSatisfyAllConditions(
            clock => clock.NominalLastDay.ShouldBe(new DateOnly(2027, 2, 28)), clock => clock.LastDay.ShouldBe(new DateOnly(2027, 2, 28)));
    }

    [Fact]
    public void FollowUp_WhenItRuns_CountsFromTheUtredningAndStopsWhenEnded()
    {
        FollowUp(DossierIn.InFollowUp()).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(DossierIn.DecidedOn), clock => clock.LastDay.ShouldBe(DossierIn.DecidedOn.AddMonths(6)),
            clock => clock.IsRunning.ShouldBeTrue());
        var on = CaseIn.OpenedOn.AddDays(60);
        FollowUp(DossierIn.InFollowUp().Then(new FollowUpEnded(on, CaseIn.LongReason), CaseState.FeedbackGiven)).StoppedOn.ShouldBe(on);
        FollowUp(DossierIn.InFollowUp().Then(new CaseClosed(new Ending(CaseIn.Made(on), ClosingReason.WithoutInsats, null, null)), CaseState.Closed))
            .StoppedOn.ShouldBe(on);
        CaseClocks.Find(DossierIn.FeedbackGiven().Case, Clock.FollowUp).ShouldBeNull();
    }

    [Fact]
    public void FollowUp_WhenAnUrgentDecisionComesBetween_RunsOn() =>
        FollowUp(DossierIn.InFollowUp().On(CaseIn.OpenedOn.AddDays(50)).Urgent()).IsRunning.ShouldBeTrue();

    [Fact]
    public void Eviction_WhenADayIsSetMovedAndCalledOff_Follows()
    {
        var (first, second) = (new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1));
        var set = Evicted(DossierIn.BkaInProgress(), DossierIn.AskedOn, first);
        Eviction(set).ShouldBe(new CaseClock(Clock.Eviction, DossierIn.AskedOn, first, first, first, first.AddDays(-14), null, false));
        var moved = Evicted(set, DossierIn.ApprovedOn, second);
        Eviction(moved).ShouldSatisfyAllConditions(clock => clock.LastDay.ShouldBe(second), clock => clock.IsRunning.ShouldBeTrue());
        var calledOff = Evicted(moved, DossierIn.DecidedOn, null);
        Eviction(calledOff).StoppedOn.ShouldBe(DossierIn.DecidedOn);
        Eviction(Evicted(calledOff, DossierIn.ToldOn, second)).IsRunning.ShouldBeTrue();
        CaseClocks.Find(Evicted(DossierIn.BkaInProgress(), DossierIn.AskedOn, null).Case, Clock.Eviction).ShouldBeNull();
    }

    [Fact]
    public void Eviction_WhenTheCaseIsClosed_Stops()
    {
        var scene = Evicted(DossierIn.BkaInProgress(), DossierIn.AskedOn, new DateOnly(2027, 2, 1))
            .Then(new CaseClosed(new Ending(CaseIn.Made(DossierIn.ToldOn), ClosingReason.ApplicationWithdrawn, null, null)), CaseState.Closed);
        Eviction(scene).StoppedOn.ShouldBe(DossierIn.ToldOn);
    }

    private static Scene Wanting(Scene scene, DateOnly? on = null) => scene.Then(new ReporterAskedForFeedback(on ?? Asked), scene.Case.State);

    private static Scene Evicted(Scene scene, DateOnly on, DateOnly? day) =>
        scene.Then(new EvictionRecorded(new EvictionContact(on, day, CaseIn.LongReason)), scene.Case.State);

    private static CaseClock Reporter(Scene scene) => CaseClocks.Find(scene.Case, Clock.FeedbackToReporter).ShouldNotBeNull();

    private static CaseClock FollowUp(Scene scene) => CaseClocks.Find(scene.Case, Clock.FollowUp).ShouldNotBeNull();

    private static CaseClock Eviction(Scene scene) => CaseClocks.Find(scene.Case, Clock.Eviction).ShouldNotBeNull();
}
