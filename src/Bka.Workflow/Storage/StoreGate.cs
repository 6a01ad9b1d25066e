using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage;

/// <summary>The store's gate, opened at the first use when no host has opened it before.</summary>
internal sealed class StoreGate(IStore store) : IWriteGate
{
    public async Task<T> RunAsync<T>(Func<IWriteSession, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        return await store.Gate.RunAsync(work, cancellationToken);
    }
}
