using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Reads on in the ledger, and keeps what each changed case deviates in.</summary>
internal sealed class DeviationWriter(ISqlSession sql)
{
    private static readonly Statement Cursor = new("SELECT seq FROM deviation_cursor WHERE id = 1", 0);

    // A note beside a case has no version, and changes nothing that is looked at.
    private static readonly Statement Unread = new(
        "SELECT seq, CASE WHEN case_version IS NULL THEN NULL ELSE case_id END FROM ledger WHERE seq > $1 ORDER BY seq LIMIT $2", 2);

    private static readonly Statement Move = new(
        "INSERT INTO deviation_cursor (id, seq) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq", 1);

    private static readonly Statement OfBkas = new(
        """
        SELECT fact, at, acting_as, details FROM ledger
        WHERE case_id = $1 AND fact IN ('BkaAnswered', 'BkaCompleted') ORDER BY seq
        """,
        1);

    private static readonly Statement Delete = new("DELETE FROM deviations WHERE case_id = $1", 1);

    private static readonly Statement Insert = new(
        "INSERT INTO deviations (case_id, no, kind, on_day, at_unit, days, decision) VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);

    public async ValueTask<UnreadCases> UnreadAsync(int most)
    {
        var after = await sql.FirstAsync(Cursor, row => row.GetInt64(0));
        var rows = await sql.ListAsync(
            Unread, row => (Seq: row.GetInt64(0), Case: row.IsDBNull(1) ? null : row.GetString(1)), after, (long)most);
        return new UnreadCases(
            [.. rows.Select(row => row.Case).OfType<string>().Distinct(StringComparer.Ordinal)],
            rows.Count == 0 ? after : rows[^1].Seq,
            rows.Count);
    }

    public async ValueTask<IReadOnlyList<BkaMoments>> MomentsAsync(string caseId)
    {
        var rows = await sql.ListAsync(
            OfBkas,
            row => (Fact: StoreDocument.ReadFact(row.GetString(0), row.GetString(3)), At: Iso.Instant(row.GetString(1)),
                BySystem: row.GetString(2) == EnumText.Of(Function.SystemClient)),
            caseId);
        var answered = rows.Where(row => row.BySystem).Select(row => row.Fact).OfType<BkaAnswered>().ToArray();
        return
        [
            .. rows.Where(row => row.Fact is BkaCompleted).GroupBy(row => ((BkaCompleted)row.Fact).ChildRef, StringComparer.Ordinal)
                .Select(child => new BkaMoments(
                    child.Key, child.Last().At, [.. answered.Where(fact => fact.ChildRef == child.Key).Select(fact => fact.No).Distinct()])),
        ];
    }

    public void Save(string caseId, string unit, IReadOnlyList<CaseDeviation> found)
    {
        sql.Write(Delete, caseId);
        for (var no = 0; no < found.Count; no++)
        {
            var one = found[no];
            sql.Write(Insert, caseId, (long)no, (long)one.Kind, Iso.Day(one.On), unit, (long?)one.Days, (long?)one.Decision);
        }
    }

    public void Complete(long seq) => sql.Write(Move, seq);
}
