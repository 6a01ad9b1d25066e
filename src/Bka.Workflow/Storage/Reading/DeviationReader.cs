using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads what egenkontroll looks at in single cases. A count reads an index alone; a page asks which cases may be read.</summary>
internal sealed class DeviationReader(IStore store) : IDeviationReader
{
    public Task<(IReadOnlyList<DeviationCount> Kinds, long NotRead)> CountAsync(CountDeviations query, AccessScope scope) =>
        store.AskAsync(read => CountAsync(read, query, scope));

    public async Task<DeviationPage> ListAsync(
        ListDeviations query, IReadOnlyList<DeviationKind> kinds, AccessScope figures, AccessScope cases)
    {
        var values = Period(query.From, query.To, query.Unit);
        values.Add("kinds", kinds.Select(kind => (long)kind).ToArray());
        values.Add("limit", query.Limit + 1);
        // The unit is asked in the index before the case is: a unit with few would otherwise read everybody's cases.
        var found = $"""
            SELECT case_id, no, kind, on_day, days, decision
            FROM (SELECT case_id, no, kind, on_day, days, decision, at_unit AS unit FROM deviations) every
            WHERE on_day >= @from AND on_day <= @to AND {store.Dialect.IsAmong("kind", "@kinds")} AND {OfUnit(query.Unit, "unit")}
              AND {AccessSql.UnitCondition(figures, values, store.Dialect)}
            """;
        var where = AccessSql.Condition(cases, "cases.id", values, store.Dialect);
        if (query.After is not null && DayCursor.TryRead(query.After, out var after))
        {
            where += " AND (on_day, case_id, no) > (@afterDay, @afterCase, @afterNo)";
            values.Add("afterDay", after.Day);
            values.Add("afterCase", after.CaseId);
            values.Add("afterNo", after.No);
        }

        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<Row>(
            $"""
            SELECT case_id AS CaseId, no, d.kind AS Kind, on_day AS OnDay, case_ref AS CaseRef, unit, days, decision
            FROM ({found}) d JOIN cases ON cases.id = d.case_id
            WHERE {where} ORDER BY on_day, case_id, no LIMIT @limit
            """,
            values))).AsList();
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        return new DeviationPage(
            [.. rows.Take(query.Limit).Select(row => row.Found)],
            last is null ? null : new DayCursor(last.OnDay, last.CaseId, last.No).ToString());
    }

    private async Task<(IReadOnlyList<DeviationCount> Kinds, long NotRead)> CountAsync(
        ReadConnection read, CountDeviations query, AccessScope scope)
    {
        var values = Period(query.From, query.To, query.Unit);
        await read.HoldStillAsync();
        var rows = await read.Connection.QueryAsync<CountRow>(
            $"""
            SELECT kind, COUNT(*) AS count, COUNT(DISTINCT case_id) AS cases
            FROM (SELECT kind, case_id, at_unit AS unit FROM deviations WHERE on_day >= @from AND on_day <= @to) d
            WHERE {OfUnit(query.Unit, "unit")} AND {AccessSql.UnitCondition(scope, values, store.Dialect)}
            GROUP BY kind ORDER BY kind
            """,
            values);
        var notRead = await read.Connection.ExecuteScalarAsync<long>(
            "SELECT seq - COALESCE((SELECT seq FROM deviation_cursor WHERE id = 1), 0) FROM ledger_head WHERE id = 1");
        return ([.. rows.Select(row => row.Found)], notRead);
    }

    private static DynamicParameters Period(DateOnly from, DateOnly to, string? unit)
    {
        var values = new DynamicParameters();
        values.Add("from", Iso.Day(from));
        values.Add("to", Iso.Day(to));
        values.Add("asked", unit);
        return values;
    }

    private static string OfUnit(string? unit, string column) => unit is null ? "1 = 1" : column + " = @asked";

    private sealed class CountRow
    {
        public long Kind { get; init; }

        public long Count { get; init; }

        public long Cases { get; init; }

        public DeviationCount Found => new((DeviationKind)Kind, DeviationGroups.Of((DeviationKind)Kind), Count, Cases);
    }

    private sealed class Row
    {
        public string CaseId { get; init; } = "";

        public long No { get; init; }

        public long Kind { get; init; }

        public string OnDay { get; init; } = "";

        public string CaseRef { get; init; } = "";

        public string Unit { get; init; } = "";

        public long? Days { get; init; }

        public long? Decision { get; init; }

        public DeviationRow Found => new(
            CaseId, CaseRef, Unit, (DeviationKind)Kind, Iso.Day(OnDay), (int?)Days, (DecisionType?)Decision);
    }
}
