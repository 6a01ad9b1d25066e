using System.Data.Common;

namespace Bka.Bench.Floors;

/// <summary>A database of a floor's own, gone when disposed.</summary>
internal interface IFloorStore : IAsyncDisposable
{
    /// <summary>A new open connection; the caller disposes it.</summary>
    DbConnection Open();

    /// <summary>Bulk load: one transaction, one prepared statement or the engine's copy.</summary>
    void Load(string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows);

    /// <summary>Leaves statistics fresh and the log empty, so that no round pays for another's litter.</summary>
    void Tidy();
}
