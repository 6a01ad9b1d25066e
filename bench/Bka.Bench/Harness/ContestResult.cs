namespace Bka.Bench.Harness;

/// <summary>All rounds of a contest, and how they are printed.</summary>
internal sealed class ContestResult(
    string work,
    string store,
    string setting,
    bool isRate,
    IReadOnlyList<Entry> entries,
    Dictionary<string, List<Measured>> seen)
{
    public double Median(string name, Func<Measured, double> pick) => seen[name].Select(pick).Median();

    public IEnumerable<Entry> Entries => entries;

    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{work} {store}, {setting}: medians of {seen.Values.First().Count} rounds");
        output.WriteLine($"  {"",-16}{"per second",14}{"p50 ms",12}{(isRate ? "p99 ms" : "worst ms"),12}");
        foreach (var entry in entries)
        {
            var rate = Median(entry.Name, measured => measured.Rate);
            var p50 = Median(entry.Name, measured => measured.P50);
            var tail = Median(entry.Name, measured => measured.Tail);
            output.WriteLine($"  {entry.Name,-16}{rate,14:N1}{p50,12:N3}{tail,12:N3}");
        }

        foreach (var floor in entries.Where(entry => entry.IsFloor))
        {
            foreach (var other in entries.SkipWhile(entry => entry != floor).Skip(1))
            {
                PrintRatio(output, other, floor);
            }
        }
    }

    private void PrintRatio(TextWriter output, Entry other, Entry floor)
    {
        var ratios = Ratios(other, floor, measured => isRate ? measured.Rate : measured.P50);
        var what = isRate ? "rate" : "time";
        output.WriteLine(
            $"  {other.Name} / {floor.Name}: {what} x {ratios.Median():N2} ({ratios.Min():N2}-{ratios.Max():N2})"
            + Verdict(other, floor, Metric.Main, ratios.Median()));
        if (isRate)
        {
            var tails = Ratios(other, floor, measured => measured.Tail);
            output.WriteLine(
                $"  {other.Name} / {floor.Name}: p99  x {tails.Median():N2} ({tails.Min():N2}-{tails.Max():N2})"
                + Verdict(other, floor, Metric.Tail, tails.Median()));
        }
    }

    private double[] Ratios(Entry other, Entry floor, Func<Measured, double> pick)
    {
        return [.. seen[other.Name].Zip(seen[floor.Name], (a, b) => pick(a) / pick(b))];
    }

    /// <summary>Only a peer is held to a target.</summary>
    private string Verdict(Entry other, Entry floor, Metric metric, double ratio)
    {
        var target = other.IsFloor ? null : Targets.Find(work, store, setting, floor.Name, metric);
        return target is null ? "" : $"   {target.Judge(ratio)}";
    }
}
