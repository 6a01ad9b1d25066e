namespace Bka.Host.Demo.Years;

/// <summary>
/// Sentences of what somebody says about a child, put together from three parts by the child's number and the place in the
/// text, so that two made-up texts seldom say the same.
/// </summary>
internal static class DemoSentences
{
    private static readonly string[] Who =
    [
        "Mentorn", "Skolkuratorn", "Mormor", "Tränaren", "Den ena föräldern", "Den andra föräldern", "Skolsköterskan", "Fritidsledaren",
        "En granne", "Farfar", "Distriktsläkaren", "Kamratens mamma", "Specialpedagogen", "Hyresvärden", "Körledaren", "Storasyster",
    ];

    private static readonly string[] What =
    [
        "beskriver lugnare lektioner", "ser magont och huvudvärk", "har ordnat läxhjälp", "märker att frukosten uteblir",
        "oroas av sena kvällar vid datorn", "berättar om gräl om pengar", "har lagat cykeln", "ringer varje gång träningen missas",
        "lovar att hämta vid grinden", "säger att sömnen har blivit bättre", "tycker att klassbytet hjälpte",
        "saknar kläder för regn och kyla", "har sett gråt i omklädningsrummet", "litar på den nya rutinen",
        "vill att umgänget delas jämnare", "har sökt hjälp mot drickandet", "skriver ned varje frånvarotimme",
        "hör skratt från lägenheten igen", "erbjuder eget rum under loven", "beställer tid för synundersökning",
        "har slutat skälla vid middagen", "minns en liknande oro när syskonet var lika gammalt", "hittade mobilen full av hot från skolkamrater",
        "ser ett barn som tar ansvar för andra", "tackar nej till fler möten", "föreslår simskola och bibliotek",
        "har flyttat läggningen en timme", "kan inte förklara blåmärket på knät annat än med fotboll", "menar att trångboddheten är roten",
        "vill vänta tills skilsmässan är klar",
    ];

    private static readonly string[] How =
    [
        "när klassen är delad", "sedan sommarlovet tog slut", "fast arbetet kräver skift", "utan att någon har bett om det",
        "enligt anteckningarna från elevhälsan", "vid hembesöket", "och vill gärna bli uppringd", "trots att avståndet är långt",
        "i ett brev på två sidor", "inför provperioden", "medan lägenheten renoveras", "efter operationen",
        "tillsammans med familjecentralen", "så länge bilen håller", "på eget initiativ", "under hela hösten",
        "vilket föräldrarna bekräftar", "men är osäker på helgerna",
    ];

    /// <summary>Some sentences.</summary>
    /// <param name="child">The child.</param>
    /// <param name="place">Where the text stands, so that texts of one child differ.</param>
    /// <param name="count">How many.</param>
    public static string Of(DemoChild child, string place, int count) => string.Join(
        ' ', Enumerable.Range(0, count).Select(i => One(child, place + (char)('a' + i))));

    private static string One(DemoChild child, string place) =>
        $"{Pick(Who, child, "who" + place)} {Pick(What, child, "what" + place)} {Pick(How, child, "how" + place)}.";

    private static string Pick(string[] parts, DemoChild child, string question) => parts[child.Pick(question, parts.Length)];
}
