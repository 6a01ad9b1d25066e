using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Spot checks and figures.</summary>
internal static class EgenkontrollEndpoints
{
    public static void MapEgenkontroll(this IEndpointRouteBuilder api)
    {
        api.MapCommand<DrawSpotCheck, SpotCheckDraw>("/spot-checks", CaseAction.SpotCheck, "Dra stickprov för en månad");
        api.MapQuery<SpotCheckList>("/spot-checks", CaseAction.SpotCheck, "Dragna stickprov",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new ListSpotChecks()));
        api.MapQuery<SpotCheckDetail>("/spot-checks/{drawId}", CaseAction.SpotCheck, "Ett stickprov och dess ärenden",
            (HttpContext http, string drawId, IBkaWorkflow bka) => bka.AskAsync(http, new GetSpotCheck(drawId)));
    }
}
