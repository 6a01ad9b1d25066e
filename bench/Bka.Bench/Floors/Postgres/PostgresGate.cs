using System.Threading.Channels;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Postgres;

/// <summary>One statement per write on a small pool of prepared connections.</summary>
internal sealed class PostgresGate : IWriteGate
{
    private const int PoolSize = 6;
    private readonly Channel<PostgresCaseWriter> _free = Channel.CreateUnbounded<PostgresCaseWriter>();

    public PostgresGate(IFloorStore store)
    {
        for (var i = 0; i < PoolSize; i++)
        {
            _free.Writer.TryWrite(new PostgresCaseWriter(store));
        }
    }

    public async Task<bool> Commit(CaseWrite write)
    {
        var writer = await _free.Reader.ReadAsync();
        try
        {
            return await writer.Commit(write);
        }
        finally
        {
            _free.Writer.TryWrite(writer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _free.Writer.Complete();
        await foreach (var writer in _free.Reader.ReadAllAsync())
        {
            await writer.DisposeAsync();
        }
    }
}
