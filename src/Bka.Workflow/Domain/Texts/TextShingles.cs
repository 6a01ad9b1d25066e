namespace Bka.Workflow.Domain.Texts;

/// <summary>
/// What is left of a text when that which changes in a copy is taken away, as a set of numbers. Names, numbers, dates
/// and the small words are left out, and the child and the parent are one word each whoever they are. Of what remains each
/// word is a shingle, and so is each pair of words that stand near each other in a sentence, whichever comes first. A
/// sentence that is moved changes nothing, a changed word changes only itself and the pairs it stands in, and texts that
/// merely share a subject share some words and few pairs. Part of <see cref="TextSketch.Algorithm"/>: any change here takes a new id there.
/// </summary>
internal static class TextShingles
{
    /// <summary>How many words ahead a word is paired with.</summary>
    public const int Window = 3;

    private const string ChildWord = "barnet";
    private const string ParentWord = "föräldern";

    private static readonly HashSet<string> SmallWords = Set(
        """
        all alla allt att av bara blev bli blir blivit bort båda både de deg dem den denna deras dess dessa det detta dig din dina
        ditt du där därefter därför då efter eftersom egen eget egna eller en ens er era ett fick finns fler fram från få får fått
        för före först ge genom ger gör göra gjort gjorde ha hade han hans har hen henne hennes hit hon honom hos hur i in inga
        ingen inget inom inte ja jag ju just kan kom kommer kommit kunde kunna kvar man med medan mellan men mer mest mig min mina
        mitt mot mycket måste ned ner nog nu nya någon något några när och också om oss på redan sade sagt samma samt sedan sig
        sin sina sitt själv själva ska skall skulle som så sådan sådana säger till tills trots ungefär under upp ur ut utan vad
        var vara varit varje vars vem vi vid vidare vilka vilken vill ville vår våra vårt även än ännu är åt över
        """);

    // A day or a number in letters is a day or a number all the same.
    private static readonly HashSet<string> NumberWords = Set(
        """
        två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio
        femtio sextio sjuttio åttio nittio hundra tusen första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde
        januari februari mars april maj juni juli augusti september oktober november december
        måndag måndagen måndags tisdag tisdagen tisdags onsdag onsdagen onsdags torsdag torsdagen torsdags fredag fredagen
        fredags lördag lördagen lördags söndag söndagen söndags dag dagar dagen vecka veckor veckan månad månader månaden
        år året åring åringen
        """);

    private static readonly HashSet<string> ChildWords = Set(
        """
        barn barnen barnens barnet barnets dotter dottern dotterns döttrar döttrarna flicka flickan flickans flickor flickorna
        pojkar pojkarna pojke pojken pojkens son sonen sonens söner sönerna ungdom ungdomar ungdomarna ungdomen ungdomens unge
        ungen
        """);

    private static readonly HashSet<string> ParentWords = Set(
        """
        far fadern faderns förälder föräldern förälderns mamma mamman mammans mammas moder modern moderns mor pappa pappan
        pappans pappas
        """);

    /// <summary>The shingles of a text, each once.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlySet<ulong> Of(string text)
    {
        var sentences = SwedishText.Sentences(text).Select(sentence => Tokens(sentence).ToArray()).ToArray();
        var names = Names(sentences);
        var shingles = new HashSet<ulong>();
        foreach (var sentence in sentences)
        {
            var words = sentence.Select(word => Telling(word, names)).OfType<string>().ToArray();
            for (var first = 0; first < words.Length; first++)
            {
                shingles.Add(StableHash.Of(words[first]));
                for (var second = first + 1; second < words.Length && second <= first + Window; second++)
                {
                    shingles.Add(StableHash.OfPair(words[first], words[second]));
                }
            }
        }

        return shingles;
    }

    // Parts of a hyphenated word count one by one, so that a hyphen more or less hides nothing.
    private static IEnumerable<string> Tokens(string sentence) => SwedishText.Words(sentence)
        .SelectMany(word => word.Split(['-', '\'', '’', ':', '.'], StringSplitOptions.RemoveEmptyEntries));

    // In Swedish only names stand with a capital inside a sentence. Written all in capitals, a text has no such sign.
    private static HashSet<string> Names(IReadOnlyList<string[]> sentences)
    {
        var inside = sentences.SelectMany(words => words.Skip(1)).ToArray();
        var capitalised = inside.Where(word => char.IsUpper(word[0])).Select(word => word.ToLowerInvariant()).ToArray();
        return capitalised.Length * 2 > inside.Length ? [] : [.. capitalised];
    }

    private static string? Telling(string token, HashSet<string> names)
    {
        var word = token.ToLowerInvariant();
        return word.Length < 2 || !word.All(char.IsLetter) || SmallWords.Contains(word) || NumberWords.Contains(word)
            || names.Contains(word) || (word[^1] == 's' && names.Contains(word[..^1])) ? null
            : ChildWords.Contains(word) ? ChildWord
            : ParentWords.Contains(word) ? ParentWord
            : word;
    }

    private static HashSet<string> Set(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
