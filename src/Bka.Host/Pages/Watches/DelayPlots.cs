using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Watches;

/// <summary>What is known of delays, as the page's plots: each with a sentence and a table made of the same numbers.</summary>
/// <param name="delays">What is known.</param>
internal sealed class DelayPlots(Delays delays)
{
    private const int LastDay = 30;

    /// <summary>The reasons, the most common first, with how much of all they make together.</summary>
    public IReadOnlyList<(string Reason, long Count, decimal Together)> ReasonRows
    {
        get
        {
            var (all, sum) = (delays.Reasons.Sum(row => row.Count), 0L);
            return [.. delays.Reasons.Select(row => (Words.Capital(Words.Of(row.Reason)), row.Count, Percent(sum += row.Count, all)))];
        }
    }

    /// <summary>The reasons as sentence and table.</summary>
    public ReportPlot Reasons
    {
        get
        {
            var rows = ReasonRows;
            var reading = rows.Count == 0
                ? PageText.Watches["ReasonsNone"]
                : PageText.Watches["ReasonsReading", Show.Number(rows.Sum(row => row.Count)), rows[0].Reason.ToLowerInvariant(), Show.Number(rows[0].Count)];
            return new ReportPlot(
                PlotKind.Bars, PageText.Watches["ReasonsTitle"], reading, [],
                new ReportTable(
                    PageText.Watches["ReasonsTitle"],
                    [PageText.Watches["ReasonsColumn"], PageText.Watches["CountColumn"], PageText.Watches["TogetherColumn"]],
                    [.. rows.Select(row => (IReadOnlyList<ReportCell>)[new(row.Reason), Count(row.Count), Share(row.Together)])]));
        }
    }

    /// <summary>How large a share of the alerts somebody had acted on within so many days.</summary>
    public ReportPlot Waits
    {
        get
        {
            var all = delays.Waits.Sum(day => day.Count) + delays.StillWaiting;
            PlotPoint[] points = all == 0 ? [] : [.. Enumerable.Range(0, LastDay + 1).Select(day => new PlotPoint(
                Show.Number(day), Percent(delays.Waits.Where(known => known.Days <= day).Sum(known => known.Count), all)))];
            var reading = all == 0
                ? PageText.Watches["WaitsNone"]
                : PageText.Watches["WaitsReading", Show.Number(all), Text(points[1].Value), Text(points[7].Value), Show.Number(delays.StillWaiting)];
            return new ReportPlot(
                PlotKind.Control, PageText.Watches["WaitsTitle"], reading,
                points.Length == 0 ? [] : [new PlotSeries(PageText.Watches["WaitsTitle"], points)],
                new ReportTable(
                    PageText.Watches["WaitsTitle"], [PageText.Watches["DaysColumn"], PageText.Watches["WithinColumn"]],
                    [.. points.Select(point => (IReadOnlyList<ReportCell>)[new(point.Label), Share(point.Value ?? 0)])]));
        }
    }

    /// <summary>What each person handles, by id and not by size: it is no ranking.</summary>
    public IReadOnlyList<CaseworkerLoad> Loads => delays.Loads;

    /// <summary>The loads in one sentence: how they are spread, and of nobody in particular.</summary>
    public string LoadReading => Loads.Count == 0
        ? PageText.Watches["LoadNone"]
        : PageText.Watches["LoadReading", Show.Number(Loads.Count), Show.Number(Loads.Min(load => load.Open)), Show.Number(Loads.Max(load => load.Open))];

    private static decimal Percent(long some, long all) => all == 0 ? 0 : Math.Round(100m * some / all, 1, MidpointRounding.AwayFromZero);

    private static string Text(decimal? percent) => Show.Percent(percent ?? 0);

    private static ReportCell Count(long count) => new(Show.Number(count), count);

    private static ReportCell Share(decimal percent) => new(Show.Percent(percent), percent);
}
