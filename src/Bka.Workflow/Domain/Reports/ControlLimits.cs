using Bka.Contracts;

namespace Bka.Workflow.Domain.Reports;

/// <summary>
/// A p-chart (W. A. Shewhart): shares over time against p̄ ± 3√(p̄(1−p̄)/nᵢ). Tells chance from change; sets no grade.
/// </summary>
public static class ControlLimits
{
    private const int OneSide = 8;
    private const int Trend = 6;
    private const long Fewest = 5;

    /// <summary>The points with their limits and marks, in percent.</summary>
    /// <param name="months">What was counted and out of how many, oldest first.</param>
    /// <returns>A month with fewer than five has no value, and counts in no mark. None when all together are fewer.</returns>
    public static IReadOnlyList<PlotPoint> Of(IReadOnlyList<(string Label, long Some, long All)> months)
    {
        var (some, all) = (months.Sum(month => month.Some), months.Sum(month => month.All));
        if (all < Fewest)
        {
            return [];
        }

        var middle = (double)some / all;
        var points = months.Select(month => Point(month, middle)).ToArray();
        var marks = new string?[points.Length];
        var seen = Enumerable.Range(0, points.Length).Where(at => points[at].Value is not null).ToArray();
        Runs(seen, marks, OneSide, $"{OneSide} i rad på samma sida", (at, _) => Math.Sign(Share(months[at]) - middle));
        Runs(seen, marks, Trend - 1, $"{Trend} i rad åt samma håll", (at, before) => before is { } from ? Math.Sign(Share(months[at]) - Share(months[from])) : 0);
        foreach (var at in seen.Where(at => points[at].Value < points[at].Low || points[at].Value > points[at].High))
        {
            marks[at] = "utanför gränserna";
        }

        return [.. points.Select((point, at) => point with { Mark = marks[at] })];
    }

    /// <summary>The middle line, in percent; null when there are too few.</summary>
    /// <param name="months">As in <see cref="Of"/>.</param>
    public static decimal? Middle(IReadOnlyList<(string Label, long Some, long All)> months) =>
        months.Sum(month => month.All) is >= Fewest and var all ? InPercent((double)months.Sum(month => month.Some) / all) : null;

    private static PlotPoint Point((string Label, long Some, long All) month, double middle)
    {
        if (month.All < Fewest)
        {
            return new PlotPoint(month.Label, null);
        }

        var reach = 3 * Math.Sqrt(middle * (1 - middle) / month.All);
        return new PlotPoint(
            month.Label, InPercent(Share(month)), InPercent(Math.Max(0, middle - reach)), InPercent(Math.Min(1, middle + reach)));
    }

    // Marks the last point of each run that is long enough, and every one that prolongs it.
    private static void Runs(int[] seen, string?[] marks, int length, string mark, Func<int, int?, int> side)
    {
        var (run, last) = (0, 0);
        for (var place = 0; place < seen.Length; place++)
        {
            var now = side(seen[place], place == 0 ? null : seen[place - 1]);
            run = now == 0 ? 0 : now == last ? run + 1 : 1;
            last = now;
            if (run >= length)
            {
                marks[seen[place]] = mark;
            }
        }
    }

    private static double Share((string Label, long Some, long All) month) => (double)month.Some / month.All;

    private static decimal InPercent(double share) => Math.Round((decimal)(share * 100), 1, MidpointRounding.AwayFromZero);
}
