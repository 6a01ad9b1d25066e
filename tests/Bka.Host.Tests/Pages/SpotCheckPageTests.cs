using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>The form that draws a spot check.</summary>
public class SpotCheckPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Reason = "Två av de dragna ärendena var redan granskade.";

    [Fact]
    public async Task Redraw_WhenTheFormIsSentTwice_IsDrawnOnce()
    {
        var head = new Actor("head", Function.UnitHead, ["Norr"]);
        await fixture.Host.Lead("Norr").RegisterAsync(Bodies.Intake("A-redraw", "Norr", "B-redraw"));
        using var visitor = new Visitor(fixture.Host, head);
        var form = await visitor.GetAsync("/stickprov");
        var first = await DrawAsync(form, null);

        form = await visitor.GetAsync("/stickprov");
        var once = await DrawAsync(form, Reason);
        var twice = await DrawAsync(form, Reason);

        once.Location.ShouldNotBe(first.Location);
        twice.Location.ShouldBe(once.Location);
        (await fixture.Host.As(head).GetAsync("/api/v1/spot-checks")).Ok().Body["draws"]!.AsArray().Count.ShouldBe(2);

        form = await visitor.GetAsync("/stickprov");
        (await DrawAsync(form, Reason)).Location.ShouldNotBe(once.Location);

        async Task<VisitedPage> DrawAsync(VisitedPage page, string? reason)
        {
            var drawn = await visitor.SubmitAsync(
                page, "/stickprov", ("Key", page.Hidden("Key")), ("Period", "2026-10"), ("Unit", "Norr"), ("Size", "10"), ("RedrawReason", reason ?? ""));
            drawn.Status.ShouldBe(HttpStatusCode.Redirect, drawn.Html);
            return drawn;
        }
    }
}
