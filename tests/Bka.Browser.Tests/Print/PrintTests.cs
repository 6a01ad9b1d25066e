using System.Text.RegularExpressions;
using Bka.Browser.Tests.Support;
using Bka.Browser.Tests.Walk;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests.Print;

/// <summary>
/// What is printed can be handed to a nämnd: on every sheet that it is secret and which sheet it is, on the first who printed
/// it, when and for which units, the head of a table on every sheet that it goes on to, and nothing of the navigation.
/// </summary>
public sealed partial class PrintTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    private const string Secrecy = "Omfattas av sekretess";

    [PaperTheory]
    [InlineData("overblick")]
    [InlineData("bevakningar")]
    [InlineData("larm")]
    [InlineData("arende-syskon")]
    [InlineData("bka-formular")]
    [InlineData("bka-dokument")]
    [InlineData("beslut")]
    [InlineData("stickprov-omgang")]
    [InlineData("statistik")]
    [InlineData("egenkontroll-avvikelser")]
    [InlineData("rapport-manad")]
    public async Task Page_WhenPrinted_SaysOnEverySheetThatItIsSecret(string stop)
    {
        var sheets = await PrintedAsync(stop);

        for (var sheet = 0; sheet < sheets.Count; sheet++)
        {
            sheets[sheet].ShouldContain(Secrecy);
            sheets[sheet].ShouldContain($"Sida {sheet + 1} av {sheets.Count}");
            Navigation().IsMatch(sheets[sheet]).ShouldBeFalse(sheets[sheet]);
        }
    }

    [PaperTheory]
    [InlineData("bevakningar")]
    [InlineData("arende-syskon")]
    [InlineData("statistik")]
    [InlineData("rapport-barnbokslut")]
    public async Task Page_WhenPrinted_SaysWhoPrintedItAndWhen(string stop) =>
        Printer().IsMatch((await PrintedAsync(stop))[0]).ShouldBeTrue();

    [PaperTheory]
    [InlineData("rapport-barnbokslut")]
    public async Task Report_ThatAnybodyMayHave_IsNotMarkedAsSecret(string stop)
    {
        var sheets = await PrintedAsync(stop);

        sheets.Count.ShouldBeGreaterThan(1);
        string.Concat(sheets).ShouldNotContain(Secrecy);
        sheets[^1].ShouldContain($"Sida {sheets.Count} av {sheets.Count}");
    }

    [PaperTheory]
    [InlineData("bevakningar", "Sista dag +Ärende +Frist", "20[0-9]{2}-[0-9]{2}-[0-9]{2}")]
    public async Task Table_ThatGoesOnToAnotherSheet_HasItsHeadThere(string stop, string head, string row)
    {
        var sheets = await PrintedAsync(stop);

        sheets.Count.ShouldBeGreaterThan(1);
        foreach (var sheet in sheets.Where(sheet => Regex.Count(sheet, row) > 2))
        {
            Regex.IsMatch(sheet, head).ShouldBeTrue(sheet);
        }
    }

    [GeneratedRegex("Hoppa till innehållet|Visa fler|Filtrera|Logga ut|Driftstatus", RegexOptions.None, 1000)]
    private static partial Regex Navigation();

    [GeneratedRegex("Utskrivet 20[0-9]{2}-[0-9]{2}-[0-9]{2} kl\\. [0-9]{2}\\.[0-9]{2} av [a-z]{2}[0-9]{2}, ", RegexOptions.None, 1000)]
    private static partial Regex Printer();

    private async Task<IReadOnlyList<string>> PrintedAsync(string name)
    {
        var stop = PageWalk.Named(name);
        await using var visit = await Visit.AsAsync(browser.Browser, site, stop.Person);
        (await Inspection.WalkAsync(visit, stop))!.Status.ShouldBe(200);
        return await Paper.PrintAsync(visit.Page);
    }
}
