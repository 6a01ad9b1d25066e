using Microsoft.Extensions.Hosting;

namespace Bka.Workflow.Storage;

/// <summary>Opens the store when the host starts, so that a store that cannot be used stops the start.</summary>
internal sealed class StoreOpener(IStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
