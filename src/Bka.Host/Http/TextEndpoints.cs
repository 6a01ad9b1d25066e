using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The form of texts. They travel in the body: they are about children.</summary>
internal static class TextEndpoints
{
    public static void MapTexts(this IEndpointRouteBuilder api)
    {
        api.MapBodyQuery<CheckText, TextCheck>(
            "/texts/check", CaseAction.Record, "Granska en motivering innan den sparas");
        api.MapBodyQuery<MeasureReadability, Readability>(
            "/texts/readability", CaseAction.Explain, "Mät hur lättläst en text är (LIX)");
        api.MapQuery<TextFindingCounts>(
            "/text-findings", CaseAction.ReadFigures, "Periodens motiveringar, räknade efter form",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit) =>
                bka.AskAsync(http, new GetTextFindings(from.Value, to.Value, unit)));
    }
}
