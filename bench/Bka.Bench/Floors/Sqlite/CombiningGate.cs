using Bka.Bench.Work;

namespace Bka.Bench.Floors.Sqlite;

/// <summary>
/// Group commit: a lone write commits itself on the caller's thread; what arrives meanwhile waits without a thread and
/// is committed together, each waiter acknowledged after the commit.
/// </summary>
internal sealed class CombiningGate(IFloorStore store) : IWriteGate, IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private readonly SqliteCaseWriter _writer = new(store);
    private List<Waiter> _waiting = [];
    private List<Waiter> _batch = [];
    private bool _isLed;

    public Task<bool> Commit(CaseWrite write)
    {
        lock (_lock)
        {
            if (_isLed)
            {
                var waiter = new Waiter(write);
                _waiting.Add(waiter);
                return waiter.Task;
            }

            _isLed = true;
        }

        try
        {
            _writer.Begin();
            var isDone = _writer.Apply(write);
            _writer.Commit();
            return Task.FromResult(isDone);
        }
        finally
        {
            PassOn();
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_lock)
        {
            (_waiting, _batch) = (_batch, _waiting);
        }

        CommitTogether();
        _batch.Clear();
        PassOn();
    }

    /// <summary>The leader's caller wants his answer: those who wait are led from the pool.</summary>
    private void PassOn()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isLed = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void CommitTogether()
    {
        try
        {
            _writer.Begin();
            foreach (var waiter in _batch)
            {
                waiter.IsDone = _writer.Apply(waiter.Write);
            }

            _writer.Commit();
            _batch.ForEach(waiter => waiter.SetResult(waiter.IsDone));
        }
        catch (Exception exception)
        {
            _batch.ForEach(waiter => waiter.TrySetException(exception));
        }
    }

    private sealed class Waiter(CaseWrite write)
        : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CaseWrite Write { get; } = write;

        public bool IsDone { get; set; }
    }
}
