using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The alerts: read, counted, acknowledged and put off.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        api.MapQuery<AlertPage>("/alerts", CaseAction.ReadWatches, "Larm, mest brådskande först",
            (HttpContext http, IBkaWorkflow bka, Code<AlertState>? state, Code<Clock>? clock, string? unit, string? caseworker,
                Code<AlertThreshold>? threshold, bool? needsOwner, string? caseId, string? after, int? limit) =>
                bka.AskAsync(http, new ListAlerts(
                    new AlertFilter(state?.Value ?? AlertState.Live, clock?.Value, unit, caseworker, threshold?.Value, needsOwner ?? false, caseId),
                    after, limit ?? 50)));
        api.MapQuery<AlertCounts>("/alerts/counts", CaseAction.ReadWatches, "Samma larm, räknade",
            (HttpContext http, IBkaWorkflow bka, Code<Clock>? clock, string? unit, string? caseworker,
                Code<AlertThreshold>? threshold, bool? needsOwner) =>
                bka.AskAsync(http, new CountAlerts(
                    new AlertFilter(AlertState.Live, clock?.Value, unit, caseworker, threshold?.Value, needsOwner ?? false))));
        api.MapCommand<AcknowledgeAlert, AlertNoted>(
            "/alerts/acknowledgements", CaseAction.AcknowledgeAlerts, "Kvittera ett larm med skäl");
        api.MapCommand<SnoozeAlert, AlertNoted>("/alerts/snoozes", CaseAction.AcknowledgeAlerts, "Skjut upp ett larm till en dag");
    }
}
