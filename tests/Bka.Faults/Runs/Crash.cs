using Bka.Faults.Crashing;
using Bka.Faults.Truth;

namespace Bka.Faults.Runs;

/// <summary>The host dies at each named point, and each command has exactly one effect.</summary>
internal static class Crash
{
    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var rounds = options.Number("rounds", 1);
        var everyPair = (options.Text("pairs") ?? "all") == "all";
        var died = new List<(string Point, string Kind)>();
        var commands = 0;
        for (var round = 0; round < rounds; round++)
        {
            using var shop = new Workshop(options.Seed + round);
            var where = new CrashPlace(shop.KeyFile, ["--data", shop.DataFile]);
            await using var run = new CrashRound(shop, GivenPlace.Sqlite(shop.DataFile), where, everyPair);
            await run.RunAsync();
            died.AddRange(run.Died);
            commands += shop.Ledger.Read().Intents.Count;
        }

        var points = died.Select(death => death.Point).ToHashSet(StringComparer.Ordinal);
        var missed = Trap.Points.Where(point => !points.Contains(point) && !IsOfTheOtherStore(point)).ToArray();
        if (missed.Length > 0)
        {
            throw new FaultException("No host died at " + string.Join(", ", missed));
        }

        return new FaultSummary("crash", options.Seed, $"{died.Count} crashes at {points.Count} points in {died.Distinct().Count()} pairs")
        {
            Commands = commands,
        };
    }

    private static bool IsOfTheOtherStore(string point) => point.StartsWith("Postgres", StringComparison.Ordinal);
}
