using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Delegation;

/// <summary>The delegation table in force on a day.</summary>
internal sealed class GetDelegationFeature(Delegations delegations) : IQueryFeature<GetDelegation, DelegationInForce>
{
    public CaseAction Action => CaseAction.ReadDelegation;

    public void Check(GetDelegation query, InputCheck check)
    {
        check.Unit(query.Unit, required: false);
        if (query.AsOf is { } day)
        {
            check.Day(day, "asOf");
        }
    }

    public async Task<Answer<DelegationInForce>> AnswerAsync(GetDelegation query, Circumstances circumstances)
    {
        var order = await delegations.InForceAsync();
        var day = query.AsOf ?? circumstances.Today;

        // In general, and beside it each unit that has a row of its own; or what holds in one unit, whatever it is from.
        var rows =
            from decision in Enum.GetValues<DecisionType>()
            from unit in query.Unit is { } one ? [one] : order.Units.Prepend<string?>(null)
            let row = order.Table.InForce(decision, unit, day)
            where row is not null && (query.Unit is not null || row.Unit == unit)
            select Show(order, row);
        return new DelegationInForce(day, query.Unit, [.. rows]);
    }

    private static DelegationInForceRow Show(DelegationOrder order, DelegationRow row) => new(
        row.Decision, row.Lowest, row.Besides, row.Unit,
        row.ValidFrom == default ? null : row.ValidFrom, row.ValidTo, order.RestsOn(row));
}

/// <summary>Every row ever proposed.</summary>
internal sealed class GetDelegationHistoryFeature(IDelegationReader reader)
    : IQueryFeature<GetDelegationHistory, DelegationHistory>
{
    public CaseAction Action => CaseAction.ReadDelegation;

    public void Check(GetDelegationHistory query, InputCheck check)
    {
        check.Unit(query.Unit, required: false);
        if (query.Decision is { } decision)
        {
            check.Known(decision, "decision");
        }
    }

    public async Task<Answer<DelegationHistory>> AnswerAsync(GetDelegationHistory query, Circumstances circumstances) =>
        new DelegationHistory(await reader.HistoryAsync(query));
}
