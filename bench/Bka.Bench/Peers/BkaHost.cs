using Bka.Bench.Floors;
using Bka.Contracts;
using Bka.Workflow;
using Microsoft.Extensions.DependencyInjection;
using IGate = Bka.Workflow.Ports.IWriteGate;

namespace Bka.Bench.Peers;

/// <summary>The product in process, as a host plugs it in: everything on, its own store, a clock the bench sets.</summary>
internal sealed class BkaHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SetClock _clock = new();

    public BkaHost(IFloorStore store, bool chained = true)
    {
        Store = store;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddBkaWorkflow(options =>
        {
            store.Choose(options);
            options.HashChain = chained;
        });
        _services = services.BuildServiceProvider();
        Workflow = _services.GetRequiredService<IBkaWorkflow>();
    }

    public IFloorStore Store { get; }

    public IBkaWorkflow Workflow { get; }

    public DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    /// <summary>Opens and migrates the store, by a piece of work that does nothing.</summary>
    public Task Open() => Gate.RunAsync(_ => ValueTask.FromResult(0), CancellationToken.None);

    /// <summary>What the gate remembers of the store it reads anew after a failure; so one is made.</summary>
    public async Task ForgetStore()
    {
        try
        {
            await Gate.RunAsync<int>(_ => throw new NotSupportedException(), CancellationToken.None);
        }
        catch (NotSupportedException)
        {
            // Made on purpose.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }

    private IGate Gate => _services.GetRequiredService<IGate>();

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
