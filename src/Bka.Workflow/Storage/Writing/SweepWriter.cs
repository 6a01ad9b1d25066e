using System.Collections.Concurrent;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// The sweep: the range of last days between the mark and now, over the index of running clocks, so that its time
/// follows what falls due and not what is open.
/// </summary>
internal sealed class SweepWriter(ISqlSession sql, AlertTable alerts)
{
    private const int ValuesOfARange = 5;

    // One statement for all rungs: a sweep that finds nothing costs one question, however many there are. Each keeps a
    // branch of its own, so that each is a range of the index and nothing is left to the planner's guess.
    private static readonly ConcurrentDictionary<int, Statement> Raises = new();

    private static readonly Statement Mark = new(
        """
        INSERT INTO sweep_marks (rule, swept_through) VALUES ($1, $2)
        ON CONFLICT (rule) DO UPDATE SET swept_through = excluded.swept_through
        """,
        2);

    private static readonly Statement Note = new(
        """
        INSERT INTO sweeps (no, completed_at, swept_through, raised)
        VALUES ((SELECT COALESCE(MAX(no), 0) + 1 FROM sweeps), $1, $2, $3)
        """,
        3);

    private static readonly Statement Last = new("SELECT completed_at FROM sweeps ORDER BY no DESC LIMIT 1", 0);

    private static readonly Statement TakeBack = new(
        """
        UPDATE alerts SET ended_at = $1, ended_why = $2 WHERE rule = $3 AND last_day > $4 AND ended_at IS NULL
        """,
        4);

    private static readonly Statement MoveBack = new("UPDATE sweep_marks SET swept_through = $1 WHERE swept_through > $2", 2);

    public async ValueTask<DateTimeOffset?> LastAsync() =>
        await sql.FirstAsync(Last, row => row.GetString(0)) is { } at ? Iso.Instant(at) : null;

    public async ValueTask<int> RaiseAsync(IReadOnlyList<SweepRange> ranges, DateTimeOffset at)
    {
        // A rung whose days have changed has two ranges, which may hold the same clock: one statement never names it twice.
        var raised = 0;
        foreach (var layer in ranges.GroupBy(range => range.Rule.Name).SelectMany(rung => rung.Index()).GroupBy(range => range.Index))
        {
            raised += await RaiseAsync([.. layer.Select(range => range.Item)], Iso.Instant(at));
        }

        return raised;
    }

    private ValueTask<int> RaiseAsync(SweepRange[] ranges, string at)
    {
        var values = new List<object?>(1 + (ranges.Length * ValuesOfARange)) { at };
        foreach (var (rule, after, through) in ranges)
        {
            values.Add(rule.Name);
            values.Add((long)rule.Threshold);
            values.Add(rule.Watch.No);
            values.Add(Iso.Day(after) ?? "");
            values.Add(Iso.Day(through));
        }

        return sql.ExecuteAsync(Raises.GetOrAdd(ranges.Length, RaiseFor), [.. values]);
    }

    public async ValueTask<(int TakenBack, IReadOnlyDictionary<string, DateOnly> Marks)> TakeBackAsync(
        DateOnly today, DateTimeOffset at, IReadOnlyDictionary<string, DateOnly> marks)
    {
        var taken = 0;
        foreach (var name in alerts.Names)
        {
            taken += await sql.ExecuteAsync(
                TakeBack, Iso.Instant(at), AlertEnds.ClockSetBack, name, Iso.Day(alerts.LatestDue(name, today)) ?? "");
        }

        sql.Write(MoveBack, Iso.Day(today), Iso.Day(today));
        return (taken, marks.ToDictionary(
            mark => mark.Key, mark => mark.Value > today ? today : mark.Value, StringComparer.Ordinal));
    }

    public IReadOnlyDictionary<string, DateOnly> Complete(
        SweepDone sweep, IReadOnlyList<AlertRule> rules, IReadOnlyDictionary<string, DateOnly> marks)
    {
        var moved = new Dictionary<string, DateOnly>(marks, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var swept = rule.SweptTo(sweep.AsOf);
            if (!marks.TryGetValue(rule.Mark, out var mark) || mark < swept)
            {
                sql.Write(Mark, rule.Mark, Iso.Day(swept));
                moved[rule.Mark] = swept;
            }
        }

        sql.Write(Note, Iso.Instant(sweep.CompletedAt), Iso.Day(sweep.AsOf), (long)sweep.Raised);
        return moved;
    }

    // The parameters are bound by place: each stands first where its number says. An alert that has ended stands again here
    // only if its clock runs: what was noted on it is then noted no more, unless it had ended by a mistake of the clock.
    private static Statement RaiseFor(int ranges)
    {
        var branches = Enumerable.Range(0, ranges).Select(range => (range * ValuesOfARange) + 2).Select(first => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT case_id, $1, ${first}, ${first + 1}, last_day, clock FROM watches
            WHERE clock = ${first + 2} AND last_day > ${first + 3} AND last_day <= ${first + 4} AND stopped_on IS NULL
            """));
        return new Statement(
            $"""
            INSERT INTO alerts (case_id, raised_at, rule, threshold, last_day, clock)
            {string.Join(" UNION ALL ", branches)}
            {AlertSql.StandsAgain}
            """,
            1 + (ranges * ValuesOfARange));
    }
}
