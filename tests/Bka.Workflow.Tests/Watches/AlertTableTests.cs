using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

public class AlertTableTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    // Typed by hand: days from the last day in force, in the order of the ladder.
    [Theory]
    [InlineData(Clock.Skyddsbedomning, "LastDay 0, Overdue 1, Escalated 2")]
    [InlineData(Clock.Forhandsbedomning, "Warning -5, Soon -2, LastDay 0, Overdue 1, Escalated 4")]
    [InlineData(Clock.Utredning, "Warning -30, Soon -7, LastDay 0, Overdue 1, Escalated 8")]
    [InlineData(Clock.HearingAttempt, "Warning -1, LastDay 0, Overdue 1, Escalated 8")]
    [InlineData(Clock.BkaAfterwards, "Warning -2, LastDay 0, Overdue 1, Escalated 3")]
    [InlineData(Clock.FeedbackToChild, "Warning -5, Soon -2, LastDay 0, Overdue 1, Escalated 15")]
    [InlineData(Clock.FeedbackToReporter, "Warning -2, LastDay 0, Overdue 1, Escalated 3")]
    [InlineData(Clock.FollowUp, "Warning -30, Soon -7, LastDay 0, Overdue 1, Escalated 15")]
    [InlineData(Clock.Eviction, "Warning -14, Soon -3, LastDay 0, Overdue 1")]
    [InlineData(Clock.CarryingOut, "Warning -30, Soon -7, LastDay 0, Overdue 1, Escalated 8")]
    public void Default_WhenRead_HasTheLadderOfEachClock(Clock clock, string ladder) => string.Join(
        ", ", WatchTable.Default.Alerts.For((long)clock).Select(rule => $"{rule.Threshold} {rule.DaysAfterLastDay}")).ShouldBe(ladder);

    [Fact]
    public void Default_WhenRead_TellsTheCaseworkerFirstThenTheLeadThenTheHead() => WatchTable.Default.Alerts.Rows
        .Select(rule => (rule.Threshold, rule.To)).Distinct().Order().ShouldBe(
        [
            (AlertThreshold.Warning, Function.Caseworker), (AlertThreshold.Soon, Function.Caseworker),
            (AlertThreshold.LastDay, Function.Caseworker), (AlertThreshold.Overdue, Function.LeadSocialWorker),
            (AlertThreshold.Escalated, Function.UnitHead),
        ]);

    [Fact]
    public void Default_WhenAClockIsAdded_WatchesItToo() => Enum.GetValues<Clock>().Where(clock => clock != Clock.Local)
        .ShouldAllBe(clock => WatchTable.Default.Alerts.For((long)clock).Any(rule => rule.Threshold == AlertThreshold.Overdue));

    [Fact]
    public void DueOn_WhenTheClockIsExtended_FollowsTheLastDayInForce()
    {
        var clock = CaseClocks.Find(CaseIn.ForhandsbedomningExtended(lastDay: 28).Case, Clock.Forhandsbedomning)!;
        var warning = WatchTable.Default.Alerts.Named("Forhandsbedomning.Warning").Single();

        warning.DueOn(clock.LastDay).ShouldBe(clock.WarningDay);
        clock.WarningDay.ShouldBe(CaseIn.ReceivedOn.AddDays(23));
    }

    [Fact]
    public void Changed_WhenARungIsMoved_IsTheOldOneBeforeAndTheNewOneFromItsDay()
    {
        var rungs = Changed(new ChangedRung("Forhandsbedomning", AlertThreshold.Warning, -7, null, Day, Day.AddDays(30)))
            .Named("Forhandsbedomning.Warning");

        rungs.Select(rung => (rung.DaysAfterLastDay, rung.ValidFrom, rung.ValidTo)).ShouldBe(
        [
            (-5, null, Day.AddDays(-1)), (-7, Day, Day.AddDays(30)), (-5, Day.AddDays(31), null),
        ]);
        rungs.Select(rung => rung.Mark).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public void Changed_WhenARungBecomesValidAfterItsDay_FallsDueWithItsFirstDay()
    {
        var moved = Changed(new ChangedRung("Forhandsbedomning", AlertThreshold.Warning, -7, null, Day))
            .Named("Forhandsbedomning.Warning")[1];

        moved.DueOn(Day.AddDays(6)).ShouldBe(Day, "seven days before has passed, but nobody had asked for it then");
        moved.DueOn(Day.AddDays(8)).ShouldBe(Day.AddDays(1));
        moved.LastDaysDue(Day.AddDays(-1), Day).ShouldBe((null, Day.AddDays(7)));
        moved.LastDaysDue(Day, Day.AddDays(1)).ShouldBe((Day.AddDays(7), Day.AddDays(8)));
        moved.LastDaysDue(Day.AddDays(-9), Day.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void Changed_WhenARungIsTakenAway_IsGoneForItsTime() =>
        Changed(new ChangedRung("Utredning", AlertThreshold.Soon, null, null, Day)).Named("Utredning.Soon")
            .Single().ValidTo.ShouldBe(Day.AddDays(-1));

    [Theory]
    [InlineData(AlertThreshold.Overdue, 3, false)]
    [InlineData(AlertThreshold.Overdue, null, false)]
    [InlineData(AlertThreshold.Overdue, 1, true)]
    [InlineData(AlertThreshold.Escalated, null, true)]
    public void IsAllowed_WhenAPassedLastDayWouldBeHidden_IsFalse(AlertThreshold threshold, int? days, bool allowed) =>
        new ChangedRung("Utredning", threshold, days, null, Day).IsAllowed.ShouldBe(allowed);

    [Fact]
    public void LatestDue_WhenAsked_IsTheLastDayWhoseAlertHasFallenDue()
    {
        var table = WatchTable.Default.Alerts;
        table.LatestDue("Utredning.Overdue", Day).ShouldBe(Day.AddDays(-1));
        table.LatestDue("Utredning.Warning", Day).ShouldBe(Day.AddDays(30));
        table.LatestDue("Unknown", Day).ShouldBeNull();
    }

    [Theory]
    [InlineData("Utredning.Warning", 20, 14)]
    [InlineData("Utredning.Warning", 3, 3)]
    [InlineData("Utredning.LastDay", 0, null)]
    [InlineData("Utredning.Overdue", -1, null)]
    [InlineData("HearingAttempt.Overdue", -1, 14)]
    public void MostSnooze_WhenTheLawSetsTheDay_IsThatDayAndNeverLater(string rule, int lastDayIn, int? most) =>
        AlertActs.MostSnooze(WatchTable.Default.Alerts.Named(rule)[0], Day.AddDays(lastDayIn), Day)
            .ShouldBe(most is { } days ? Day.AddDays(days) : null);

    [Theory]
    [InlineData(Function.CaseworkerWithoutDelegation, Function.Caseworker, true)]
    [InlineData(Function.Caseworker, Function.LeadSocialWorker, false)]
    [InlineData(Function.LeadSocialWorker, Function.LeadSocialWorker, true)]
    [InlineData(Function.DeputyUnitHead, Function.LeadSocialWorker, true)]
    [InlineData(Function.DeputyUnitHead, Function.UnitHead, false)]
    [InlineData(Function.UnitHead, Function.UnitHead, true)]
    [InlineData(Function.SystemClient, Function.UnitHead, false)]
    public void Settles_WhenTheActorHasALowerFunctionThanTheAddressee_IsFalse(Function actor, Function to, bool settles) =>
        AlertActs.Settles(actor, to).ShouldBe(settles);

    [Fact]
    public void Local_WhenConfigured_HasALadderAndANumberOfItsOwn()
    {
        var local = new LocalWatch(7, "hora-barnet", "Barnet hört", CaseMoment.UtredningOpened, Term.Days(30), CaseMoment.ChildHeard, 5);
        var table = new WatchTable([], [local]);

        table.Alerts.For(107).Select(rule => rule.Name).ShouldBe(
            ["Local-hora-barnet.Warning", "Local-hora-barnet.LastDay", "Local-hora-barnet.Overdue"]);
        table.LocalOf(107).ShouldBe(local);
        table.LocalOf(7).ShouldBeNull();
    }

    private static AlertTable Changed(ChangedRung rung) => new WatchTable([rung], []).Alerts;
}
