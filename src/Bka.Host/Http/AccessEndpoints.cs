using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Who has read what, and cases opened in an emergency.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        api.MapQuery<AccessPage>("/access", CaseAction.ReadAccessLog, "Åtkomstloggen, senaste först",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? person, string[]? caseId, Code<AccessAct>? act,
                bool? onlyRefused, bool? onlyEmergency, long? before, int? limit) =>
                bka.AskAsync(http, new ListAccess(
                    from.Value, to.Value, person, caseId is { Length: > 0 } ? caseId : null, act?.Value, onlyRefused ?? false, onlyEmergency ?? false, before, limit ?? 50)));
        api.MapBodyQuery<ListAccess, AccessPage>(
            "/access/search", CaseAction.ReadAccessLog, "Åtkomstloggen för en referens, senaste först; referensen står inte i adressen");
        api.MapQuery<AccessSample>("/access/sample", CaseAction.ReadAccessLog, "Ett slumpmässigt urval av läsningar att kontrollera",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string seed, int? size, long? through) =>
                bka.AskAsync(http, new DrawAccessSample(from.Value, to.Value, seed, size ?? 10, through)));
        api.MapQuery<AccessSignals>("/access/signals", CaseAction.ReadAccessLog, "Det i åtkomstloggen som behöver ses över",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, int? mostCases) =>
                bka.AskAsync(http, new GetAccessSignals(from.Value, to.Value, mostCases ?? 40)));
        api.MapQuery<LedgerVerdict>("/access/verification", CaseAction.VerifyLedger, "Kontrollera att åtkomstloggen är hel",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new VerifyAccessLog()));
        api.MapQuery<CaseReaders>("/cases/{caseId}/access", CaseAction.ReviewAccess, "Vem som har läst ett ärende",
            (HttpContext http, IBkaWorkflow bka, string caseId) => bka.AskAsync(http, new GetCaseAccess(caseId)));
        api.MapQuery<MyOpening>("/cases/{caseId}/emergency-opening", CaseAction.Read, "Den egna nödöppningen av ett ärende",
            (HttpContext http, IBkaWorkflow bka, string caseId) => bka.AskAsync(http, new GetMyOpening(caseId)));
        api.MapQuery<EmergencyOpenings>("/emergency-openings", CaseAction.ReviewAccess, "Nödöppningar, senaste först",
            (HttpContext http, IBkaWorkflow bka, bool? onlyOpen) => bka.AskAsync(http, new ListEmergencyOpenings(onlyOpen ?? false)));
        api.MapCommand<OpenInEmergency, EmergencyOpened>(
            "/emergency-openings", CaseAction.OpenInEmergency, "Öppna ett ärende i nödläge, för att läsa det");
        api.MapCommand<ReviewEmergencyOpening, EmergencyOpening>(
            "/emergency-openings/reviews", CaseAction.ReviewAccess, "Granska en nödöppning");
    }
}
