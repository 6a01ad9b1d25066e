using Bka.Browser.Tests.Support;
using Bka.Browser.Tests.Walk;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests;

/// <summary>Every page with the demo's cases, and every error, at three widths and in both themes (WCAG 2.2 AA).</summary>
public sealed class EveryPageTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    public static TheoryData<string> Pages => [.. PageWalk.Data.Select(stop => stop.Name)];

    public static TheoryData<string> Errors => [.. PageWalk.Errors.Select(stop => stop.Name)];

    [ChromiumTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenItHasData_IsAccessibleAndFits(string name)
    {
        var stop = PageWalk.Named(name);
        await using var visit = await Visit.AsAsync(browser.Browser, site, stop.Person);

        (await Inspection.WalkAsync(visit, stop))!.Status.ShouldBe(200, visit.Page.Url);

        (await Inspection.FaultsAsync(visit, stop.Name)).ShouldBeEmpty();
    }

    [ChromiumTheory]
    [MemberData(nameof(Errors))]
    public async Task Page_WhenSomethingIsWrong_IsAccessibleAndFits(string name)
    {
        var stop = PageWalk.Named(name);
        await using var visit = await Visit.AsAsync(browser.Browser, site, stop.Person);

        await Inspection.WalkAsync(visit, stop);

        (await Inspection.FaultsAsync(visit, stop.Name)).ShouldBeEmpty();
    }
}

/// <summary>Every page before the first case.</summary>
public sealed class EmptyPageTests(BrowserFixture browser, EmptySite site) : IClassFixture<BrowserFixture>, IClassFixture<EmptySite>
{
    public static TheoryData<string> Pages => [.. PageWalk.Empty.Select(stop => stop.Name)];

    [ChromiumTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenNothingIsRegistered_IsAccessibleAndFits(string name)
    {
        var stop = PageWalk.Named(name);
        await using var visit = await Visit.AsAsync(browser.Browser, site, stop.Person);

        (await Inspection.WalkAsync(visit, stop))!.Status.ShouldBe(200, visit.Page.Url);

        (await Inspection.FaultsAsync(visit, stop.Name)).ShouldBeEmpty();
    }
}
