using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SelfReports;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads the caseworkers' own checklists. What has been reviewed stands in other tables and is not read here.</summary>
internal sealed class SelfReportReader(IStore store) : ISelfReportReader
{
    private static readonly Statement Latest = new(
        "SELECT no, recorded_at, answers FROM self_reports WHERE case_id = $1 ORDER BY no DESC LIMIT 1", 1);

    public Task<StoredSelfReport?> LatestAsync(string caseId) => store.AskAsync(read => read.Sql.FirstAsync(
        Latest,
        row => new StoredSelfReport(
            (int)row.GetInt64(0), Iso.Instant(row.GetString(1)), StoreDocument.Read<IReadOnlyList<SelfReportAnswer>>(row.GetString(2))),
        caseId).AsTask());

    public Task<SelfReportCounts> SumsAsync(GetSelfReportSums query, AccessScope scope) =>
        store.AskAsync(read => SumsAsync(read, query, scope));

    public Task<MissingSelfReports> MissingAsync(ListMissingSelfReports query, DateOnly since, AccessScope scope) =>
        store.AskAsync(read => MissingAsync(read, query, since, scope));

    private async Task<SelfReportCounts> SumsAsync(ReadConnection read, GetSelfReportSums query, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("from", Iso.Day(query.From));
        values.Add("to", Iso.Day(query.To));
        values.Add("unit", query.Unit);
        values.Add("known", Iso.Day(query.KnownOn ?? DateOnly.MaxValue));
        // The latest of each case that was known then.
        var closed = $"""
            SELECT case_id, unit, asked,
                   (SELECT MAX(r.no) FROM self_reports r WHERE r.case_id = c.case_id AND r.recorded_on <= @known) AS no
            FROM (SELECT case_id, at_unit AS unit, asked FROM closed_utredningar
                  WHERE closed_on >= @from AND closed_on <= @to AND known_on <= @known) c
            WHERE {AccessSql.UnitCondition(scope, values, store.Dialect)}{(query.Unit is null ? "" : " AND unit = @unit")}
            """;
        await read.HoldStillAsync();
        var counts = await read.Connection.QuerySingleAsync<CountsRow>(
            $"""
            SELECT COUNT(*) AS closed, COALESCE(SUM(CASE WHEN asked = 0 THEN 1 ELSE 0 END), 0) AS imported, COUNT(no) AS reported FROM ({closed}) counted
            """,
            values);
        var answers = await read.Connection.QueryAsync<AnswerRow>(
            $"""
            SELECT a.question, a.wording, a.value, COUNT(*) AS count
            FROM ({closed}) counted JOIN self_report_answers a ON a.case_id = counted.case_id AND a.no = counted.no
            GROUP BY a.question, a.wording, a.value
            """,
            values);
        var forms = await read.Connection.QueryAsync<string>("SELECT doc FROM self_report_forms ORDER BY form");
        return new SelfReportCounts(
            counts.Closed, counts.Imported, counts.Reported,
            [.. answers.Select(row => new CountedAnswer(row.Question, row.Wording, row.Value, row.Count))],
            [.. forms.Select(StoreDocument.Read<IReadOnlyList<SelfReportQuestion>>)]);
    }

    private async Task<MissingSelfReports> MissingAsync(
        ReadConnection read, ListMissingSelfReports query, DateOnly since, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("since", Iso.Day(since));
        var where = "asked = 1 AND reports = 0 AND closed_on >= @since AND " + AccessSql.Condition(scope, "cases.id", values, store.Dialect);
        if (query.Unit is not null)
        {
            where += " AND at_unit = @unit";
            values.Add("unit", query.Unit);
        }

        await read.HoldStillAsync();
        var total = await read.Connection.ExecuteScalarAsync<long>(
            $"SELECT COUNT(*) FROM closed_utredningar JOIN cases ON cases.id = case_id WHERE {where}", values);
        if (query.After is not null && DayCursor.TryRead(query.After, out var after))
        {
            where += " AND (closed_on, case_id) > (@afterDay, @afterCase)";
            values.Add("afterDay", after.Day);
            values.Add("afterCase", after.CaseId);
        }

        values.Add("limit", query.Limit + 1);
        var rows = (await read.Connection.QueryAsync<MissingRow>(
            $"""
            SELECT case_id AS CaseId, case_ref AS CaseRef, unit, closed_on AS ClosedOn
            FROM closed_utredningar JOIN cases ON cases.id = case_id WHERE {where}
            ORDER BY closed_on, case_id LIMIT @limit
            """,
            values)).AsList();
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        return new MissingSelfReports(
            total,
            [.. rows.Take(query.Limit).Select(row => new MissingSelfReport(row.CaseId, row.CaseRef, row.Unit, Iso.Day(row.ClosedOn)))],
            last is null ? null : new DayCursor(last.ClosedOn, last.CaseId, 0).ToString());
    }

    private sealed class CountsRow
    {
        public long Closed { get; init; }

        public long Imported { get; init; }

        public long Reported { get; init; }
    }

    private sealed class AnswerRow
    {
        public string Question { get; init; } = "";

        public string Wording { get; init; } = "";

        public string Value { get; init; } = "";

        public long Count { get; init; }
    }

    private sealed class MissingRow
    {
        public string CaseId { get; init; } = "";

        public string CaseRef { get; init; } = "";

        public string Unit { get; init; } = "";

        public string ClosedOn { get; init; } = "";
    }
}
