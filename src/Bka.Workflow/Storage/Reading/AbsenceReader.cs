using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads who is away, and what somebody handles.</summary>
internal sealed class AbsenceReader(IStore store) : IAbsenceReader, ICaseloadReader
{
    private const int Most = 500;

    private readonly KnownAbsences _known = new();

    public async ValueTask<AbsenceTable> FromAsync(DateOnly from) => await store.AskAsync(async read =>
    {
        // Read before the absences: should a rule change in between, the number seen next time is another.
        var rules = await read.Sql.FirstAsync(DelegationSql.Rules, row => row.GetInt64(0));
        return await _known.AsOfAsync(rules, from, read.Sql);
    });

    public async Task<IReadOnlyList<AbsenceEntry>> ListAsync(DateOnly from, string? unit, AccessScope scope)
    {
        var values = new DynamicParameters();
        var seen = AccessSql.UnitCondition(scope, values, store.Dialect);
        values.Add("from", Iso.Day(from));
        values.Add("unit", unit ?? "");
        values.Add("most", Most);
        return await store.AskAsync(async read =>
        {
            await using var rows = await read.Connection.ExecuteReaderAsync(
                $"""
                SELECT {AbsenceRows.Columns} FROM absences
                WHERE (to_day IS NULL OR (to_day > @from AND to_day > from_day)) AND (@unit = '' OR unit = @unit) AND {seen}
                ORDER BY from_day, no LIMIT @most
                """,
                values);
            var entries = new List<AbsenceEntry>();
            while (await rows.ReadAsync())
            {
                entries.Add(AbsenceRows.Map(rows));
            }

            return entries;
        });
    }

    public async ValueTask<IReadOnlyList<CaseloadUnit>> UnitsOfAsync(string person) => await store.AskAsync(async read =>
        (IReadOnlyList<CaseloadUnit>)await read.Sql.ListAsync(AbsenceRows.CaseloadUnits, AbsenceRows.MapUnit, person));

    public async Task<IReadOnlyList<LoadedCase>> OfAsync(string person, string? unit, AccessScope scope)
    {
        var values = new DynamicParameters();
        var seen = AccessSql.Condition(scope, "cases.id", values, store.Dialect);
        values.Add("person", person);
        values.Add("unit", unit ?? "");
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<(string Doc, string? Running)>(
            $"""
            SELECT doc, (SELECT r.id FROM cases r
                         WHERE r.child_ref = cases.child_ref AND r.running_utredning = 1 AND r.id <> cases.id ORDER BY r.id LIMIT 1)
            FROM cases
            WHERE caseworker = @person AND (@unit = '' OR unit = @unit) AND {seen}
              AND (state IN ({CaseloadOf.OpenStates})
                OR EXISTS (SELECT 1 FROM watches w WHERE w.case_id = cases.id AND w.stopped_on IS NULL))
            ORDER BY cases.id
            """,
            values));
        return [.. rows.Select(row => new LoadedCase(StoreDocument.Read<Case>(row.Doc), row.Running))];
    }
}
