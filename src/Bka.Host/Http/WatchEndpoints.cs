using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The running clocks, and time limits explained.</summary>
internal static class WatchEndpoints
{
    public static void MapWatches(this IEndpointRouteBuilder api)
    {
        api.MapQuery<WatchPage>("/watches", CaseAction.ReadWatches, "Pågående frister, mest brådskande först",
            (HttpContext http, IBkaWorkflow bka, Day? asOf, Code<Urgency>? urgency, Code<Clock>? clock, string? unit,
                string? caseworker, bool? unassigned, bool? needsOwner, string? after, int? limit, Code<WatchSort>? sort) =>
                bka.AskAsync(http, new ListWatches(
                    new WatchFilter(
                        asOf?.Value, urgency?.Value ?? Urgency.All, clock?.Value, unit, caseworker, unassigned ?? false, needsOwner ?? false),
                    after, limit ?? 50, sort?.Value ?? WatchSort.LastDay)));
        api.MapQuery<Overview>("/watches/overview", CaseAction.ReadWatches, "Samma frister, räknade",
            (HttpContext http, IBkaWorkflow bka, Day? asOf, Code<Clock>? clock, string? unit, string? caseworker, bool? unassigned,
                bool? needsOwner) =>
                bka.AskAsync(http, new GetOverview(
                    new WatchFilter(
                        asOf?.Value, Urgency.All, clock?.Value, unit, caseworker, unassigned ?? false, needsOwner ?? false))));
        api.MapQuery<DeadlineExplanationView>("/deadlines/explanation", CaseAction.Explain, "Förklara en frist från dess startdag",
            (HttpContext http, IBkaWorkflow bka, Code<Clock> clock, Day start) =>
                bka.AskAsync(http, new ExplainDeadline(clock.Value, start.Value)));
        api.MapCommand<RunSweep, SweepDone>("/sweeps", CaseAction.Sweep, "Beräkna larmen");
    }
}
