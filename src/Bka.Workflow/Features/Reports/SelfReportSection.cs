using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>
/// What caseworkers say of their own work, in a section and tables of its own. What has been reviewed stands elsewhere, and
/// no number here is summed with one there. Stays in the unit: the questions are the municipality's own, and what hangs
/// together in them is not known here (ADR 0032).
/// </summary>
internal sealed class SelfReportSection : IReportSection
{
    public int Order => 200;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var query = new GetSelfReportSums(material.Period.From, material.Period.To, material.Unit, material.KnownOn);
        if (material.External || await material.AskAsync(query) is not { } sums)
        {
            return null;
        }

        return new ReportSection("Självrapporterat av handläggarna – inte granskat",
        [
            new("Handläggarnas egna checklistor för avslutade utredningar. Ingen har granskat svaren, och de räknas inte ihop med det som har granskats."),
            new(Table: Coverage(sums)),
            .. sums.Questions.Select(question => new ReportBlock(Table: Question(question))),
        ]);
    }

    private static ReportTable Coverage(SelfReportSums sums) => new(
        "Ifyllda checklistor", ["Avslutade utredningar", "Ifyllda", "Andel"],
        [[FigureTables.Count(sums.Closed), FigureTables.Count(sums.Reported), Share(sums.Percent)]]);

    private static ReportTable Question(SelfReportQuestionSum question) => new(
        question.Text, ["Svar", "Antal", "Andel av svaren"],
        [.. question.Answers.Select(answer => (IReadOnlyList<ReportCell>)
            [new(answer.Text), FigureTables.Count(answer.Count), Share(answer.Percent)])]);

    private static ReportCell Share(string percent) => new(percent == "–" ? percent : percent + "\u00a0%");
}
