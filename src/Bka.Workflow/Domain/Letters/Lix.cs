using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Texts;

namespace Bka.Workflow.Domain.Letters;

/// <summary>
/// LIX, the Swedish readability index (Björnsson 1968): words per sentence, and the share of words with more than six
/// letters. It counts letters and knows nothing of meaning. What stands in square brackets is a note to the writer and is
/// not counted.
/// </summary>
/// <param name="Value">The index, rounded to a whole number; zero for a text without words.</param>
/// <param name="Words">How many words.</param>
/// <param name="Sentences">How many sentences; a heading is one.</param>
/// <param name="LongWords">How many words have more than six letters.</param>
public sealed record Lix(int Value, int Words, int Sentences, int LongWords)
{
    private const int LongFrom = 7;

    /// <summary>The usual band.</summary>
    public ReadabilityLevel Level => Value switch
    {
        < 30 => ReadabilityLevel.VeryEasy,
        < 40 => ReadabilityLevel.Easy,
        < 50 => ReadabilityLevel.Medium,
        < 60 => ReadabilityLevel.Hard,
        _ => ReadabilityLevel.VeryHard,
    };

    /// <summary>The index of a text.</summary>
    /// <param name="text">The text.</param>
    public static Lix Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counted = WithoutNotes(text);
        var words = SwedishText.Words(counted);
        if (words.Count == 0)
        {
            return new Lix(0, 0, 0, 0);
        }

        var sentences = SwedishText.Sentences(counted).Count;
        var longWords = words.Count(word => word.Count(char.IsLetter) >= LongFrom);
        var index = ((decimal)words.Count / sentences) + (100m * longWords / words.Count);
        return new Lix((int)Math.Round(index, MidpointRounding.AwayFromZero), words.Count, sentences, longWords);
    }

    private static string WithoutNotes(string text)
    {
        var counted = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var sign in text)
        {
            depth += sign == '[' ? 1 : 0;
            if (depth == 0)
            {
                counted.Append(sign);
            }

            depth -= sign == ']' && depth > 0 ? 1 : 0;
        }

        return counted.ToString();
    }
}
