using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>
/// What is asked about a drawn case, for each population. A question is never changed in place: other words or another mark
/// take a new version, and a review says which version it answers.
/// </summary>
public static class QuestionTable
{
    /// <summary>The version of the questions below.</summary>
    public const int Version = 1;

    private const SpotCheckPopulation NotOpened = SpotCheckPopulation.NotOpened;
    private const SpotCheckPopulation Closed = SpotCheckPopulation.UtredningClosed;
    private const SpotCheckPopulation Adult = SpotCheckPopulation.AdultDecided;

    // key, critical, question, populations. Where a question would ask of another law in another population it has words of its own.
    private static readonly (string Key, bool Critical, string Text, SpotCheckPopulation[] Of)[] Rows =
    [
        ("Q01", true, "Är skyddsbedömning gjord och dokumenterad samma dag eller dagen efter inkommen anmälan?", [NotOpened, Closed]),
        ("Q02", true, "Framgår bedömning av omedelbart skydd per barn?", [NotOpened, Closed]),
        ("Q03", true, "Fattades beslutet senast sista dag enligt lagen?", [NotOpened, Closed]),
        ("Q04", true, "Om senare: finns beslut om förlängning med synnerliga skäl (inte organisatoriska)?", [NotOpened]),
        ("Q04", true, "Om senare: finns beslut om förlängning med särskilda skäl (inte organisatoriska)?", [Closed]),
        ("Q05", true, "Var beslutsfattaren behörig enligt delegationen?", [NotOpened, Closed, Adult]),
        ("Q06", true, "Framgår hur barnet varit delaktigt, eller konkret varför inte?", [NotOpened, Closed, Adult]),
        ("Q07", false, "Framgår varför socialsekreteraren valt att inte träffa barnet?", [NotOpened, Closed]),
        ("Q08", true, "Är skälet godtagbart (lista 3.1)?", [NotOpened, Closed]),
        ("Q09", false, "Är barnets inställning klarlagd på annat sätt när barnet inte hörts?", [NotOpened, Closed, Adult]),
        ("Q10", false, "Är motiveringen till att inte inleda konkret och kopplad till barnets behov?", [NotOpened]),
        ("Q10", false, "Är motiveringen till beslutet konkret och kopplad till barnets behov?", [Closed, Adult]),
        ("Q11", true, "Är barnets bästa redovisat?", [NotOpened, Closed, Adult]),
        ("Q12", false, "Kontaktades bara tillåtna personer under förhandsbedömningen, och har vårdnadshavarens syn efterfrågats?", [NotOpened]),
        ("Q12", false, "Har vårdnadshavarens syn efterfrågats och redovisats?", [Closed]),
        ("Q13", true, "Om misstanke om våld: inleddes utredning? (annars kritisk brist)", [NotOpened]),
        ("Q14", false, "Återkoppling till anmälare inom en vecka på begäran?", [NotOpened]),
        ("Q15", false, "Finns tidigare anmälningar, och är de vägda?", [NotOpened, Closed]),
        ("Q16", false, "Är språket respektfullt och utan onödiga känsliga uppgifter?", [NotOpened, Closed, Adult]),
    ];

    private static readonly Dictionary<SpotCheckPopulation, IReadOnlyList<ReviewQuestion>> ByPopulation =
        Enum.GetValues<SpotCheckPopulation>().ToDictionary(
            population => population,
            population => (IReadOnlyList<ReviewQuestion>)
            [
                .. Rows.Where(row => row.Of.Contains(population)).Select(row => new ReviewQuestion(row.Key, row.Text, row.Critical)),
            ]);

    /// <summary>Whether a key is a question's in any population.</summary>
    /// <param name="key">The key.</param>
    public static bool IsKey(string? key) => Rows.Any(row => row.Key == key);

    /// <summary>The questions of a population, in order.</summary>
    /// <param name="population">The population.</param>
    public static IReadOnlyList<ReviewQuestion> Of(SpotCheckPopulation population) => ByPopulation[population];
}
