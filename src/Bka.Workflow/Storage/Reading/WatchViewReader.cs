using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads people's own saved views of the worklist.</summary>
internal sealed class WatchViewReader(IStore store) : IWatchViewReader
{
    public async Task<IReadOnlyList<WatchView>> OfAsync(string owner) =>
        [.. (await store.AskAsync(read => read.Connection.QueryAsync<string>(
            "SELECT doc FROM watch_views WHERE owner = @owner ORDER BY no", new { owner }))).Select(StoreDocument.Read<WatchView>)];
}
