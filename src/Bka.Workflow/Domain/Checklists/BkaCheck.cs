using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>
/// Holds the answers of one child's BKA against a template: what is wrong in their form, and which mandatory questions
/// are unanswered. A fault names the question and never repeats what was written.
/// </summary>
public static class BkaCheck
{
    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    /// <summary>What is wrong in the form of answers being written.</summary>
    /// <param name="template">The template the BKA is written on.</param>
    /// <param name="answers">The answers. One with no part set takes an answer away.</param>
    public static IEnumerable<Missing> Faults(Template template, IReadOnlyList<BkaAnswer> answers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < answers.Count; index++)
        {
            var answer = answers[index];
            var item = TemplateKeys.IsKey(answer?.Key) ? "answers." + answer!.Key : $"answers[{index}]";
            foreach (var code in answer is null ? [MissingCodes.Required] : FaultsOf(template, answer, seen).Distinct())
            {
                yield return new Missing(code, Item: item);
            }
        }
    }

    /// <summary>Which mandatory questions are unanswered for this child and this proposal.</summary>
    /// <param name="template">The template the BKA is written on.</param>
    /// <param name="answers">The answers given, by key.</param>
    /// <param name="situation">The child and the proposal.</param>
    public static IEnumerable<Missing> Unanswered(
        Template template, IReadOnlyDictionary<string, BkaAnswer> answers, BkaSituation situation) =>
        template.Questions
            .Where(question => IsMandatory(question, answers, situation) && !IsAnswered(question, answers, situation))
            .Select(question => new Missing(MissingCodes.QuestionUnanswered, situation.ChildRef, question.Key, question.Law));

    /// <summary>Whether a question is mandatory for this child and this proposal.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers given, by key.</param>
    /// <param name="situation">The child and the proposal.</param>
    public static bool IsMandatory(
        Question question, IReadOnlyDictionary<string, BkaAnswer> answers, BkaSituation situation) =>
        question.RequiredWhen.Holds(situation, answers)
        && (!situation.IsSimplified || question.SimplifiedWhen?.Holds(situation, answers) == true);

    /// <summary>What an answer says in the words of conditions: yes, no, or codes of options.</summary>
    internal static IEnumerable<string> ValuesOf(BkaAnswer answer) =>
    [
        .. answer.YesNo is { } yes ? [yes ? "yes" : "no"] : Array.Empty<string>(),
        .. answer.Choice is { } choice ? [choice] : Array.Empty<string>(),
        .. answer.Choices ?? [],
    ];

    private static bool IsAnswered(
        Question question, IReadOnlyDictionary<string, BkaAnswer> answers, BkaSituation situation) => question.FilledFrom switch
        {
            FilledFrom.Hearing => situation.Heard is not null,
            FilledFrom.Stance => situation.Stance is not null,
            FilledFrom.People => true,
            FilledFrom.Nothing => answers.TryGetValue(question.Key, out var answer) && IsFull(question, answer),
        };

    private static bool IsFull(Question question, BkaAnswer answer) =>
        question.RequiredParts
            .Concat(ValuesOf(answer).SelectMany(value => question.AlsoRequired.GetValueOrDefault(value, [])))
            .All(part => IsGiven(question, answer, part))
        && (!question.MustBeYes || answer.YesNo == true);

    private static bool IsGiven(Question question, BkaAnswer answer, AnswerPart part) => part switch
    {
        AnswerPart.YesNo => answer.YesNo is not null,
        AnswerPart.Choice => HasOption(question, answer.Choice),
        AnswerPart.Choices => answer.Choices?.Any(choice => HasOption(question, choice)) == true,
        AnswerPart.Text => answer.Text is { } text && !FaultsOfText(text).Any(),
        AnswerPart.Day => answer.Day is not null,
    };

    private static IEnumerable<string> FaultsOf(Template template, BkaAnswer answer, HashSet<string> seen)
    {
        if (answer.Key is null || template.Find(answer.Key) is not { } question)
        {
            return [MissingCodes.UnknownQuestion];
        }

        if (!seen.Add(question.Key))
        {
            return [MissingCodes.Duplicate];
        }

        return question.FilledFrom == FilledFrom.Nothing
            ? Enum.GetValues<AnswerPart>().SelectMany(part => FaultsOf(question, answer, part))
            : [MissingCodes.FilledElsewhere];
    }

    private static IEnumerable<string> FaultsOf(Question question, BkaAnswer answer, AnswerPart part)
    {
        if (!IsSet(answer, part))
        {
            return [];
        }

        if (!question.Parts.Contains(part))
        {
            return [MissingCodes.PartNotAsked];
        }

        return part switch
        {
            AnswerPart.YesNo => [],
            AnswerPart.Choice => HasOption(question, answer.Choice) ? [] : [MissingCodes.UnknownOption],
            AnswerPart.Choices => FaultsOfChoices(question, answer.Choices!),
            AnswerPart.Text => FaultsOfText(answer.Text!),
            AnswerPart.Day => answer.Day >= FirstDay && answer.Day <= LastDay ? [] : [MissingCodes.Malformed],
        };
    }

    private static bool IsSet(BkaAnswer answer, AnswerPart part) => part switch
    {
        AnswerPart.YesNo => answer.YesNo is not null,
        AnswerPart.Choice => answer.Choice is not null,
        AnswerPart.Choices => answer.Choices is { Count: > 0 },
        AnswerPart.Text => answer.Text is not null,
        AnswerPart.Day => answer.Day is not null,
    };

    private static IEnumerable<string> FaultsOfChoices(Question question, IReadOnlyList<string> choices)
    {
        if (!choices.All(choice => HasOption(question, choice)))
        {
            yield return MissingCodes.UnknownOption;
        }

        if (choices.Distinct(StringComparer.Ordinal).Count() < choices.Count)
        {
            yield return MissingCodes.Duplicate;
        }
    }

    private static IEnumerable<string> FaultsOfText(string text)
    {
        if (text.Trim().Length < FreeText.Floor)
        {
            yield return MissingCodes.TooShort;
        }
        else if (FreeText.SaysNothing(text))
        {
            yield return MissingCodes.StopPhrase;
        }

        if (text.Length > FreeText.Ceiling)
        {
            yield return MissingCodes.TooLong;
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            yield return MissingCodes.ControlCharacter;
        }
    }

    private static bool HasOption(Question question, string? code) =>
        question.Options.Any(option => option.Code == code);
}
