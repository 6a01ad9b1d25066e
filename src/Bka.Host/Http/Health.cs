using Bka.Contracts;
using Bka.Host.Identity;

namespace Bka.Host.Http;

/// <summary>Is it alive, and is it ready: ready means that the store answers and that the sweep is not silent.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/halsa/liv", () => Results.Text("lever")).AllowAnonymous().WithMetadata(new RouteAction(null));
        endpoints.MapGet("/halsa/redo", async (HttpContext http, IBkaWorkflow bka) =>
            {
                var answer = await bka.AskAsync(new GetSweepStatus(), new CallContext(http.User.ToActor()));
                return answer.Refusal is { } refusal
                    ? Problems.Of(refusal)
                    : Results.Json(answer.Value, BkaJson.Options, statusCode: answer.Value!.IsSilent
                        ? StatusCodes.Status503ServiceUnavailable
                        : StatusCodes.Status200OK);
            })
            .RequireAuthorization(Policies.Ready)
            .WithMetadata(new RouteAction(null));
    }
}
