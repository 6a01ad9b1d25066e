using System.Globalization;
using Bka.Contracts;
using Bka.Host.Reports;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Statistik: the figures of a period with their definitions, time and quality side by side.</summary>
internal sealed class FiguresModel(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    /// <summary>What is asked for.</summary>
    public FigureFilter Filter { get; private set; } = null!;

    /// <summary>The figures; null when the period cannot be read.</summary>
    public Contracts.Figures? Found { get; private set; }

    /// <summary>Spot checks and plots; null when there are no figures.</summary>
    public FigureExtras? Extras { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadFigures);

    /// <summary>Whether the reader may see small numbers, and so the cases behind a number.</summary>
    public bool SeesCases => !Access.Scope(Actor, CaseAction.ReadSmallCells).IsEmpty;

    /// <summary>The two groups, each with its figures.</summary>
    public IReadOnlyList<FigureTableView> Tables => [TableOf(PageText.Egenkontroll["OfTime"], ofTime: true), TableOf(PageText.Egenkontroll["OfQuality"], ofTime: false)];

    /// <summary>The periods there are for a reader who may not see small numbers: two years and their tertials, the latest first.</summary>
    public IReadOnlyList<ReportPeriod> Periods { get; private set; } = [];

    /// <param name="diagram">The plot that is wanted as a file; null for the page.</param>
    /// <param name="fil">Whether the figures and their divisions are wanted as a file.</param>
    public async Task<IActionResult> OnGetAsync(int? diagram, bool fil)
    {
        var today = MunicipalTime.DayOf(time.GetUtcNow());
        Filter = SeesCases ? FigureFilter.Of(Request.Query, today) : FigureFilter.OfWhole(Request.Query, today);
        Periods = SeesCases ? [] : [.. new[] { today.Year, today.Year - 1 }.SelectMany(year => WholePeriods(year, today))];
        var faults = new List<Missing>();
        if (Filter.Read(faults) is not { } query)
        {
            Refusal = new Refusal(RefusalCodes.InputInvalid, faults);
            return Page();
        }

        var answer = await AskAsync(query);
        if (answer.Refusal is { Code: not RefusalCodes.InputInvalid } refusal)
        {
            return Refused(refusal);
        }

        (Found, Refusal) = (answer.Value, answer.Refusal is { } form ? new Refusal(form.Code, [.. form.Missing.Select(FigureFilter.InForm)]) : null);
        Extras = Found is null ? null : await FigureExtras.AskAsync(this, query, SeesCases);
        if (fil && Found is { } figures)
        {
            return File(CsvWriter.Write(TablesOf(figures)), "text/csv; charset=utf-8", $"nyckeltal-{Filter.From}-{Filter.To}.csv");
        }

        return diagram is { } place && Extras?.All.ElementAtOrDefault(place - 1) is { } plot
            ? File(CsvWriter.Write(plot.Table), "text/csv; charset=utf-8", $"diagram-{Filter.From}-{Filter.To}-{place}.csv")
            : Page();
    }

    /// <summary>What a figure comes to.</summary>
    /// <param name="numerator">What was counted.</param>
    /// <param name="denominator">Out of how many.</param>
    /// <param name="percent">The share; null when the figure is none.</param>
    /// <param name="hides">Whether any of its numbers is hidden, and the result with it.</param>
    public static string Result(long? numerator, long? denominator, string? percent, bool hides) => (percent, denominator) switch
    {
        _ when hides => Texts.Show.Number(null, HiddenCell.Derivable),
        ("–", _) or (null, 0) => "–",
        (not null, _) => percent + "\u00a0%",
        _ when numerator is null => "–",
        (null, null) => Texts.Show.Number(numerator.Value),
        (null, _) => Texts.Show.Days((int)numerator),
    };

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public static string TextOf(Missing missing) => missing switch
    {
        { Code: MissingCodes.Malformed, Item: "fran" or "till" or "kant" } => Texts.Words.WriteDay,
        { Code: MissingCodes.Malformed, Item: "kon" or "alder" or "sida" } => Texts.Words.Choose,
        _ => Texts.RefusalTexts.Of(missing.Code),
    };

    private static IEnumerable<ReportTable> TablesOf(Contracts.Figures figures) =>
    [
        FigureTables.Whole(PageText.Egenkontroll["FiguresHeadingUnits", Show.Day(figures.From), Show.Day(figures.To), figures.Unit ?? PageText.Shared["UnitAll"]], figures.Metrics),
        .. figures.Metrics.SelectMany(figure => figure.Breakdowns).Select(way => way.By).Distinct(StringComparer.Ordinal)
            .Select(way => FigureTables.Divided(way, figures.Metrics)).OfType<ReportTable>(),
    ];

    private static IEnumerable<ReportPeriod> WholePeriods(int year, DateOnly today) =>
        ReportPeriod.TertialsOf(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today).Reverse()
            .Prepend(ReportPeriod.Read(ReportKind.Year, year.ToString(CultureInfo.InvariantCulture))!);

    private FigureTableView TableOf(string name, bool ofTime) => new(
        name, [.. Found!.Metrics.Where(figure => FigureCatalogue.IsOfTime(figure.Id) == ofTime)], SeesCases ? Filter.Query : null);
}

/// <summary>One table of figures.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Query">The address's query to the cases behind a figure; null when the reader may not see them.</param>
internal sealed record FigureTableView(string Name, IReadOnlyList<Figure> Figures, string? Query);
