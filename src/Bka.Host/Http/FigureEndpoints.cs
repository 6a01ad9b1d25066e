using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Figures, the cases behind them, and time month by month.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        api.MapQuery<Figures>("/figures", CaseAction.ReadFigures, "Periodens nyckeltal",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit, Code<Sex>? sex, Code<AgeGroup>? age, Day? knownOn,
                bool? external) =>
                bka.AskAsync(http, new GetFigures(
                    from.Value, to.Value, unit, sex?.Value, age?.Value, knownOn?.Value, external ?? false)));
        api.MapQuery<FigureCases>("/figures/{id}/cases", CaseAction.ReadSmallCells, "Ärendena bakom ett nyckeltal",
            (HttpContext http, IBkaWorkflow bka, string id, Day from, Day to, string? unit, Code<Sex>? sex, Code<AgeGroup>? age,
                Day? knownOn, Code<FigureSide>? side, string? after, int? limit) =>
                bka.AskAsync(http, new GetFigureCases(
                    id, from.Value, to.Value, unit, sex?.Value, age?.Value, knownOn?.Value, side?.Value ?? FigureSide.Numerator,
                    after, limit ?? 100)));
        api.MapQuery<FigureSeries>("/figure-series", CaseAction.ReadSmallCells, "Tid månad för månad",
            (HttpContext http, IBkaWorkflow bka, Day from, Day to, string? unit, Day? knownOn) =>
                bka.AskAsync(http, new GetFigureSeries(from.Value, to.Value, unit, knownOn?.Value)));
        api.MapQuery<OpenAges>("/open-ages", CaseAction.ReadSmallCells, "Det som är öppet en dag, efter ålder och dagar kvar",
            (HttpContext http, IBkaWorkflow bka, Day on, string? unit, Day? knownOn) =>
                bka.AskAsync(http, new GetOpenAges(on.Value, unit, knownOn?.Value)));
    }
}
