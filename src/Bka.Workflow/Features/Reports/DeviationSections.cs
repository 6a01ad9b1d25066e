using Bka.Contracts;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>What is not told as it was known on a day, in the words that each such section and the report's first one use.</summary>
internal static class AsOfToday
{
    /// <summary>The sentence that such a section begins with.</summary>
    public const string Sentence = "Som det står i ärendena i dag.";

    /// <summary>The heading of the form of texts.</summary>
    public const string TextForm = "Form mot innehåll";

    /// <summary>The heading of deviations.</summary>
    public const string Deviations = "Avvikelser och undantag";

    /// <summary>Which sections they are.</summary>
    public const string Which = $"{TextForm} och {Deviations} räknas som det står i ärendena i dag, vilken dag rapporten än är känd, och kan ändras nästa gång rapporten tas ut.";
}

/// <summary>
/// Departures from law and delegation, and exceptions made with a reason, counted. Stays in the unit: the same children stand
/// in the figures under other names, and nothing is told as it was known on a day (ADR 0032).
/// </summary>
internal sealed class DeviationSection : IReportSection
{
    public int Order => 220;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material) =>
        !material.External && await material.AskAsync(new CountDeviations(material.Period.From, material.Period.To, material.Unit)) is { } counts
            ? new(AsOfToday.Deviations,
            [
                new(AsOfToday.Sentence + " Ett undantag är tillåtet och har ett skäl; det räknas för att det ska gå att se hur ofta det görs."),
                new(Table: Table("Avvikelser", DeviationGroup.Breach, counts)),
                new(Table: Table("Undantag med skäl", DeviationGroup.Exception, counts)),
            ])
            : null;

    private static ReportTable Table(string caption, DeviationGroup group, DeviationCounts counts) => new(
        caption, ["Slag", "Antal"],
        [.. counts.Kinds.Where(count => count.Group == group).Select(count =>
            (IReadOnlyList<ReportCell>)[new(DeviationLabels.Of(count.Kind)), FigureTables.Count(count.Count)])]);
}

/// <summary>The form of motiveringar, and answers saved in a short time, counted. Stays in the unit, as deviations do.</summary>
internal sealed class TextFormSection : IReportSection
{
    public int Order => 210;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        if (material.External)
        {
            return null;
        }

        var texts = await material.AskAsync(new GetTextFindings(material.Period.From, material.Period.To, material.Unit));
        var counts = await material.AskAsync(new CountDeviations(material.Period.From, material.Period.To, material.Unit));
        return texts is null || counts is null ? null : new ReportSection(AsOfToday.TextForm,
        [
            new(AsOfToday.Sentence + " Frågor att ställa om hur motiveringar och svar är skrivna, inga fel. En text kan ha flera fynd. Bka ser när svar sparas, inte hur länge någon har skrivit."),
            new(Table: Texts(texts.Total)),
            new(Table: new ReportTable("Svar i BKA sparade på kort tid", ["Slag", "Antal"],
                [.. counts.Kinds.Where(count => count.Group == DeviationGroup.Pace).Select(count =>
                    (IReadOnlyList<ReportCell>)[new(DeviationLabels.Of(count.Kind)), FigureTables.Count(count.Count)])])),
        ]);
    }

    private static ReportTable Texts(TextFieldCounts total)
    {
        (string Name, long Count)[] kinds =
        [
            ("Korta", total.Thin), ("Vilar på en stoppfras", total.StopPhrases), ("Nästan samma text i andra ärenden", total.NearCopies),
            ("Nästan samma text för syskon", total.NearCopiesOfSiblings),
        ];
        return new ReportTable("Motiveringar", ["Vad", "Antal"],
        [
            [new("Alla"), FigureTables.Count(total.Texts)],
            [new("Med något fynd"), FigureTables.Count(total.WithFinding)],
            .. kinds.Select(kind => (IReadOnlyList<ReportCell>)[new(kind.Name), FigureTables.Count(kind.Count)]),
        ]);
    }
}
