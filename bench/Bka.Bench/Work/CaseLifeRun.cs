using System.Diagnostics;
using Bka.Bench.Harness;

namespace Bka.Bench.Work;

/// <summary>Drives W1: clients with one case at a time, until the round's time is out.</summary>
internal sealed class CaseLifeRun(ICaseLife life, int clients)
{
    private long _lives;

    public async Task<Measured> Measure(TimeSpan share)
    {
        var recorders = Enumerable.Range(0, clients).Select(_ => new LatencyRecorder()).ToArray();
        var started = Stopwatch.GetTimestamp();

        // A thread of its own for each client: a floor that blocks must not starve the pool.
        await Task.WhenAll(recorders.Select((recorder, client) => Task.Factory.StartNew(
            () => Live(client, recorder, started, share),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
        var measured = Measured.Of(recorders, Stopwatch.GetElapsedTime(started));
        await life.Check(_lives);
        return measured;
    }

    private async Task Live(int client, LatencyRecorder recorder, long started, TimeSpan share)
    {
        while (Stopwatch.GetElapsedTime(started) < share)
        {
            await life.RunLife(client, Interlocked.Increment(ref _lives), recorder);
        }
    }
}
