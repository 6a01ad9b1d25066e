using System.Globalization;

namespace Bka.Host.Demo.Years;

/// <summary>
/// The made-up texts of the two years, put together from parts by the child's number. They are plainer than the stories',
/// and some are nearly the same as another's or say little: that is what a review of form against content must find.
/// </summary>
internal static class DemoTexts
{
    private static readonly string[] Worries =
    [
        "kommer till skolan utan frukost flera dagar i veckan", "har slutat komma till träningen utan förklaring",
        "somnar på lektionerna och säger sig passa småsyskon om nätterna", "hamnar i bråk på rasterna nästan varje dag",
        "har varit borta från skolan var tredje dag sedan terminen började", "blir lämnad ensam hemma på kvällarna",
        "har föräldrar som grälar så att grannarna hör det", "visar rädsla när det är dags att gå hem",
        "lever med en förälder som har börjat dricka igen", "är ute sent på stan med äldre kamrater",
        "har tappat mycket i vikt sedan i våras", "bor trångt hos bekanta sedan hyreskontraktet sades upp",
    ];

    private static readonly string[] Tellers =
        ["Mentorn", "Skolkuratorn", "Förskolans rektor", "Barnhälsovården", "En granne", "Fritidsledaren", "Skolsköterskan", "Mormor"];

    private static readonly string[] Places =
        ["i skolans bibliotek", "på fritidsgården", "hemma vid köksbordet", "på en promenad runt skolgården", "i kuratorns rum", "på kontoret"];

    private static readonly string[] Sayings =
    [
        "Det är inte så farligt som alla tror, men jag vill att mamma sover mer.", "Jag vill vara hos pappa oftare.",
        "Det värsta är att ingen frågar mig.", "Jag orkar inte bråka mer, jag vill ha lugnt.", "Hemma är bra, skolan är jobbig.",
        "Jag vill ha någon att prata med som inte är lärare.", "Ni får gärna hjälpa, men säg inget till min bror.",
        "Jag vill byta plats i klassrummet och sova hos mormor ibland.",
    ];

    private static readonly string[] Supports =
    [
        "en kontaktperson en gång i veckan", "familjebehandling i hemmet i fyra månader", "en plats i barngruppen på familjecentralen",
        "en kontaktfamilj varannan helg", "samtalsstöd på ungdomsmottagningen tio gånger", "en familjepedagog två eftermiddagar i veckan",
    ];

    private static readonly string[] Strengths =
    [
        "Båda föräldrarna tar emot råd och har redan ändrat kvällsrutinerna", "Mormor finns två hus bort och hämtar vid behov",
        "Skolan har satt in en resurs som märks i närvaron", "Barnhälsovården följer familjen varannan vecka",
        "Tränaren ringer när en träning uteblir", "Föräldrarna har sökt hjälp på vårdcentralen på eget initiativ",
        "Ett äldre syskon är ett gott stöd utan att ta ansvaret", "Familjerådgivningen har bokat tre samtal",
    ];

    /// <summary>What a support is called in the child's case.</summary>
    public static string Support(DemoChild child) => Supports[child.Pick("support", Supports.Length)];

    /// <summary>Why no protection was needed at once.</summary>
    public static string Protection(DemoChild child) =>
        $"{Teller(child)} berättar att barnet {Worry(child)}. Barnet är {Years(child)} och hos en vuxen i dag. Inget i uppgifterna talar för våld eller akut fara, och vi har stämt av med den som anmälde.";

    /// <summary>Why no utredning is opened. One in nine says little, one in six is nearly another's.</summary>
    public static string NotOpened(DemoChild child) => child.Pick("form", 18) switch
    {
        < 2 => "Föräldrarna tar själva emot stöd i nuläget.",
        < 5 => "Oron bedöms vara hanterad inom ramen för skolans stöd. Vårdnadshavarna är samarbetsvilliga och har tackat ja till råd och stöd i öppenvården. Det som framkommit ger inte anledning att inleda utredning.",
        _ => $"{Teller(child)} beskrev att barnet {Worry(child)}. {Strength(child)}. {Strength(child, "b")}. Barnet är {Years(child)} och säger: ”{Saying(child)}” Det stöd som finns räcker för just det här, och en utredning skulle inte ge mer. Blir {Day(child)}arna svårare är familjen välkommen att ringa.",
    };

    /// <summary>How a talk with the child went.</summary>
    public static string Heard(DemoChild child) =>
        $"Samtal {Places[child.Pick("place", Places.Length)]} i {15 + child.Pick("minutes", 30)} minuter. Barnet, {Years(child)}, fick veta vad anmälan gäller och att det går att säga nej. Barnet berättade om {Day(child)}arna och sade: ”{Saying(child)}”";

    /// <summary>Why the child was not heard: a guardian said no.</summary>
    public static string GuardianRefused(DemoChild child) =>
        $"Vårdnadshavarna sade nej till att vi träffar barnet i förhandsbedömningen, vid samtalet en {Day(child)} och en gång till per telefon. De ville först prata med {Teller(child).ToLower(CultureInfo.GetCultureInfo("sv-SE"))} själva.";

    /// <summary>Why the child was not heard: it does not want to.</summary>
    public static string DoesNotWant(DemoChild child) =>
        $"Barnet, {Years(child)}, fick ett brev och ett samtal om varför vi ville ses {Places[child.Pick("place", Places.Length)]}, och svarade att det räcker att vi pratar med föräldrarna. Erbjudandet gavs igen en {Day(child)} utan annat svar.";

    /// <summary>Why an infant could not say anything.</summary>
    public static string Infant(DemoChild child) =>
        $"Barnet är {(child.Age == 0 ? "under ett år" : "ett år")} och har inga ord för det som frågan gäller. Vid hembesöket en {Day(child)} sökte barnet tröst hos den som höll i det och somnade där.";

    /// <summary>What the utredning is to find out.</summary>
    public static string Purpose(DemoChild child) =>
        $"Utred varför barnet {Worry(child)}, hur vardagen ser ut från {Day(child)} till söndag, vad föräldrarna klarar själva och vilket stöd barnet, {Years(child)}, vill ha.";

    /// <summary>Why the utredning is prolonged.</summary>
    public static string Extension(DemoChild child) =>
        $"Läkarutlåtandet som frågan hänger på kommer först om tre veckor, och barnet har bett att få läsa det innan vi föreslår något. Mötet är bokat till en {Day(child)}.";

    /// <summary>What is proposed.</summary>
    public static string Proposal(DemoChild child, bool granted) => granted
        ? $"Barnet får {Support(child)}. Det prövas i ett halvår och följs upp efter tre månader, en {Day(child)} då barnet själv kan vara med."
        : $"Utredningen avslutas utan insats. {Strength(child)}, och barnet vet vem det kan ringa. Vi skriver till skolan att planen från en {Day(child)} ligger kvar.";

    /// <summary>The decision's motivering.</summary>
    public static string Decision(DemoChild child, bool granted) => child.Pick("decision-form", 12) == 0
        ? "Beslut enligt förslag. Insatsen bedöms vara till barnets bästa."
        : granted
            ? $"Barnet, {Years(child)}, {Worry(child)}. {Strength(child)}, men det räcker inte hela veckan. Barnets ord väger in: ”{Saying(child)}” Därför beviljas {Support(child)}, med start så att {Day(child)}arna blir lugnare."
            : $"Det som anmälan gällde har rett upp sig under utredningen: {Strength(child)}. Barnet, {Years(child)}, vill inte ha något nu och sade: ”{Saying(child)}” Mot det väger ingen uppgift så tungt att stöd ska ges mot barnets vilja.";

    /// <summary>What the child was told.</summary>
    public static string Feedback(DemoChild child) =>
        $"Vi sågs {Places[child.Pick("told-place", Places.Length)]}. Barnet fick höra vad som bestämdes och varför, och hur det egna ordet om {Day(child)}arna hade vägts. Barnet undrade när det börjar och fick ett datum.";

    /// <summary>What the child says of the proposal, in its own words.</summary>
    public static string Words(DemoChild child) => $"”{Saying(child)}”";

    /// <summary>A worry.</summary>
    public static string Worry(DemoChild child) => Worries[child.Pick("worry", Worries.Length)];

    /// <summary>Something that holds.</summary>
    public static string Strength(DemoChild child, string which = "") => Strengths[child.Pick("strength" + which, Strengths.Length)];

    /// <summary>The child's age in words.</summary>
    public static string Years(DemoChild child) => child.Age switch
    {
        0 => "under ett år",
        _ => string.Create(CultureInfo.InvariantCulture, $"{child.Age} år"),
    };

    /// <summary>A working day.</summary>
    public static string Day(DemoChild child) => child.Pick("day", 5) switch
    {
        0 => "måndag",
        1 => "tisdag",
        2 => "onsdag",
        3 => "torsdag",
        _ => "fredag",
    };

    private static string Teller(DemoChild child) => Tellers[child.Pick("teller", Tellers.Length)];

    private static string Saying(DemoChild child) => Sayings[child.Pick("saying", Sayings.Length)];
}
