using Bka.Faults.Processes;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>
/// One of several hosts stands still longer than the database lets a transaction lie, and goes on. While it stands the
/// others are served; when it wakes it must have lost what it was in the middle of.
/// </summary>
internal static class Pause
{
    // Shorter than the product's own, so that a pause outlasts them: a transaction may lie for two seconds.
    private const string Timeouts = ";Options=-c idle_in_transaction_session_timeout=2s -c lock_timeout=1s";
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (pauses, every) = (options.Number("pauses", 20), options.Number("check-every", 10));
        await using var cluster = await PostgresCluster.StartAsync();
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Postgres(cluster.Connection);
        await using var row = await HostRow.StartAsync(
            options.Number("hosts", 3), shop.Api, new HostSettings(shop.KeyFile, SweepInterval), cluster.Connection + Timeouts);
        var survivors = new Survivors(shop, row);
        var commands = 0;
        for (var pause = 1; pause <= pauses; pause++)
        {
            using (var over = new CancellationTokenSource())
            {
                var load = shop.Load.RunAsync(() => row.Up, over.Token);
                await Workshop.PassAsync(TimeSpan.FromMilliseconds(shop.Random.Next(50, 800)));
                var sleeper = row[shop.Random.Next(row.Count)];
                sleeper.Sleep();
                await survivors.ServeWhileAsync(Workshop.PassAsync(TimeSpan.FromMilliseconds(shop.Random.Next(2500, 4000))));
                sleeper.Wake();
                await Workshop.PassAsync(TimeSpan.FromMilliseconds(200));
                await over.CancelAsync();
                await load;
            }

            await shop.Load.SettleAsync(() => row.Up, Patience);
            commands = (await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: pause % every == 0 || pause == pauses)).Commands;
        }

        await row.DisposeAsync();
        await Evidence.WholeAsync(place);
        return new FaultSummary("pause", options.Seed, $"{pauses} pauses of one of {row.Count} hosts")
        {
            Commands = commands,
            Also = [survivors.ToString(), $"{Cut(cluster)} transactions cut while their host slept"],
        };
    }

    // What the server itself has noted.
    private static int Cut(PostgresCluster cluster) => cluster.Said.Split("idle-in-transaction timeout").Length - 1;
}
