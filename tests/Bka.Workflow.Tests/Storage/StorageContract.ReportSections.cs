using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Self-reports, form and deviations in a report: apart, without people, and only inside the unit.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task GetReport_WhenChecklistsAndDeviationsExist_HasTheirSectionsApart()
    {
        Clock.Set(Nov(2));
        var violent = await Bka.BegunAsync(Bka.Intake("B-9", "A-9", violence: ViolenceSuspicion.Yes));
        await Bka.DoAsync(Bka.NotOpened(violent) with { ViolenceOverride = Intents.Reasons });
        for (var i = 1; i <= 7; i++)
        {
            var id = await ClosedAsync($"B-{i}0", $"A-{i}0");
            SelfReportAnswer[] answers = i <= 6 ? [new("mappning", "yes"), .. Filled[2..]] : Filled;
            await Bka.DoAsync(new RecordSelfReport(answers) { CaseId = id }, Caseworker);
        }

        await DeviateAsync();

        var within = await Bka.AskAsync(new GetReport(ReportKind.Year, "2026", External: false));
        SectionOf(within, "Självrapporterat").ShouldContain("Ja|6");
        SectionOf(within, "Avvikelser").ShouldContain("Inte inledd trots misstanke om våld|1");
        SectionOf(within, "Form mot innehåll").ShouldContain("Alla|");

        var outside = await Bka.AskAsync(new GetReport(ReportKind.Year, "2026"));
        outside.Sections.ShouldNotContain(section => section.Heading.StartsWith("Självrapporterat", StringComparison.Ordinal) || section.Heading == "Form mot innehåll"
            || section.Heading == "Avvikelser och undantag");
        outside.Sections.SelectMany(section => section.Blocks).Select(block => block.ToString()).ShouldAllBe(text => !text.Contains("hl01", StringComparison.Ordinal));
    }

    private static string SectionOf(Report report, string heading) => string.Join('\n', report.Sections
        .Single(section => section.Heading.StartsWith(heading, StringComparison.Ordinal)).Blocks
        .SelectMany(block => block.Table is { } table
            ? table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))).Prepend(table.Caption)
            : [block.Text ?? ""]));
}
