using Bka.Bench.Work;

namespace Bka.Bench.Floors.Sqlite;

/// <summary>The plain way: one prepared writer behind a lock, one transaction per write.</summary>
internal sealed class LockGate(IFloorStore store) : IWriteGate
{
    private readonly Lock _lock = new();
    private readonly SqliteCaseWriter _writer = new(store);

    public Task<bool> Commit(CaseWrite write)
    {
        lock (_lock)
        {
            _writer.Begin();
            var isDone = _writer.Apply(write);
            _writer.Commit();
            return Task.FromResult(isDone);
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }
}
