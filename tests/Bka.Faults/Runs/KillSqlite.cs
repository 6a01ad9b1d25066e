using Bka.Faults.Processes;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>
/// The product's host on a SQLite file is killed under load, again and again, sometimes while it starts. After each kill
/// the account is held against the file, and now and then the whole file against itself.
/// </summary>
internal static class KillSqlite
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (kills, every) = (options.Number("kills", 100), options.Number("check-every", 10));
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Sqlite(shop.DataFile);
        var settings = new HostSettings(shop.KeyFile, SweepInterval);
        var ready = new List<TimeSpan>();
        for (var kill = 1; kill <= kills; kill++)
        {
            var duringStart = kill > 1 && shop.Random.Next(5) == 0;
            var after = TimeSpan.FromMilliseconds(shop.Random.Next(50, 2000));
            await using var host = await ServedHost.StartAsync(settings, shop.DataFolder);
            if (!duringStart)
            {
                ready.Add(await host.ReadyAsync(shop.Api));
            }

            await KillUnderLoadAsync(shop, host, duringStart ? after / 4 : after);
            if (!duringStart)
            {
                await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: kill % every == 0);
            }
        }

        await using (var last = await ServedHost.StartAsync(settings, shop.DataFolder))
        {
            ready.Add(await last.ReadyAsync(shop.Api));
            await shop.Load.SettleAsync(() => Hosts(last), Patience);
        }

        var verdict = await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: true);
        return new FaultSummary("kill-sqlite", options.Seed, $"{kills} kills")
        {
            Commands = verdict.Commands,
            Ready = ready,
        };
    }

    private static IReadOnlyList<Uri> Hosts(ServedHost host) => host.Address is { } address ? [address] : [];

    // The load goes on while the host dies, so that calls are cut at every stage.
    private static async Task KillUnderLoadAsync(Workshop shop, ServedHost host, TimeSpan after)
    {
        using var over = new CancellationTokenSource();
        var load = shop.Load.RunAsync(() => Hosts(host), over.Token);
        await Workshop.PassAsync(after);
        await host.KillAsync();
        await over.CancelAsync();
        await load;
    }
}
