using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Pages;
using Bka.Host.Tests.Support;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Authority;

/// <summary>Every page, visited as every function, and what a page must never do.</summary>
public class PageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"citat\"";

    public static TheoryData<Function> Functions => new(Enum.GetValues<Function>());

    [Fact]
    public void Pages_WhenListed_AreTheRoutesThatAreNotTheApis()
    {
        var routes = RouteInventory.Of(
            fixture.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Distinct());

        routes.Where(route => !RouteInventory.IsApi(route) && !RouteSamples.IsForm(route.Pattern) && route.Pattern != "/utkast/kvar").Select(route => route.Pattern)
            .ShouldBe(PageTable.Rows.Select(row => row.Route), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Page_WhenVisitedAsEveryFunction_AllowsWhatTheTableAllows(Function function)
    {
        var actor = new Actor("visitor", function, ["Norr"], function == Function.SystemClient ? "treserva" : null);
        using var visitor = new Visitor(fixture.Host, actor);
        foreach (var row in PageTable.Rows)
        {
            var page = await visitor.GetAsync(AddressOf(row));

            page.Status.ShouldBe(Expected(actor, row), $"{row.Route} as {function}");
            page.Html.ShouldContain("<h1", customMessage: row.Route);
        }
    }

    [Fact]
    public async Task Page_WhenNobodyIsSignedIn_IsRefused()
    {
        using var nobody = new Visitor(fixture.Host);
        foreach (var row in PageTable.Rows)
        {
            var page = await nobody.GetAsync(AddressOf(row));

            page.Status.ShouldBe(HttpStatusCode.Unauthorized, row.Route);
            page.Html.ShouldContain("Du är inte inloggad");
        }
    }

    [Fact]
    public async Task Form_WhenSentFromAnotherSite_ChangesNothing()
    {
        var lead = new Actor("lead", Function.LeadSocialWorker, ["Norr"]);
        var caseId = (await fixture.Host.As(lead).RegisterIntakeAsync("A-form", "Norr", "B-form")).Single();
        using var visitor = new Visitor(fixture.Host, lead);
        foreach (var row in PageTable.Rows)
        {
            (await visitor.PostAsync(AddressOf(row, caseId), ("caseworker", "hl01"), ("Period", "2026-10"), ("person", "kg01")))
                .Status.ShouldBe(HttpStatusCode.BadRequest, row.Route);
        }

        ((string?)(await fixture.Host.As(lead).CaseAsync(caseId))["summary"]!["caseworker"]).ShouldBeNull();
    }

    [Fact]
    public async Task CasePage_WhenTheCaseIsAnotherUnits_IsNotFound()
    {
        var caseId = (await fixture.Host.Lead("Norr").RegisterIntakeAsync("A-norr", "Norr", "B-norr")).Single();
        using var own = new Visitor(fixture.Host, new Actor("own", Function.LeadSocialWorker, ["Norr"]));
        using var other = new Visitor(fixture.Host, new Actor("other", Function.LeadSocialWorker, ["Söder"]));

        (await own.GetAsync("/arenden/" + caseId)).Html.ShouldContain("A-norr");
        foreach (var address in PageTable.Rows.Where(row => row.Route.Contains("{caseId}", StringComparison.Ordinal)).Select(row => AddressOf(row, caseId)))
        {
            var page = await other.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Html.ShouldContain("Ärendet finns inte");
            page.Html.ShouldNotContain("A-norr");
            page.Html.ShouldNotContain("B-norr");
        }
    }

    [Fact]
    public async Task CasePage_WhenATextHoldsMarkup_ShowsItAsText()
    {
        var lead = new Actor("lead", Function.LeadSocialWorker, ["Norr"]);
        var caller = fixture.Host.As(lead);
        var caseId = (await caller.RegisterIntakeAsync("A-markup", "Norr", "B-markup")).Single();
        var body = Bodies.Skyddsbedomning();
        body["reasons"] = Bodies.Reasons + Script;
        (await caller.StepAsync(caseId, "skyddsbedomning", body)).Ok();
        using var visitor = new Visitor(fixture.Host, lead);

        var page = await visitor.GetAsync("/arenden/" + caseId);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("<script>");
        page.Html.ShouldNotContain("<img");
        WebUtility.HtmlDecode(page.Html).ShouldContain(Script);
    }

    [Fact]
    public async Task Page_WhenTheSweepIsSilent_SaysSo()
    {
        await using var host = await BkaFactory.StartAsync();
        var lead = new Actor("lead", Function.LeadSocialWorker, ["Norr"]);
        (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();
        using var visitor = new Visitor(host, lead);
        (await visitor.GetAsync("/bevakningar")).Html.ShouldNotContain("role=\"alert\"");

        host.Clock.Advance(TimeSpan.FromHours(3));

        var page = await visitor.GetAsync("/bevakningar");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldContain("role=\"alert\"");
        page.Html.ShouldContain("Larmen är inte beräknade sedan 2026-11-20 kl. 20.30.");
    }

    [Fact]
    public async Task Demo_WhenAnotherPersonIsChosen_ShowsThePagesAsThatPerson()
    {
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings { Environment = "Development", Demo = new DemoPeople() });
        using var visitor = new Visitor(host);
        var first = await visitor.GetAsync("/bevakningar");
        first.Status.ShouldBe(HttpStatusCode.OK);
        first.Html.ShouldContain("<span class=\"who-name\">Maria Ek</span>");

        var chosen = await visitor.SubmitAsync(first, "/demo", ("person", "kg01"), ("back", "/bevakningar"));

        chosen.Location.ShouldBe("/bevakningar");
        var second = await visitor.GetAsync("/bevakningar");
        second.Status.ShouldBe(HttpStatusCode.Forbidden);
        second.Html.ShouldContain("<span class=\"who-name\">Eva Strand</span>");
        var away = await visitor.SubmitAsync(second, "/demo", ("person", "fs01"), ("back", "https://example.invalid/"));
        away.Location.ShouldBe("/");
    }

    private static string AddressOf(PageRow row, string? caseId = null) =>
        RouteSamples.Address(row.Route, caseId)
            .Replace("{step}", "handlaggare", StringComparison.Ordinal)
            .Replace("/statistik/M3", "/statistik/M99", StringComparison.Ordinal)
            .Replace("/mallar/1", "/mallar/999", StringComparison.Ordinal)
            .Replace("{place}", "1", StringComparison.Ordinal)
            .Replace("{no}", "1", StringComparison.Ordinal);

    // The addresses with a case or a draw in them lead nowhere here, and the demo's page exists only there.
    private static HttpStatusCode Expected(Actor actor, PageRow row) => actor.Function switch
    {
        Function.LocalOperator or Function.SystemJob => HttpStatusCode.Unauthorized,
        _ when row.Action is { } action && Access.Scope(actor, action).IsEmpty => HttpStatusCode.Forbidden,
        _ => row.Route.Contains('{', StringComparison.Ordinal) || row.Route is "/demo" or "/utloggad" ? HttpStatusCode.NotFound : HttpStatusCode.OK,
    };
}
