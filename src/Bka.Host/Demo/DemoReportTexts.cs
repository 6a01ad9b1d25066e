using Bka.Contracts;
using Bka.Host.Identity;

namespace Bka.Host.Demo;

/// <summary>
/// Utvecklingsområden, strengths and shortcomings of the demo, so that a barnbokslut for 2026 is whole: last year's areas with
/// how they went, this year's, and next year's. Every word in them is made up.
/// </summary>
/// <param name="bka">The corridor.</param>
/// <param name="people">The demo's people.</param>
internal sealed class DemoReportTexts(IBkaWorkflow bka, DemoPeople people)
{
    private const string Quality = "kg01";

    private static readonly SaveDevelopmentArea[] Areas =
    [
        new(2025, null, ChildArticle.BestInterests,
            "Barnets bästa prövas i varje beslut.", "Alla beslut som rör barn har en barnkonsekvensanalys.",
            "Bka införs på alla enheter. Alla handläggare går en halvdags utbildning.",
            DevelopmentStatus.Done, "Infört på alla enheter sedan oktober."),
        new(2026, null, ChildArticle.NonDiscrimination,
            "Pojkar och flickor får samma möjlighet att komma till tals.", "Skillnaden i andelen hörda barn är mindre än fem procentenheter.",
            "Enheterna går igenom siffrorna efter kön varje tertial.",
            DevelopmentStatus.Started, "Två av tre genomgångar är gjorda."),
        new(2026, null, ChildArticle.BestInterests,
            "Motiveringarna knyter an till barnets behov.", "Stickproven har inga Nej på frågan om motiveringen.",
            "Gruppen läser varandras motiveringar varannan vecka under hösten.",
            DevelopmentStatus.Done, "Gjort sedan september."),
        new(2026, null, ChildArticle.LifeAndDevelopment,
            "Fler förhandsbedömningar blir klara i tid.", "95 procent beslutas senast sista dagen enligt lagen.",
            "Kort avstämning varje morgon om vilka som löper ut inom tre dagar.",
            DevelopmentStatus.Started, "Avstämningarna är igång på Mottagningen."),
        new(2026, null, ChildArticle.Views,
            "Barn får veta hur det blev.", "Alla barn får återkoppling inom 14 dagar.",
            "Ett brev i barnanpassat språk tas fram tillsammans med en grupp ungdomar.",
            DevelopmentStatus.NotStarted, "Flyttas till nästa år, eftersom ungdomsgruppen samlas först i februari."),
        new(2027, null, ChildArticle.LifeAndDevelopment,
            "Skyddsbedömningen görs samma dag eller dagen efter.", "Inga Nej i stickproven på frågan om skyddsbedömning.",
            "Mottagningen går varje morgon igenom vilka anmälningar som saknar skyddsbedömning."),
        new(2027, null, ChildArticle.Views,
            "Barn får veta hur det blev.", "Alla barn får återkoppling inom 14 dagar.",
            "Brevet i barnanpassat språk tas fram och prövas på två enheter."),
    ];

    private static readonly SaveReportNote[] Notes =
    [
        new(2026, null, ReportNoteKind.Strength, ChildArticle.Views,
            "Handläggarna hör barnen tidigare än förr, oftast inom de två första veckorna av utredningen."),
        new(2026, null, ReportNoteKind.Strength, ChildArticle.BestInterests,
            "Barnkonsekvensanalysen används i samtalet med vårdnadshavarna och inte bara som ett dokument."),
        new(2026, null, ReportNoteKind.Shortcoming, ChildArticle.Views,
            "De yngsta barnens inställning beskrivs ofta med vuxnas ord."),
        new(2026, null, ReportNoteKind.Shortcoming, ChildArticle.LifeAndDevelopment,
            "Sommaren ger sena förhandsbedömningar, eftersom bemanningen inte följer hur många anmälningar som kommer."),
    ];

    /// <summary>Writes them, as the quality reviewer. Done again it changes nothing.</summary>
    public async Task WriteAsync()
    {
        for (var place = 0; place < Areas.Length; place++)
        {
            (await bka.SendAsync(Areas[place], CallOf($"omrade-{place}"))).Require();
        }

        for (var place = 0; place < Notes.Length; place++)
        {
            (await bka.SendAsync(Notes[place], CallOf($"notering-{place}"))).Require();
        }
    }

    private CallContext CallOf(string key) => new(people.Find(Quality)!.Actor, "demo-rapport-" + key);
}
