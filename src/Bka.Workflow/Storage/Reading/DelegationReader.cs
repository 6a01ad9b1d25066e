using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads the delegation rows; the confirmed ones are remembered until the number of rule changes moves.</summary>
internal sealed class DelegationReader(IStore store) : IDelegationReader
{
    private volatile Known _known = new(0, []);

    public async ValueTask<IReadOnlyList<DelegationEntry>> ConfirmedAsync() => await store.AskAsync(async read =>
    {
        var known = _known;
        var rules = await read.Sql.FirstAsync(DelegationSql.Rules, row => row.GetInt64(0));
        if (rules != known.Rules)
        {
            // Read after the number: should a rule change in between, the number seen next time is another.
            known = new Known(rules, await read.Sql.ListAsync(DelegationSql.Confirmed, DelegationSql.Map));
            _known = known;
        }

        return known.Rows;
    });

    public async Task<IReadOnlyList<DelegationEntry>> HistoryAsync(GetDelegationHistory query) =>
        await store.AskAsync(async read => await read.Sql.ListAsync(
            DelegationSql.History, DelegationSql.Map, query.Decision?.ToString() ?? "", query.Unit ?? ""));

    private sealed record Known(long Rules, IReadOnlyList<DelegationEntry> Rows);
}
