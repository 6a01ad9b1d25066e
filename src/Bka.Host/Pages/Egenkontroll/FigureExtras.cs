using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>What stands beside the figures: what spot checks found (M16), and plots. Not divided by sex or age.</summary>
/// <param name="Reviewed">The spot checks; null when none belonged to the period.</param>
/// <param name="Plots">All units together, or the unit asked for; none for those who may not see small numbers.</param>
/// <param name="Units">All units in a funnel, and the control chart of each; none where one unit is asked for.</param>
internal sealed record FigureExtras(ReportTable? Reviewed, IReadOnlyList<ReportPlot> Plots, IReadOnlyList<ReportPlot> Units)
{
    // Two years: enough for a control chart to tell chance from change.
    private const int Months = 24;

    /// <summary>Every plot, in the order of the page.</summary>
    public IReadOnlyList<ReportPlot> All => [.. Plots, .. Units];

    /// <summary>Asks for it, each thing once.</summary>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="query">The period and the unit.</param>
    /// <param name="seesSmall">Whether the reader may see small numbers.</param>
    public static async Task<FigureExtras> AskAsync(BkaPage page, GetFigures query, bool seesSmall) =>
        query is { Sex: null, Age: null }
            ? await WithPlotsAsync(new(await ReviewedAsync(page, query, seesSmall), [], []), page, query, seesSmall)
            : new(null, [], []);

    private static async Task<ReportTable?> ReviewedAsync(BkaPage page, GetFigures query, bool seesSmall)
    {
        var found = new List<(SpotCheckPopulation, SpotCheckFigures)>();
        foreach (var population in Enum.GetValues<SpotCheckPopulation>())
        {
            var answer = await page.AskAsync(
                new GetSpotCheckFigures(MonthOf(query.From), MonthOf(query.To), population, query.Unit, query.KnownOn));
            if (answer.Value is { Due: > 0 } figures)
            {
                found.Add((population, figures));
            }
        }

        return found.Count == 0 ? null : new SpotCheckTables(external: !seesSmall).Rounds(found);
    }

    private static async Task<FigureExtras> WithPlotsAsync(FigureExtras extras, BkaPage page, GetFigures query, bool seesSmall)
    {
        if (!seesSmall)
        {
            return extras;
        }

        var from = new DateOnly(query.To.Year, query.To.Month, 1).AddMonths(1 - Months);
        var series = await page.AskAsync(new GetFigureSeries(from, query.To, query.Unit, query.KnownOn));
        var open = await page.AskAsync(new GetOpenAges(query.To, query.Unit, query.KnownOn));
        return extras with
        {
            Plots =
            [
                .. series.Value is { } whole ? [ReportPlots.InTime(whole.Months), ReportPlots.Durations(whole.Months), ReportPlots.Flow(whole.Months), ReportPlots.Stock(whole.Months)] : Array.Empty<ReportPlot>(),
                .. open.Value is { } day ? [ReportPlots.Ages(day.Ages), ReportPlots.BurnDown(day.DaysLeft)] : Array.Empty<ReportPlot>(),
            ],
            Units = query.Unit is null && series.Value is { Units.Count: > 1 } units
                ? UnitPlots([.. units.Units.Where(unit => unit.Months.Any(month => month.Decided > 0))])
                : [],
        };
    }

    // Beside each other first, then each by itself on one scale.
    private static IReadOnlyList<ReportPlot> UnitPlots(IReadOnlyList<FigureSeriesUnit> units) => units.Count < 2
        ? []
        : [ReportPlots.Units(units), .. units.Select(unit => ReportPlots.InTime(unit.Months, unit.Unit))];

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
