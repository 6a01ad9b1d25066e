using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>What egenkontroll looks at in single cases.</summary>
internal static class DeviationEndpoints
{
    public static void MapDeviations(this IEndpointRouteBuilder api)
    {
        api.MapQuery<DeviationCounts>("/deviations/counts", CaseAction.ReadSmallCells, "Periodens avvikelser och undantag, räknade",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit) =>
                bka.AskAsync(http, new CountDeviations(from.Value, to.Value, unit)));
        api.MapQuery<DeviationPage>("/deviations", CaseAction.ReadSmallCells, "Samma avvikelser ärende för ärende, i ärenden som får läsas",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit, Code<DeviationKind>? kind, Code<DeviationGroup>? group,
                string? after, int? limit) =>
                bka.AskAsync(http, new ListDeviations(from.Value, to.Value, unit, kind?.Value, group?.Value, after, limit ?? 50)));
        api.MapCommand<RunDeviationIndex, DeviationIndexDone>("/deviations/runs", CaseAction.Sweep, "Läs vidare i loggen efter avvikelser");
    }
}
