using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Checklists;

/// <summary>What was typed as the answer to a question.</summary>
/// <param name="Key">The question.</param>
/// <param name="Answer">The answer, as far as it can be read.</param>
/// <param name="Was">The mark of the answer that stood there when the form was opened.</param>
/// <param name="DayIsWrong">Whether a day was typed that cannot be read.</param>
internal sealed record TypedAnswer(string Key, BkaAnswer Answer, string Was, bool DayIsWrong)
{
    /// <summary>Whether the writer has changed the answer.</summary>
    public bool IsChanged => DayIsWrong || AnswerForm.MarkOf(Answer) != Was;
}

/// <summary>Answers of a BKA as fields of a form, and back.</summary>
internal static class AnswerForm
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The parts that an answer can have.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["yesNo", "choice", "choices", "text", "day"];

    /// <summary>The name of one part of an answer.</summary>
    /// <param name="key">The question.</param>
    /// <param name="part">The part.</param>
    public static string Name(string key, string part) => $"{key}.{part}";

    /// <summary>The field that holds the mark of the answer as it stood when the form was opened.</summary>
    /// <param name="key">The question.</param>
    public static string WasName(string key) => "was." + key;

    /// <summary>Puts an answer in the form.</summary>
    /// <param name="values">The form.</param>
    /// <param name="key">The question.</param>
    /// <param name="answer">The answer; null for none.</param>
    public static void Fill(FormValues values, string key, BkaAnswer? answer)
    {
        values.Set(Name(key, "yesNo"), answer?.YesNo switch { true => "true", false => "false", null => null });
        values.Set(Name(key, "choice"), answer?.Choice);
        values.Set(Name(key, "choices"), answer?.Choices is { Count: > 0 } choices ? string.Join('\n', choices) : null);
        values.SetOne(Name(key, "text"), answer?.Text);
        values.Set(Name(key, "day"), answer?.Day is { } day ? Show.Day(day) : null);
    }

    /// <summary>Reads what was typed as the answer to a question.</summary>
    /// <param name="form">The posted form.</param>
    /// <param name="question">The question.</param>
    public static TypedAnswer Read(IFormCollection form, BkaQuestionView question)
    {
        string? Part(string part) => question.Parts.Contains(part, StringComparer.Ordinal)
            && form[Name(question.Key, part)].ToString() is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        var day = Part("day");
        var isDay = DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        string[] choices = Part("choices") is null ? [] : [.. form[Name(question.Key, "choices")].OfType<string>()];
        return new TypedAnswer(
            question.Key,
            new BkaAnswer(
                question.Key,
                Part("yesNo") switch { "true" => true, "false" => false, _ => null },
                Part("choice"),
                choices.Length == 0 ? null : choices,
                Part("text")?.ReplaceLineEndings("\n"),
                isDay ? read : null),
            form[WasName(question.Key)].ToString(),
            day is not null && !isDay);
    }

    /// <summary>A mark of what an answer says, the same for the same answer.</summary>
    /// <param name="answer">The answer; null for none.</param>
    public static string MarkOf(BkaAnswer? answer)
    {
        if (answer is null || (answer is { YesNo: null, Choice: null, Text: null, Day: null } && answer.Choices is not { Count: > 0 }))
        {
            return "";
        }

        string[] parts =
        [
            answer.YesNo?.ToString() ?? "", answer.Choice ?? "", string.Join(',', (answer.Choices ?? []).Order(StringComparer.Ordinal)),
            answer.Text?.ReplaceLineEndings("\n").Trim() ?? "", Show.Day(answer.Day),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..16];
    }
}
