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

    // Asked for each clock that changes in a step.
    private static readonly AlertRule[][] ByClock =
        [.. Enum.GetValues<Clock>().Select(clock => Rows.Where(rule => rule.Clock == clock).ToArray())];

    /// <summary>The rules for one clock.</summary>
    /// <param name="clock">Which clock.</param>
    public static IReadOnlyList<AlertRule> For(Clock clock) => ByClock[(int)clock];

    private static AlertRule[] Both(Clock clock) =>
    [
        new(clock, AlertThreshold.Warning, -GivenDays.WarningDays(clock)),
        new(clock, AlertThreshold.Overdue, 1),
    ];
}
