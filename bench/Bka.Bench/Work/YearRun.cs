using System.Diagnostics;
using Bka.Bench.Harness;

namespace Bka.Bench.Work;

/// <summary>Drives W3 and checks each answer against what the cases say.</summary>
internal static class YearRun
{
    private const int Repetitions = 3;
    private const int Month = 5;
    private const int SampleSize = 10;
    private const ulong Seed = 20_260_101;

    public static async Task<Measured> MeasureReport(IYearReport year)
    {
        var latencies = new LatencyRecorder();
        for (var i = 0; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await year.Report();
            latencies.Add(started);
            year.Check();
        }

        return Measured.Of(latencies);
    }

    public static async Task<Measured> MeasureSample(IYearSample year)
    {
        var latencies = new LatencyRecorder();
        IReadOnlyList<long>? first = null;
        for (var i = 0; i < Repetitions; i++)
        {
            await year.Reset();
            var started = Stopwatch.GetTimestamp();
            var drawn = await year.Draw(Month, Seed);
            latencies.Add(started);
            Check(drawn, first ??= drawn);
        }

        return Measured.Of(latencies);
    }

    private static void Check(IReadOnlyList<long> drawn, IReadOnlyList<long> first)
    {
        var isSound = drawn.Distinct().Count() == SampleSize && drawn.SequenceEqual(first)
            && drawn.Select(ClosedCases.Of).All(one => one.Month == Month && !one.Investigated);
        if (!isSound)
        {
            throw new InvalidOperationException("The sample is not ten of the month's cases, or not reproducible.");
        }
    }
}
