using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>One child's case: read it, hand it over, end it.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        // References identify a child for those who know them, so they travel in the body and never in an address.
        api.MapBodyQuery<FindCases, CaseList>(
            "/cases/search", CaseAction.Read, "Sök ärenden på verksamhetssystemets referenser");
        api.MapQuery<CaseView>("/cases/{caseId}", CaseAction.Read, "Läs ett ärende",
            (HttpContext http, string caseId, IBkaWorkflow bka) =>
                bka.AskAsync(http, new GetCase(caseId), view => view.Summary.Version));
        api.MapQuery<CaseDeadlines>("/cases/{caseId}/deadlines", CaseAction.Read, "Ärendets frister med förklaring",
            (HttpContext http, string caseId, IBkaWorkflow bka) => bka.AskAsync(http, new GetDeadlines(caseId)));
        api.MapQuery<PermittedSteps>("/cases/{caseId}/permitted", CaseAction.Read, "Vilka steg som går att ta nu, och vad som saknas för de andra",
            (HttpContext http, string caseId, IBkaWorkflow bka) => bka.AskAsync(http, new GetPermitted(caseId)));
        api.MapQuery<CaseHistory>("/cases/{caseId}/history", CaseAction.Read, "Vad som har hänt i ärendet",
            (HttpContext http, string caseId, IBkaWorkflow bka) => bka.AskAsync(http, new GetHistory(caseId)));
        api.MapCaseCommand<AssignCaseworker>("/cases/{caseId}/caseworker", CaseAction.Assign, "Tilldela eller byt handläggare");
        api.MapCaseCommand<FlagConflict>("/cases/{caseId}/conflicts", CaseAction.Record, "Anmäl jäv (KL 6:28–32, 7:4)");
        api.MapCaseCommand<LiftConflict>("/cases/{caseId}/conflicts/lifting", CaseAction.Assign, "Avskriv jäv");
        api.MapCaseCommand<CloseCase>("/cases/{caseId}/closure", CaseAction.Decide, "Avsluta ärendet");
        api.MapCaseCommand<TransferCase>("/cases/{caseId}/transfer", CaseAction.Decide, "Flytta över till annan kommun");
        api.MapCaseCommand<VoidCase>("/cases/{caseId}/voiding", CaseAction.Decide, "Makulera en felaktig registrering");
    }
}
