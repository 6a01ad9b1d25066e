using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

/// <summary>The clock of a decision that grants support: three months to carry it out (SoL 34:1).</summary>
public class CarryingOutClockTests
{
    private static readonly DateOnly From = DossierIn.DecidedOn;

    [Fact]
    public void CarryingOut_WhenSupportIsGranted_RunsThreeMonthsFromTheDecision()
    {
        var last = From.AddMonths(3);
        ClockOf(DossierIn.Decided()).ShouldBe(
            new CaseClock(Clock.CarryingOut, From, last, last, last, last.AddDays(-30), null, HasLateExtension: false));
    }

    // 25 September 2026 and three months is Christmas Day. It measures a wait and sets no day for an act, so it stays.
    [Fact]
    public void CarryingOut_WhenTheThreeMonthsEndOnADayOfRest_EndThere()
    {
        var deadline = DeadlineCalculator.Compute(Clock.CarryingOut, new DateOnly(2026, 9, 25));
        deadline.NominalLastDay.ShouldBe(new DateOnly(2026, 12, 25));
        deadline.LegalLastDay.ShouldBe(new DateOnly(2026, 12, 25));
    }

    [Theory]
    [InlineData(DecisionOutcome.Rejected)]
    [InlineData(DecisionOutcome.WithoutInsats)]
    [InlineData(DecisionOutcome.Recovery)]
    [InlineData(DecisionOutcome.Sanction)]
    public void CarryingOut_WhenNothingIsGranted_NeverRuns(DecisionOutcome outcome) => Find(DossierIn.Decided(outcome)).ShouldBeNull();

    [Fact]
    public void CarryingOut_WhenNothingIsDecided_NeverRuns() => Find(DossierIn.StanceRecorded()).ShouldBeNull();

    [Theory]
    [InlineData(CarryOutKind.CarriedOut)]
    [InlineData(CarryOutKind.Declined)]
    [InlineData(CarryOutKind.NoLongerNeeded)]
    [InlineData(CarryOutKind.NothingGranted)]
    public void CarryingOut_WhenTheDecisionIsSettled_StopsThatDay(CarryOutKind kind)
    {
        var clock = ClockOf(DossierIn.Decided().After(1, kind, From.AddDays(100)));
        clock.StoppedOn.ShouldBe(From.AddDays(100));
        clock.LastDay.ShouldBe(From.AddMonths(3));
    }

    [Fact]
    public void CarryingOut_WhenInterrupted_StartsAnewFromThatDay()
    {
        var interrupted = DossierIn.Decided().After(1, CarryOutKind.CarriedOut, From.AddDays(5)).After(1, CarryOutKind.Interrupted, From.AddDays(40));
        ClockOf(interrupted).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(From.AddDays(40)),
            clock => clock.LastDay.ShouldBe(From.AddDays(40).AddMonths(3)),
            clock => clock.IsRunning.ShouldBeTrue());
        ClockOf(interrupted.After(1, CarryOutKind.CarriedOut, From.AddDays(60))).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(From.AddDays(40)), clock => clock.StoppedOn.ShouldBe(From.AddDays(60)));
    }

    [Fact]
    public void CarryingOut_WhenTwoDecisionsWait_IsOfTheOneDueFirst()
    {
        var two = DossierIn.Decided().On(From.AddDays(20)).Urgent();
        ClockOf(two).StartDay.ShouldBe(From);
        var first = two.After(1, CarryOutKind.CarriedOut, From.AddDays(25));
        ClockOf(first).ShouldSatisfyAllConditions(clock => clock.StartDay.ShouldBe(From.AddDays(20)), clock => clock.IsRunning.ShouldBeTrue());

        // The first is interrupted: the second has waited longer.
        ClockOf(first.After(1, CarryOutKind.Interrupted, From.AddDays(30))).StartDay.ShouldBe(From.AddDays(20));
        ClockOf(first.After(2, CarryOutKind.Declined, From.AddDays(31))).ShouldSatisfyAllConditions(
            clock => clock.StartDay.ShouldBe(From.AddDays(20)), clock => clock.StoppedOn.ShouldBe(From.AddDays(31)));
    }

    [Fact]
    public void CarryingOut_WhenARefusalFollows_StillRuns()
    {
        var later = DossierIn.Decided();
        var refused = DossierIn.Proposal(2, DecisionOutcome.Rejected);
        var scene = later.Then(new CaseDecided(later.Case.Decision! with { No = 2, ProposalVersion = 2, ProposalHash = refused.Hash, Outcome = refused.Outcome }), CaseState.Decided);
        ClockOf(scene).IsRunning.ShouldBeTrue();
    }

    [Theory]
    [InlineData(CaseState.Closed, true)]
    [InlineData(CaseState.Transferred, false)]
    [InlineData(CaseState.Voided, false)]
    public void CarryingOut_WhenTheCaseEnds_RunsOnOnlyThroughAClosing(CaseState state, bool runs)
    {
        var on = From.AddDays(9);
        var ending = new Ending(CaseIn.Made(on), null, null, CaseIn.LongReason);
        Fact fact = state switch
        {
            CaseState.Closed => new CaseClosed(ending with { ClosingReason = ClosingReason.WithInsats }),
            CaseState.Transferred => new CaseTransferred(ending),
            _ => new CaseVoided(ending),
        };
        ClockOf(DossierIn.FeedbackGiven().Then(fact, state)).StoppedOn.ShouldBe(runs ? null : on);
        ClockOf(DossierIn.FeedbackGiven().After(1, CarryOutKind.CarriedOut, From).Then(fact, state)).StoppedOn.ShouldBe(From, "settled before it ended");
    }

    private static CaseClock ClockOf(Scene scene) => Find(scene).ShouldNotBeNull();

    private static CaseClock? Find(Scene scene) => CaseClocks.Find(scene.Case, Clock.CarryingOut);
}

/// <summary>What became of a decision, as a scene.</summary>
internal static class CarriedOutIn
{
    public static Scene After(this Scene scene, int decisionNo, CarryOutKind kind, DateOnly on) => scene.Then(
        new DecisionCarriedOut(new CarryOut(decisionNo, kind, on, DossierIn.Author, CaseIn.LongReason)), scene.Case.State);
}
