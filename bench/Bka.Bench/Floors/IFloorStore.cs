using System.Data.Common;
using Bka.Workflow;

namespace Bka.Bench.Floors;

/// <summary>A database of a contender's own, gone when disposed.</summary>
internal interface IFloorStore : IAsyncDisposable
{
    /// <summary>A new open connection; the caller disposes it.</summary>
    DbConnection Open();

    /// <summary>Bulk load: one transaction, one prepared statement or the engine's copy.</summary>
    void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>Leaves statistics fresh and the log empty, so that no round pays for another's litter.</summary>
    void Tidy();

    /// <summary>Has the product store here.</summary>
    void Choose(BkaOptions options);
}

internal static class FloorStores
{
    public static void Load(
        this IFloorStore store, string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows)
    {
        store.Load(table, columns, rows.Select(row => Array.ConvertAll(row, value => (object?)value)));
    }
}
