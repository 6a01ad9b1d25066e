namespace Bka.Bench.Harness;

/// <summary>What is alive while something runs: the heap is collected again and again meanwhile, so it is not to be timed.</summary>
internal static class LiveHeap
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    public static async Task<(long Before, long Most)> During(Func<Task> work)
    {
        var before = Live();
        var running = Task.Run(work);
        var most = before;
        while (await Task.WhenAny(running, Task.Delay(Often)) != running)
        {
            most = Math.Max(most, Live());
        }

        await running;
        return (before, most);
    }

    private static long Live()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
