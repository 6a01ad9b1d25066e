using Bka.Contracts;

namespace Bka.Workflow.Domain.Reports;

/// <summary>
/// A p-chart (W. A. Shewhart): shares over time against p̄ ± 3√(p̄(1−p̄)/nᵢ). Tells chance from change; sets no grade.
/// </summary>
public static class ControlLimits
{
    private const string Outside = "utanför gränserna";
    private const int OneSide = 8;
    private const int Trend = 6;
    private const long Fewest = 5;

    /// <summary>The points with their limits and marks, in percent.</summary>
    /// <param name="months">What was counted and out of how many, oldest first.</param>
    /// <returns>A month with fewer than five has no value, and counts in no mark. None when all together are fewer.</returns>
    public static IReadOnlyList<PlotPoint> Of(IReadOnlyList<(string Label, long Some, long All)> months)
    {
        if (Middle(months) is null)
        {
            return [];
        }

        var middle = MiddleOf(months);
        var points = months.Select(month => Point(month, middle)).ToArray();
        var marks = new string?[points.Length];
        var seen = Enumerable.Range(0, points.Length).Where(at => points[at].Value is not null).ToArray();
        Runs(seen, marks, OneSide, $"{OneSide} i rad på samma sida", (at, _) => Math.Sign(Share(months[at]) - middle));
        Runs(seen, marks, Trend - 1, $"{Trend} i rad åt samma håll", (at, before) => before is { } from ? Math.Sign(Share(months[at]) - Share(months[from])) : 0);
        foreach (var at in seen.Where(at => IsOutside(points[at])))
        {
            marks[at] = Outside;
        }

        return [.. points.Select((point, at) => point with { Mark = marks[at] })];
    }

    /// <summary>
    /// A funnel plot (D. J. Spiegelhalter): units beside each other, each against what all have together and against limits
    /// that are wide for the few and narrow for the many. Says whose difference is more than chance; ranks nobody.
    /// </summary>
    /// <param name="units">What was counted and out of how many.</param>
    /// <returns>The units, in percent, by how many cases they have; those with fewer than five have no value. None when all together are fewer.</returns>
    public static IReadOnlyList<PlotPoint> Funnel(IReadOnlyList<(string Label, long Some, long All)> units) =>
        Middle(units) is null
            ? []
            : [.. units.OrderBy(unit => unit.All).Select(unit => Point(unit, MiddleOf(units)) with { Of = unit.All })
                .Select(point => point with { Mark = IsOutside(point) ? Outside : null })];

    /// <summary>The limits that a funnel is drawn between, from far fewer than the most, so that it is seen how they narrow.</summary>
    /// <param name="units">As in <see cref="Funnel"/>; not none.</param>
    public static IReadOnlyList<PlotPoint> Curve(IReadOnlyList<(string Label, long Some, long All)> units)
    {
        const int steps = 40;
        var most = units.Max(unit => unit.All);
        var fewest = Math.Max(Fewest, Math.Min(units.Min(unit => unit.All), most / 10));
        return [.. Enumerable.Range(0, steps + 1).Select(step => fewest + ((most - fewest) * step / steps))
            .Union(units.Select(unit => unit.All).Where(all => all >= Fewest)).Order()
            .Select(all => Point(("", 0, all), MiddleOf(units)) with { Value = Middle(units), Of = all })];
    }

    /// <summary>The middle line, in percent; null when there are too few.</summary>
    /// <param name="months">As in <see cref="Of"/>.</param>
    public static decimal? Middle(IReadOnlyList<(string Label, long Some, long All)> months) =>
        months.Sum(month => month.All) is >= Fewest ? InPercent(MiddleOf(months)) : null;

    private static double MiddleOf(IReadOnlyList<(string Label, long Some, long All)> counted) =>
        (double)counted.Sum(one => one.Some) / counted.Sum(one => one.All);

    private static bool IsOutside(PlotPoint point) => point.Value < point.Low || point.Value > point.High;

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
