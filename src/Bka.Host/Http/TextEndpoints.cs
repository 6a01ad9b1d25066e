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
            "/text-findings", CaseAction.ReadSmallCells, "Periodens motiveringar, räknade efter form",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit) =>
                bka.AskAsync(http, new GetTextFindings(from.Value, to.Value, unit)));
        api.MapQuery<TextFindingPage>(
            "/text-findings/texts", CaseAction.ReadSmallCells, "Periodens motiveringar med fynd, med texten, i ärenden som får läsas",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit, string? finding, Code<ReasonsField>? field,
                string? after, int? limit) =>
                bka.AskAsync(http, new ListTextFindings(from.Value, to.Value, unit, finding, field?.Value, after, limit ?? 25)));
    }
}
