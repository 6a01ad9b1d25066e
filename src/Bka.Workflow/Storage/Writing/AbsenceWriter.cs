using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The absences, and which cases somebody handles.</summary>
internal sealed class AbsenceWriter(ISqlSession sql)
{
    private static readonly Statement Next = new("SELECT COALESCE(MAX(no), 0) + 1 FROM absences", 0);

    private static readonly Statement Insert = new(
        """
        INSERT INTO absences (id, no, person, unit, from_day, to_day, substitute, reason, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        10);

    private static readonly Statement End = new(
        "UPDATE absences SET to_day = $1, ended_by = $2, ended_at = $3 WHERE id = $4", 4);

    // Ended ones in which a clock still runs belong to the load as well: a reporter may wait for an answer.
    private static readonly Statement Caseload = new(
        $"""
        SELECT id FROM cases
        WHERE caseworker = $1 AND ($2 = '' OR unit = $2)
          AND (state IN ({CaseloadOf.OpenStates})
            OR EXISTS (SELECT 1 FROM watches w WHERE w.case_id = cases.id AND w.stopped_on IS NULL))
        ORDER BY cases.id
        """,
        2);

    private readonly KnownAbsences _known = new();

    public ValueTask<AbsenceTable> FromAsync(long rules, DateOnly from) => _known.AsOfAsync(rules, from, sql);

    /// <summary>Forgets what was read: a change under the same number was undone.</summary>
    public void Forget() => _known.Forget();

    public ValueTask<AbsenceEntry?> FindAsync(string id) => sql.FirstAsync(AbsenceRows.One, AbsenceRows.Map, id);

    public async ValueTask<AbsenceEntry> AddAsync(AbsenceEntry row)
    {
        var no = await sql.FirstAsync(Next, found => found.GetInt64(0));
        var added = row with { AbsenceId = string.Create(CultureInfo.InvariantCulture, $"f{no}") };
        sql.Write(Insert, added.AbsenceId, no, added.Person, added.Unit, Iso.Day(added.From), Iso.Day(added.To), added.Substitute,
            added.Reason?.ToString(), added.Recorded.By, Iso.Instant(added.Recorded.At));
        return added;
    }

    public async ValueTask<IReadOnlyList<CaseloadUnit>> UnitsOfAsync(string person) =>
        await sql.ListAsync(AbsenceRows.CaseloadUnits, AbsenceRows.MapUnit, person);

    public void SaveEnded(AbsenceEntry row) =>
        sql.Write(End, Iso.Day(row.To), row.Ended!.By, Iso.Instant(row.Ended.At), row.AbsenceId);

    public async ValueTask<IReadOnlyList<string>> CaseloadAsync(string person, string? unit) =>
        await sql.ListAsync(Caseload, row => row.GetString(0), person, unit ?? "");
}
