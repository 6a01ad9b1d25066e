using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>The cases behind a figure: all are counted, and those shown that the actor may read.</summary>
internal sealed class GetFigureCasesFeature(IFigureReader figures, ICaseReader cases)
    : IQueryFeature<GetFigureCases, FigureCases>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetFigureCases query, InputCheck check)
    {
        FigurePeriods.Check(check, query.From, query.To, query.Unit, query.KnownOn);
        check.Known(query.Sex ?? Sex.Girl, "sex");
        check.Known(query.Age ?? AgeGroup.Years0To6, "age");
        check.Known(query.Side, "side");
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        if (query.After is not null)
        {
            check.Id(query.After, "after");
        }
    }

    public async Task<Answer<FigureCases>> AnswerAsync(GetFigureCases query, Circumstances circumstances)
    {
        if (FigureCatalogue.Find(query.Figure) is not { } figure)
        {
            return new Refusal(RefusalCodes.FigureNotFound);
        }

        var asked = new GetFigures(
            query.From, query.To, query.Unit, query.Sex, query.Age, FigurePeriods.Before(query.KnownOn, circumstances.Today));
        if (!FigurePeriods.Reaches(circumstances, query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var readable = circumstances.ScopeOf(CaseAction.Read);
        var page = await figures.CasesAsync(
            new FigureCaseQuestion(
                figure, asked, FigurePeriods.Through(query.To, query.KnownOn, circumstances.Today), query.Side, query.After, query.Limit), circumstances.Scope, readable);
        var times = page.Cases.ToDictionary(one => one.CaseId, one => one.Times, StringComparer.Ordinal);
        var shown = await cases.SummariesAsync([.. times.Keys], readable);
        return new FigureCases(
            figure.Id, figure.Version, figure.Name, figure.Text, query.Side, page.All, page.NotShown,
            [.. shown.Select(one => new CountedCase(one, times[one.CaseId]))], page.HasMore ? page.Cases[^1].CaseId : null);
    }
}
