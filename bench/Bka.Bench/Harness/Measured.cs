using System.Diagnostics;

namespace Bka.Bench.Harness;

/// <summary>What a round shows of one contender: operations per second, and latency in milliseconds (median and tail).</summary>
internal sealed record Measured(double Rate, double P50, double Tail)
{
    /// <summary>Many operations by several clients within one stretch of time.</summary>
    public static Measured Of(IEnumerable<LatencyRecorder> clients, TimeSpan elapsed)
    {
        var ticks = clients.SelectMany(client => client.Ticks.ToArray()).ToArray();
        Array.Sort(ticks);
        return new Measured(ticks.Length / elapsed.TotalSeconds, At(ticks, 0.50), At(ticks, 0.99));
    }

    /// <summary>A few repetitions of one operation, each timed alone; the median stands for them, the worst is their tail.</summary>
    public static Measured Of(LatencyRecorder repetitions)
    {
        var ticks = repetitions.Ticks.ToArray();
        Array.Sort(ticks);
        var median = At(ticks, 0.50);
        return new Measured(1000 / median, median, At(ticks, 1));
    }

    private static double At(long[] sorted, double part)
    {
        return sorted.Length == 0
            ? double.NaN
            : sorted[(int)((sorted.Length - 1) * part)] * 1000.0 / Stopwatch.Frequency;
    }
}
