using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Letters;

/// <summary>
/// Drafts a letter to a child (barnbrev, SoL 3:3) from what is recorded: what was decided, why, what the child said, what
/// happens now and what the child can do. The name is left to the case system, nothing is guessed about the child, and
/// no telephone number is given.
/// </summary>
public static class ChildLetter
{
    private const string Gap = "\n\n";

    private static readonly string[] Months =
    [
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ];

    /// <summary>The draft.</summary>
    /// <param name="facts">What is recorded.</param>
    public static LetterDraft Draft(LetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var age = AgeOf(facts.Age);
        var voice = LetterVoice.For(age);
        var goal = GoalOf(age);
        var text = string.Join(Gap, Parts(facts, age, voice, goal).Where(part => part.Length > 0)).ReplaceLineEndings("\n");
        return new LetterDraft(age, text, Lix.Of(text), goal);
    }

    private static LetterAge AgeOf(int? age) => age switch
    {
        null or < 2 => LetterAge.Later,
        < 7 => LetterAge.ReadAloud,
        < 12 => LetterAge.Schoolchild,
        < 15 => LetterAge.YoungTeenager,
        _ => LetterAge.Fifteen,
    };

    private static int? GoalOf(LetterAge age) => age switch
    {
        LetterAge.Later or LetterAge.ReadAloud => null,
        LetterAge.Schoolchild => 25,
        LetterAge.YoungTeenager => 30,
        LetterAge.Fifteen => 40,
    };

    private static IEnumerable<string> Parts(LetterFacts facts, LetterAge age, LetterVoice voice, int? goal) =>
    [
        Unfolded(voice.Opening),
        voice.DecidedHeading,
        LetterOutcomes.Of(facts.Outcome, age),
        Quote(facts.DecisionText),
        IsHard(facts.DecisionText, goal) ? "[Skriv om citatet med kortare ord och meningar.]" : "",
        Day(facts.DecidedOn, age),
        facts.Urgent ? voice.Urgent : "",
        "Varför",
        voice.Why,
        IsShownAsWritten(facts.Reasons, age) ? "Så här skrev vi" + Gap + Quote(facts.Reasons) : "",
        voice.SaidHeading,
        .. Said(facts, voice, age),
        age == LetterAge.Later ? "Det här hände sedan" : "Det här händer nu",
        voice.Next,
        "Det här kan du göra",
        Unfolded(voice.Talk),
        LetterOutcomes.IsAboutAdult(facts.Outcome) ? voice.AdultAppeal : voice.Appeal,
        "Hälsningar" + Gap + "[socialsekreterarens namn]",
    ];

    // A decision is a sentence or two, where one long word weighs much; so the measure is wider than for the letter.
    private static bool IsHard(string decision, int? goal) => Lix.Of(decision).Value >= (goal ?? 25) + 15;

    // The file's own words go along to one who acts in its own right, and before that only when they read easily.
    private static bool IsShownAsWritten(string reasons, LetterAge age) =>
        age == LetterAge.Fifteen || (age == LetterAge.YoungTeenager && Lix.Of(reasons).Level <= ReadabilityLevel.Easy);

    private static IEnumerable<string> Said(LetterFacts facts, LetterVoice voice, LetterAge age)
    {
        yield return facts switch
        {
            { ChildsWords: { Length: > 0 } words } => voice.YouSaid + Gap + Quote(words),
            { Heard: false } => voice.NotHeard,
            { Heard: true } => voice.YouSaid + " [Skriv vad barnet sa, med barnets egna ord.]",
            _ => "[Skriv hur barnet har kommit till tals, eller varför inte.]",
        };
        yield return age == LetterAge.Later ? "" : LetterOutcomes.Of(facts.Stance, facts.Heard != false);
        if (facts.DecisionGoesAgainstStance)
        {
            yield return voice.Against;
            yield return facts.Compensation is { Length: > 0 } compensation
                ? voice.Compensation + Gap + Quote(compensation)
                : "[Skriv vad ni gör för att det ska bli lättare för barnet.]";
        }
    }

    // A line broken in the source goes on; an empty line is a new paragraph.
    private static string Unfolded(string text) => string.Join(
        Gap, text.ReplaceLineEndings("\n").Split(Gap).Select(paragraph => paragraph.Replace('\n', ' ')));

    // What is written as a quotation already is not quoted once more.
    private static string Quote(string text) => "”" + text.Trim().Trim('”', '“', '"') + "”";

    private static string Day(DateOnly day, LetterAge age) => age == LetterAge.ReadAloud ? "" : string.Create(
        CultureInfo.InvariantCulture, $"Det bestämde vi den {day.Day} {Months[day.Month - 1]} {day.Year}.");
}
