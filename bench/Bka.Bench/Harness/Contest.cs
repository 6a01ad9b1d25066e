namespace Bka.Bench.Harness;

/// <summary>
/// The same work by all entries, warmed up and then run in rounds of alternating order (A B, B A, A B ...), so that a
/// noisy stretch hits neighbours alike and the ratio within a round still holds.
/// </summary>
internal sealed class Contest(string work, string store, string setting, bool isRate, IReadOnlyList<Entry> entries)
{
    public async Task<ContestResult> Run(int rounds, TimeSpan share, TimeSpan warmUp)
    {
        foreach (var entry in entries)
        {
            await WarmUp(entry, share, warmUp);
        }

        var seen = entries.ToDictionary(entry => entry.Name, _ => new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var entry in round % 2 == 0 ? entries : entries.Reverse())
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                seen[entry.Name].Add(await entry.Measure(share));
            }
        }

        return new ContestResult(work, store, setting, isRate, entries, seen);
    }

    private static async Task WarmUp(Entry entry, TimeSpan share, TimeSpan warmUp)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < warmUp)
        {
            await entry.Measure(share < warmUp ? share : warmUp);
        }
    }
}
