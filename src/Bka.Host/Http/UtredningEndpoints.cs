using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Utredning.</summary>
internal static class UtredningEndpoints
{
    public static void MapUtredning(this IEndpointRouteBuilder api)
    {
        api.MapCaseCommand<OpenUtredning>("/cases/{caseId}/utredning", CaseAction.Decide, "Inled utredning (SoL 14:2, 20:3)");
        api.MapCaseCommand<JoinUtredning>("/cases/{caseId}/joined-utredning", CaseAction.Record, "För anmälan till utredningen som redan pågår om samma barn (SoL 20:2)");
        api.MapCaseCommand<ExtendUtredning>("/cases/{caseId}/utredning/extensions", CaseAction.Decide, "Förläng utredningen, särskilda skäl (SoL 20:3)");
    }
}
