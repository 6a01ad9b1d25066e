using Bka.Bench.Harness;

namespace Bka.Bench.Work;

/// <summary>
/// W1: a case is created (with its 14-day deadline and an audit row) and led through 8 transitions to closed; each of
/// the 9 steps is one durable commit. The third transition swaps the deadline, the eighth removes it.
/// </summary>
internal interface ICaseLife : IAsyncDisposable
{
    /// <summary>Lays out an empty store for so many clients.</summary>
    Task SetUp(int clients);

    /// <summary>Leads one case from creation to closed and records the latency of each of the 9 commits.</summary>
    Task RunLife(int client, long index, LatencyRecorder latencies);

    /// <summary>Throws unless every case is closed at version 8, with 9 audit rows and no timer left.</summary>
    Task Check(long lives);
}
