using System.Globalization;
using Bka.Host.Tests.Support;
using Bka.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Jobs;

/// <summary>Hosts on one PostgreSQL share one schedule: each ring is heard once, whoever is there to hear it.</summary>
public sealed class SharedScheduleTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private readonly string _schema = "test_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (PostgresFactAttribute.Connection is not null)
        {
            await using var connection = await ConnectAsync();
            await using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    [PostgresFact]
    public async Task Sweep_WhenTwoHostsShareTheSchedule_IsRungOnceForEachInterval()
    {
        var hosts = await Task.WhenAll(StartAsync(Often), StartAsync(Often));
        await SweepsReachAsync(8);
        var sweeps = await SweepTimesAsync();
        var rings = (sweeps[^1] - sweeps[0]) / Often;
        (sweeps.Count - 1).ShouldBeLessThanOrEqualTo((int)Math.Ceiling(rings) + 1, "each ring is heard by one host");

        await hosts[0].StopAsync();
        await hosts[0].DisposeAsync();
        await SweepsReachAsync(sweeps.Count + 3);
        await hosts[1].StopAsync();
        await hosts[1].DisposeAsync();
    }

    [PostgresFact]
    public async Task Sweep_WhenAnotherHostStarts_IsNotRungAnew()
    {
        await using var one = await StartAsync(TimeSpan.FromHours(1));
        await SweepsReachAsync(1);
        var next = (await TriggerAsync(one)).NextFireTimeUtc!.Value;
        await using var two = await StartAsync(TimeSpan.FromHours(1));
        (await TriggerAsync(two)).NextFireTimeUtc!.Value.ShouldBe(next, TimeSpan.FromSeconds(1));
        (await SweepTimesAsync()).Count.ShouldBe(1);
        await two.StopAsync();
        await one.StopAsync();
    }

    [PostgresFact]
    public async Task Sweep_WhenTheIntervalIsChanged_RingsByTheNewOneAfterARestart()
    {
        await using (var before = await StartAsync(TimeSpan.FromHours(1)))
        {
            await SweepsReachAsync(1);
            await before.StopAsync();
        }

        await using var after = await StartAsync(Often);
        (await TriggerAsync(after)).RepeatInterval.ShouldBe(Often);
        await SweepsReachAsync(3);
        await after.StopAsync();
    }

    [PostgresFact]
    public async Task Tables_WhenMade_StandInTheModulesOwnSchema()
    {
        await using var host = await StartAsync(TimeSpan.FromHours(1));
        await host.StopAsync();
        await using var connection = await ConnectAsync();
        await using var count = new NpgsqlCommand(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = @schema AND table_name LIKE 'qrtz\\_%'", connection);
        count.Parameters.AddWithValue("schema", _schema);
        ((long)(await count.ExecuteScalarAsync())!).ShouldBeGreaterThan(8);
    }

    private static async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(PostgresFactAttribute.Connection);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<ISimpleTrigger> TriggerAsync(WebApplication host)
    {
        var scheduler = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ShouldNotBeNull();
        return (await scheduler.GetTrigger(new TriggerKey("sweep"))).ShouldBeAssignableTo<ISimpleTrigger>()!;
    }

    // The true clock: what is tried here is a schedule that runs.
    private async Task<WebApplication> StartAsync(TimeSpan interval)
    {
        var app = HostApp.Build(new HostSetup(
            "http://127.0.0.1:0", "Production", TimeProvider.System,
            options =>
            {
                options.UsePostgres(PostgresFactAttribute.Connection!, _schema);
                options.SweepInterval = interval;
            },
            TestTokens.Settings,
            Services: services => services.AddLogging(logging => logging.ClearProviders())));
        await app.Services.OpenBkaStoreAsync();
        await app.StartAsync();
        return app;
    }

    private async Task SweepsReachAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await SweepTimesAsync()).Count < count)
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<IReadOnlyList<DateTimeOffset>> SweepTimesAsync()
    {
        await using var connection = await ConnectAsync();
        await using var read = new NpgsqlCommand($"SELECT completed_at FROM {_schema}.sweeps ORDER BY no", connection);
        await using var rows = await read.ExecuteReaderAsync();
        var times = new List<DateTimeOffset>();
        while (await rows.ReadAsync())
        {
            times.Add(DateTimeOffset.Parse(rows.GetString(0), CultureInfo.InvariantCulture));
        }

        return times;
    }
}
