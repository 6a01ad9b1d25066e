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
    // The latest of each case that was known then.
    private const string LatestKnown = "SELECT case_id, MAX(no) AS no FROM self_reports WHERE recorded_on <= @known GROUP BY case_id";

    // What waits for its checklist, as the index of closed utredningar has it.
    private const string Waiting =
        """
        FROM measures m WHERE utredning_closed_on >= @since
          AND NOT EXISTS (SELECT 1 FROM self_reports r WHERE r.case_id = m.case_id)
          AND NOT EXISTS (SELECT 1 FROM checklists_not_asked n WHERE n.case_id = m.case_id)
        """;

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
        var within = "utredning_closed_on >= @from AND utredning_closed_on <= @to AND "
            + AccessSql.UnitCondition(scope, values, store.Dialect) + (query.Unit is null ? "" : " AND unit = @unit");
        var closed = $"SELECT case_id FROM measures WHERE {within}" + (query.KnownOn is null
            ? ""
            : $"""
               AND known_on <= @known
              UNION ALL SELECT case_id FROM measures_past WHERE {within} AND known_on <= @known AND replaced_on > @known
              """);
        await read.HoldStillAsync();
        Task<long> Count(string joined) => read.Connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM ({closed}) closed {joined}", values);
        var counts = (
            Closed: await Count(""),
            Imported: await Count("JOIN checklists_not_asked n ON n.case_id = closed.case_id"),
            Reported: await Count($"JOIN ({LatestKnown}) latest ON latest.case_id = closed.case_id"));
        var answers = await read.Connection.QueryAsync<AnswerRow>(
            $"""
            SELECT a.question, a.wording, a.value, COUNT(*) AS count
            FROM ({closed}) closed JOIN ({LatestKnown}) latest ON latest.case_id = closed.case_id
            JOIN self_report_answers a ON a.case_id = latest.case_id AND a.no = latest.no
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
        var where = ScopeOf(query, scope, values);
        await read.HoldStillAsync();
        var total = await read.Connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {Waiting}{where}", values);
        if (query.After is not null && DayCursor.TryRead(query.After, out var after))
        {
            where += " AND (utredning_closed_on, case_id) > (@afterDay, @afterCase)";
            values.Add("afterDay", after.Day);
            values.Add("afterCase", after.CaseId);
        }

        values.Add("limit", query.Limit + 1);
        var rows = (await read.Connection.QueryAsync<MissingRow>(
            $"""
            SELECT page.case_id AS CaseId, case_ref AS CaseRef, cases.unit, closed_on AS ClosedOn
            FROM (SELECT case_id, utredning_closed_on AS closed_on {Waiting}{where}
                  ORDER BY utredning_closed_on, case_id LIMIT @limit) page
            JOIN cases ON cases.id = page.case_id ORDER BY closed_on, page.case_id
            """,
            values)).AsList();
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        return new MissingSelfReports(
            total,
            [.. rows.Take(query.Limit).Select(row => new MissingSelfReport(row.CaseId, row.CaseRef, row.Unit, Iso.Day(row.ClosedOn)))],
            last is null ? null : new DayCursor(last.ClosedOn, last.CaseId, 0).ToString());
    }

    // Unit and id stand in the index. Who else is concerned stands in the case.
    private string ScopeOf(ListMissingSelfReports query, AccessScope scope, DynamicParameters values)
    {
        var mine = scope.Relation is Relations.Any or Relations.OwnUnit
            ? AccessSql.UnitCondition(scope, values, store.Dialect)
            : $"EXISTS (SELECT 1 FROM cases WHERE cases.id = m.case_id AND {AccessSql.Condition(scope, "cases.id", values, store.Dialect)})";
        values.Add("unit", query.Unit);
        return $" AND {mine}{(query.Unit is null ? "" : " AND m.unit = @unit")}";
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
