using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>
/// What caseworkers say of their own work, in a section and tables of its own. What has been reviewed stands elsewhere, and
/// no number here is summed with one there.
/// </summary>
internal sealed class SelfReportSection(BkaOptions options) : IReportSection
{
    public int Order => 200;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var query = new GetSelfReportSums(material.Period.From, material.Period.To, material.Unit, material.KnownOn);
        if (await material.AskAsync(query) is not { } sums)
        {
            return null;
        }

        var hidden = HiddenQuestions(sums, material.External);
        return new ReportSection("Självrapporterat av handläggarna – inte granskat",
        [
            new("Handläggarnas egna checklistor för avslutade utredningar. Ingen har granskat svaren, och de räknas inte ihop med det som har granskats."),
            new(Table: Coverage(sums, material)),
            .. sums.Questions.Where(question => !IsTooFew(question.Answered, material.External))
                .Select(question => new ReportBlock(Table: Question(question, hidden.Contains(question.Id)))),
        ]);
    }

    private static ReportTable Coverage(SelfReportSums sums, ReportMaterial material)
    {
        // Closed utredningar are what M5 divides by: where that is hidden, so is this.
        var isHidden = material.External && (material.Pick("M5").Any(figure => figure.DenominatorHidden is not null)
            || CellSystem.IsFew(sums.Closed) || CellSystem.IsFew(sums.Reported) || CellSystem.IsFew(sums.Closed - sums.Reported));
        HiddenCell? why = isHidden ? HiddenCell.Derivable : null;
        return new ReportTable("Ifyllda checklistor", ["Avslutade utredningar", "Ifyllda", "Andel"],
        [
            [
                FigureTables.Count(isHidden ? null : sums.Closed, why), FigureTables.Count(isHidden ? null : sums.Reported, why),
                isHidden ? new ReportCell("dold", Hidden: why) : Share(sums.Percent),
            ],
        ]);
    }

    private static ReportTable Question(SelfReportQuestionSum question, bool isHidden) => new(
        question.Text, ["Svar", "Antal", "Andel av svaren"],
        [.. question.Answers.Select(answer => (IReadOnlyList<ReportCell>)
        [
            new(answer.Text),
            isHidden ? FigureTables.Count(null, CellSystem.IsFew(answer.Count) ? HiddenCell.Few : HiddenCell.Derivable) : FigureTables.Count(answer.Count),
            isHidden ? new ReportCell("dold", Hidden: HiddenCell.Derivable) : Share(answer.Percent),
        ])]);

    // One small number hides all of its question, or it could be had by taking the others away; and every question that is
    // asked after one of its answers, since those who were asked are those who answered so.
    private HashSet<string> HiddenQuestions(SelfReportSums sums, bool external)
    {
        var hidden = external
            ? sums.Questions.Where(question => question.Answers.Any(answer => CellSystem.IsFew(answer.Count)))
                .Select(question => question.Id).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var asked in options.SelfReport.Questions)
        {
            if (asked.When is { } after && hidden.Contains(after.Question))
            {
                hidden.Add(asked.Id);
            }
        }

        return hidden;
    }

    private static bool IsTooFew(long answered, bool external) => external && CellSystem.IsFew(answered);

    private static ReportCell Share(string percent) => new(percent == "–" ? percent : percent + "\u00a0%");
}
