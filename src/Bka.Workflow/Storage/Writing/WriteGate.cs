using System.Collections.Concurrent;
using System.Data.Common;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The one connection that writes.</summary>
internal interface IGateConnection : IAsyncDisposable
{
    /// <summary>Begins a transaction and takes up ledger and sweep where the store has them.</summary>
    ValueTask<IWriteSession> BeginAsync();

    /// <summary>Makes everything written in the transaction durable.</summary>
    /// <exception cref="OutcomeUnknownException">Nobody knows whether it held; any other failure means that it did not.</exception>
    ValueTask CommitAsync();

    /// <summary>Undoes everything written in the transaction. Does not throw.</summary>
    ValueTask RollbackAsync();
}

/// <summary>
/// Group commit by asynchronous waiters. Whoever comes to an empty gate leads: a lone piece of work runs and commits on
/// its own thread. Work that arrives meanwhile waits and is committed together by the leader, in the order it came, one
/// commit for all; each waiter is answered after that commit. If anything fails, the whole batch is undone and each
/// piece is run again alone, so that only the faulty one fails. Two failures are nobody's own and are told to all at once:
/// a commit in doubt, which may have held, so each asks again under its idempotency key; and a transaction that could not
/// begin, which each would only wait for in turn.
/// </summary>
internal sealed class WriteGate(IGateConnection connection, int most = 256) : IWriteGate, IAsyncDisposable
{
    private readonly ConcurrentQueue<IPiece> _waiting = new();
    private IPiece? _last;
    private int _led;

    public Task<T> RunAsync<T>(Func<IWriteSession, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var piece = new Piece<T>(work, cancellationToken);
        Enter(piece);
        return piece.Answered;
    }

    /// <summary>Finishes what has come, refuses what comes later, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        var last = new Piece<bool>(static _ => new ValueTask<bool>(true), CancellationToken.None);
        if (Interlocked.CompareExchange(ref _last, last, null) is null)
        {
            Enter(last);
            await ((Task)last.Answered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await connection.DisposeAsync();
        }
    }

    private void Enter(IPiece piece)
    {
        _waiting.Enqueue(piece);
        CrashPoint.Pass(CrashAt.GateEntered);
        if (Interlocked.CompareExchange(ref _led, 1, 0) == 0)
        {
            _ = LeadAsync(piece);
        }
    }

    private async Task LeadAsync(IPiece? own)
    {
        var batch = new List<IPiece>();
        do
        {
            while (Take(batch))
            {
                await RunAsync(batch);
                if (batch.Count > 1 || (own is { IsAnswered: true } && !_waiting.IsEmpty))
                {
                    // The leader's own caller has its answer: let another thread lead on. Those just answered stand
                    // before it in the pool's queue, so that the next batch is theirs as well.
                    ThreadPool.UnsafeQueueUserWorkItem(gate => _ = gate.LeadAsync(null), this, preferLocal: false);
                    return;
                }
            }

            // A full fence: the queue is looked at after the lead is seen to be free, or a wake-up is lost.
            Interlocked.Exchange(ref _led, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.CompareExchange(ref _led, 1, 0) == 0);
    }

    private bool Take(List<IPiece> batch)
    {
        batch.Clear();
        while (batch.Count < most && _waiting.TryDequeue(out var piece))
        {
            if (!piece.GiveUpIfCancelled())
            {
                batch.Add(piece);
            }
        }

        return batch.Count > 0;
    }

    /// <returns>Why the store could not begin; null when it could.</returns>
    private async Task<Exception?> RunAsync(List<IPiece> batch)
    {
        if (_last is { IsAnswered: true })
        {
            batch.ForEach(piece => piece.Fail(new StoreException("Databasen är stängd: tjänsten avslutas.")));
            return null;
        }

        var failed = batch is [var only] && ReferenceEquals(only, _last) ? null : await TryRunAsync(batch);
        if (failed is null)
        {
            batch.ForEach(piece => piece.Answer());
            CrashPoint.Pass(CrashAt.GateAnswered);
        }
        else if (batch.Count == 1 || !failed.HasBegun || failed.Why is OutcomeUnknownException)
        {
            batch.ForEach(piece => piece.Fail(failed.Why));
        }
        else
        {
            return await RunAloneAsync(batch);
        }

        return failed is { HasBegun: false } ? failed.Why : null;
    }

    private async Task<Exception?> RunAloneAsync(List<IPiece> batch)
    {
        Exception? closed = null;
        foreach (var piece in batch.Where(piece => !piece.GiveUpIfCancelled()))
        {
            if (closed is null)
            {
                closed = await RunAsync([piece]);
            }
            else
            {
                piece.Fail(closed);
            }
        }

        return closed;
    }

    private async Task<Failed?> TryRunAsync(List<IPiece> batch)
    {
        var begun = false;
        try
        {
            CrashPoint.Pass(CrashAt.GateBegins);
            var session = await connection.BeginAsync();
            begun = true;
            CrashPoint.Pass(CrashAt.GateBegun);
            foreach (var piece in batch)
            {
                await piece.RunAsync(session);
                CrashPoint.Pass(CrashAt.GateWorked);
            }

            CrashPoint.Pass(CrashAt.GateCommits);
            await connection.CommitAsync();
            CrashPoint.Pass(CrashAt.GateCommitted);
            return null;
        }
        catch (Exception failure)
        {
            await UndoAsync();
            // A connection that was cut while it rested fails in its own words; before the work has begun it is the store's fault.
            var isTheStores = failure is DbException || (!begun && failure is not StoreException);
            return new Failed(begun, isTheStores ? new StoreException("Databasen kunde inte spara ändringen.", failure) : failure);
        }
    }

    // A gate whose leader falls never opens again, so not even a connection that breaks its promise may fell it.
    private async Task UndoAsync()
    {
        try
        {
            await connection.RollbackAsync();
        }
        catch (Exception)
        {
            // The next transaction meets the same connection and fails by its own.
        }
    }

    private sealed record Failed(bool HasBegun, Exception Why);

    private interface IPiece
    {
        bool IsAnswered { get; }

        ValueTask RunAsync(IWriteSession session);

        bool GiveUpIfCancelled();

        void Answer();

        void Fail(Exception failure);
    }

    private sealed class Piece<T>(Func<IWriteSession, ValueTask<T>> work, CancellationToken cancellationToken) : IPiece
    {
        private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Answered => _answered.Task;

        public bool IsAnswered => _answered.Task.IsCompleted;

        public async ValueTask RunAsync(IWriteSession session) => _result = await work(session);

        public bool GiveUpIfCancelled() =>
            cancellationToken.IsCancellationRequested && _answered.TrySetCanceled(cancellationToken);

        public void Answer() => _answered.TrySetResult(_result);

        public void Fail(Exception failure) => _answered.TrySetException(failure);
    }
}
