using Bka.Contracts;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Strengths and shortcomings that follow from figures alone: the law asks for all, so all is a strength and less is not.</summary>
public static class Findings
{
    private const long Fewest = 5;

    // The figures where law or routine asks for every single case, and whose words a sentence can be made of.
    private static readonly (string Figure, string Words)[] AllAsked =
    [
        ("M3", "förhandsbedömningar beslutades i tid"), ("M13", "skyddsbedömningar gjordes i tid"),
        ("M7", "barn som inte hördes hade ett godtagbart skäl"), ("M8", "beslut har barnets inställning dokumenterad"),
        ("M10", "beslut återkopplades inom 14 dagar"), ("M11", "beslut hade en fastställd barnkonsekvensanalys"),
    ];

    /// <summary>What is as it shall be, in sentences.</summary>
    /// <param name="figures">The figures, small numbers hidden when they are to be.</param>
    public static IReadOnlyList<string> Strengths(IReadOnlyList<Figure> figures) =>
        [.. Asked(figures).Where(asked => asked.Some == asked.All).Select(asked => $"Alla {Number(asked.All)} {asked.Words} ({asked.Id}).")];

    /// <summary>What is not, in sentences.</summary>
    /// <param name="figures">The figures, small numbers hidden when they are to be.</param>
    public static IReadOnlyList<string> Shortcomings(IReadOnlyList<Figure> figures) =>
        [.. Asked(figures).Where(asked => asked.Some < asked.All).Select(asked => $"{Number(asked.Some)} av {Number(asked.All)} {asked.Words}, {asked.Percent} % ({asked.Id}). Kravet gäller alla.")];

    private static IEnumerable<(string Id, string Words, long Some, long All, string? Percent)> Asked(IReadOnlyList<Figure> figures) =>
        from asked in AllAsked
        from figure in figures
        where figure.Id == asked.Figure && figure is { Numerator: not null, Denominator: >= Fewest }
        select (figure.Id, asked.Words, figure.Numerator ?? 0, figure.Denominator ?? 0, figure.Percent);

    private static string Number(long number) => FigureTables.Count(number).Text;
}
