using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>The figures of a period.</summary>
internal sealed class GetFiguresFeature(IFigureReader figures, ISweepReader sweeps, BkaOptions options)
    : IQueryFeature<GetFigures, Figures>
{
    private const int MostYears = 50;

    public CaseAction Action => CaseAction.ReadFigures;

    public void Check(GetFigures query, InputCheck check)
    {
        check.Day(query.From, "from");
        check.Day(query.To, "to");
        check.Holds(query.From <= query.To && query.To.Year - query.From.Year <= MostYears, MissingCodes.BadRange, "to");
        check.Ref(query.Unit, "unit", required: false);
    }

    public async Task<Answer<Figures>> AnswerAsync(GetFigures query, Circumstances circumstances)
    {
        var computed = FigureCatalogue.Compute(await figures.GroupsAsync(query, circumstances.Scope));
        var hides = Hides(query, circumstances);
        return new Figures(
            query.From, query.To, query.Unit, hides ? FigureDisclosure.Hide(computed) : computed,
            await GapsAsync(query, circumstances.Now), query.KnownOn ?? circumstances.Today, hides);
    }

    // Whoever may not see small numbers gets them hidden, asked for or not.
    private static bool Hides(GetFigures query, Circumstances circumstances) =>
        query.External || (circumstances.ScopeOf(CaseAction.ReadSmallCells) is var scope
            && (query.Unit is null ? scope.IsEmpty : !scope.AllowsUnit(query.Unit)));

    // A figure says what the lists would have shown; whoever reads it must know when nobody was warned.
    private async Task<IReadOnlyList<AlertGap>> GapsAsync(GetFigures query, DateTimeOffset now)
    {
        var from = MunicipalTime.ToInstant(query.From.ToDateTime(TimeOnly.MinValue));
        var to = MunicipalTime.ToInstant(query.To.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return SweepGaps.Of(await sweeps.SweepTimesAsync(from, to), from, to, now, options.SweepInterval);
    }
}

/// <summary>The draws that have been made.</summary>
internal sealed class ListSpotChecksFeature(ISpotCheckReader spotChecks) : IQueryFeature<ListSpotChecks, SpotCheckList>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(ListSpotChecks query, InputCheck check)
    {
    }

    public async Task<Answer<SpotCheckList>> AnswerAsync(ListSpotChecks query, Circumstances circumstances) =>
        new SpotCheckList(await spotChecks.ListAsync(circumstances.Scope));
}

/// <summary>One draw and the drawn cases that the actor may see.</summary>
internal sealed class GetSpotCheckFeature(ISpotCheckReader spotChecks, ICaseReader cases)
    : IQueryFeature<GetSpotCheck, SpotCheckDetail>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(GetSpotCheck query, InputCheck check) => check.Id(query.DrawId, "drawId");

    public async Task<Answer<SpotCheckDetail>> AnswerAsync(GetSpotCheck query, Circumstances circumstances) =>
        await spotChecks.FindAsync(query.DrawId, circumstances.Scope) is { } draw
            ? new SpotCheckDetail(
                draw, await cases.SummariesAsync(draw.Ids, circumstances.ScopeOf(CaseAction.Read)))
            : new Refusal(RefusalCodes.SpotCheckNotFound);
}
