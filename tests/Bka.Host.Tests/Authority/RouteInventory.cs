using System.Text;
using Bka.Host.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bka.Host.Tests.Authority;

/// <summary>One route as the host has it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The address.</param>
/// <param name="Action">What the authority table is asked for; null without metadata.</param>
/// <param name="IsAnonymous">Whether anybody may call it.</param>
internal sealed record HostRoute(string Method, string Pattern, RouteAction? Action, bool IsAnonymous)
{
    public string Asks => IsAnonymous ? "anyone" : Action?.Action?.ToString() ?? "signed in";
}

/// <summary>Every route of a host, and the rules they must keep: the list is reviewed, and none is without its action.</summary>
internal static class RouteInventory
{
    public static IReadOnlyList<HostRoute> Of(IEnumerable<Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
           let pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
           orderby pattern, method
           select new HostRoute(
               method, pattern, endpoint.Metadata.GetMetadata<RouteAction>(), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null),
    ];

    /// <summary>The routes that break a rule; empty when all is well.</summary>
    public static IEnumerable<string> Faults(IEnumerable<HostRoute> routes)
    {
        foreach (var route in routes)
        {
            if (route.Action is null)
            {
                yield return $"{route.Method} {route.Pattern} has no RouteAction";
            }

            if (route.IsAnonymous && route.Pattern is not ("/halsa/liv" or "/utloggad"))
            {
                yield return $"{route.Method} {route.Pattern} is open to anyone";
            }

            if (IsApi(route) && !RouteSamples.Has(route.Method, route.Pattern))
            {
                yield return $"{route.Method} {route.Pattern} is never visited: add it to RouteSamples";
            }
        }
    }

    public static bool IsApi(HostRoute route) =>
        route.Pattern.StartsWith("/api/", StringComparison.Ordinal) || route.Pattern.StartsWith("/halsa/", StringComparison.Ordinal);

    public static string Page(IEnumerable<HostRoute> routes)
    {
        var page = new StringBuilder("# Every route\n\nGenerated from the running host. ")
            .Append("What each asks of its caller stands in `authority-matrix.md`.\n\n| Method | Route | Asks for |\n|---|---|---|\n");
        foreach (var route in routes)
        {
            page.Append("| ").Append(route.Method).Append(" | `").Append(route.Pattern).Append("` | ").Append(route.Asks).Append(" |\n");
        }

        return page.ToString();
    }
}
