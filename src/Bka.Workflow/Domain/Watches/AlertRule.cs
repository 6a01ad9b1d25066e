using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// One rung of the ladder of one watch, as it is valid for a time. Thresholds are "reached or passed", never "today": a
/// sweep that comes late raises what it missed, and a rung that becomes valid late catches up with what has passed it.
/// </summary>
/// <param name="Watch">The watch it belongs to.</param>
/// <param name="Threshold">Which rung.</param>
/// <param name="DaysAfterLastDay">The rung's day, counted from the last day in force; negative before it.</param>
/// <param name="To">The function the alert is addressed to.</param>
/// <param name="ValidFrom">The first day the rung is valid; null from the beginning.</param>
/// <param name="ValidTo">The last day it is valid; null until further notice.</param>
public sealed record AlertRule(
    WatchKind Watch,
    AlertThreshold Threshold,
    int DaysAfterLastDay,
    Function To,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null)
{
    /// <summary>The stable name of the rung, whatever its days were at different times: an alert is raised once under it.</summary>
    public string Name { get; } = string.Concat(Watch.Name, ".", Threshold.ToString());

    /// <summary>
    /// What the day swept to is kept under. Its days and first day are in it, so that a rung that is changed begins anew and
    /// finds what it would else have missed.
    /// </summary>
    public string Mark { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Watch.Name}.{Threshold} {DaysAfterLastDay:+0;-0;0} {ValidFrom:yyyy-MM-dd}").TrimEnd();

    /// <summary>The day the alert falls due for a last day; null when that day falls after the rung's time.</summary>
    /// <param name="lastDay">The last day in force.</param>
    public DateOnly? DueOn(DateOnly lastDay)
    {
        var due = lastDay.AddDays(DaysAfterLastDay);
        due = due < ValidFrom ? ValidFrom.Value : due;
        return due > ValidTo ? null : due;
    }

    /// <summary>
    /// The last days whose alert falls due within a stretch of days; null when there are none. The first is excluded, and
    /// null is without limit.
    /// </summary>
    /// <param name="after">The day before the stretch; null from the beginning.</param>
    /// <param name="through">The last day of the stretch.</param>
    public (DateOnly? After, DateOnly Through)? LastDaysDue(DateOnly? after, DateOnly through)
    {
        var end = ValidTo < through ? ValidTo.Value : through;
        if (end < ValidFrom || end <= after)
        {
            return null;
        }

        // What passed the rung before it was valid falls due with it.
        var begin = after < ValidFrom ? null : after;
        return (begin?.AddDays(-DaysAfterLastDay), end.AddDays(-DaysAfterLastDay));
    }
}
