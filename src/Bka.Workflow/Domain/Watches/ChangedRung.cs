using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>A rung of the ladder that the municipality has changed, for a time.</summary>
/// <param name="Watch">The watch, by <see cref="WatchKind.Name"/>.</param>
/// <param name="Threshold">Which rung.</param>
/// <param name="DaysAfterLastDay">Its day; null takes the rung away. That a last day has passed is never taken away.</param>
/// <param name="To">The function it is addressed to; null leaves it as it was.</param>
/// <param name="ValidFrom">The first day it is valid.</param>
/// <param name="ValidTo">The last day; null until further notice.</param>
public sealed record ChangedRung(
    string Watch,
    AlertThreshold Threshold,
    int? DaysAfterLastDay,
    Function? To,
    DateOnly ValidFrom,
    DateOnly? ValidTo = null)
{
    /// <summary>Whether the change may be made: an alert that a last day has passed is neither taken away nor put off.</summary>
    public bool IsAllowed => (Threshold != AlertThreshold.Overdue || DaysAfterLastDay == 1) && !(ValidTo < ValidFrom);
}

/// <summary>Cuts a rung at the times it has been changed.</summary>
internal static class ChangedRungs
{
    /// <summary>The rung, cut into pieces that do not overlap: the changes for their time, and itself for the rest.</summary>
    public static IEnumerable<AlertRule> ChangedBy(this AlertRule rule, IEnumerable<ChangedRung> changes)
    {
        var next = rule.ValidFrom;
        foreach (var change in changes
            .Where(change => change.Watch == rule.Watch.Name && change.Threshold == rule.Threshold)
            .OrderBy(change => change.ValidFrom))
        {
            if (next is null || next < change.ValidFrom)
            {
                yield return Piece(rule, next, change.ValidFrom.AddDays(-1));
            }

            if (change.DaysAfterLastDay is { } days)
            {
                yield return new AlertRule(
                    rule.Watch, rule.Threshold, days, change.To ?? rule.To, change.ValidFrom, change.ValidTo);
            }

            if (change.ValidTo is not { } end)
            {
                yield break;
            }

            next = end.AddDays(1);
        }

        yield return Piece(rule, next, null);
    }

    private static AlertRule Piece(AlertRule rule, DateOnly? from, DateOnly? to) =>
        new(rule.Watch, rule.Threshold, rule.DaysAfterLastDay, rule.To, from, to);
}
