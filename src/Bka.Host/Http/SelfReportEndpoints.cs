using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The caseworkers' own checklists: self-reported, and apart from all that is reviewed.</summary>
internal static class SelfReportEndpoints
{
    public static void MapSelfReports(this IEndpointRouteBuilder api)
    {
        api.MapQuery<SelfReportView>("/cases/{caseId}/self-report", CaseAction.Read, "Handläggarens egen checklista i ett ärende",
            (HttpContext http, string caseId, IBkaWorkflow bka) =>
                bka.AskAsync(http, new GetSelfReport(caseId), view => view.No));
        api.MapBesideCase<RecordSelfReport, SelfReportRecorded>(
            "/cases/{caseId}/self-report", CaseAction.Record, "Fyll i eller rätta checklistan",
            (command, caseId) => command with { CaseId = caseId }, recorded => recorded.No);
        api.MapQuery<SelfReportSums>("/self-reports/sums", CaseAction.ReadSmallCells, "Handläggarnas checklistor, summerade",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit, Day? knownOn) =>
                bka.AskAsync(http, new GetSelfReportSums(from.Value, to.Value, unit, knownOn?.Value)));
        api.MapQuery<MissingSelfReports>("/self-reports/missing", CaseAction.ReadWatches, "Avslutade utredningar utan checklista",
            (HttpContext http, IBkaWorkflow bka, string? unit, string? after, int? limit) =>
                bka.AskAsync(http, new ListMissingSelfReports(unit, after, limit ?? 50)));
    }
}
