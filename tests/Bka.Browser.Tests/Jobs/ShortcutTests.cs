using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests.Jobs;

/// <summary>Shortcuts do what links and buttons do, never while somebody writes, and not when they are turned off.</summary>
public sealed class ShortcutTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    private const string Lead = "fs01";

    [ChromiumFact]
    public async Task Keys_WhenOutsideFields_OpenPagesAndTheirOwnHelp()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Lead);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync("/");
        await keyboard.PressAsync("g");
        await keyboard.PressAsync("b");
        await page.WaitForURLAsync("**/bevakningar");
        await keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog#kortkommandon")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog#kortkommandon")).ToBeHiddenAsync();
        await keyboard.PressAsync("/");
        await page.WaitForURLAsync("**/sok");
        await Assertions.Expect(page.Locator("#reference")).ToBeFocusedAsync();

        // Written, not heard.
        await keyboard.TypeAsync("gb?/jx");
        (await page.Locator("#reference").InputValueAsync()).ShouldBe("gb?/jx");
        page.Url.ShouldEndWith("/sok");
        visit.Complaints.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Keys_WhenTurnedOff_DoNothing()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Lead);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync("/installningar");
        await page.Locator("#shortcuts").UncheckAsync();
        await page.Locator("main button.primary").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("sparade");
        (await page.Locator("#shortcuts").IsCheckedAsync()).ShouldBeFalse();

        await keyboard.PressAsync("g");
        await keyboard.PressAsync("b");
        await keyboard.PressAsync("?");

        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        page.Url.ShouldEndWith("/installningar");

        // Saving is no single key, and stays.
        await page.Locator("#shortcuts").FocusAsync();
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("dialog#kortkommandon")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task Keys_InAList_GoFromRowToRow()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Lead);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync("/bevakningar");
        var rows = page.Locator("[data-list] [data-row]");
        await keyboard.PressAsync("j");
        await Assertions.Expect(rows.Nth(0).Locator("[data-open]")).ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("k");
        await Assertions.Expect(rows.Nth(1).Locator("[data-open]")).ToBeFocusedAsync();
        await keyboard.PressAsync("x");
        await Assertions.Expect(rows.Nth(1).Locator("[data-select]")).ToBeCheckedAsync();
        var open = await rows.Nth(1).Locator("[data-open]").GetAttributeAsync("href");

        await keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**" + open);
        visit.Complaints.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData("light", "rgb(245, 246, 244)")]
    [InlineData("dark", "rgb(18, 24, 27)")]
    public async Task Theme_WhenChosen_HoldsWhateverTheComputerSays(string theme, string paper)
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Lead);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme == "light" ? ColorScheme.Dark : ColorScheme.Light });
        await visit.Page.GotoAsync("/installningar");

        await visit.Page.Locator($"#theme-{theme}").CheckAsync();
        await visit.Page.Locator("main button.primary").ClickAsync();
        await visit.Page.GotoAsync("/bevakningar");

        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe(paper);
    }
}
