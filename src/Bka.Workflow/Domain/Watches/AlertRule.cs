using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// One rung of the ladder of one watch, as it is valid for a time. Thresholds are "reached or passed", never "today": a
/// sweep that comes late raises what it missed, and a rung that becomes valid late catches up with what has passed it.
/// </summary>
public sealed class AlertRule(
    WatchKind watch,
    AlertThreshold threshold,
    int daysAfterLastDay,
    Function to,
    DateOnly? validFrom = null,
    DateOnly? validTo = null)
{
    /// <summary>The watch it belongs to.</summary>
    public WatchKind Watch { get; } = watch;

    /// <summary>Which rung.</summary>
    public AlertThreshold Threshold { get; } = threshold;

    /// <summary>The rung's day, counted from the last day in force; negative before it.</summary>
    public int DaysAfterLastDay { get; } = daysAfterLastDay;

    /// <summary>The function the alert is addressed to.</summary>
    public Function To { get; } = to;

    /// <summary>The first day the rung is valid; null from the beginning.</summary>
    public DateOnly? ValidFrom { get; } = validFrom;

    /// <summary>The last day it is valid; null until further notice.</summary>
    public DateOnly? ValidTo { get; } = validTo;

    /// <summary>The stable name of the rung, whatever its days were at different times: an alert is raised once under it.</summary>
    public string Name { get; } = string.Concat(watch.Name, ".", threshold.ToString());

    /// <summary>
    /// What the day swept to is kept under. Its days and first day are in it, so that a rung that is changed begins anew and
    /// finds what it would else have missed.
    /// </summary>
    public string Mark { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{watch.Name}.{threshold} {daysAfterLastDay:+0;-0;0} {validFrom:yyyy-MM-dd}").TrimEnd();

    /// <summary>The day the alert falls due for a last day; null when that day falls after the rung's time.</summary>
    /// <param name="lastDay">The last day in force.</param>
    public DateOnly? DueOn(DateOnly lastDay)
    {
        var due = lastDay.AddDays(DaysAfterLastDay);
        due = due < ValidFrom ? ValidFrom.Value : due;
        return due > ValidTo ? null : due;
    }

    /// <summary>
    /// How far a sweep up to a day has swept the rung: not beyond its time. Should its time be prolonged, it goes on from there.
    /// </summary>
    /// <param name="day">The day swept to.</param>
    public DateOnly SweptTo(DateOnly day) => ValidTo < day ? ValidTo.Value : day;

    /// <summary>
    /// The last days whose alert falls due within a stretch of days; null when there are none. The first is excluded, and
    /// null is without limit.
    /// </summary>
    /// <param name="after">The day before the stretch; null from the beginning.</param>
    /// <param name="through">The last day of the stretch.</param>
    public (DateOnly? After, DateOnly Through)? LastDaysDue(DateOnly? after, DateOnly through)
    {
        var end = SweptTo(through);
        if (end < ValidFrom || end <= after)
        {
            return null;
        }

        // What passed the rung before it was valid falls due with it.
        var begin = after < ValidFrom ? null : after;
        return (begin?.AddDays(-DaysAfterLastDay), end.AddDays(-DaysAfterLastDay));
    }
}
