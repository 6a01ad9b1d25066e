using System.Globalization;
using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests;

/// <summary>
/// Nothing typed is lost: not when the host is killed, not when the session ends, not when two write in the same case. Each is
/// done several times; <c>BKA_TEST_CHAOS</c> says how many.
/// </summary>
public sealed class DraftTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    private const string Head = "ec02";
    private const string Lead = "fs01";
    private const string First = "[name='BKA-02.text']";
    private const string Second = "[name='BKA-40.text']";
    private const string Canary = "Kanariefågel Lovisa satt tyst i soffan";

    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("BKA_TEST_CHAOS"), CultureInfo.InvariantCulture, out var times) ? times : 10;

    [ChromiumFact]
    public async Task Typing_WhenTheHostIsKilled_ComesBack()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Head);
        var page = visit.Page;
        await OpenBkaAsync(page);
        for (var time = 1; time <= Times; time++)
        {
            var (before, after) = ($"Skrivet före omstart {time}. {Canary}.", $"Skrivet medan servern var borta {time}.");
            await page.FillAsync(First, before);
            await KeptAsync(page);
            await site.CrashAsync(async () =>
            {
                await page.FillAsync(Second, after);
                await page.Locator(First).FocusAsync();
                await Assertions.Expect(page.Locator(".draft-status")).ToContainTextAsync("kunde inte sparas");
            });
            await KeptAsync(page);
            await page.ReloadAsync();

            (await page.InputValueAsync(First)).ShouldBe(before);
            (await page.InputValueAsync(Second)).ShouldBe(after);
            await Assertions.Expect(page.Locator(".draft-back")).ToContainTextAsync("Det du skrev kl.");
        }

        await NothingIsReadableAsync();
    }

    [ChromiumFact]
    public async Task Typing_WhenTheWriterSignsOut_ComesBackAndIsNobodyElses()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Head);
        var page = visit.Page;
        await OpenBkaAsync(page);
        var address = page.Url;
        for (var time = 1; time <= Times; time++)
        {
            var typed = $"Skrivet strax före utloggning {time}. {Canary}.";
            await page.Locator(First).FocusAsync();
            await page.FillAsync(First, typed);
            await page.ClickAsync(".sign-out button");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Du är utloggad");

            await SignInAsync(page, Lead);
            page.Url.ShouldBe(address);
            (await page.InputValueAsync(First)).ShouldNotBe(typed);
            await page.ClickAsync(".sign-out button");
            await SignInAsync(page, Head);

            page.Url.ShouldBe(address);
            (await page.InputValueAsync(First)).ShouldBe(typed);
        }
    }

    [ChromiumFact]
    public async Task Saving_WhenTheSessionHasEnded_KeepsTheTextOnThePage()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Head);
        var page = visit.Page;
        await OpenBkaAsync(page);
        var address = page.Url;
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "bka-demo" });
        await page.FillAsync(First, "Skrivet när sessionen redan var slut.");
        await page.ClickAsync("button[value=save]");

        await Assertions.Expect(page.Locator(".draft-status")).ToContainTextAsync("Du är utloggad");
        (await page.InputValueAsync(First)).ShouldBe("Skrivet när sessionen redan var slut.");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(address);
        await SignInAsync(other, Head);
        await page.ClickAsync("button[value=save]");
        await Assertions.Expect(page.Locator(".success")).ToContainTextAsync("Utkastet är sparat");
        await page.ReloadAsync();
        (await page.InputValueAsync(First)).ShouldBe("Skrivet när sessionen redan var slut.");
        await Assertions.Expect(page.Locator(".draft-back")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Typing_WhenAnotherSavesInTheSameCase_IsShownBesideTheirs()
    {
        await using var mine = await Visit.AsAsync(browser.Browser, site, Head);
        await using var theirs = await Visit.AsAsync(browser.Browser, site, Lead);
        for (var time = 1; time <= Times; time++)
        {
            var (own, other) = ($"Min egen text om samma fråga, gång {time}.", $"Deras text om samma fråga, gång {time}.");
            await OpenBkaAsync(mine.Page);
            await OpenBkaAsync(theirs.Page);
            await mine.Page.FillAsync(First, own);
            await KeptAsync(mine.Page);
            await theirs.Page.FillAsync(First, other);
            await theirs.Page.ClickAsync("button[value=save]");
            await Assertions.Expect(theirs.Page.Locator(".success").First).ToContainTextAsync("sparat");

            if (time % 2 == 0)
            {
                // Closed and opened again.
                await mine.Page.ReloadAsync();
            }
            else
            {
                await mine.Page.ClickAsync("button[value=save]");
            }

            await Assertions.Expect(mine.Page.Locator(".meanwhile")).ToContainTextAsync("Maria Ek ändrade ärendet kl.");
            await Assertions.Expect(mine.Page.Locator(".theirs")).ToContainTextAsync(other);
            (await mine.Page.InputValueAsync(First)).ShouldBe(own);
            await mine.Page.ClickAsync("button[value=save]");
            await Assertions.Expect(mine.Page.Locator(".success").First).ToContainTextAsync("Utkastet är sparat");
            (await mine.Page.InputValueAsync(First)).ShouldBe(own);
            await Assertions.Expect(mine.Page.Locator(".draft-back")).ToHaveCountAsync(0);
        }
    }

    [ChromiumFact]
    public async Task Draft_WhenItIsThrownAway_IsGone()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Head);
        var page = visit.Page;
        await OpenBkaAsync(page);
        await page.FillAsync(Second, "Det här ska inte bli kvar.");
        await KeptAsync(page);
        await page.ReloadAsync();
        await page.ClickAsync(".draft-back button");

        await Assertions.Expect(page.Locator(".draft-back")).ToHaveCountAsync(0);
        (await page.InputValueAsync(Second)).ShouldNotBe("Det här ska inte bli kvar.");
    }

    [ChromiumFact]
    public async Task Session_WhenItSoonEnds_SaysSoAndGoesOnByKeyboard()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Head);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await OpenBkaAsync(page);
        await page.FillAsync(First, "Skrivet före varningen.");
        await KeptAsync(page);
        await page.Clock.FastForwardAsync("18:05");

        await Assertions.Expect(page.Locator("#session")).ToContainTextAsync("Du loggas ut om 2 minuter. Det du har skrivit är sparat.");
        await Assertions.Expect(page.Locator("#session button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#session")).ToBeHiddenAsync();

        await page.Clock.FastForwardAsync("20:05");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Du är utloggad");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task OpenBkaAsync(IPage page)
    {
        await page.GotoAsync("/demo");
        await page.Locator(".story", new PageLocatorOptions { HasText = "Signe" }).Locator("a[href^='/arenden/']").First.ClickAsync();
        await page.Locator("main a[href*='/bka/']").First.ClickAsync();
        await Assertions.Expect(page.Locator(First)).ToBeVisibleAsync();
    }

    private static async Task KeptAsync(IPage page)
    {
        // Leaving the field is enough; nobody has to wait for the five seconds.
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await Assertions.Expect(page.Locator(".draft-status")).ToContainTextAsync("Utkast sparat");
    }

    private static async Task SignInAsync(IPage page, string person)
    {
        await page.SelectOptionAsync("#person", person);
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page.Locator(".who-name")).ToBeVisibleAsync();
    }

    private async Task NothingIsReadableAsync()
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "bka.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
            (await reader.ReadToEndAsync()).ShouldNotContain("Lovisa satt tyst", Case.Sensitive, file);
        }

        site.Output.ShouldNotContain("Lovisa satt tyst");
    }
}
