using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>When alerts are raised: one row for each clock and threshold. The sweep goes through all of them.</summary>
public static class AlertTable
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<AlertRule> Rows { get; } =
    [
        new(Clock.Skyddsbedomning, AlertThreshold.Overdue, 1),
        new(Clock.Forhandsbedomning, AlertThreshold.Warning, -DeadlineTable.For(Clock.Forhandsbedomning).WarningDays),
        new(Clock.Forhandsbedomning, AlertThreshold.Overdue, 1),
        new(Clock.Utredning, AlertThreshold.Warning, -DeadlineTable.For(Clock.Utredning).WarningDays),
        new(Clock.Utredning, AlertThreshold.Overdue, 1),
        .. Both(Clock.HearingAttempt), .. Both(Clock.BkaAfterwards), .. Both(Clock.FeedbackToChild),
        .. Both(Clock.FeedbackToReporter), .. Both(Clock.FollowUp), .. Both(Clock.Eviction),
    ];

    /// <summary>The rules for one clock.</summary>
    /// <param name="clock">Which clock.</param>
    public static IEnumerable<AlertRule> For(Clock clock) => Rows.Where(rule => rule.Clock == clock);

    private static AlertRule[] Both(Clock clock) =>
    [
        new(clock, AlertThreshold.Warning, -GivenDays.WarningDays(clock)),
        new(clock, AlertThreshold.Overdue, 1),
    ];
}
