using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

public class AlertTableTests
{
    [Fact]
    public void Rows_WhenRead_WarnOfTheLongClocksAndCallEveryClockOverdueTheDayAfter() => AlertTable.Rows
        .Select(rule => (rule.Name, rule.DaysAfterLastDay)).ShouldBe(
        [
            ("Skyddsbedomning.Overdue", 1), ("Forhandsbedomning.Warning", -5), ("Forhandsbedomning.Overdue", 1),
            ("Utredning.Warning", -30), ("Utredning.Overdue", 1),
            ("HearingAttempt.Warning", -1), ("HearingAttempt.Overdue", 1),
            ("BkaAfterwards.Warning", -2), ("BkaAfterwards.Overdue", 1),
            ("FeedbackToChild.Warning", -5), ("FeedbackToChild.Overdue", 1),
            ("FeedbackToReporter.Warning", -2), ("FeedbackToReporter.Overdue", 1),
            ("FollowUp.Warning", -30), ("FollowUp.Overdue", 1),
            ("Eviction.Warning", -14), ("Eviction.Overdue", 1),
        ]);

    [Fact]
    public void DueOn_WhenTheClockIsExtended_FollowsTheLastDayInForce()
    {
        var clock = CaseClocks.Find(CaseIn.ForhandsbedomningExtended(lastDay: 28).Case, Clock.Forhandsbedomning)!;
        var warning = AlertTable.For(Clock.Forhandsbedomning).Single(rule => rule.Threshold == AlertThreshold.Warning);

        warning.DueOn(clock.LastDay).ShouldBe(clock.WarningDay);
        clock.WarningDay.ShouldBe(CaseIn.ReceivedOn.AddDays(23));
    }
}
