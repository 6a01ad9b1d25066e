using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads cases within a scope.</summary>
internal sealed class CaseReader(IStore store) : ICaseReader
{
    private const string Columns =
        "id, case_ref AS CaseRef, child_ref AS SubjectRef, unit, caseworker, kind, received_on AS ReceivedOn, state, version, matter";

    private static readonly Statement One = new(
        $"""
        SELECT c.doc,
               (SELECT r.id FROM cases r
                WHERE r.child_ref = c.child_ref AND r.running_utredning = 1 AND r.id <> c.id ORDER BY r.id LIMIT 1),
               CASE WHEN {AccessSql.IsDrawn("c.id")} THEN 1 ELSE 0 END, CASE WHEN {AccessSql.IsProtected("c.id")} THEN 1 ELSE 0 END
        FROM cases c WHERE c.id = $1
        """,
        1);

    public Task<LoadedCase?> FindAsync(string caseId, AccessScope scope) =>
        store.AskAsync(read => FindAsync(read, caseId, scope));

    public async Task<IReadOnlyList<CaseSummary>> FindAsync(FindCases query, AccessScope scope)
    {
        var values = new DynamicParameters();
        var conditions = new List<string> { AccessSql.Condition(scope, "cases.id", values, store.Dialect) };
        if (query.CaseRef is not null)
        {
            conditions.Add("case_ref = @caseRef");
            values.Add("caseRef", query.CaseRef);
        }

        if (query.ChildRef is not null)
        {
            conditions.Add("child_ref = @childRef");
            values.Add("childRef", query.ChildRef);
        }

        return await SummariesAsync(
            $"SELECT {Columns} FROM cases WHERE {string.Join(" AND ", conditions)} ORDER BY received_on DESC, id LIMIT 200",
            values);
    }

    public async Task<IReadOnlyList<CaseSummary>> SummariesAsync(IReadOnlyList<string> caseIds, AccessScope scope)
    {
        if (caseIds.Count == 0)
        {
            return [];
        }

        var values = new DynamicParameters();
        values.Add("ids", caseIds.ToArray());
        var found = await SummariesAsync(
            $"SELECT {Columns} FROM cases WHERE {store.Dialect.IsAmong("id", "@ids")} AND {AccessSql.Condition(scope, "cases.id", values, store.Dialect)}",
            values);
        var byId = found.ToDictionary(summary => summary.CaseId, StringComparer.Ordinal);
        return [.. caseIds.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    public Task<IReadOnlyList<HistoryEntry>?> HistoryAsync(string caseId, AccessScope scope) =>
        store.AskAsync(read => HistoryAsync(read, caseId, scope));

    private static async Task<IReadOnlyList<HistoryEntry>?> HistoryAsync(ReadConnection read, string caseId, AccessScope scope)
    {
        // One moment: a case that is given away meanwhile is shown as it stood when it might be seen.
        await read.HoldStillAsync();
        if (await FindAsync(read, caseId, scope) is null)
        {
            return null;
        }

        var rows = await read.Connection.QueryAsync<LedgerDataRow>(
            $"SELECT {LedgerDataRow.Columns} FROM ledger WHERE case_id = @caseId ORDER BY seq", new { caseId });
        // A note on an alert is no step: it stands between two, and the case as it was left.
        var (version, state) = (0L, 0L);
        return
        [
            .. rows.Select(row => new HistoryEntry(
                row.Seq, version = row.CaseVersion ?? version, Iso.Instant(row.At), row.Actor,
                Enum.Parse<Function>(row.ActingAs), row.Client, row.Fact, (CaseState)(state = row.State ?? state), row.Details,
                row.OnBehalfOf)),
        ];
    }

    private static async Task<LoadedCase?> FindAsync(ReadConnection read, string caseId, AccessScope scope) =>
        await read.Sql.FirstAsync(
            One,
            row =>
            {
                var found = StoreDocument.Read<Case>(row.GetString(0));
                bool Is(int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture) == 1;
                var isProtected = Is(3);
                var sampled = Is(2) && (!isProtected || scope.Actor.SeesProtected);
                return scope.AllowsAlone(found.Id, found.AccessFacts(sampled))
                    ? new LoadedCase(found, row.IsDBNull(1) ? null : row.GetString(1)) { IsProtected = isProtected }
                    : null;
            },
            caseId);

    private async Task<IReadOnlyList<CaseSummary>> SummariesAsync(string sql, DynamicParameters values)
    {
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<SummaryRow>(sql, values));
        return
        [
            .. rows.Select(row => new CaseSummary(
                row.Id, row.CaseRef, row.SubjectRef, row.Unit, row.Caseworker, (IntakeKind)row.Kind,
                Iso.Day(row.ReceivedOn), (CaseState)row.State, row.Version, (AdultMatter?)row.Matter)),
        ];
    }

    private sealed class SummaryRow
    {
        public string Id { get; init; } = "";

        public string CaseRef { get; init; } = "";

        public string SubjectRef { get; init; } = "";

        public string Unit { get; init; } = "";

        public string? Caseworker { get; init; }

        public long Kind { get; init; }

        public string ReceivedOn { get; init; } = "";

        public long State { get; init; }

        public long Version { get; init; }

        public long? Matter { get; init; }
    }
}
