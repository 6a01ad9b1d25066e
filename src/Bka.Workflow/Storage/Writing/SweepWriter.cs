using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// The sweep: the range of last days between the mark and now, over the index of running clocks, so that its time
/// follows what falls due and not what is open.
/// </summary>
internal sealed class SweepWriter(ISqlSession sql)
{
    private static readonly Statement Raise = new(
        """
        INSERT INTO alerts (case_id, rule, last_day, raised_at)
        SELECT case_id, $1, last_day, $2 FROM watches
        WHERE clock = $3 AND last_day > $4 AND last_day <= $5 AND stopped_on IS NULL
        ON CONFLICT (rule, last_day, case_id) DO NOTHING
        """,
        5);

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

    public ValueTask<int> RaiseAsync(AlertRule rule, DateOnly? after, DateOnly through, DateTimeOffset at) =>
        sql.ExecuteAsync(Raise, rule.Name, Iso.Instant(at), (long)rule.Clock,
            after is { } day ? Iso.Day(day.AddDays(-rule.DaysAfterLastDay)) : "",
            Iso.Day(through.AddDays(-rule.DaysAfterLastDay)));

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
}
