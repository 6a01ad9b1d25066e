using System.Data.Common;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Writes the measures of an older store anew, present and past: case by case, the facts of the ledger are gone through with
/// their days by the same writers that follow a living case.
/// </summary>
internal sealed class MeasureRebuild(ISqlSession sql)
{
    private static readonly Statement Find = new("SELECT through FROM measure_rebuild WHERE id = 1", 0);

    private static readonly Statement Keep = new("UPDATE measure_rebuild SET through = $1 WHERE id = 1", 1);

    private static readonly Statement Next = new("SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2", 2);

    private static readonly Statement Facts = new(
        """
        SELECT at, fact, details, state FROM ledger
        WHERE case_id = $1 AND case_version IS NOT NULL ORDER BY case_version
        """,
        1);

    private static readonly Statement[] Clear =
    [
        .. new[] { "measures", "measures_past", "decision_measures", "decision_measures_past" }
            .Select(table => new Statement($"DELETE FROM {table} WHERE case_id = $1", 1)),
    ];

    private readonly MeasureWriter _measures = new(sql);
    private readonly DecisionMeasureWriter _decisions = new(sql);

    /// <summary>Goes through the next cases.</summary>
    /// <param name="most">How many.</param>
    /// <returns>How many were gone through, and whether every case now has been.</returns>
    public async ValueTask<(int Cases, bool IsCaughtUp)> RunAsync(int most)
    {
        var through = await sql.FirstAsync(Find, row => row.IsDBNull(0) ? null : row.GetString(0));
        if (through is null)
        {
            return (0, true);
        }

        var cases = await sql.ListAsync(Next, row => row.GetString(0), through, (long)most);
        foreach (var id in cases)
        {
            await WriteAsync(id);
        }

        var isLast = cases.Count < most;
        sql.Write(Keep, isLast ? null : cases[^1]);
        return (cases.Count, isLast);
    }

    private async ValueTask WriteAsync(string id)
    {
        foreach (var table in Clear)
        {
            sql.Write(table, id);
        }

        _measures.Forget();
        Case? before = null;
        IReadOnlyList<CaseClock> earlier = [];
        foreach (var (at, fact, state) in await sql.ListAsync(Facts, Map, id))
        {
            var after = CaseFold.Apply(id, before, fact, state);
            var (clocks, day) = (CaseClocks.Of(after), MunicipalTime.DayOf(at));
            _measures.Save(before, after, earlier, clocks, day);
            _decisions.Save(before, after, day);
            (before, earlier) = (after, clocks);
        }
    }

    private static (DateTimeOffset At, Fact Fact, CaseState State) Map(DbDataReader row) => (
        Iso.Instant(row.GetString(0)),
        StoreDocument.ReadFact(row.GetString(1), row.GetString(2)),
        (CaseState)Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture));
}
