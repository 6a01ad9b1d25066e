using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// One rule for when an alert is raised on a running clock. Thresholds are "reached or passed", never "today": a sweep
/// that comes late raises what it missed.
/// </summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Threshold">Which threshold.</param>
/// <param name="DaysAfterLastDay">The threshold's day, counted from the last day in force; negative before it.</param>
public sealed record AlertRule(Clock Clock, AlertThreshold Threshold, int DaysAfterLastDay)
{
    /// <summary>The rule's stable name.</summary>
    public string Name { get; } = string.Concat(Clock.ToString(), ".", Threshold.ToString());

    /// <summary>The day the alert falls due for a last day.</summary>
    /// <param name="lastDay">The last day in force.</param>
    public DateOnly DueOn(DateOnly lastDay) => lastDay.AddDays(DaysAfterLastDay);
}

/// <summary>How far a clock has come.</summary>
public enum AlertThreshold
{
    /// <summary>The internal warning day has come.</summary>
    Warning,

    /// <summary>The last day has passed.</summary>
    Overdue,
}
