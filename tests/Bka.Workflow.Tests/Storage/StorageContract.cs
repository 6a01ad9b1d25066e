using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What every store must do, whatever database lies beneath. Each test has a store of its own.</summary>
public abstract partial class StorageContract : IAsyncLifetime
{
    private readonly StorePlace _place;

    private protected StorageContract(StorePlace place)
    {
        _place = place;
        Bka = new BkaModule(place, Clock, options => options.Webhooks = Endpoints);
    }

    private protected FakeClock Clock { get; } = new();

    private protected BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await _place.DisposeAsync();
    }

    private protected Task<SweepDone> SweepAsync(DateOnly? asOf = null) => Bka.DoAsync(new RunSweep(asOf), People.Job);

    private protected static DateOnly Nov(int day) => new(2026, 11, day);

    private protected static DateOnly Dec(int day) => new(2026, 12, day);
}

public sealed class SqliteStorageTests() : StorageContract(new SqlitePlace());

[NeedsPostgres]
public sealed class PostgresStorageTests() : StorageContract(new PostgresPlace());
