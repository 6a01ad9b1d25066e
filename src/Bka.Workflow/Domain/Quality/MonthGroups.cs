using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>What is counted month by month.</summary>
public enum MonthEvent
{
    /// <summary>Came in.</summary>
    Received,

    /// <summary>Decided after a report.</summary>
    Decided,

    /// <summary>A utredning was opened.</summary>
    Opened,

    /// <summary>A utredning was closed.</summary>
    Closed,

    /// <summary>A förhandsbedömning began to wait, in this month or before the first; one that had also ended before the first may be left out of both.</summary>
    ForhandsbedomningBegan,

    /// <summary>A förhandsbedömning ended, in this month or before the first.</summary>
    ForhandsbedomningEnded,

    /// <summary>A utredning began, in this month or before the first.</summary>
    UtredningBegan,

    /// <summary>A utredning ended, in this month or before the first.</summary>
    UtredningEnded,
}

/// <summary>What happened in one month in one unit.</summary>
/// <param name="Event">What.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month's first day.</param>
/// <param name="Days">For closed utredningar, how long they took.</param>
/// <param name="Count">How many.</param>
/// <param name="InTime">Of those decided, by the legal last day.</param>
public sealed record MonthGroup(MonthEvent Event, string Unit, DateOnly Month, int Days, long Count, long InTime);

/// <summary>Months from what happened in them.</summary>
public static class FigureMonths
{
    private static readonly FigureCell Nowhere = new("", Sex.Unknown, AgeGroup.Years0To6);

    /// <summary>The months of a period, whole and unit by unit.</summary>
    /// <param name="groups">What happened.</param>
    /// <param name="first">The first month's first day.</param>
    /// <param name="last">The last month's first day.</param>
    public static FigureSeries Compute(IReadOnlyList<MonthGroup> groups, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new FigureSeries(
            Months(groups, first, last),
            [
                .. groups.GroupBy(group => group.Unit).OrderBy(unit => unit.Key, StringComparer.Ordinal)
                    .Select(unit => new FigureSeriesUnit(unit.Key, Months([.. unit], first, last)))
                    .Where(unit => unit.Months.Any(HasAny)),
            ]);
    }

    private static List<FigureMonth> Months(IReadOnlyList<MonthGroup> groups, DateOnly first, DateOnly last)
    {
        var byEvent = groups.ToLookup(group => group.Event);
        var months = new List<FigureMonth>();
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            long In(MonthEvent what) => byEvent[what].Where(group => group.Month == month).Sum(group => group.Count);
            long Until(MonthEvent what) => byEvent[what].Where(group => group.Month <= month).Sum(group => group.Count);
            ClosedGroup[] closed =
            [
                .. byEvent[MonthEvent.Closed].Where(group => group.Month == month)
                    .Select(group => new ClosedGroup(Nowhere, group.Days, group.Count)),
            ];
            months.Add(new FigureMonth(
                month, In(MonthEvent.Decided), byEvent[MonthEvent.Decided].Where(group => group.Month == month).Sum(group => group.InTime),
                In(MonthEvent.Received), In(MonthEvent.Opened), In(MonthEvent.Closed),
                Until(MonthEvent.ForhandsbedomningBegan) - Until(MonthEvent.ForhandsbedomningEnded),
                Until(MonthEvent.UtredningBegan) - Until(MonthEvent.UtredningEnded),
                closed.Length == 0 ? null : (int)DaysOf.Median(closed),
                closed.Length == 0 ? null : (int)DaysOf.Percentile(closed, 85)));
        }

        return months;
    }

    private static bool HasAny(FigureMonth month) => month.Decided + month.Received + month.Opened + month.Closed
        + month.ForhandsbedomningarOpen + month.UtredningarOpen > 0;
}
