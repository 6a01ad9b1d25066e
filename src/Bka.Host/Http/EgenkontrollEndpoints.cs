using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Figures.</summary>
internal static class EgenkontrollEndpoints
{
    public static void MapEgenkontroll(this IEndpointRouteBuilder api)
    {
        api.MapQuery<Figures>("/figures", CaseAction.ReadFigures, "Periodens nyckeltal",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit) =>
                bka.AskAsync(http, new GetFigures(from.Value, to.Value, unit)));
    }
}
