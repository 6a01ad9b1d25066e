using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Who is away and who stands in; what an absence would touch; a leaver's cases given to another.</summary>
internal static class AbsenceEndpoints
{
    public static void MapAbsences(this IEndpointRouteBuilder api)
    {
        api.MapQuery<AbsenceList>("/absences", CaseAction.ReadAbsence, "Vilka som är och blir frånvarande, och vem som är ersättare",
            (HttpContext http, IBkaWorkflow bka, Day? asOf, string? unit) => bka.AskAsync(http, new GetAbsences(asOf?.Value, unit)));
        api.MapCommand<RecordAbsence, AbsenceEntry>("/absences", CaseAction.ManageAbsence, "Registrera frånvaro och ersättare");
        api.MapCommand<EndAbsence, AbsenceEntry>("/absences/endings", CaseAction.ManageAbsence, "Avsluta frånvaro tidigare, eller ta tillbaka den");
        api.MapBodyQuery<PreviewAbsence, AbsencePreview>(
            "/absences/preview", CaseAction.ReadAbsence, "Vad som berörs om någon är borta. Ändrar ingenting");
        api.MapBodyQuery<PreviewReassignment, ReassignmentPreview>(
            "/reassignments/preview", CaseAction.ManageAbsence, "Vilka ärenden som skulle flyttas. Ändrar ingenting");
        api.MapCommand<ReassignCases, ReassignmentDone>("/reassignments", CaseAction.ManageAbsence, "Flytta ärenden från en handläggare till en annan");
    }
}
