using System.Globalization;
using Bka.Faults.Processes;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>
/// Several hosts on one PostgreSQL schema; one of them is killed under load, the others go on serving, and it is started
/// again beside them.
/// </summary>
internal static class KillPostgres
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (kills, every) = (options.Number("kills", 50), options.Number("check-every", 10));
        await using var cluster = await PostgresCluster.StartAsync();
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Postgres(cluster.Connection);
        await using var row = await HostRow.StartAsync(
            options.Number("hosts", 3), shop.Api, new HostSettings(shop.KeyFile, SweepInterval), cluster.Connection);
        var survivors = new Survivors(shop, row);
        var commands = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            using (var over = new CancellationTokenSource())
            {
                var load = shop.Load.RunAsync(() => row.Up, over.Token);
                await Workshop.PassAsync(TimeSpan.FromMilliseconds(shop.Random.Next(50, 2000)));
                var victim = shop.Random.Next(row.Count);
                await row.KillAsync(victim);
                await survivors.ServeWhileAsync(row.RestartAsync(victim));
                await over.CancelAsync();
                await load;
            }

            await shop.Load.SettleAsync(() => row.Up, Patience);
            commands = (await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: kill % every == 0 || kill == kills)).Commands;
        }

        await row.DisposeAsync();
        await Evidence.WholeAsync(place);
        var isChecked = await cluster.CheckAsync();
        return new FaultSummary("kill-postgres", options.Seed, $"{kills} kills of one of {row.Count} hosts")
        {
            Commands = commands,
            Ready = row.Ready,
            Also = [survivors.ToString(), isChecked ? "pg_amcheck clean" : "pg_amcheck not there"],
        };
    }
}

/// <summary>The hosts that are left are read from while one is gone, and answer commands.</summary>
internal sealed class Survivors(Workshop shop, HostRow row)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ReadPatience = TimeSpan.FromSeconds(5);

    private int _reads;
    private int _failed;
    private TimeSpan _longestSilence;

    /// <summary>Reads from every host that is up until something is done.</summary>
    /// <exception cref="FaultException">A read failed, or no command was answered, more than ten seconds after the fault.</exception>
    public async Task ServeWhileAsync(Task done)
    {
        var time = TimeProvider.System;
        var (fault, answered, isSilent) = (time.GetTimestamp(), shop.Load.Answered, true);
        using var timer = new PeriodicTimer(Between);
        while (!done.IsCompleted)
        {
            foreach (var host in row.Up)
            {
                _reads++;
                _failed += await shop.Api.ReadsAsync(host, ReadPatience) ? 0 : 1;
                if (_failed > 0 && time.GetElapsedTime(fault) > Grace)
                {
                    throw new FaultException("A surviving host did not answer a read ten seconds after the fault.");
                }
            }

            if (isSilent && shop.Load.Answered > answered)
            {
                isSilent = false;
                _longestSilence = TimeSpan.FromTicks(Math.Max(_longestSilence.Ticks, time.GetElapsedTime(fault).Ticks));
            }

            if (isSilent && time.GetElapsedTime(fault) > Grace)
            {
                throw new FaultException("No command was answered for ten seconds after the fault.");
            }

            await timer.WaitForNextTickAsync();
        }

        await done;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_reads} reads of survivors {_failed} failed, longest silence {_longestSilence.TotalMilliseconds:0} ms");
}
