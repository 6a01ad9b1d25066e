using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Figures as tables: counts before percent, hidden cells as why they are hidden.</summary>
public static class FigureTables
{
    private const char Narrow = '\u00a0';

    private static readonly Dictionary<string, string> Divisions = new(StringComparer.Ordinal)
    {
        ["kon"] = "Kön",
        ["aldersgrupp"] = "Åldersgrupp",
        ["enhet"] = "Enhet",
        ["typ"] = "Typ",
        ["utfall"] = "Utfall",
        ["skal"] = "Skäl",
        ["lagrum"] = "Lagrum",
        ["spar"] = "Spår",
        ["kkik"] = "Åldersgrupp (KKiK)",
    };

    /// <summary>One line for each figure, with its id and version.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="figures">The figures.</param>
    public static ReportTable Whole(string caption, IEnumerable<Figure> figures) => new(
        caption,
        ["Nyckeltal", "Antal", "Av", "Resultat", "Id"],
        [.. figures.Select(figure => (IReadOnlyList<ReportCell>)
        [
            new(figure.Name),
            FigureCells.IsDays(figure) ? new ReportCell("–") : Count(figure.Numerator, figure.NumeratorHidden),
            Count(figure.Denominator, figure.DenominatorHidden),
            Result(figure),
            new($"{figure.Id} v{figure.Version}"),
        ])]);

    /// <summary>Figures divided one way, one line for each part of each figure.</summary>
    /// <param name="division">The division.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>Null when none of them is divided so.</returns>
    public static ReportTable? Divided(string division, IEnumerable<Figure> figures)
    {
        var rows = (from figure in figures
                    from way in figure.Breakdowns
                    where way.By == division
                    from part in way.Parts
                    select (IReadOnlyList<ReportCell>)
                    [
                        new($"{figure.Name} ({figure.Id})"),
                        new(part.Key),
                        Count(part.Numerator, part.NumeratorHidden),
                        Count(part.Denominator, part.DenominatorHidden),
                        part is { Denominator: null, DenominatorHidden: null }
                            ? Count(part.Numerator, part.NumeratorHidden)
                            : Share(part.Percent, part.NumeratorHidden ?? part.DenominatorHidden),
                    ]).ToArray();
        var name = NameOf(division);
        return rows.Length == 0 ? null : new ReportTable($"Efter {name.ToLowerInvariant()}", ["Nyckeltal", name, "Antal", "Av", "Resultat"], rows);
    }

    /// <summary>What each figure counts.</summary>
    /// <param name="figures">The figures.</param>
    public static ReportTable Definitions(IEnumerable<Figure> figures) => new(
        "Definitioner",
        ["Id", "Version", "Nyckeltal", "Vad som räknas"],
        [.. figures.Select(figure => (IReadOnlyList<ReportCell>)
            [new(figure.Id), new($"{figure.Version}", figure.Version), new(figure.Name), new(figure.Definition)])]);

    /// <summary>A number as it is printed.</summary>
    /// <param name="number">The number; null for none.</param>
    /// <param name="hidden">Why it is hidden.</param>
    public static ReportCell Count(long? number, HiddenCell? hidden = null) => (number, hidden) switch
    {
        (_, HiddenCell.Few) => new("<5", Hidden: HiddenCell.Few),
        (_, HiddenCell.Derivable) => new("dold", Hidden: HiddenCell.Derivable),
        ({ } shown, _) => new(shown.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', Narrow), shown),
        _ => new("–"),
    };

    /// <summary>A division's name, in Swedish.</summary>
    /// <param name="by">The division.</param>
    public static string NameOf(string by) => Divisions.GetValueOrDefault(by, by);

    private static ReportCell Result(Figure figure) => figure switch
    {
        { NumeratorHidden: not null } or { DenominatorHidden: not null } => Share(null, figure.NumeratorHidden ?? figure.DenominatorHidden),
        { Percent: not null } => Share(figure.Percent, null),
        { Denominator: > 0, Numerator: { } days } => new($"{Count(days).Text}{Narrow}dagar", days),
        { Denominator: 0 } => new("–"),
        _ => Count(figure.Numerator),
    };

    private static ReportCell Share(string? percent, HiddenCell? hidden) => (percent, hidden) switch
    {
        (_, not null) => new("dold", Hidden: HiddenCell.Derivable),
        (null or "–", _) => new("–"),
        _ => new($"{percent}{Narrow}%", decimal.Parse(percent.Replace(',', '.'), CultureInfo.InvariantCulture)),
    };
}
