using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>Time month by month, in small numbers. Days before and after are taken along to whole months.</summary>
internal sealed class GetFigureSeriesFeature(IFigureReader figures) : IQueryFeature<GetFigureSeries, FigureSeries>
{
    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetFigureSeries query, InputCheck check) =>
        FigurePeriods.Check(check, query.From, query.To, query.Unit, query.KnownOn);

    public async Task<Answer<FigureSeries>> AnswerAsync(GetFigureSeries query, Circumstances circumstances) =>
        !FigurePeriods.Reaches(circumstances, query.Unit) ? new Refusal(RefusalCodes.OtherUnit) : await figures.SeriesAsync(
            query with
            {
                From = new DateOnly(query.From.Year, query.From.Month, 1),
                To = new DateOnly(query.To.Year, query.To.Month, DateTime.DaysInMonth(query.To.Year, query.To.Month)),
                KnownOn = FigurePeriods.Before(query.KnownOn, circumstances.Today),
            },
            circumstances.Scope);
}

/// <summary>What is open on a day, in small numbers, by age and by days left.</summary>
internal sealed class GetOpenAgesFeature(IFigureReader figures) : IQueryFeature<GetOpenAges, OpenAges>
{
    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetOpenAges query, InputCheck check) =>
        FigurePeriods.Check(check, query.On, query.On, query.Unit, query.KnownOn);

    public async Task<Answer<OpenAges>> AnswerAsync(GetOpenAges query, Circumstances circumstances) =>
        !FigurePeriods.Reaches(circumstances, query.Unit) ? new Refusal(RefusalCodes.OtherUnit) : await figures.OpenAgesAsync(
            query with
            {
                On = FigurePeriods.Through(query.On, query.KnownOn, circumstances.Today),
                KnownOn = FigurePeriods.Before(query.KnownOn, circumstances.Today),
            },
            circumstances.Scope);
}
