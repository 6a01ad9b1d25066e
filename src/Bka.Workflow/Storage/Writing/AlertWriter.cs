using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What people note on alerts.</summary>
internal sealed class AlertWriter(ISqlSession sql)
{
    private static readonly Statement Stands = new(
        "SELECT CASE WHEN ended_at IS NULL THEN 1 ELSE 0 END FROM alerts WHERE rule = $1 AND last_day = $2 AND case_id = $3", 3);

    private static readonly Statement Note = new(
        """
        UPDATE alerts SET noted_by = $1, noted_at = $2, noted_reason = $3, noted_text = $4, snoozed_until = $5,
          noted_settles = $6
        WHERE rule = $7 AND last_day = $8 AND case_id = $9
        """,
        9);

    public async ValueTask<bool?> StandsAsync(AlertKey alert) => await sql.FirstAsync(
        Stands, row => (long?)Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture),
        alert.Rule, Iso.Day(alert.LastDay), alert.CaseId) is { } stands ? stands == 1 : null;

    public void Save(AlertKey alert, AlertNote note) => sql.Write(
        Note, note.By, Iso.Instant(note.At), (long)note.Reason, note.Text, Iso.Day(note.Until), note.Settles ? 1L : 0L,
        alert.Rule, Iso.Day(alert.LastDay), alert.CaseId);
}
