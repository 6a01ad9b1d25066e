using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Quality;
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

    public async Task<Answer<Figures>> AnswerAsync(GetFigures query, Circumstances circumstances) =>
        new Figures(query.From, query.To, query.Unit,
            FigureCatalogue.Compute(await figures.GroupsAsync(query, circumstances.Scope)),
            await GapsAsync(query, circumstances.Now), query.KnownOn ?? circumstances.Today, query.External);

    // A figure says what the lists would have shown; whoever reads it must know when nobody was warned.
    private async Task<IReadOnlyList<AlertGap>> GapsAsync(GetFigures query, DateTimeOffset now)
    {
        var from = MunicipalTime.ToInstant(query.From.ToDateTime(TimeOnly.MinValue));
        var to = MunicipalTime.ToInstant(query.To.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return SweepGaps.Of(await sweeps.SweepTimesAsync(from, to), from, to, now, options.SweepInterval);
    }
}
