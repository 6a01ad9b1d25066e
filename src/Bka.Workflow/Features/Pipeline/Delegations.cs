using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// The delegation table of the moment: the rows the installation came with, and above them what the nämnd has decided
/// since. Put together anew only when a rule has changed.
/// </summary>
internal sealed class Delegations(BkaOptions options, IDelegationReader reader)
{
    private volatile DelegationOrder? _inSession;
    private volatile DelegationOrder? _outside;

    /// <summary>The table within a transaction, what this very transaction has changed included.</summary>
    public async ValueTask<DelegationTable> InForceAsync(IWriteSession session)
    {
        var stored = await session.ConfirmedDelegationAsync();
        var order = _inSession is { } known && ReferenceEquals(known.Stored, stored) ? known : Order(stored);
        _inSession = order;
        return order.Table;
    }

    /// <summary>The table as it is committed, with what each row rests on.</summary>
    public async ValueTask<DelegationOrder> InForceAsync()
    {
        var stored = await reader.ConfirmedAsync();
        var order = _outside is { } known && ReferenceEquals(known.Stored, stored) ? known : Order(stored);
        _outside = order;
        return order;
    }

    private DelegationOrder Order(IReadOnlyList<DelegationEntry> stored) => new(options.Delegation, stored);
}

/// <summary>One delegation table and what its rows rest on.</summary>
/// <param name="baseRows">The rows the installation came with.</param>
/// <param name="stored">The confirmed rows, in the order they were confirmed.</param>
internal sealed class DelegationOrder(IReadOnlyList<DelegationRow> baseRows, IReadOnlyList<DelegationEntry> stored)
{
    private readonly DelegationRow[] _rows = [.. baseRows, .. stored.Select(RowOf)];
    private DelegationTable? _table;

    /// <summary>The confirmed rows the table was put together from.</summary>
    public IReadOnlyList<DelegationEntry> Stored => stored;

    /// <summary>The table.</summary>
    public DelegationTable Table => _table ??= new DelegationTable(_rows);

    /// <summary>What a row of the table rests on; null for one the installation came with.</summary>
    public DelegationEntry? RestsOn(DelegationRow row)
    {
        var place = Array.FindIndex(_rows, known => ReferenceEquals(known, row)) - baseRows.Count;
        return place < 0 ? null : stored[place];
    }

    /// <summary>The units that have rows of their own.</summary>
    public IEnumerable<string> Units =>
        _rows.Select(row => row.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static DelegationRow RowOf(DelegationEntry entry) => new(
        entry.Decision, entry.Lowest, entry.Unit, entry.ValidFrom, entry.ValidTo, entry.Besides, entry.BoardDecision);
}
