using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Decisions, how they are carried out, and the follow-up that one can lead to.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapCaseCommand<MakeDecision>("/cases/{caseId}/decisions", CaseAction.Decide, "Besluta enligt förslaget (SoL 3:1–2)");
        api.MapCaseCommand<DecideUrgently>("/cases/{caseId}/urgent-decisions", CaseAction.Decide, "Besluta brådskande; BKA följer i efterhand");
        api.MapCaseCommand<RecordCarriedOut>(
            "/cases/{caseId}/carried-out", CaseAction.Record, "Dokumentera hur ett beslut som ger stöd har verkställts (SoL 34:1)");
        api.MapCaseCommand<StartFollowUp>("/cases/{caseId}/follow-up", CaseAction.Decide, "Påbörja uppföljning efter utredning utan insats (SoL 23:1)");
        api.MapCaseCommand<EndFollowUp>("/cases/{caseId}/follow-up/end", CaseAction.Decide, "Avsluta uppföljningen (SoL 23:5)");
    }
}
