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
    public CaseAction Action => CaseAction.ReadFigures;

    public void Check(GetFigures query, InputCheck check)
    {
        FigurePeriods.Check(check, query.From, query.To, query.Unit, query.KnownOn);
        check.Known(query.Sex ?? Sex.Girl, "sex");
        check.Known(query.Age ?? AgeGroup.Years0To6, "age");
    }

    public async Task<Answer<Figures>> AnswerAsync(GetFigures query, Circumstances circumstances)
    {
        var hides = Hides(query, circumstances);
        if (!FigurePeriods.Reaches(circumstances, query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        if (hides && ExternalFigures.Refusal(query, circumstances.Today) is { } refusal)
        {
            return refusal;
        }

        var asked = query with { KnownOn = FigurePeriods.Before(query.KnownOn, circumstances.Today) };
        var through = FigurePeriods.Through(query.To, query.KnownOn, circumstances.Today);
        var metrics = hides
            ? await ExternalFigures.AskAsync(figures, query, circumstances)
            : FigureCatalogue.Compute(await figures.GroupsAsync(asked, through, circumstances.Scope));
        return new Figures(
            query.From, query.To, query.Unit, metrics,
            await GapsAsync(query, circumstances.Now), asked.KnownOn ?? circumstances.Today, hides)
        {
            Units = hides ? null : FigurePeriods.Counted(circumstances, query.Unit),
        };
    }

    // Whoever may not see small numbers gets them hidden, asked for or not.
    private static bool Hides(GetFigures query, Circumstances circumstances) =>
        query.External || (circumstances.ScopeOf(CaseAction.ReadSmallCells) is var scope
            && (scope.IsEmpty || (query.Unit is not null && circumstances.Scope.AllowsUnit(query.Unit) && !scope.AllowsUnit(query.Unit))));

    // A figure says what the lists would have shown; whoever reads it must know when nobody was warned.
    private async Task<IReadOnlyList<AlertGap>> GapsAsync(GetFigures query, DateTimeOffset now)
    {
        var from = MunicipalTime.ToInstant(query.From.ToDateTime(TimeOnly.MinValue));
        var to = MunicipalTime.ToInstant(query.To.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return SweepGaps.Of(await sweeps.SweepTimesAsync(from, to), from, to, now, options.SweepInterval);
    }
}
