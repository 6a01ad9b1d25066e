using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Each child's BKA: read, written, made ready, approved by somebody else.</summary>
internal static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder api)
    {
        api.MapChildQuery<BkaToRead, BkaView>(
            "/cases/{caseId}/bka/search", CaseAction.Read, "Läs ett barns BKA: frågor, svar och vad som saknas",
            (caseId, asked) => new GetBka(caseId, asked.ChildRef, asked.No), view => view.CaseVersion);
        api.MapCaseCommand<AnswerBka>("/cases/{caseId}/bka/answers", CaseAction.Record, "Skriv i barnets BKA (SoL 3:1–2)");
        api.MapCaseCommand<CompleteBka>("/cases/{caseId}/bka/completion", CaseAction.Record, "Gör barnets BKA klar för granskning");
        api.MapCaseCommand<ApproveBka>("/cases/{caseId}/bka/approval", CaseAction.Decide, "Fastställ barnets BKA, någon annan än den som skrev");
        api.MapCaseCommand<ReturnBka>("/cases/{caseId}/bka/return", CaseAction.Decide, "Skicka tillbaka barnets BKA till den som skrev");
        api.MapCaseCommand<ReopenBka>("/cases/{caseId}/bka/reopening", CaseAction.Record, "Öppna en fastställd BKA som en ny");
        api.MapCaseCommand<ReuseBka>("/cases/{caseId}/bka/reuse", CaseAction.Record, "Återanvänd en förenklad BKA, högst sex månader gammal");
    }
}

/// <summary>Which BKA to read; the case stands in the address.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="No">Which of the child's BKAs; null for the latest.</param>
internal sealed record BkaToRead(string ChildRef, int? No = null);
