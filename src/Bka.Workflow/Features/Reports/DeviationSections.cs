using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>Departures from law and delegation, and exceptions made with a reason, counted.</summary>
internal sealed class DeviationSection : IReportSection
{
    public int Order => 220;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material) =>
        await material.AskAsync(new CountDeviations(material.Period.From, material.Period.To, material.Unit)) is { } counts
            ? new("Avvikelser och undantag",
            [
                new("Som det står i ärendena i dag. Ett undantag är tillåtet och har ett skäl; det räknas för att det ska gå att se hur ofta det görs."),
                new(Table: Table("Avvikelser", DeviationGroup.Breach, counts, material.External)),
                new(Table: Table("Undantag med skäl", DeviationGroup.Exception, counts, material.External)),
            ])
            : null;

    private static ReportTable Table(string caption, DeviationGroup group, DeviationCounts counts, bool external) => new(
        caption, ["Slag", "Antal"],
        [.. counts.Kinds.Where(count => count.Group == group).Select(count =>
            (IReadOnlyList<ReportCell>)[new(DeviationLabels.Of(count.Kind)), SmallCounts.Of(count.Count, external)])]);
}

/// <summary>The form of motiveringar, and answers saved in a short time, counted.</summary>
internal sealed class TextFormSection : IReportSection
{
    public int Order => 210;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var texts = await material.AskAsync(new GetTextFindings(material.Period.From, material.Period.To, material.Unit));
        var counts = await material.AskAsync(new CountDeviations(material.Period.From, material.Period.To, material.Unit));
        return texts is null || counts is null ? null : new ReportSection("Form mot innehåll",
        [
            new("Frågor att ställa om hur motiveringar och svar är skrivna, inga fel. En text kan ha flera fynd. Bka ser när svar sparas, inte hur länge någon har skrivit."),
            new(Table: Texts(texts.Total, material.External)),
            new(Table: new ReportTable("Svar i BKA sparade på kort tid", ["Slag", "Antal"],
                [.. counts.Kinds.Where(count => count.Group == DeviationGroup.Pace).Select(count =>
                    (IReadOnlyList<ReportCell>)[new(DeviationLabels.Of(count.Kind)), SmallCounts.Of(count.Count, material.External)])])),
        ]);
    }

    private static ReportTable Texts(TextFieldCounts total, bool external)
    {
        (string Name, long Count)[] kinds =
        [
            ("Korta", total.Thin), ("Vilar på en stoppfras", total.StopPhrases), ("Nästan samma text i andra ärenden", total.NearCopies),
            ("Nästan samma text för syskon", total.NearCopiesOfSiblings),
        ];
        // Where no text has two findings the sum of the kinds is known; a small one among them could be had from it.
        var isKnown = !external || !kinds.Any(kind => CellSystem.IsFew(kind.Count));
        return new ReportTable("Motiveringar", ["Vad", "Antal"],
        [
            [new("Alla"), SmallCounts.Of(total.Texts, external)],
            [new("Med något fynd"), isKnown ? SmallCounts.Of(total.WithFinding, external) : FigureTables.Count(null, HiddenCell.Derivable)],
            .. kinds.Select(kind => (IReadOnlyList<ReportCell>)[new(kind.Name), SmallCounts.Of(kind.Count, external)]),
        ]);
    }
}

/// <summary>Counts that are parts of no sum.</summary>
internal static class SmallCounts
{
    /// <summary>A count as it is printed.</summary>
    /// <param name="count">The count.</param>
    /// <param name="external">Whether the report leaves the unit.</param>
    public static ReportCell Of(long count, bool external) =>
        external && CellSystem.IsFew(count) ? FigureTables.Count(null, HiddenCell.Few) : FigureTables.Count(count);
}
