using System.Globalization;

namespace Bka.Faults;

/// <summary>What a run that held has shown.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Faults">How many faults were made, and of what kind: <c>12 kills</c>.</param>
internal sealed record FaultSummary(string Run, int Seed, string Faults)
{
    /// <summary>How many commands were sent.</summary>
    public long Commands { get; init; }

    /// <summary>Acknowledged and not there. A run that loses any does not come this far.</summary>
    public int Lost { get; init; }

    /// <summary>There more than once, or unasked.</summary>
    public int Doubled { get; init; }

    /// <summary>How long each start took until the first authorised answer.</summary>
    public IReadOnlyList<TimeSpan> Ready { get; init; } = [];

    /// <summary>What else was measured.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public string Line => string.Join(", ",
    [
        $"{Run}: {Faults}",
        string.Create(CultureInfo.InvariantCulture, $"{Commands} commands"),
        $"{Lost} lost", $"{Doubled} doubled",
        .. Ready.Count == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"ready p50 {Percentile(50):0} ms p99 {Percentile(99):0} ms")],
        .. Also,
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"),
    ]);

    public double Percentile(int percent)
    {
        var sorted = Ready.Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)].TotalMilliseconds;
    }
}
