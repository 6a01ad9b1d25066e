using System.Diagnostics;
using System.Globalization;
using Bka.Contracts;
using Bka.Faults.InProcess;
using Bka.Faults.Truth;
using Bka.Workflow.Tests.Support;

namespace Bka.Faults.Runs;

/// <summary>
/// Years of hourly sweeps on a clock of the runner's own, cases coming, living and ending all the time. Memory stays,
/// a sweep takes no longer, and the file grows in step.
/// </summary>
internal static class Soak
{
    private const int HoursOfYear = 8766;
    private const double MostHeapGrowth = 1.05;
    private const long HeapNoise = 1 << 20; // of pools and queues; the whole heap is a few times this
    private const double MostSlowing = 1.20;
    private static readonly CallContext Job = new(new Actor("job:sweep", Function.SystemJob, []));

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (years, aYear) = (options.Fraction("years", 10), options.Number("cases", 10_000));
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Sqlite(shop.DataFile);
        var (commands, taken) = (0L, new List<YearTaken>());
        await using (var bka = new BkaModule(place, new FakeClock()))
        {
            var crowd = new Crowd(bka, shop.Random, aYear / (double)HoursOfYear);
            var sweeps = new List<TimeSpan>();
            var hours = (int)(years * HoursOfYear);
            for (var hour = 1; hour <= hours; hour++)
            {
                bka.Clock.Move(TimeSpan.FromHours(1));
                await crowd.LiveAnHourAsync();
                var start = Stopwatch.GetTimestamp();
                (await bka.Workflow.SendAsync(new RunSweep(), Job)).Require();
                sweeps.Add(Stopwatch.GetElapsedTime(start));
                if (hour % HoursOfYear == 0 || hour == hours)
                {
                    taken.Add(new YearTaken(GC.GetTotalMemory(forceFullCollection: true), sweeps, SizeOf(shop.DataFolder)));
                    sweeps = [];
                }
            }

            commands = crowd.Commands;
        }

        await Evidence.WholeAsync(place);
        var also = Judge(taken);
        return new FaultSummary("soak", options.Seed, string.Create(CultureInfo.InvariantCulture, $"{years} years of hourly sweeps"))
        {
            Commands = commands,
            Also = also,
        };
    }

    // The first year fills caches and pools; it is measured against the second.
    private static List<string> Judge(List<YearTaken> years)
    {
        var (second, last) = (years[Math.Min(1, years.Count - 1)], years[^1]);
        var told = years.Select((year, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"year {i + 1}: heap {year.Heap / 1048576.0:0.0} MiB sweep p99 {year.P99.TotalMilliseconds:0.00} ms file {year.Bytes / 1048576.0:0.0} MiB")).ToList();
        if (years.Count < 3)
        {
            return told;
        }

        var (early, late) = (years[1].Bytes - years[0].Bytes, years[^1].Bytes - years[^2].Bytes);
        if (last.Heap > (second.Heap * MostHeapGrowth) + HeapNoise || last.P99 > second.P99 * MostSlowing || late > early * MostSlowing)
        {
            throw new FaultException("It grows with the years:\n" + string.Join('\n', told));
        }

        return told;
    }

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("bka.db*").Where(file => file.Extension == ".db").Sum(file => file.Length);

    private sealed record YearTaken(long Heap, TimeSpan P99, long Bytes)
    {
        public YearTaken(long heap, List<TimeSpan> sweeps, long bytes)
            : this(heap, sweeps.Order().ElementAt((int)(sweeps.Count * 0.99)), bytes)
        {
        }
    }

    /// <summary>The cases that are alive, by when each takes its next step.</summary>
    private sealed class Crowd(BkaModule bka, Random random, double anHour)
    {
        private readonly PriorityQueue<SimulatedCase, DateTimeOffset> _living = new();
        private double _owed;
        private int _number;

        public long Commands { get; private set; }

        /// <summary>All that is due in this hour, together, as callers come together at the gate.</summary>
        public async Task LiveAnHourAsync()
        {
            var due = new List<SimulatedCase>();
            for (_owed += anHour; _owed >= 1; _owed--)
            {
                due.Add(new SimulatedCase(_number++, random));
            }

            while (_living.TryPeek(out _, out var at) && at <= bka.Clock.GetUtcNow())
            {
                due.Add(_living.Dequeue());
            }

            if ((await Task.WhenAll(due.Select(one => one.StepAsync(bka)))).OfType<Refusal>().FirstOrDefault() is { } refusal)
            {
                throw new FaultException($"A step of a simulated case was refused: {refusal}");
            }

            Commands += due.Count;
            foreach (var one in due.Where(one => !one.IsOver))
            {
                _living.Enqueue(one, bka.Clock.GetUtcNow() + one.Rest());
            }
        }
    }
}
