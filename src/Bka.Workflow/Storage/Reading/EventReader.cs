using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Reads the ledger as a feed. The ledger is written in order by whoever holds its head, so no row ever appears before a
/// number that is read already.
/// </summary>
internal sealed class EventReader(IStore store) : IEventReader
{
    // A reader with few cases among many walks past the others' rows in pieces.
    private const int MostLookedThrough = 2000;

    public Task<FeedPiece> ReadAsync(long after, int most, AccessScope scope) =>
        store.AskAsync(read => ReadAsync(read, after, most, scope));

    private async Task<FeedPiece> ReadAsync(ReadConnection read, long after, int most, AccessScope scope)
    {
        var head = await read.Connection.ExecuteScalarAsync<long>("SELECT seq FROM ledger_head WHERE id = 1");
        if (head <= after)
        {
            return new FeedPiece([], after, head, new Dictionary<string, IReadOnlyList<(Fact, CaseState)>>(StringComparer.Ordinal));
        }

        var through = Math.Min(head, after + MostLookedThrough);
        var values = new DynamicParameters();
        values.Add("after", after);
        values.Add("through", through);
        values.Add("most", most);
        FeedRow[] rows =
        [
            .. (await read.Connection.QueryAsync<LedgerDataRow>(
                $"""
                SELECT {LedgerDataRow.Columns} FROM ledger
                WHERE seq > @after AND seq <= @through AND {Condition(scope, values)} ORDER BY seq LIMIT @most
                """,
                values)).Select(row => new FeedRow(row.Seq, Iso.Instant(row.At), row.Fact, row.CaseId, row.CaseVersion)),
        ];
        through = rows.Length == most ? rows[^1].Seq : through;
        return new FeedPiece(rows, through, head, await HistoriesAsync(read, rows));
    }

    // Each case once, however many of its rows stand in the piece.
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<(Fact Fact, CaseState State)>>> HistoriesAsync(
        ReadConnection read, FeedRow[] rows)
    {
        string[] ids = [.. rows.Where(row => row.CaseVersion is not null).Select(row => row.CaseId!).Distinct(StringComparer.Ordinal)];
        var facts = ids.Length == 0 ? [] : await read.Connection.QueryAsync<LedgerDataRow>(
            $"""
            SELECT {LedgerDataRow.Columns} FROM ledger
            WHERE {store.Dialect.IsAmong("case_id", "@ids")} AND case_version IS NOT NULL AND seq <= @last ORDER BY case_id, case_version
            """,
            new { ids, last = rows[^1].Seq });
        return facts.GroupBy(row => row.CaseId!, StringComparer.Ordinal).ToDictionary(
            one => one.Key,
            one => (IReadOnlyList<(Fact, CaseState)>)[.. one.Select(row => (StoreDocument.ReadFact(row.Fact, row.Details), (CaseState)row.State!.Value))],
            StringComparer.Ordinal);
    }

    // What concerns no case is for those who may see all cases. A case is judged as it stands now, as everywhere else.
    private string Condition(AccessScope scope, DynamicParameters values) => scope.Relation == Relations.Any
        ? "1 = 1"
        : $"EXISTS (SELECT 1 FROM cases WHERE cases.id = ledger.case_id AND {AccessSql.Condition(scope, "cases.id", values, store.Dialect)})";
}
