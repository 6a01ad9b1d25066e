using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Skyddsbedömning and förhandsbedömning.</summary>
internal static class ForhandsbedomningEndpoints
{
    public static void MapForhandsbedomning(this IEndpointRouteBuilder api)
    {
        api.MapCaseCommand<RecordSkyddsbedomning>("/cases/{caseId}/skyddsbedomning", CaseAction.Record, "Dokumentera skyddsbedömningen (SoL 20:1)");
        api.MapCaseCommand<BeginForhandsbedomning>("/cases/{caseId}/forhandsbedomning", CaseAction.Record, "Påbörja förhandsbedömningen (SoL 20:2)");
        api.MapCaseCommand<ExtendForhandsbedomning>("/cases/{caseId}/forhandsbedomning/extensions", CaseAction.Decide, "Förläng förhandsbedömningen, synnerliga skäl (SoL 20:2)");
        api.MapCaseCommand<DecideNotToOpen>("/cases/{caseId}/forhandsbedomning/not-opened", CaseAction.Decide, "Inled inte utredning (SoL 20:2)");
    }
}
