using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Deviations;

/// <summary>The deviations of a period, counted.</summary>
internal sealed class CountDeviationsFeature(IDeviationReader deviations) : IQueryFeature<CountDeviations, DeviationCounts>
{
    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(CountDeviations query, InputCheck check) => check.Period(query.From, query.To, query.Unit);

    public async Task<Answer<DeviationCounts>> AnswerAsync(CountDeviations query, Circumstances circumstances)
    {
        var (found, notRead) = await deviations.CountAsync(query, circumstances.Scope);
        var kinds = Enum.GetValues<DeviationKind>().Select(kind =>
            found.FirstOrDefault(count => count.Kind == kind) ?? new DeviationCount(kind, DeviationGroups.Of(kind), 0, 0));
        return new DeviationCounts(query.From, query.To, query.Unit, [.. kinds], notRead);
    }
}

/// <summary>The same deviations, case by case, for those who may read the cases.</summary>
internal sealed class ListDeviationsFeature(IDeviationReader deviations) : IQueryFeature<ListDeviations, DeviationPage>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(ListDeviations query, InputCheck check)
    {
        check.Period(query.From, query.To, query.Unit);
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.After is null || (query.After.Length <= 80 && DayCursor.TryRead(query.After, out _)), MissingCodes.Malformed, "after");
        if (query.Kind is { } kind)
        {
            check.Known(kind, "kind");
        }

        if (query.Group is { } group)
        {
            check.Known(group, "group");
        }
    }

    public async Task<Answer<DeviationPage>> AnswerAsync(ListDeviations query, Circumstances circumstances) =>
        await deviations.ListAsync(
            query, DeviationGroups.Asked(query.Kind, query.Group), circumstances.Scope, circumstances.ScopeOf(CaseAction.Read));
}
