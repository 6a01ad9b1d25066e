using System.Data.Common;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The case row: read whole, written whole.</summary>
internal sealed class CaseWriter(ISqlSession sql)
{
    private static readonly Statement Select = new(
        """
        SELECT CASE WHEN c.version = $2 THEN NULL ELSE c.doc END,
               (SELECT r.id FROM cases r
                WHERE r.child_ref = c.child_ref AND r.running_utredning = 1 AND r.id <> c.id ORDER BY r.id LIMIT 1)
        FROM cases c WHERE c.id = $1
        """,
        2);

    private static readonly Statement Insert = new(
        """
        INSERT INTO cases (id, case_ref, child_ref, unit, caseworker, registered_by, source, kind, received_on, state,
          version, running_utredning, doc, matter)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """,
        14);

    private static readonly Statement OfChild = new(
        """
        SELECT c.id, c.state, m.utredning_closed_on
        FROM cases c LEFT JOIN measures m ON m.case_id = c.id WHERE c.child_ref = $1 ORDER BY c.id
        """,
        1);

    private static readonly Statement Update = new(
        """
        UPDATE cases SET unit = $1, caseworker = $2, kind = $3, received_on = $4, state = $5, version = $6,
          running_utredning = $7, doc = $8
        WHERE id = $9 AND version = $10
        """,
        10);

    // Unit and caseworker stand in indexes and seldom change; naming them would rewrite the indexes at every step.
    private static readonly Statement Step = new(
        """
        UPDATE cases SET state = $1, version = $2, running_utredning = $3, doc = $4
        WHERE id = $5 AND version = $6
        """,
        6);

    private readonly KnownCases _known = new();

    public async ValueTask<LoadedCase?> LoadAsync(string caseId)
    {
        if (_known.Find(caseId) is { } loaded)
        {
            return loaded;
        }

        var earlier = _known.Document(caseId);
        var row = await sql.FirstAsync(Select, Map, caseId, earlier?.Version ?? -1);
        if (row is null)
        {
            return null;
        }

        loaded = new LoadedCase(row.Doc is null ? earlier! : StoreDocument.Read<Case>(row.Doc), row.Running);
        _known.Read(loaded);
        return loaded;
    }

    public async ValueTask<IReadOnlyList<CaseOfChild>> OfChildAsync(string childRef) => await sql.ListAsync(
        OfChild,
        row => new CaseOfChild(
            row.GetString(0),
            (CaseState)Convert.ToInt64(row.GetValue(1), CultureInfo.InvariantCulture),
            row.IsDBNull(2) ? null : Iso.Day(row.GetString(2))),
        childRef);

    /// <summary>Forgets every case: what was written was undone, or others have written.</summary>
    public void Forget() => _known.Forget();

    public void Save(Case? before, Case after)
    {
        var doc = StoreDocument.Write(after);
        var running = after.HasRunningUtredning ? 1L : 0L;
        if (before is null)
        {
            sql.Write(Insert, after.Id, after.CaseRef, after.SubjectRef, after.Unit, after.Caseworker, after.RegisteredBy,
                after.Source, (long)after.Intake.Kind, Iso.Day(after.Intake.ReceivedOn), (long)after.State,
                after.Version, running, doc, (long?)after.Adult?.Matter);
        }
        else if (before.Unit == after.Unit && before.Caseworker == after.Caseworker && before.Intake == after.Intake)
        {
            sql.Write(Step, (long)after.State, after.Version, running, doc, after.Id, before.Version);
        }
        else
        {
            sql.Write(Update, after.Unit, after.Caseworker, (long)after.Intake.Kind, Iso.Day(after.Intake.ReceivedOn),
                (long)after.State, after.Version, running, doc, after.Id, before.Version);
        }

        _known.Written(before, after);
    }

    private static CaseRow Map(DbDataReader row) =>
        new(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1));

    private sealed record CaseRow(string? Doc, string? Running);
}
