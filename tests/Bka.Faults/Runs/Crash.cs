using Bka.Faults.Crashing;
using Bka.Faults.Processes;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>The host dies at each named point, and each command has exactly one effect.</summary>
internal static class Crash
{
    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var rounds = options.Number("rounds", 1);
        var store = options.Text("store") ?? "sqlite";
        var plan = new CrashPlan((options.Text("pairs") ?? "all") == "all", options.Text("points") ?? "");
        var died = new List<(string Point, string Kind)>();
        var commands = 0;
        for (var round = 0; round < rounds; round++)
        {
            using var shop = new Workshop(options.Seed + round);
            died.AddRange(store == "sqlite" ? await OnSqliteAsync(shop, plan) : await OnPostgresAsync(shop, plan));
            commands += shop.Ledger.Read().Intents.Count;
        }

        var points = died.Select(death => death.Point).ToHashSet(StringComparer.Ordinal);
        var missed = Trap.Points.Where(plan.Wants).Where(point => !points.Contains(point) && !IsOfTheOther(store, point)).ToArray();
        if (missed.Length > 0)
        {
            throw new FaultException("No host died at " + string.Join(", ", missed));
        }

        return new FaultSummary("crash", options.Seed, $"{died.Count} crashes at {points.Count} points in {died.Distinct().Count()} pairs on {store}")
        {
            Commands = commands,
        };
    }

    private static async Task<IReadOnlyList<(string Point, string Kind)>> OnSqliteAsync(Workshop shop, CrashPlan plan)
    {
        var where = new CrashPlace(shop.KeyFile, ["--data", shop.DataFile]);
        return await RunAsync(new CrashRound(shop, GivenPlace.Sqlite(shop.DataFile), where, plan));
    }

    private static async Task<IReadOnlyList<(string Point, string Kind)>> OnPostgresAsync(Workshop shop, CrashPlan plan)
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var where = new CrashPlace(shop.KeyFile, ["--postgres", cluster.Connection]);
        return await RunAsync(new CrashRound(shop, GivenPlace.Postgres(cluster.Connection), where, plan));
    }

    private static async Task<IReadOnlyList<(string Point, string Kind)>> RunAsync(CrashRound round)
    {
        await using (round)
        {
            await round.RunAsync();
            return round.Died;
        }
    }

    private static bool IsOfTheOther(string store, string point) => store == "sqlite"
        ? point.StartsWith("Postgres", StringComparison.Ordinal)
        : point.StartsWith("Sqlite", StringComparison.Ordinal) || point.StartsWith("File", StringComparison.Ordinal);
}
