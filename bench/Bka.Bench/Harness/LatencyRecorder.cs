using System.Diagnostics;

namespace Bka.Bench.Harness;

/// <summary>The latencies one client saw, as raw clock ticks. One recorder per client: it is not shared.</summary>
internal sealed class LatencyRecorder
{
    private long[] _ticks = new long[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<long> Ticks => _ticks.AsSpan(0, Count);

    /// <summary>Notes one finished operation, begun at a <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public void Add(long started)
    {
        if (Count == _ticks.Length)
        {
            Array.Resize(ref _ticks, Count * 2);
        }

        _ticks[Count++] = Stopwatch.GetTimestamp() - started;
    }
}
