using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Reads on in the ledger, and keeps what was found in the texts. Of a text only its sketch and bands are kept.</summary>
internal sealed class TextIndexWriter(ISqlSession sql)
{
    private static readonly Statement Cursor = new("SELECT seq FROM text_cursor WHERE algorithm = $1", 1);

    private static readonly Statement Unread = new(
        """
        SELECT l.seq, l.at, l.case_id, c.case_ref, l.fact, l.details
        FROM ledger l LEFT JOIN cases c ON c.id = l.case_id AND l.case_version IS NOT NULL
        WHERE l.seq > $1 ORDER BY l.seq LIMIT $2
        """,
        2);

    private static readonly Statement Move = new(
        """
        INSERT INTO text_cursor (algorithm, seq) VALUES ($1, $2)
        ON CONFLICT (algorithm) DO UPDATE SET seq = excluded.seq
        """,
        2);

    private static readonly Statement OfCase = new("SELECT id, sketch FROM texts WHERE case_id = $1", 1);

    private static readonly Statement OfField = new(
        "SELECT id, sketch FROM texts WHERE case_id = $1 AND field = $2 AND child_ref = $3 AND item = $4", 4);

    private static readonly Statement Delete = new("DELETE FROM texts WHERE id = $1", 1);

    private static readonly Statement DeleteBand = new("DELETE FROM text_bands WHERE band = $1 AND text_id = $2", 2);

    private static readonly Statement Insert = new(
        """
        INSERT INTO texts (id, case_id, field, child_ref, item, on_day, thin, stop_phrase, copies, similarity,
          sibling_copies, sibling_similarity, sketch)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        13);

    private static readonly Statement InsertBand = new("INSERT INTO text_bands (band, text_id) VALUES ($1, $2)", 2);

    public async ValueTask<UnreadFacts> UnreadAsync(int most)
    {
        var after = await sql.FirstAsync(Cursor, row => row.GetInt64(0), TextSketch.Algorithm);
        var rows = await sql.ListAsync(Unread, row => (Seq: row.GetInt64(0), Fact: Map(row)), after, (long)most);
        return new UnreadFacts(
            [.. rows.Select(row => row.Fact).OfType<RecordedFact>()], rows.Count == 0 ? after : rows[^1].Seq, rows.Count);
    }

    public async ValueTask SaveAsync(RecordedFact recorded, IReadOnlyList<JudgedText> texts, bool replacesAll)
    {
        if (replacesAll)
        {
            Remove(await sql.ListAsync(OfCase, MapStored, recorded.CaseId));
        }

        for (var place = 0; place < Math.Min(texts.Count, TextSql.PlacesOfARow); place++)
        {
            var (written, on, judgement) = texts[place];
            if (written.Replaces)
            {
                Remove(await sql.ListAsync(OfField, MapStored, recorded.CaseId, (long)written.Field,
                    written.ChildRef ?? "", written.Item ?? ""));
            }

            if (judgement is not null)
            {
                Add((recorded.Seq * TextSql.PlacesOfARow) + place, recorded.CaseId, written, on, judgement);
            }
        }
    }

    public void Complete(long seq) => sql.Write(Move, TextSketch.Algorithm, seq);

    private void Add(long id, string caseId, WrittenReason written, DateOnly on, TextJudgement judged)
    {
        var (elsewhere, siblings) = judged.Copies;
        sql.Write(Insert, id, caseId, (long)written.Field, written.ChildRef ?? "", written.Item ?? "", Iso.Day(on),
            Mark(judged, TextFindingCodes.Thin), Mark(judged, TextFindingCodes.StopPhrase),
            (long)elsewhere.Cases, (long)elsewhere.Similarity, (long)siblings.Cases, (long)siblings.Similarity,
            judged.Sketch.ToBytes());
        foreach (var band in judged.Sketch.Bands)
        {
            sql.Write(InsertBand, band, id);
        }
    }

    private void Remove(List<(long Id, TextSketch Sketch)> texts)
    {
        foreach (var (id, sketch) in texts)
        {
            foreach (var band in sketch.Bands)
            {
                sql.Write(DeleteBand, band, id);
            }

            sql.Write(Delete, id);
        }
    }

    private static long Mark(TextJudgement judged, string code) =>
        judged.Form.Contains(code, StringComparer.Ordinal) ? 1 : 0;

    private static (long Id, TextSketch Sketch) MapStored(DbDataReader row) =>
        (row.GetInt64(0), TextSketch.FromBytes(row.GetFieldValue<byte[]>(1)));

    // A row about no case, or about one that is gone, holds no motivering.
    private static RecordedFact? Map(DbDataReader row) => row.IsDBNull(2) || row.IsDBNull(3)
        ? null
        : new RecordedFact(
            row.GetInt64(0), Iso.Instant(row.GetString(1)), row.GetString(2), row.GetString(3),
            StoreDocument.ReadFact(row.GetString(4), row.GetString(5)));
}
