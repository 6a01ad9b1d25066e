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
internal sealed class SweepWriter(ISqlSession sql)
{
    private const int ValuesOfARule = 4;

    // One statement for all rules: a sweep that finds nothing costs one question, however many rules there are. Each rule
    // keeps a branch of its own, so that each is a range of the index and nothing is left to the planner's guess.
    private static readonly Statement Raise = RaiseFor(AlertTable.Rows.Count);

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

    public ValueTask<int> RaiseAsync(IReadOnlyList<SweepRange> ranges, DateOnly through, DateTimeOffset at)
    {
        var values = new List<object?>(1 + (ranges.Count * ValuesOfARule)) { Iso.Instant(at) };
        foreach (var (rule, after) in ranges)
        {
            values.Add(rule.Name);
            values.Add((long)rule.Clock);
            values.Add(after is { } day ? Iso.Day(day.AddDays(-rule.DaysAfterLastDay)) : "");
            values.Add(Iso.Day(through.AddDays(-rule.DaysAfterLastDay)));
        }

        return sql.ExecuteAsync(ranges.Count == AlertTable.Rows.Count ? Raise : RaiseFor(ranges.Count), [.. values]);
    }

    public IReadOnlyDictionary<string, DateOnly> Complete(
        SweepDone sweep, IReadOnlyList<AlertRule> rules, IReadOnlyDictionary<string, DateOnly> marks)
    {
        var moved = new Dictionary<string, DateOnly>(marks, StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => !marks.TryGetValue(rule.Name, out var mark) || mark < sweep.AsOf))
        {
            sql.Write(Mark, rule.Name, Iso.Day(sweep.AsOf));
            moved[rule.Name] = sweep.AsOf;
        }

        sql.Write(Note, Iso.Instant(sweep.CompletedAt), Iso.Day(sweep.AsOf), (long)sweep.Raised);
        return moved;
    }

    // The parameters are bound by place: each stands first where its number says.
    private static Statement RaiseFor(int rules)
    {
        var branches = Enumerable.Range(0, rules).Select(rule => (rule * ValuesOfARule) + 2).Select(first => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT case_id, $1, ${first}, last_day FROM watches
            WHERE clock = ${first + 1} AND last_day > ${first + 2} AND last_day <= ${first + 3} AND stopped_on IS NULL
            """));
        return new Statement(
            $"""
            INSERT INTO alerts (case_id, raised_at, rule, last_day)
            {string.Join(" UNION ALL ", branches)}
            ON CONFLICT (rule, last_day, case_id) DO NOTHING
            """,
            1 + (rules * ValuesOfARule));
    }
}
