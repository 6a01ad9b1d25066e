namespace Bka.Workflow.Domain.Texts;

/// <summary>
/// Divides Swedish prose into sentences and words. A full stop after an abbreviation or an initial ends no sentence; a
/// line that is left empty, or begins a list item, does.
/// </summary>
public static class SwedishText
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "alt", "ang", "bl", "bl.a", "ca", "d.v.s", "dvs", "dr", "e.d", "e.dyl", "ex", "exkl", "f.d", "f.n", "f.ö", "forts", "fr", "fr.o.m",
        "inkl", "jfr", "kap", "kl", "m.a.o", "m.fl", "m.m", "max", "min", "mån", "nr", "o.d", "o.dyl", "o.s.v", "osv",
        "p.g.a", "pga", "resp", "s.k", "sid", "sk", "st", "t.ex", "t.o.m", "tel", "tex", "tfn", "tom", "u.a", "vd", "åk",
    };

    /// <summary>The sentences, in order, trimmed and with their closing sign.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Sentences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsSentence(text, i))
            {
                Add(sentences, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    /// <summary>The words: letters and digits, with a hyphen, apostrophe or colon inside counted as part of the word.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsWithinWord(text, i))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static void Add(List<string> sentences, string part)
    {
        var sentence = part.Trim();
        if (sentence.Any(char.IsLetterOrDigit))
        {
            sentences.Add(sentence);
        }
    }

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '\n' => StartsNewBlock(text, at + 1),
        '!' or '?' or '…' => true,
        '.' => IsFollowedBySpace(text, at) && !IsAbbreviation(text, at),
        _ => false,
    };

    // A line broken by hand in the middle of a sentence goes on; an empty line or a list item does not.
    private static bool StartsNewBlock(string text, int next) =>
        next >= text.Length || text[next] is '\n' or '\r' or '-' or '•' or '–' or '*' or '#';

    private static bool IsFollowedBySpace(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or '\'' or ')' or '»')
        {
            next++;
        }

        return next >= text.Length || char.IsWhiteSpace(text[next]);
    }

    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..at];
        var next = Next(text, at + 1);
        return word.Length switch
        {
            0 => false,
            _ when char.IsDigit(word[^1]) => char.IsLower(next) || char.IsDigit(next),
            1 => char.IsUpper(word[0]),
            _ => Abbreviations.Contains(word) && next != '\0',
        };
    }

    private static char Next(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from < text.Length ? text[from] : '\0';
    }

    private static bool IsWithinWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '-' or '\'' or '’' or ':' or '.' && at > 0 && at + 1 < text.Length
            && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
