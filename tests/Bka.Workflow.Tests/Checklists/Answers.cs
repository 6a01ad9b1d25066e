using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Tests.Checklists;

/// <summary>Answers and situations for the tests of the checklists.</summary>
internal static class Answers
{
    public const string Text = "Alva vill bo kvar hos mormor på vardagarna för att få sova.";

    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>A child of its own case, heard and for the proposal; no sibling.</summary>
    public static BkaSituation Child { get; } = new(
        "B-1", false, null, DecisionOutcome.Placement, false, false, 1, false, false, false, true, Stance.Positive, null);

    /// <summary>A child in a matter of financial assistance that is granted, where a förenklad BKA is enough.</summary>
    public static BkaSituation Simplified { get; } = Child with
    {
        IsAdultCase = true,
        Matter = AdultMatter.FinancialAssistance,
        Outcome = DecisionOutcome.Granted,
        IsSimplified = true,
    };

    /// <summary>An answer to a question with every part it has, yes and the first option.</summary>
    public static BkaAnswer Full(Question question) => new(
        question.Key,
        question.Parts.Contains(AnswerPart.YesNo) ? true : null,
        question.Parts.Contains(AnswerPart.Choice) ? question.Options[0].Code : null,
        question.Parts.Contains(AnswerPart.Choices) ? [question.Options[0].Code] : null,
        question.Parts.Contains(AnswerPart.Text) ? Text : null,
        question.Parts.Contains(AnswerPart.Day) ? Day : null);

    /// <summary>Every question that is written in the BKA, answered in full.</summary>
    public static IReadOnlyList<BkaAnswer> All(Template template) =>
        [.. template.Questions.Where(question => question.FilledFrom == FilledFrom.Nothing).Select(Full)];

    public static IReadOnlyDictionary<string, BkaAnswer> ByKey(params IEnumerable<BkaAnswer> answers) =>
        answers.ToDictionary(answer => answer.Key, StringComparer.Ordinal);

    public static string[] Asked(BkaSituation situation, params BkaAnswer[] answers) =>
        [.. BkaCheck.Unanswered(Templates.Shipped, ByKey(answers), situation).Select(missing => missing.Item!)];
}
