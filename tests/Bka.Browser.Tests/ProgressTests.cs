using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests;

/// <summary>Long work says that it goes on, and what can be had without scripts is had without them.</summary>
public sealed class ProgressTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    private const string Reviewer = "kg01";
    private const string Report = "/rapporter?slag=Tertial&period=2026-T1";

    [ChromiumFact]
    public async Task Report_WhenItTakesLong_SaysThatItIsBeingCounted()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Reviewer);
        await visit.Page.GotoAsync("/rapporter");
        var said = new TaskCompletionSource<string>();
        await visit.Page.ExposeFunctionAsync<string, bool>("heard", said.TrySetResult);
        await visit.Page.EvaluateAsync(
            "() => new MutationObserver(() => heard(document.querySelector('.progress').textContent))"
            + ".observe(document.querySelector('.progress'), { childList: true })");
        await visit.Page.RouteAsync("**/rapporter?**", async route =>
        {
            // Answered first when the page has said that it waits.
            await said.Task;
            await route.ContinueAsync();
        });

        await visit.Page.Locator("form[data-progress] button").ClickAsync();

        (await said.Task).ShouldBe("Räknar rapporten …");
        await Assertions.Expect(visit.Page.Locator("article.report")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".progress progress")).ToHaveCountAsync(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task File_WhenItTakesLong_SaysThatItIsBeingWrittenUntilItHasCome()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Reviewer);
        await visit.Page.GotoAsync(Report);
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/rapporter?**format=**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await visit.Page.Locator("a.download").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".progress")).ToContainTextAsync("Skriver rapporten");
        var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
        {
            held.SetResult();
            return Task.CompletedTask;
        });

        file.SuggestedFilename.ShouldEndWith(".docx");
        await Assertions.Expect(visit.Page.Locator(".progress progress")).ToHaveCountAsync(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Report_WhenScriptsAreOff_IsShownAndSaved()
    {
        await using var visit = await Visit.AsAsync(browser.Browser, site, Reviewer, withScripts: false);
        await visit.Page.GotoAsync(Report);
        await Assertions.Expect(visit.Page.Locator("article.report")).ToBeVisibleAsync();

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a.download").First.ClickAsync());

        file.SuggestedFilename.ShouldEndWith(".docx");
    }
}
