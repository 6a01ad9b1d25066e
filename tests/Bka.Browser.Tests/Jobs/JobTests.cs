using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests.Jobs;

/// <summary>
/// The jobs that the pages are for, from the menu to the receipt: each by keyboard alone, and each with scripts off. What a
/// job needs of the demo it finds itself, so that the order of the tests does not matter.
/// </summary>
public sealed class JobTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    private const string Lead = "fs01";
    private const string Caseworker = "hl02";
    private const string Reviewer = "kg01";
    private const string Head = "ec02";
    private const string Elsewhere = "hl11";
    private const string Receipt = "[role=status]";

    /// <summary>Which hands do it.</summary>
    public enum By
    {
        /// <summary>The keyboard alone.</summary>
        Keyboard,

        /// <summary>A browser without scripts.</summary>
        NoScripts,
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task Alert_WhenItsReasonIsGiven_IsAcknowledged(By by)
    {
        await using var visit = await VisitAsync(by, Head);
        var hands = HandsOf(by, visit);
        await hands.FollowAsync("nav a[href='/larm']");
        await hands.FollowAsync("main td a[href^='/larm/']:has-text('Kvittera')");

        // What has no reason is refused, and told beside the field.
        await hands.SendAsync("main button.primary");
        await Expect(hands, ".error-summary").ToBeFocusedAsync();
        await hands.ChooseAsync("#reason", "AwaitingFamily");
        await hands.WriteAsync("#note", "Mötet är flyttat till torsdag eftersom mamman är sjuk.");
        await hands.SendAsync("main button.primary");

        await Expect(hands, Receipt).ToContainTextAsync("vitterat");
        hands.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task Cases_WhenGivenToACaseworker_HaveThem(By by)
    {
        await using var visit = await VisitAsync(by, Lead);
        var hands = HandsOf(by, visit);
        var caseworker = by == By.Keyboard ? "hl31" : "hl32";
        await hands.FollowAsync("nav a[href='/bevakningar']");
        var cases = await hands.Page.Locator("[data-row] [data-open]").AllInnerTextsAsync();
        await hands.TickAsync("[data-row] >> nth=0 >> [data-select]");
        await hands.TickAsync("[data-row] >> nth=2 >> [data-select]");

        await hands.WriteAsync("form#tilldela input[name=caseworker]", caseworker);
        await hands.SendAsync("form#tilldela button");

        await Expect(hands, Receipt).ToContainTextAsync("2");
        foreach (var place in (int[])[0, 2])
        {
            await Expect(hands, $"[data-row]:has-text('{cases[place]}')").ToContainTextAsync(caseworker);
        }

        hands.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task ChecklistOfAChild_WhenAnswered_IsKept(By by)
    {
        await using var visit = await VisitAsync(by, Caseworker);
        var hands = HandsOf(by, visit);
        var said = $"Samir vill bo kvar och gå i samma skola. Skrivet {(by == By.Keyboard ? "med tangenter" : "utan skript")}.";
        await hands.FollowAsync("a[href='/demo']");
        await hands.FollowAsync("main section.story:has-text('Samir') a[href^='/arenden/']:has-text('DB0902')");
        await hands.FollowAsync("main .steps a[href*='/bka/']");

        await hands.PickAsync("[id='BKA-01.choice-direct']");
        await hands.WriteAsync("[id='BKA-02.text']", said);
        await hands.SendAsync("main button[value=save]");

        await Expect(hands, Receipt).ToContainTextAsync("Utkastet är sparat");
        (await hands.Page.Locator("[id='BKA-02.text']").InputValueAsync()).ShouldBe(said);
        (await hands.Page.Locator("[id='BKA-01.choice-direct']").IsCheckedAsync()).ShouldBeTrue();
        hands.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task SpotCheck_WhenDrawnAndReviewed_IsSigned(By by)
    {
        await using var visit = await VisitAsync(by, Reviewer);
        var hands = HandsOf(by, visit);
        await hands.FollowAsync("nav a[href='/stickprov']");
        await hands.WriteAsync("#period", by == By.Keyboard ? "2026-05" : "2026-06");
        await hands.WriteAsync("#size", "3");
        await hands.SendAsync("main button.primary");
        await hands.FollowAsync("main a[href*='/granska/']");
        var questions = await hands.Page.Locator("main fieldset.marked").CountAsync();
        questions.ShouldBeGreaterThan(4);
        for (var question = 0; question < questions; question++)
        {
            await hands.PickAsync($"main fieldset.marked >> nth={question} >> input[value=Yes]");
        }

        await hands.SendAsync("main button[value=sign]");

        await Expect(hands, Receipt).ToContainTextAsync("signerad");
        hands.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task Figures_WhenSaved_AreAFileOfTheirPeriod(By by)
    {
        await using var visit = await VisitAsync(by, Reviewer);
        var hands = HandsOf(by, visit);
        await hands.FollowAsync("nav a[href='/statistik']");
        await hands.WriteAsync("main input[name=fran]", "2026-01-01");
        await hands.WriteAsync("main input[name=till]", "2026-10-31");
        await hands.SendAsync("main form button[type=submit]");

        await hands.OpenAsync("main details:has(a.download) > summary");
        var (name, text) = await hands.DownloadAsync("main a.download");

        name.ShouldEndWith(".csv");
        text.Split('\n').Length.ShouldBeGreaterThan(3);
        text.ShouldContain("2026-");
        hands.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(By.Keyboard)]
    [InlineData(By.NoScripts)]
    public async Task Case_OfAnotherUnit_IsOpenedInAnEmergencyAndReviewed(By by)
    {
        var (reference, child) = by == By.Keyboard ? ("DA08", "DB0801") : ("DA17", "DB1701");
        var why = $"Barnet står på mottagningen nu och ingen annan är på plats ({by}).";
        await using (var visit = await VisitAsync(by, Elsewhere))
        {
            var hands = HandsOf(by, visit);
            await hands.FollowAsync("nav a[href='/sok']");
            await hands.WriteAsync("#reference", reference);
            await hands.SendAsync("main button.primary");
            await hands.FollowAsync("main a[href='/nodoppning']");
            await hands.WriteAsync("#caseRef", reference);
            await hands.WriteAsync("#childRef", child);
            await hands.PickAsync("main input[value=PersonInContact]");
            await hands.WriteAsync("#text", why);
            await hands.SendAsync("main button.primary");

            await Expect(hands, "h1").ToContainTextAsync(reference);
            hands.Complaints.ShouldBeEmpty();
        }

        await using var chief = await VisitAsync(by, Head);
        var reviewing = HandsOf(by, chief);
        await reviewing.FollowAsync("nav a[href='/loggar']");
        var opening = $"main section.paper:has-text('({by})')";
        await reviewing.OpenAsync($"{opening} >> summary");
        await reviewing.PickAsync($"{opening} >> input[value=Justified]");
        await reviewing.SendAsync($"{opening} >> button");

        await Expect(reviewing, Receipt).ToBeVisibleAsync();
        reviewing.Complaints.ShouldBeEmpty();
    }

    private static ILocatorAssertions Expect(Hands hands, string part) => Assertions.Expect(hands.Page.Locator(part).First);

    private static Hands HandsOf(By by, Visit visit) => by == By.Keyboard ? new KeyboardHands(visit) : new ScriptlessHands(visit);

    private Task<Visit> VisitAsync(By by, string person) => Visit.AsAsync(browser.Browser, site, person, by == By.Keyboard);
}
