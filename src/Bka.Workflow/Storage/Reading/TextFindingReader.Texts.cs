using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// The texts themselves. The index holds none: a text's number leads to its ledger row and its place there, and it is read
/// when somebody who may read the case asks for it.
/// </summary>
internal sealed partial class TextFindingReader
{
    private static readonly Statement OneRow = new("SELECT fact, details FROM ledger WHERE seq = $1", 1);

    public Task<TextFindingPage> ListAsync(ListTextFindings query, AccessScope figures, AccessScope cases) =>
        store.AskAsync(read => ListAsync(read, query, figures, cases));

    private async Task<TextFindingPage> ListAsync(
        ReadConnection read, ListTextFindings query, AccessScope figures, AccessScope cases)
    {
        var values = new DynamicParameters();
        var where = Conditions(query, values)
            + " AND " + AccessSql.UnitCondition(figures, values, store.Dialect)
            + " AND " + AccessSql.Condition(cases, "cases.id", values, store.Dialect);
        await read.HoldStillAsync();
        var rows = (await read.Connection.QueryAsync<TextRow>(
            $"""
            SELECT t.id AS Id, t.case_id AS CaseId, case_ref AS CaseRef, unit, field, on_day AS OnDay, thin, stop_phrase AS StopPhrase,
                   copies, similarity, sibling_copies AS SiblingCopies, sibling_similarity AS SiblingSimilarity
            FROM texts t JOIN cases ON cases.id = t.case_id
            WHERE {where} ORDER BY on_day, t.case_id, t.id LIMIT @limit
            """,
            values)).AsList();
        var found = new List<FoundText>();
        foreach (var row in rows.Take(query.Limit))
        {
            var written = await read.Sql.FirstAsync(
                OneRow, stored => WrittenReasons.Of(StoreDocument.ReadFact(stored.GetString(0), stored.GetString(1))),
                row.Id / TextSql.PlacesOfARow);
            var text = written?.ElementAtOrDefault((int)(row.Id % TextSql.PlacesOfARow));
            found.Add(row.With(text is not null && (long)text.Field == row.Field ? text.Text : ""));
        }

        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        return new TextFindingPage(found, last is null ? null : new DayCursor(last.OnDay, last.CaseId, last.Id).ToString());
    }

    private static string Conditions(ListTextFindings query, DynamicParameters values)
    {
        values.Add("from", Iso.Day(query.From));
        values.Add("to", Iso.Day(query.To));
        values.Add("voided", (long)CaseState.Voided);
        values.Add("limit", query.Limit + 1);
        var where = "on_day >= @from AND on_day <= @to AND state <> @voided AND " + (query.Finding switch
        {
            TextFindingCodes.Thin => "thin > 0",
            TextFindingCodes.StopPhrase => "stop_phrase > 0",
            TextFindingCodes.NearCopy => "copies > 0",
            TextFindingCodes.NearCopyOfSibling => "sibling_copies > 0",
            _ => "thin + stop_phrase + copies + sibling_copies > 0",
        });
        if (query.Unit is not null)
        {
            where += " AND unit = @unit";
            values.Add("unit", query.Unit);
        }

        if (query.Field is { } field)
        {
            where += " AND field = @field";
            values.Add("field", (long)field);
        }

        if (query.After is not null && DayCursor.TryRead(query.After, out var after))
        {
            where += " AND (on_day, t.case_id, t.id) > (@afterDay, @afterCase, @afterNo)";
            values.Add("afterDay", after.Day);
            values.Add("afterCase", after.CaseId);
            values.Add("afterNo", after.No);
        }

        return where;
    }

    private sealed class TextRow
    {
        public long Id { get; init; }

        public string CaseId { get; init; } = "";

        public string CaseRef { get; init; } = "";

        public string Unit { get; init; } = "";

        public long Field { get; init; }

        public string OnDay { get; init; } = "";

        public long Thin { get; init; }

        public long StopPhrase { get; init; }

        public long Copies { get; init; }

        public long Similarity { get; init; }

        public long SiblingCopies { get; init; }

        public long SiblingSimilarity { get; init; }

        public FoundText With(string text) =>
            new(CaseId, CaseRef, Unit, (ReasonsField)Field, Iso.Day(OnDay), [.. Findings()], text);

        private IEnumerable<TextFinding> Findings()
        {
            if (Thin > 0)
            {
                yield return new TextFinding(TextFindingCodes.Thin);
            }

            if (StopPhrase > 0)
            {
                yield return new TextFinding(TextFindingCodes.StopPhrase);
            }

            if (Copies > 0)
            {
                yield return new TextFinding(TextFindingCodes.NearCopy, (int)Similarity, (int)Copies);
            }

            if (SiblingCopies > 0)
            {
                yield return new TextFinding(TextFindingCodes.NearCopyOfSibling, (int)SiblingSimilarity, (int)SiblingCopies);
            }
        }
    }
}
