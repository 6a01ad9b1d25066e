using System.Text.RegularExpressions;
using Bka.Browser.Tests.Support;
using Bka.Browser.Tests.Walk;
using Bka.Host.Pages;
using Shouldly;
using Xunit;

namespace Bka.Browser.Tests;

/// <summary>The walk reaches every page that the product has.</summary>
public sealed partial class WalkTests(BrowserFixture browser, DemoSite site) : IClassFixture<BrowserFixture>, IClassFixture<DemoSite>
{
    [ChromiumFact]
    public async Task Walk_WhenAllStopsAreTaken_HasBeenOnEveryPage()
    {
        var reached = new List<string>();
        foreach (var walker in PageWalk.Data.GroupBy(stop => stop.Person))
        {
            await using var visit = await Visit.AsAsync(browser.Browser, site, walker.Key);
            foreach (var stop in walker)
            {
                (await Inspection.WalkAsync(visit, stop))!.Status.ShouldBe(200, stop.Name);
                reached.Add(new Uri(visit.Page.Url).AbsolutePath);
            }
        }

        PageTable.Rows.Select(row => row.Route)
            .Where(route => !reached.Exists(path => Regex.IsMatch(path, Pattern(route), RegexOptions.None, TimeSpan.FromSeconds(1))))
            .ShouldBeEmpty();
    }

    private static string Pattern(string route) => "^" + Part().Replace(route, "[^/]+") + "$";

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
