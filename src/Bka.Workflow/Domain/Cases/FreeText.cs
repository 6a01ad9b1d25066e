namespace Bka.Workflow.Domain.Cases;

/// <summary>Judges whether a free text says anything about this child.</summary>
public static class FreeText
{
    /// <summary>The floor for a stated reason, in characters.</summary>
    public const int Floor = 20;

    /// <summary>The most that is accepted, in characters.</summary>
    public const int Ceiling = 8000;

    private static readonly string[] StopPhrases =
    [
        "barnet har inte hörts", "ej aktuellt", "ej hört", "för litet", "för liten", "för ungt", "framgår av anmälan",
        "ej relevant", "inte aktuellt", "inte hört", "se anmälan", "se ovan", "tidsbrist", "hög arbetsbelastning",
    ];

    // Words that say nothing of a child when a stop-phrase is all they stand beside.
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "alla", "alls", "att", "av", "barn", "barnet", "barnets", "blev", "de", "den", "denna", "det", "detaljer", "detta", "då",
        "där", "därför", "eftersom", "en", "ett", "fall", "fallet", "framgår", "för", "gjordes", "har", "här", "i", "inte",
        "just", "kan", "kunna", "med", "mer", "nu", "och", "om", "oss", "på", "samt", "se", "ska", "som", "så", "till", "utan",
        "vara", "var", "vi", "är", "ärende", "ärendet",
    };

    private static readonly string[] OrganisationalWords =
    [
        "arbetsanhopning", "arbetsbelastning", "personalbrist", "resursbrist", "tidsbrist", "underbemanning", "vakans",
    ];

    /// <summary>
    /// Whether the text is nothing but stop-phrases: take them and the words that only carry them away, and fewer than two
    /// words, or less than a short one, are left. A text without letters says nothing either.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool SaysNothing(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var rest = WithoutStopPhrases(words);
        var letters = words.Count(char.IsLetter);
        return letters == 0 || rest.Count(char.IsLetter) < Math.Min(10, letters)
            || (rest.Length < words.Length && OwnWords(rest) < 2);
    }

    /// <summary>What is left of the text when every stop-phrase is taken away; the same text when it holds none.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutStopPhrases(string text) => StopPhrases.Aggregate(
        text, (left, phrase) => left.Replace(phrase, "", StringComparison.OrdinalIgnoreCase));

    private static int OwnWords(string text) => text
        .Split([' ', '.', ',', ';', ':', '!', '?', '/', '–', '-', '(', ')', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Count(word => !Fillers.Contains(word));

    /// <summary>Whether the text speaks of workload, staffing or holidays.</summary>
    /// <param name="text">The text.</param>
    public static bool SpeaksOfOrganisation(string? text) =>
        text is not null && OrganisationalWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
