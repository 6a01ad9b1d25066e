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

    /// <summary>What a support is called in the child's case.</summary>
    public static string Support(DemoChild child) => Supports[child.Pick("support", Supports.Length)];

    /// <summary>Why no protection was needed at once.</summary>
    public static string Protection(DemoChild child) =>
        $"{Says(child, "protection", 4)} Ingen uppgift om våld.";

    /// <summary>Why no utredning is opened. One in nine says little, one in six is nearly another's.</summary>
    public static string NotOpened(DemoChild child) => child.Pick("form", 18) switch
    {
        < 2 => "Föräldrarna tar själva emot stöd i nuläget.",
        < 5 => "Oron bedöms vara hanterad inom ramen för skolans stöd. Vårdnadshavarna är samarbetsvilliga och har tackat ja till råd och stöd i öppenvården. Det som framkommit ger inte anledning att inleda utredning.",
        _ => $"Anmält: {Worry(child)}. {Says(child, "not-opened", 5)} ”{Saying(child)}” En utredning skulle inte ge mer.",
    };

    /// <summary>How a talk with the child went.</summary>
    public static string Heard(DemoChild child) =>
        $"Samtal {Places[child.Pick("place", Places.Length)]} i {15 + child.Pick("minutes", 30)} minuter. Barnet, {Years(child)}, berättade: {Says(child, "heard", 3)} ”{Saying(child)}”";

    /// <summary>Why the child was not heard: a guardian said no.</summary>
    public static string GuardianRefused(DemoChild child) =>
        $"Vårdnadshavarna sade nej till att vi träffar barnet, två gånger. {Says(child, "refused", 3)}";

    /// <summary>Why the child was not heard: it does not want to.</summary>
    public static string DoesNotWant(DemoChild child) =>
        $"Barnet, {Years(child)}, tackade nej till att ses {Places[child.Pick("place", Places.Length)]}. {Says(child, "unwilling", 3)}";

    /// <summary>Why an infant could not say anything.</summary>
    public static string Infant(DemoChild child) =>
        $"Barnet är {(child.Age == 0 ? "under ett år" : "ett år")} och har inga ord för frågan. {Says(child, "infant", 3)}";

    /// <summary>What the utredning is to find out.</summary>
    public static string Purpose(DemoChild child) =>
        $"Utred varför barnet {Worry(child)}. {Says(child, "purpose", 3)} Vad vill barnet, {Years(child)}?";

    /// <summary>Why the utredning is prolonged.</summary>
    public static string Extension(DemoChild child) =>
        $"Läkarutlåtandet kommer först om tre veckor. {Says(child, "extension", 3)}";

    /// <summary>What is proposed.</summary>
    public static string Proposal(DemoChild child, bool granted) => granted
        ? $"Barnet får {Support(child)} i ett halvår. {Says(child, "proposal", 2)}"
        : $"Utredningen avslutas utan insats. {Says(child, "proposal", 3)}";

    /// <summary>The decision's motivering.</summary>
    public static string Decision(DemoChild child, bool granted) => child.Pick("decision-form", 12) == 0
        ? "Beslut enligt förslag. Insatsen bedöms vara till barnets bästa."
        : granted
            ? $"Barnet, {Years(child)}, {Worry(child)}. {Says(child, "decision", 4)} ”{Saying(child)}” Därför beviljas {Support(child)}."
            : $"{Says(child, "decision", 4)} Barnet, {Years(child)}, vill inte ha något nu: ”{Saying(child)}” Inget väger så tungt att stöd ska ges ändå.";

    /// <summary>What the child was told.</summary>
    public static string Feedback(DemoChild child) =>
        $"Vi sågs {Places[child.Pick("told-place", Places.Length)]}. Barnet fick höra vad som bestämdes och varför. {Says(child, "feedback", 2)}";

    /// <summary>What the child says of the proposal, in its own words.</summary>
    public static string Words(DemoChild child) => $"”{Saying(child)}”";

    /// <summary>A worry.</summary>
    public static string Worry(DemoChild child) => Worries[child.Pick("worry", Worries.Length)];

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

    /// <summary>What people say of the child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="place">Where the text stands.</param>
    /// <param name="sentences">How many sentences.</param>
    public static string Says(DemoChild child, string place, int sentences) => DemoSentences.Of(child, place, sentences);

    private static string Saying(DemoChild child) => Sayings[child.Pick("saying", Sayings.Length)];
}
