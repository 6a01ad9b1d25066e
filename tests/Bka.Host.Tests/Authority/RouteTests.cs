using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Authority;

/// <summary>Every registered route, visited as every function.</summary>
public class RouteTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    // No token makes its bearer one of these.
    private static readonly Function[] WithoutToken = [Function.LocalOperator, Function.SystemJob];

    private IReadOnlyList<HostRoute> Routes => RoutesOf(fixture.Host);

    [Fact]
    public void Routes_WhenListed_AreTheApprovedOnes() => Approved.Matches("routes.md", RouteInventory.Page(Routes));

    [Fact]
    public void Routes_WhenChecked_AllHaveTheirAction()
    {
        Routes.Count.ShouldBeGreaterThan(20);
        RouteInventory.Faults(Routes).ShouldBeEmpty();
    }

    [Fact]
    public async Task Route_WhenPlantedWithoutAnAction_IsCaught()
    {
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings
        {
            Map = app => app.MapGet("/api/v1/planted", () => "here").AllowAnonymous(),
        });

        RouteInventory.Faults(RoutesOf(host)).ShouldBe(
        [
            "GET /api/v1/planted has no RouteAction",
            "GET /api/v1/planted is open to anyone",
            "GET /api/v1/planted is never visited: add it to RouteSamples",
        ]);
    }

    [Fact]
    public async Task Route_WhenItAsksForAnotherActionThanItSays_IsCaught()
    {
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings
        {
            Map = app => app.MapGet("/api/v1/watches/planted", () => "here").WithMetadata(new Http.RouteAction(CaseAction.Sweep)),
        });
        var planted = RoutesOf(host).Single(route => route.Pattern == "/api/v1/watches/planted");

        (await DeviationAsync(host, planted, Function.Caseworker)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Route_WhenNobodyIsSignedIn_IsRefused()
    {
        var nobody = fixture.Host.WithToken(null);
        foreach (var route in Routes)
        {
            var reply = await RouteSamples.CallAsync(nobody, route.Method, route.Pattern);
            if (route.Pattern == "/halsa/liv")
            {
                reply.Ok().Text.ShouldBe("lever");
            }
            else if (!RouteInventory.IsApi(route))
            {
                // A page says the same in a page.
                reply.Status.ShouldBe(HttpStatusCode.Unauthorized, route.Pattern);
            }
            else
            {
                reply.Refused(HttpStatusCode.Unauthorized, RefusalCodes.NotSignedIn);
                reply.Headers["WWW-Authenticate"].ShouldBe("Bearer");
            }
        }
    }

    [Fact]
    public async Task Route_WhenVisitedAsEveryFunction_AllowsWhatTheTableAllows()
    {
        var deviations = new List<string>();
        foreach (var route in Routes.Where(route => !route.IsAnonymous && !RouteSamples.IsForm(route.Pattern)))
        {
            foreach (var function in Enum.GetValues<Function>())
            {
                if (await DeviationAsync(fixture.Host, route, function) is { } deviation)
                {
                    deviations.Add(deviation);
                }
            }
        }

        deviations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_WhenGiven_HasSafeHeaders()
    {
        foreach (var route in Routes)
        {
            foreach (var caller in (Caller[])[fixture.Host.Lead("Norr"), fixture.Host.WithToken(null)])
            {
                var headers = (await RouteSamples.CallAsync(caller, route.Method, route.Pattern)).Headers;
                headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'");
                headers["X-Content-Type-Options"].ShouldBe("nosniff");
                headers["Referrer-Policy"].ShouldBe("no-referrer");
                headers["Cache-Control"].ShouldContain("no-store");
                headers.ContainsKey("Server").ShouldBeFalse();
            }
        }
    }

    private static async Task<string?> DeviationAsync(BkaFactory host, HostRoute route, Function function)
    {
        var actor = new Actor("visitor", function, ["Norr"], function == Function.SystemClient ? "treserva" : null);
        var reply = await RouteSamples.CallAsync(host.As(actor), route.Method, route.Pattern);
        var isAllowed = route.Action?.Action is not { } action || !Access.Scope(actor, action).IsEmpty;
        var expected = WithoutToken.Contains(function) ? HttpStatusCode.Unauthorized
            : isAllowed ? HttpStatusCode.OK
            : HttpStatusCode.Forbidden;
        var isAsExpected = expected switch
        {
            // Whoever may ask gets an answer, or learns that there is no such case.
            HttpStatusCode.OK => reply.Status is HttpStatusCode.OK or HttpStatusCode.NotFound
                || (route.Pattern == "/halsa/redo" && reply.Status == HttpStatusCode.ServiceUnavailable),
            HttpStatusCode.Forbidden => reply.Status == expected
                && (reply.Code == RefusalCodes.NotAuthorised || !RouteInventory.IsApi(route)),
            _ => reply.Status == expected,
        };
        return isAsExpected ? null : $"{route.Method} {route.Pattern} as {function}: expected {expected}, was {reply.Status} {reply.Code}";
    }

    private static IReadOnlyList<HostRoute> RoutesOf(BkaFactory host) => RouteInventory.Of(
        host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Distinct());
}
