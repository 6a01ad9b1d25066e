namespace Bka.Bench.Harness;

/// <summary>Which of a contest's figures a target speaks of.</summary>
internal enum Metric
{
    /// <summary>Rate where work is counted per second, otherwise time.</summary>
    Main,

    /// <summary>The 99th percentile of latency.</summary>
    Tail,

    /// <summary>Time at the largest store over time at the smallest.</summary>
    Growth,
}

/// <summary>What the product is to reach against a floor: at least the bound, or at most.</summary>
internal sealed record Target(
    string Work, string Store, string Setting, string Floor, Metric Metric, bool AtLeast, double Bound, double Stretch)
{
    public string Judge(double ratio)
    {
        var word = Meets(ratio, Stretch) ? "stretch" : Meets(ratio, Bound) ? "met" : "missed";
        var stretch = double.IsNaN(Stretch) ? "" : $", stretch {Stretch:N2}";
        return $"[target {(AtLeast ? ">=" : "<=")} {Bound:N2}{stretch}: {word}]";
    }

    private bool Meets(double ratio, double bound) => AtLeast ? ratio >= bound : ratio <= bound;
}

/// <summary>The targets, a row each.</summary>
internal static class Targets
{
    private const double None = double.NaN;

    private static readonly Target[] Rows =
    [
        AtLeast("w1", "sqlite", "1 client", "lock", 0.75, 0.90),
        AtLeast("w1", "sqlite", "8 clients", "combine", 0.70, 0.85),
        AtMost("w1", "sqlite", "8 clients", "combine", Metric.Tail, 3.0, None),
        AtLeast("w1", "sqlite", "64 clients", "lock", 4.0, 6.0),
        AtLeast("w1", "sqlite", "8 clients, memory", "combine", 0.50, 0.70),
        AtLeast("w1", "postgres", "1 client", "one", 0.75, 0.90),
        AtLeast("w1", "postgres", "8 clients", "one", 0.75, 1.00),
        AtMost("w2 sweep", "*", "1000000 open", "mark", Metric.Main, 2.0, 1.3),
        AtMost("w2 sweep", "*", "1000000 open", "set", Metric.Main, 1.0, None),
        AtMost("w2 sweep", "sqlite", "growth", "*", Metric.Growth, 4.0, 3.0),
        AtMost("w2 sweep", "postgres", "growth", "*", Metric.Growth, 3.0, 2.0),
        AtMost("w2 empty", "*", "*", "mark", Metric.Main, 2.0, None),
        AtMost("w3 standing", "*", "*", "preagg", Metric.Main, 3.0, 1.5),
        AtMost("w3 recount", "*", "*", "cover", Metric.Main, 1.5, 1.2),
        AtMost("w3 sample", "*", "*", "shuffle", Metric.Main, 1.5, 1.1),
        AtLeast("w4 transition", "sqlite", "8 connections", "combine", 0.60, 0.80),
        AtMost("w4 transition", "sqlite", "8 connections", "combine", Metric.Tail, 2.0, None),
        AtLeast("w4 transition", "sqlite", "64 connections", "combine", 0.60, 0.80),
        AtMost("w4 transition", "sqlite", "64 connections", "combine", Metric.Tail, 2.0, None),
        AtLeast("w4 worklist", "sqlite", "8 connections", "combine", 0.60, 0.80),
        AtLeast("w4 transition", "postgres", "8 connections", "one", 0.60, 0.80),
        AtMost("w4 transition", "postgres", "8 connections", "one", Metric.Tail, 2.0, None),
        AtLeast("w4 transition", "postgres", "64 connections", "one", 0.60, 0.80),
        AtMost("w4 transition", "postgres", "64 connections", "one", Metric.Tail, 2.0, None),
        AtLeast("w4 worklist", "postgres", "8 connections", "one", 0.60, 0.80),
    ];

    public static Target? Find(string work, string store, string setting, string floor, Metric metric)
    {
        return Array.Find(Rows, row => row.Work == work && row.Metric == metric
            && Fits(row.Store, store) && Fits(row.Setting, setting) && Fits(row.Floor, floor));
    }

    private static bool Fits(string pattern, string value) => pattern is "*" || pattern == value;

    private static Target AtLeast(
        string work, string store, string setting, string floor, double bound, double stretch)
    {
        return new Target(work, store, setting, floor, Metric.Main, AtLeast: true, bound, stretch);
    }

    private static Target AtMost(
        string work, string store, string setting, string floor, Metric metric, double bound, double stretch)
    {
        return new Target(work, store, setting, floor, metric, AtLeast: false, bound, stretch);
    }
}
