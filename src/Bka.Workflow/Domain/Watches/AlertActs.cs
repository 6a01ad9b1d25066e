using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>What may be noted on an alert.</summary>
public static class AlertActs
{
    /// <summary>The most days an alert is put off at a time.</summary>
    public const int MostDays = 14;

    /// <summary>
    /// The last day an alert may be put off to; null when it may not. What the law sets a day for is never put off beyond it:
    /// a breach stays in sight until it is over.
    /// </summary>
    /// <param name="rule">The rung.</param>
    /// <param name="lastDay">The last day in force.</param>
    /// <param name="today">Today, Europe/Stockholm.</param>
    public static DateOnly? MostSnooze(AlertRule rule, DateOnly lastDay, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var most = today.AddDays(MostDays);
        if (rule.Watch.IsStatutory && lastDay < most)
        {
            most = lastDay;
        }

        return most > today ? most : null;
    }

    /// <summary>
    /// Whether somebody's word settles an alert: it is addressed to their function or a lower one. What is the caseworker's own
    /// is settled by whoever may note on it; what has gone to the lead or the head waits for them.
    /// </summary>
    /// <param name="actor">The function of whoever notes.</param>
    /// <param name="to">The function it is addressed to.</param>
    public static bool Settles(Function actor, Function to) =>
        to <= Function.Caseworker || (actor >= to && actor <= Function.Board);

    /// <summary>Whether a reason must be followed by words: when the last day has passed, or the list has no word for it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="lastDay">The last day in force.</param>
    /// <param name="today">Today, Europe/Stockholm.</param>
    public static bool NeedsWords(AlertReason reason, DateOnly lastDay, DateOnly today) =>
        reason == AlertReason.Other || lastDay < today;
}
