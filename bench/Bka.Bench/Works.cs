using System.Net;
using Bka.Bench.Harness;
using Bka.Bench.Work;

namespace Bka.Bench;

/// <summary>The five works on one store, from laying out to printing.</summary>
internal sealed class Works(BenchOptions options, string store, TextWriter output)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private readonly Contenders _contenders = new(store, options.Dir);

    public async Task CaseLife()
    {
        var warmUp = options.WarmUp;
        foreach (var clients in options.Clients)
        {
            await using var ready = await Ready(_contenders.CaseLives, life => life.SetUp(clients));
            var setting = clients == 1 ? "1 client" : $"{clients} clients";
            await Run("w1", options.IsMemory && store == "sqlite" ? $"{setting}, memory" : setting, isRate: true, warmUp,
                ready.Entries(life =>
                {
                    var run = new CaseLifeRun(life, clients);
                    return run.Measure;
                }));
            warmUp = Shorter(warmUp);
        }
    }

    public async Task Sweep()
    {
        var results = new List<ContestResult>();
        var warmUp = options.WarmUp;
        foreach (var open in options.Cases)
        {
            await using var ready = await Ready(_contenders.Sweeps, sweep => sweep.SetUp(open));
            var runs = ready.Each(sweep => new SweepRun(sweep, open));
            results.Add(await Run("w2 sweep", $"{open} open", isRate: false, warmUp,
                ready.Entries(sweep => _ => runs[sweep].MeasureSweep())));
            await Run("w2 empty", $"{open} open", isRate: false, Shorter(warmUp),
                ready.Entries(sweep => _ => runs[sweep].MeasureEmpty()));
            warmUp = Shorter(warmUp);
        }

        if (results.Count > 1)
        {
            PrintGrowth(results[0], results[^1]);
        }
    }

    public async Task Year()
    {
        var setting = $"{options.Year} closed";
        await Report("w3 standing", _contenders.StandingReports);
        await Report("w3 recount", _contenders.Recounts);
        await Report("w3 known on", _contenders.KnownReports);
        await Report("w3 year's report", _contenders.WrittenReports);
        await Report("w3 own checklists", _contenders.Checklists);
        await Report("w3 cases behind", _contenders.CasesBehind);
        await using var samples = await Ready(_contenders.Samples, sample => sample.SetUp(options.Year));
        await Run("w3 sample", setting, isRate: false, options.WarmUp,
            samples.Entries(sample => _ => YearRun.MeasureSample(sample)));

        async Task Report(string work, IReadOnlyList<Contender<IYearReport>> contenders)
        {
            await using var ready = await Ready(contenders, report => report.SetUp(options.Year));
            GC.Collect();
            await using (var heap = new HeapPeak())
            {
                await Run(work, setting, isRate: false, options.WarmUp,
                    ready.Entries(report => _ => YearRun.MeasureReport(report)));
                output.WriteLine($"  highest managed heap, garbage included: {heap.Bytes / 1_000_000} MB");
            }

            foreach (var entry in ready.Entries(report => _ => YearRun.MeasureReport(report)).Where(entry => !entry.IsFloor))
            {
                var (before, most) = await LiveHeap.During(() => entry.Measure(options.Share));
                output.WriteLine($"  {entry.Name}: live after a collection {before / 1e6:N1} MB, at most {most / 1e6:N1} MB while it runs");
            }
        }
    }

    public async Task Http()
    {
        var servers = new Dictionary<IHttpWork, IPEndPoint>();
        await using var ready = await Ready(
            _contenders.Servers, async server => servers[server] = await server.SetUp(options.Served));
        var runs = ready.Each(server => new HttpRun(server, servers[server], options.Served));
        var warmUp = options.WarmUp;
        foreach (var connections in options.Clients)
        {
            var setting = connections == 1 ? "1 connection" : $"{connections} connections";
            await Run("w4 transition", setting, isRate: true, warmUp,
                ready.Entries(server => share => runs[server].MeasureTransitions(connections, share)));
            await Run("w4 worklist", setting, isRate: true, warmUp,
                ready.Entries(server => share => runs[server].MeasureWorklist(connections, share)));
            warmUp = Shorter(warmUp);
        }
    }

    public async Task Pages()
    {
        await using var pages = new Peers.BkaPages(_contenders.PageStore());
        await pages.SetUp(options.Pages);
        await new PageRun(pages, output).Run(options.Rounds * 20, warmUp: options.Rounds * 4);
    }

    /// <summary>The code is warm after the first setting; a new store needs a little again.</summary>
    private static TimeSpan Shorter(TimeSpan warmUp) => warmUp < Again ? warmUp : Again;

    private async Task<ReadyContenders<T>> Ready<T>(IReadOnlyList<Contender<T>> contenders, Func<T, Task> setUp)
        where T : class, IAsyncDisposable
    {
        return await ReadyContenders<T>.SetUp(contenders.Where(one => options.Chooses(one.Name)), setUp);
    }

    private async Task<ContestResult> Run(
        string work, string setting, bool isRate, TimeSpan warmUp, IReadOnlyList<Entry> entries)
    {
        var contest = new Contest(work, store, setting, isRate, entries);
        var result = await contest.Run(options.Rounds, options.Share, warmUp);
        result.Print(output);
        return result;
    }

    private void PrintGrowth(ContestResult small, ContestResult large)
    {
        foreach (var entry in large.Entries)
        {
            var ratio = large.Median(entry.Name, one => one.P50) / small.Median(entry.Name, one => one.P50);
            var target = entry.IsFloor ? null : Targets.Find("w2 sweep", store, "growth", entry.Name, Metric.Growth);
            output.WriteLine($"  {entry.Name}: smallest to largest x {ratio:N2} {target?.Judge(ratio)}".TrimEnd());
        }
    }
}
