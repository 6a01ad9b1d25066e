using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Tests.Watches;

/// <summary>
/// What must be alerted, told a second time and another way: from what was done in each case and from a ladder typed by hand,
/// without marks, sweeps or projections. The calendar is the product's, which has an oracle of its own.
/// </summary>
internal sealed class AlertOracle
{
    private static readonly (string Clock, (string Rung, int Days)[] Rungs)[] Ladders =
    [
        ("Skyddsbedomning", [("LastDay", 0), ("Overdue", 1), ("Escalated", 2)]),
        ("Forhandsbedomning", [("Warning", -5), ("Soon", -2), ("LastDay", 0), ("Overdue", 1), ("Escalated", 4)]),
        ("Utredning", [("Warning", -30), ("Soon", -7), ("LastDay", 0), ("Overdue", 1), ("Escalated", 8)]),
    ];

    private readonly Dictionary<string, OracleCase> _cases = new(StringComparer.Ordinal);

    /// <summary>Rungs that the settings have moved: rung, days, and the first day it holds.</summary>
    public List<(string Name, int Days, DateOnly From)> Moved { get; } = [];

    public OracleCase Of(string caseId) => _cases[caseId];

    public IEnumerable<string> Cases => _cases.Keys;

    public void Received(string caseId, DateOnly on) => _cases[caseId] = new OracleCase(on);

    /// <summary>Every alert that must stand on a day: case, rule and last day.</summary>
    public IReadOnlyList<string> Standing(DateOnly today) =>
    [
        .. (from subject in _cases
            from watched in subject.Value.Running()
            from rung in Ladders.Single(ladder => ladder.Clock == watched.Clock).Rungs
            let name = $"{watched.Clock}.{rung.Rung}"
            where Rungs(name, rung.Days).Any(way => way.Holds(watched.LastDay, today))
            select string.Create(CultureInfo.InvariantCulture, $"{subject.Key} {name} {watched.LastDay:yyyy-MM-dd}"))
            .Order(StringComparer.Ordinal),
    ];

    // A rung holds in the way it was until it is moved, and in the new way from then on. Once reached it stays reached.
    private IEnumerable<Way> Rungs(string name, int days)
    {
        DateOnly? from = null;
        foreach (var moved in Moved.Where(moved => moved.Name == name).OrderBy(moved => moved.From))
        {
            yield return new Way(days, from, moved.From.AddDays(-1));
            (days, from) = (moved.Days, moved.From);
        }

        yield return new Way(days, from, null);
    }

    private sealed record Way(int Days, DateOnly? From, DateOnly? To)
    {
        // Some day up to today the rung was valid and had been reached.
        public bool Holds(DateOnly lastDay, DateOnly today)
        {
            var end = To < today ? To.Value : today;
            return (From is null || end >= From) && end.DayNumber >= lastDay.DayNumber + Days;
        }
    }
}

/// <summary>What was done in one case.</summary>
internal sealed class OracleCase(DateOnly received)
{
    public bool Assessed { get; set; }

    public bool Begun { get; set; }

    public bool Decided { get; set; }

    public DateOnly? Opened { get; set; }

    public bool Closed { get; set; }

    /// <summary>The last day in force after a valid extension; null before one.</summary>
    public DateOnly? ForhandsbedomningTo { get; set; }

    public DateOnly? UtredningTo { get; set; }

    public DateOnly ForhandsbedomningLastDay => ForhandsbedomningTo ?? SwedishCalendar.NextWorkday(received.AddDays(14));

    public DateOnly UtredningLastDay => UtredningTo ?? SwedishCalendar.NextWorkday(Opened!.Value.AddMonths(4));

    public IEnumerable<(string Clock, DateOnly LastDay)> Running()
    {
        if (!Assessed)
        {
            yield return (nameof(Clock.Skyddsbedomning), received.AddDays(1));
        }

        if (!Decided)
        {
            yield return (nameof(Clock.Forhandsbedomning), ForhandsbedomningLastDay);
        }

        if (Opened is not null && !Closed)
        {
            yield return (nameof(Clock.Utredning), UtredningLastDay);
        }
    }
}
