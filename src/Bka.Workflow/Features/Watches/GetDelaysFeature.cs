using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>Why things are late, how long alerts wait, and how the work is spread.</summary>
internal sealed class GetDelaysFeature(IDelayReader delays) : IQueryFeature<GetDelays, Delays>
{
    // Whoever hands out work when somebody is away, and nobody else: what one person carries is no figure of the unit.
    public CaseAction Action => CaseAction.ManageAbsence;

    public void Check(GetDelays query, InputCheck check) => check.Period(query.From, query.To, query.Unit);

    public async Task<Answer<Delays>> AnswerAsync(GetDelays query, Circumstances circumstances)
    {
        var (waits, stillWaiting) = await delays.WaitsAsync(query, circumstances.Scope);
        return new Delays(
            await delays.ReasonsAsync(query, circumstances.Scope), waits, stillWaiting,
            await delays.LoadsAsync(WatchFilters.Question(new WatchFilter(Unit: query.Unit), circumstances)));
    }
}
