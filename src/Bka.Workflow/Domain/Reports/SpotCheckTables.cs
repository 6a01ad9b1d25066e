using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Domain.Reports;

/// <summary>What spot checks found, as tables: each question for itself, and never a total. No case and no person stands in any.</summary>
/// <param name="external">Whether small numbers are hidden.</param>
public sealed class SpotCheckTables(bool external)
{
    private const int Fewest = 5;

    /// <summary>What is drawn from, in words that stand first in a sentence.</summary>
    /// <param name="population">The population.</param>
    public static string NameOf(SpotCheckPopulation population) => population switch
    {
        SpotCheckPopulation.NotOpened => "Förhandsbedömningar som inte ledde till utredning",
        SpotCheckPopulation.UtredningClosed => "Avslutade utredningar",
        SpotCheckPopulation.AdultDecided => "Beslut i vuxnas ärenden där barn berörs",
    };

    /// <summary>The rounds and remedies, one line for each population.</summary>
    /// <param name="found">The figures of each.</param>
    public ReportTable Rounds(IEnumerable<(SpotCheckPopulation Population, SpotCheckFigures Figures)> found) => new(
        "Omgångar och åtgärder",
        ["Vad som granskas", "Planerade", "Dragna", "Avslutade", "Nej på kritiska frågor", "Nej bara av den andra granskaren", "Öppna åtgärder", "Försenade åtgärder"],
        [.. found.Select(one => (IReadOnlyList<ReportCell>)
        [
            new(NameOf(one.Population)), FigureTables.Count(one.Figures.Due), FigureTables.Count(one.Figures.Drawn),
            FigureTables.Count(one.Figures.Closed), Critical(one.Figures), Second(one.Figures), FigureTables.Count(one.Figures.OpenRemedies),
            FigureTables.Count(one.Figures.OverdueRemedies),
        ])]);

    /// <summary>The questions, counts before share, and the share of the period before.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="now">The period's figures.</param>
    /// <param name="before">Those of the period before; null when there are none.</param>
    public ReportTable Questions(string caption, SpotCheckFigures now, SpotCheckFigures? before) => new(
        caption,
        ["Fråga", "Ja", "Delvis", "Nej", "Ej relevant", "Andel Ja", "Osäkert mellan", "Perioden före"],
        [.. now.Questions.Select(question => Row(question, before?.Questions.FirstOrDefault(earlier => earlier.Question == question.Question)))]);

    /// <summary>Critical questions that were answered Ja each time, in sentences.</summary>
    /// <param name="figures">The figures.</param>
    public IReadOnlyList<string> Strengths(SpotCheckFigures figures) =>
    [
        .. from question in figures.Questions
           where question.Critical && Relevant(question) >= Fewest && question.Yes == Relevant(question) && !IsHidden(question)
           select $"Stickprov, {question.Text} Ja i alla {question.Yes} granskade där frågan gällde.",
    ];

    /// <summary>Questions with a Delvis or Nej, in sentences; of those that are hidden only how many they are.</summary>
    /// <param name="figures">The figures.</param>
    public IReadOnlyList<string> Shortcomings(SpotCheckFigures figures)
    {
        var hidden = figures.Questions.Count(IsHidden);
        return
        [
            .. from question in figures.Questions
               where question.Partly + question.No > 0 && !IsHidden(question)
               select $"Stickprov, {question.Text} {question.No} Nej och {question.Partly} Delvis av {Relevant(question)}"
                   + (question is { Critical: true, No: > 0 } ? ". Frågan är kritisk." : "."),
            .. figures.SecondReviewerCriticalNos > 0 && !IsSecondHidden(figures)
                ? [$"Stickprov: på kritiska frågor svarade bara den andra granskaren Nej i {figures.SecondReviewerCriticalNos} fall."]
                : Array.Empty<string>(),
            .. hidden == 0
                ? Array.Empty<string>()
                : [$"Stickprov: svaren på {hidden} frågor har små tal och är dolda här. De kan rymma brister; enhetens egen rapport visar dem."],
        ];
    }

    private ReportCell[] Row(QuestionResult question, QuestionResult? earlier)
    {
        var name = new ReportCell(question.Text + (question.Critical ? " (kritisk)" : ""));
        var before = earlier is null ? new ReportCell("–") : IsHidden(earlier) ? Hidden() : Share(earlier.Percent);
        return IsHidden(question)
            ? [name, Hidden(), Hidden(), Hidden(), Hidden(), Hidden(), Hidden(), before]
            :
            [
                name, FigureTables.Count(question.Yes), FigureTables.Count(question.Partly), FigureTables.Count(question.No),
                FigureTables.Count(question.NotApplicable), Share(question.Percent),
                new(question is { Low: { } low, High: { } high } ? $"{low}–{high}\u00a0%" : "–"), before,
            ];
    }

    // One small number hides the whole question, and which of them it was: how many were reviewed stands in other questions.
    private bool IsHidden(QuestionResult question) => external
        && (CellSystem.IsFew(question.Yes) || CellSystem.IsFew(question.Partly) || CellSystem.IsFew(question.No) || CellSystem.IsFew(question.NotApplicable));

    // The sum of the critical questions would give a hidden one of them.
    private ReportCell Critical(SpotCheckFigures figures) =>
        external && (CellSystem.IsFew(figures.CriticalNos) || figures.Questions.Any(question => question.Critical && IsHidden(question)))
            ? Hidden()
            : FigureTables.Count(figures.CriticalNos);

    private ReportCell Second(SpotCheckFigures figures) =>
        IsSecondHidden(figures) ? Hidden() : FigureTables.Count(figures.SecondReviewerCriticalNos);

    private bool IsSecondHidden(SpotCheckFigures figures) => external && CellSystem.IsFew(figures.SecondReviewerCriticalNos);

    private static int Relevant(QuestionResult question) => question.Yes + question.Partly + question.No;

    private static ReportCell Hidden() => FigureTables.Count(null, HiddenCell.Derivable);

    private static ReportCell Share(string percent) => percent == "–"
        ? new ReportCell(percent)
        : new ReportCell(percent + "\u00a0%", decimal.Parse(percent.Replace(',', '.'), CultureInfo.InvariantCulture));
}
