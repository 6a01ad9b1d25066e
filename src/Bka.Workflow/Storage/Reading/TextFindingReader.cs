using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads what is known of the form of motiveringar. Cases registered by mistake are left out.</summary>
internal sealed partial class TextFindingReader(IStore store) : ITextReader
{
    public Task<IReadOnlyList<(TextPlace Place, TextSketch Sketch)>> LikeAsync(TextSketch sketch) =>
        store.AskAsync(read => TextSql.LikeAsync(read.Sql, sketch).AsTask());

    public Task<(IReadOnlyList<TextFieldCounts> Fields, long NotRead)> CountAsync(GetTextFindings query, AccessScope scope) =>
        store.AskAsync(read => CountAsync(read, query, scope));

    private async Task<(IReadOnlyList<TextFieldCounts> Fields, long NotRead)> CountAsync(
        ReadConnection read, GetTextFindings query, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("from", Iso.Day(query.From));
        values.Add("to", Iso.Day(query.To));
        values.Add("voided", (long)CaseState.Voided);
        var where = AccessSql.UnitCondition(scope, values, store.Dialect);
        if (query.Unit is not null)
        {
            where += " AND unit = @unit";
            values.Add("unit", query.Unit);
        }

        // One moment, so that what waits to be read belongs to what is counted.
        await read.HoldStillAsync();
        var rows = await read.Connection.QueryAsync<CountRow>(
            $"""
            SELECT field, COUNT(*) AS texts,
                   SUM(CASE WHEN thin + stop_phrase + copies + sibling_copies > 0 THEN 1 ELSE 0 END) AS WithFinding,
                   SUM(thin) AS thin, SUM(stop_phrase) AS StopPhrases,
                   SUM(CASE WHEN copies > 0 THEN 1 ELSE 0 END) AS NearCopies,
                   SUM(CASE WHEN sibling_copies > 0 THEN 1 ELSE 0 END) AS NearCopiesOfSiblings
            FROM texts JOIN cases ON cases.id = texts.case_id
            WHERE on_day >= @from AND on_day <= @to AND state <> @voided AND {where}
            GROUP BY field ORDER BY field
            """,
            values);
        var notRead = await read.Connection.ExecuteScalarAsync<long>(
            "SELECT seq - COALESCE((SELECT seq FROM text_cursor WHERE algorithm = @algorithm), 0) FROM ledger_head WHERE id = 1",
            new { algorithm = TextSketch.Algorithm });
        return ([.. rows.Select(row => row.Counts)], notRead);
    }

    private sealed class CountRow
    {
        public long Field { get; init; }

        public long Texts { get; init; }

        public long WithFinding { get; init; }

        public long Thin { get; init; }

        public long StopPhrases { get; init; }

        public long NearCopies { get; init; }

        public long NearCopiesOfSiblings { get; init; }

        public TextFieldCounts Counts =>
            new((ReasonsField)Field, Texts, WithFinding, Thin, StopPhrases, NearCopies, NearCopiesOfSiblings);
    }
}
