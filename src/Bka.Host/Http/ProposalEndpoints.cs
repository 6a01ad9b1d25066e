using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The children of a case, how each is heard, the proposal and what each child thinks of it.</summary>
internal static class ProposalEndpoints
{
    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        api.MapCaseCommand<IdentifyChildren>("/cases/{caseId}/children", CaseAction.Record, "Dokumentera berörda barn (SoL 3:1)");
        api.MapCaseCommand<RecordBirth>("/cases/{caseId}/births", CaseAction.Record, "Dokumentera att ett väntat barn är fött");
        api.MapCaseCommand<RecordHearing>("/cases/{caseId}/hearings", CaseAction.Record, "Dokumentera samtal med ett barn, eller varför det inte blev av (SoL 3:2)");
        api.MapCaseCommand<PresentProposal>("/cases/{caseId}/proposals", CaseAction.Record, "Lägg fram förslag till beslut, en ny version (SoL 3:1)");
        api.MapCaseCommand<RecordStance>("/cases/{caseId}/stances", CaseAction.Record, "Dokumentera barnets inställning till just den här versionen (SoL 3:2)");
        api.MapCaseCommand<RecordKommunicering>("/cases/{caseId}/kommunicering", CaseAction.Record, "Dokumentera kommunicering (FL 25 §, SoL 14:10)");
        api.MapCaseCommand<RemitProposal>("/cases/{caseId}/remittals", CaseAction.Decide, "Återremittera förslaget");
    }
}
