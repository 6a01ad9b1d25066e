using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Writing;
using NSubstitute;

namespace Bka.Workflow.Tests.Support;

/// <summary>A connection that notes what the gate does, and fails or waits where it is told to.</summary>
internal sealed class FakeGateConnection : IGateConnection
{
    private readonly IWriteSession _session = Substitute.For<IWriteSession>();
    private readonly List<string> _uncommitted = [];
    private int _inside;

    /// <summary>What has been committed, transaction by transaction.</summary>
    public List<IReadOnlyList<string>> Commits { get; } = [];

    public Func<Task> OnBegin { get; set; } = () => Task.CompletedTask;

    public Func<Task> OnCommit { get; set; } = () => Task.CompletedTask;

    public Action OnRollback { get; set; } = () => { };

    public int Rollbacks { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Whether two were ever inside at once, or the connection was used after it was closed.</summary>
    public bool WasMisused { get; private set; }

    public void Write(string text) => _uncommitted.Add(text);

    public async ValueTask<IWriteSession> BeginAsync()
    {
        WasMisused |= Interlocked.Exchange(ref _inside, 1) == 1 || IsDisposed;
        await OnBegin();
        return _session;
    }

    public async ValueTask CommitAsync()
    {
        await OnCommit();
        Commits.Add([.. _uncommitted]);
        Leave();
    }

    public ValueTask RollbackAsync()
    {
        Rollbacks++;
        Leave();
        OnRollback();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        WasMisused |= _inside == 1;
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    private void Leave()
    {
        _uncommitted.Clear();
        Interlocked.Exchange(ref _inside, 0);
    }
}
