namespace Bka.Browser.Tests.Walk;

/// <summary>Every page, as one of the demo's people sees it. A page of the product that no stop reaches fails a test.</summary>
internal static class PageWalk
{
    private const string Lead = "fs01";
    private const string Reviewer = "kg01";
    private const string Head = "ec02";
    private const string Caseworker = "hl02";
    private const string Year = "?fran=2026-01-01&till=2026-10-31";

    /// <summary>With the demo's cases.</summary>
    public static IReadOnlyList<Stop> Data { get; } =
    [
        new("overblick", Lead, "/"),
        new("overblick-handlaggare", Caseworker, "/"),
        new("utloggad", Lead, "/utloggad?tillbaka=%2Fbevakningar"),
        new("bevakningar", Lead, "/bevakningar"),
        new("bevakningar-forsenade", Lead, "/bevakningar?bradska=forsenade"),
        new("bevakningar-filter", Lead, "/bevakningar?bradska=alla&frist=forhandsbedomning&ordning=handlaggare"),
        new("bevakningar-handlaggare", Caseworker, "/bevakningar"),
        new("bevakning", Lead, "/bevakningar?bradska=forsenade", "main .what a[href^='/bevakningar/']"),
        new("bevakningar-forseningar", Lead, "/bevakningar/forseningar"),
        new("larm", Lead, "/larm"),
        new("larm-kvitterade", Lead, "/larm?lage=kvitterade"),
        new("larm-anteckna", Lead, "/larm", "main a[href^='/larm/']"),
        new("franvaro", Lead, "/franvaro"),
        new("franvaro-flytta", Lead, "/franvaro", "main a[href='/franvaro/flytta']"),
        new("vuxenarende-nytt", "eb01", "/vuxenarenden/ny"),
        new("arende-syskon", Caseworker, "/demo", Case("Elin, 9 år")),
        new("arende-mot-forslaget", Head, "/demo", Case("Nova")),
        new("arende-vuxen", "eb01", "/demo", Case("Maja, 8 år")),
        new("arende-skyddade", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href$='/skyddade-uppgifter']"),
        new("arende-steg", Head, "/demo", Case("Nova"), "main a[href*='/steg/']"),
        new("bka-formular", Head, "/demo", Case("Signe"), "main a[href*='/bka/']"),
        new("bka-faststalld", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href*='/bka/']"),
        new("bka-dokument", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href$='/bka/1/1']"),
        new("beslut", Head, "/demo", Case("Nova"), "main a[href*='/beslut/']"),
        new("barnbrev", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href$='/barnbrev/1']"),
        new("barnbrev-sparat", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href$='/barnbrev/1/1']"),
        new("checklista", Caseworker, "/demo", Case("Elin, 9 år"), "main a[href$='/checklista']"),
        new("checklistor-saknas", Lead, "/egenkontroll/checklistor/saknas"),
        new("egenkontroll", Reviewer, "/egenkontroll"),
        new("egenkontroll-form", Reviewer, "/egenkontroll/form" + Year),
        new("egenkontroll-avvikelser", Reviewer, "/egenkontroll/avvikelser" + Year),
        new("egenkontroll-checklistor", Reviewer, "/egenkontroll/checklistor" + Year),
        new("stickprov", Reviewer, "/stickprov"),
        new("stickprov-plan-avsluta", Reviewer, "/stickprov", "main a[href$='/avsluta']"),
        new("stickprov-atgarder", Reviewer, "/stickprov/atgarder"),
        new("stickprov-omgang", Reviewer, "/stickprov", "main a[href^='/stickprov/2026-10']"),
        new("stickprov-pagaende", Reviewer, "/stickprov", "main a[href^='/stickprov/2026-11']"),
        new("stickprov-granska", Reviewer, "/stickprov", "main a[href^='/stickprov/2026-10']", "main a[href*='/granska/']"),
        new("statistik", Reviewer, "/statistik" + Year),
        new("statistik-arenden", Reviewer, "/statistik/M1" + Year),
        new("rapporter", Reviewer, "/rapporter"),
        new("rapport-manad", Reviewer, "/rapporter?slag=Month&period=2026-10"),
        new("rapport-ar", Reviewer, "/rapporter?slag=Year&period=2025"),
        new("rapport-barnbokslut", Reviewer, "/rapporter?slag=Barnbokslut&period=2025"),
        new("utvecklingsomraden", Reviewer, "/rapporter/utvecklingsomraden"),
        new("mallar", Head, "/mallar"),
        new("mall", Head, "/mallar", "main a[href='/mallar/1']"),
        new("mall-ny", Reviewer, "/mallar/ny"),
        new("mall-jamfor", Head, "/mallar/jamfor"),
        new("installningar", Lead, "/installningar"),
        new("installningar-delegation", Head, "/installningar/delegation"),
        new("loggar", "lg01", "/loggar?fro=2026-11"),
        new("loggar-enhetschef", Head, "/loggar"),
        new("loggar-lasningar", "lg01", "/loggar/lasningar"),
        new("nodoppning", Caseworker, "/nodoppning"),
        new("drift", "ta01", "/drift"),
        new("drift-mejl", "ta01", "/drift/mejl"),
        new("sok", Lead, "/sok"),
        new("hjalp", Lead, "/hjalp"),
        new("demo", Lead, "/demo"),
    ];

    /// <summary>Pages that lists and totals are empty on, on a municipality's first day.</summary>
    public static IReadOnlyList<Stop> Empty { get; } =
        [.. Data.Where(stop => stop.Follow.Length == 0).Select(stop => stop with { Name = stop.Name + "-tom" })];

    /// <summary>What is shown when something is wrong.</summary>
    public static IReadOnlyList<Stop> Errors { get; } =
    [
        new("fel-finns-inte", Lead, "/finns/inte"),
        new("fel-arende-saknas", Lead, "/arenden/00000000000000000000000000000000"),
        new("fel-inte-behorig", Caseworker, "/stickprov"),
        new("fel-filter", Lead, "/bevakningar?bradska=igar"),
        new("fel-bevakning", Lead, "/bevakningar/00000000000000000000000000000000/utredning"),
        new("fel-period", Reviewer, "/statistik?fran=2026-13-01&till=x"),
        new("fel-rapport", Reviewer, "/rapporter?slag=Month&period=x"),
    ];

    /// <summary>The stop of a name.</summary>
    /// <param name="name">The name.</param>
    public static Stop Named(string name) => Data.Concat(Empty).Concat(Errors).Single(stop => stop.Name == name);

    private static string Case(string title) => $"main section.story:has-text('{title}') a[href^='/arenden/']";
}
