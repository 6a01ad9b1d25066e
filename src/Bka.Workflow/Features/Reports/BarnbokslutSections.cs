using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>The year's utvecklingsområden, and how far each came.</summary>
internal sealed class ThisYearsAreasSection : IReportSection
{
    public int Order => 100;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material) =>
        await BarnbokslutTexts.AskAsync(material) is { } texts
            ? new("Förra barnbokslutets utvecklingsområden", [BarnbokslutTexts.Areas(texts, material.Period.From.Year, "Så har det gått")])
            : null;
}

/// <summary>Figures under the articles of barnkonventionen.</summary>
internal abstract class ArticleSection(int order, string heading, string text, string[] figures, string[] divisions) : IReportSection
{
    public int Order => order;

    public Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var picked = material.Pick(figures);
        return Task.FromResult(material.Kind != ReportKind.Barnbokslut ? null : new ReportSection(heading,
        [
            new(text),
            new(Table: FigureTables.Whole("Året", picked)),
            .. picked.Any(figure => figure.Percent is not null)
                ? [new(Plot: ReportPlots.Shares("Andelar med osäkerhet", picked.Where(figure => !FigureCells.IsDays(figure) && (figure.Denominator is not null || figure.DenominatorHidden is not null))
                    .Select(figure => ($"{figure.Name} ({figure.Id})", figure.Numerator, figure.Denominator))))]
                : Array.Empty<ReportBlock>(),
            .. divisions.Select(way => FigureTables.Divided(way, picked)).OfType<ReportTable>().Select(table => new ReportBlock(Table: table)),
        ]));
    }
}

/// <summary>Article 2: whether children are treated alike, whatever their sex, age or unit.</summary>
internal sealed class NonDiscriminationSection() : ArticleSection(
    120, "Artikel 2: ingen diskrimineras",
    "Samma nyckeltal för flickor och pojkar, för yngre och äldre barn och för enheterna. En skillnad är en fråga att undersöka, inte ett svar.",
    ["M1", "M3", "M6"], ["kon", "aldersgrupp", "enhet"]);

/// <summary>Article 3: barnets bästa.</summary>
internal sealed class BestInterestsSection() : ArticleSection(
    130, "Artikel 3: barnets bästa",
    "Om barnets bästa är prövat före beslutet, och vad som görs när beslutet går emot det.",
    ["M11", "M11b", "M12", "M7"], []);

/// <summary>Article 6: life and development.</summary>
internal sealed class LifeSection() : ArticleSection(
    140, "Artikel 6: liv och utveckling",
    "Om barn som kan behöva skydd får en bedömning i tid, och om hjälpen håller.",
    ["M13", "M3", "M3b", "M3d", "M4", "M4a", "M4b", "M5", "M14"], []);

/// <summary>Article 12: the child's views.</summary>
internal sealed class ViewsSection() : ArticleSection(
    150, "Artikel 12: barnets åsikter",
    "Om barnet är hört, om det är dokumenterat vad barnet tycker, och om barnet har fått veta hur det blev.",
    ["M6", "M6f", "M8", "M9", "M10", "M10b"], []);

/// <summary>Strengths and shortcomings: those that follow from the figures, and those that people have written.</summary>
internal sealed class StrengthsSection : IReportSection
{
    public int Order => 300;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        if (await BarnbokslutTexts.AskAsync(material) is not { } texts)
        {
            return null;
        }

        IEnumerable<string> Written(ReportNoteKind kind) => texts.Notes.Where(note => note.Kind == kind)
            .Select(note => $"{note.Text} ({BarnbokslutTexts.NameOf(note.Article)})");
        var reviewed = await SpotCheckMaterial.AskAsync(material);
        var tables = new SpotCheckTables(material.External);
        return new("Styrkor och brister",
        [
            .. Blocks("Styrkor:",
                [.. Findings.Strengths(material.Figures.Metrics), .. reviewed.SelectMany(one => tables.Strengths(one.Now)), .. Written(ReportNoteKind.Strength)]),
            .. Blocks("Brister:",
                [.. Findings.Shortcomings(material.Figures.Metrics), .. reviewed.SelectMany(one => tables.Shortcomings(one.Now)), .. Written(ReportNoteKind.Shortcoming)]),
        ]);
    }

    private static ReportBlock[] Blocks(string heading, string[] items) =>
        items.Length == 0 ? [new($"{heading} inga är skrivna ännu.")] : [new(heading), new(Items: items)];
}

/// <summary>What is to be better next year.</summary>
internal sealed class NextYearsAreasSection : IReportSection
{
    public int Order => 310;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material) =>
        await BarnbokslutTexts.AskAsync(material) is { } texts
            ? new("Nästa års utvecklingsområden", [BarnbokslutTexts.Areas(texts, material.Period.From.Year + 1, "Nästa år")])
            : null;
}

/// <summary>What the sections have in common.</summary>
internal static class BarnbokslutTexts
{
    /// <summary>What people have written; null in another report.</summary>
    /// <param name="material">The report's material.</param>
    public static async Task<ReportTexts?> AskAsync(ReportMaterial material) => material.Kind == ReportKind.Barnbokslut
        ? await material.AskAsync(new GetReportTexts(material.Period.From.Year, material.Unit, material.KnownOn))
        : null;

    /// <summary>A year's areas as a table, or that there are none.</summary>
    /// <param name="texts">What is written.</param>
    /// <param name="year">The year.</param>
    /// <param name="caption">What the table shows.</param>
    public static ReportBlock Areas(ReportTexts texts, int year, string caption)
    {
        var areas = texts.Areas.Where(area => area.Year == year).ToArray();
        return areas.Length == 0
            ? new ReportBlock($"Inga utvecklingsområden är skrivna för {year}.")
            : new ReportBlock(Table: new ReportTable($"{caption} ({year})", ["Artikel", "Utvecklingsområde", "Mål", "Åtgärder", "Status"],
            [
                .. areas.Select(area => (IReadOnlyList<ReportCell>)
                [
                    new(NameOf(area.Article)), new(area.Area), new(area.Goal), new(area.Actions),
                    new(NameOf(area.Status) + (area.StatusNote is null ? "" : ". " + area.StatusNote)),
                ]),
            ]));
    }

    /// <summary>An article's number and name.</summary>
    /// <param name="article">The article.</param>
    public static string NameOf(ChildArticle article) => article switch
    {
        ChildArticle.NonDiscrimination => "Artikel 2",
        ChildArticle.BestInterests => "Artikel 3",
        ChildArticle.LifeAndDevelopment => "Artikel 6",
        ChildArticle.Views => "Artikel 12",
    };

    private static string NameOf(DevelopmentStatus status) => status switch
    {
        DevelopmentStatus.NotStarted => "Ej påbörjad",
        DevelopmentStatus.Started => "Påbörjad",
        DevelopmentStatus.Done => "Genomförd",
    };
}
