using System.Globalization;
using Bka.Faults.Processes;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>
/// The database goes down under load, by turns stopped at once and killed, and comes back. The hosts are not restarted;
/// they answer again, and what was acknowledged is there.
/// </summary>
internal static class RestartPostgres
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (kills, every) = (options.Number("kills", 20), options.Number("check-every", 10));
        await using var cluster = await PostgresCluster.StartAsync();
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Postgres(cluster.Connection);
        await using var row = await HostRow.StartAsync(
            options.Number("hosts", 2), shop.Api, new HostSettings(shop.KeyFile, SweepInterval), cluster.Connection);
        var back = new List<TimeSpan>();
        var commands = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            using (var over = new CancellationTokenSource())
            {
                var load = shop.Load.RunAsync(() => row.Up, over.Token);
                await Workshop.PassAsync(TimeSpan.FromMilliseconds(shop.Random.Next(50, 2000)));
                await (kill % 2 == 0 ? cluster.StopImmediatelyAsync() : cluster.KillAsync());
                await cluster.ServeAsync();
                back.Add(await AnsweringAsync(shop));
                await over.CancelAsync();
                await load;
            }

            await shop.Load.SettleAsync(() => row.Up, Patience);
            commands = (await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: kill % every == 0 || kill == kills)).Commands;
        }

        await row.DisposeAsync();
        await Evidence.WholeAsync(place);
        var isChecked = await cluster.CheckAsync();
        return new FaultSummary("restart-postgres", options.Seed, $"{kills} restarts of the database")
        {
            Commands = commands,
            Ready = back,
            Also = [string.Create(CultureInfo.InvariantCulture, $"{row.Count} hosts not restarted"), isChecked ? "pg_amcheck clean" : "pg_amcheck not there"],
        };
    }

    private static async Task<TimeSpan> AnsweringAsync(Workshop shop)
    {
        var (start, answered) = (TimeProvider.System.GetTimestamp(), shop.Load.Answered);
        using var late = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Between);
        while (shop.Load.Answered == answered)
        {
            await timer.WaitForNextTickAsync(late.Token);
        }

        return TimeProvider.System.GetElapsedTime(start);
    }
}
