using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>What the child, and a mandated reporter, are told.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        api.MapCaseCommand<GiveFeedback>("/cases/{caseId}/feedback", CaseAction.Record, "Dokumentera återkopplingen till ett barn (SoL 3:3)");
        api.MapChildQuery<LetterToDraft, ChildLetterDraft>(
            "/cases/{caseId}/letters/draft", CaseAction.Read, "Utkast till barnbrev från det som är dokumenterat",
            (caseId, asked) => new DraftChildLetter(caseId, asked.ChildRef));
        api.MapCaseCommand<WriteChildLetter>("/cases/{caseId}/letters", CaseAction.Record, "Spara ett barnbrev");
        api.MapCaseCommand<RequestReporterFeedback>(
            "/cases/{caseId}/reporter-feedback/request", CaseAction.Record, "Anmälaren begär återkoppling (SoL 19:6)");
        api.MapCaseCommand<GiveReporterFeedback>(
            "/cases/{caseId}/reporter-feedback", CaseAction.Record, "Dokumentera återkopplingen till anmälaren (SoL 19:6)");
    }
}

/// <summary>Which child a letter is drafted to; the case stands in the address.</summary>
/// <param name="ChildRef">The child.</param>
internal sealed record LetterToDraft(string ChildRef);
