using System.Diagnostics;
using Bka.Bench.Harness;

namespace Bka.Bench.Work;

/// <summary>Drives W2: a sweep with 1,000 newly overdue, and the usual sweep that finds nothing.</summary>
internal sealed class SweepRun(ISweep sweep, int open)
{
    private const int Repetitions = 3;
    private const int EmptyRepetitions = 30;
    private long _later = OpenCases.Now;

    public async Task<Measured> MeasureSweep()
    {
        var latencies = new LatencyRecorder();
        for (var i = 0; i < Repetitions; i++)
        {
            await sweep.Reset();
            var started = Stopwatch.GetTimestamp();
            var raised = await sweep.Sweep(OpenCases.Now);
            latencies.Add(started);
            await Check(raised, OpenCases.NewlyDue);
        }

        return Measured.Of(latencies);
    }

    /// <summary>Follows <see cref="MeasureSweep"/>: all alerts stand, and time goes on.</summary>
    public async Task<Measured> MeasureEmpty()
    {
        var latencies = new LatencyRecorder();
        for (var i = 0; i < EmptyRepetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var raised = await sweep.Sweep(++_later);
            latencies.Add(started);
            await Check(raised, 0);
        }

        return Measured.Of(latencies);
    }

    private async Task Check(int raised, int expected)
    {
        var alerts = await sweep.CountAlerts();
        if (raised != expected || alerts != OpenCases.AlertedBefore(open) + OpenCases.NewlyDue)
        {
            throw new InvalidOperationException($"Sweep raised {raised}, wanted {expected}; alerts in all: {alerts}.");
        }
    }
}
