using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Remedies, reminders of what is late, and who has protected personal data.</summary>
internal sealed class RemedyWriter(ISqlSession sql)
{
    private static readonly Statement One = new("SELECT remedy FROM spot_check_remedies WHERE id = $1", 1);

    private static readonly Statement Late = new(
        "SELECT remedy FROM spot_check_remedies WHERE done = 0 AND due_on < $1 ORDER BY due_on, no", 1);

    private static readonly Statement Next = new("SELECT COALESCE(MAX(no), 0) + 1 FROM spot_check_remedies", 0);

    private static readonly Statement Insert = new(
        """
        INSERT INTO spot_check_remedies (id, no, round_id, unit, due_on, done, recorded_at, remedy)
        VALUES ($1, $2, $3, $4, $5, 0, $6, $7)
        """,
        7);

    private static readonly Statement Update = new(
        "UPDATE spot_check_remedies SET due_on = $1, done = $2, remedy = $3 WHERE id = $4", 4);

    private static readonly Statement Remind = new(
        """
        INSERT INTO egenkontroll_reminders (fact, subject, due_on, raised_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (fact, subject, due_on) DO NOTHING
        """,
        4);

    private static readonly Statement Mark = new(
        """
        INSERT INTO protected_persons (ref, marked_by, marked_at) VALUES ($1, $2, $3)
        ON CONFLICT (ref) DO NOTHING
        """,
        3);

    private static readonly Statement Unmark = new("DELETE FROM protected_persons WHERE ref = $1", 1);

    public ValueTask<Remedy?> FindAsync(string id) =>
        sql.FirstAsync(One, row => StoreDocument.Read<Remedy>(row.GetString(0)), id);

    public async ValueTask<IReadOnlyList<Remedy>> LateAsync(DateOnly day) =>
        await sql.ListAsync(Late, row => StoreDocument.Read<Remedy>(row.GetString(0)), Iso.Day(day));

    public async ValueTask<Remedy> AddAsync(Remedy remedy)
    {
        var no = await sql.FirstAsync(Next, row => row.GetInt64(0));
        var added = remedy with { RemedyId = string.Create(CultureInfo.InvariantCulture, $"a{no}") };
        sql.Write(Insert, added.RemedyId, no, added.RoundId, added.Unit, Iso.Day(added.DueOn), Iso.Instant(added.Recorded.At),
            StoreDocument.Write(added));
        return added;
    }

    public void Save(Remedy remedy) =>
        sql.Write(Update, Iso.Day(remedy.DueOn), remedy.IsDone ? 1L : 0L, StoreDocument.Write(remedy), remedy.RemedyId);

    public async ValueTask<bool> RemindAsync(string fact, EgenkontrollReminder reminder, DateTimeOffset at) =>
        await sql.ExecuteAsync(Remind, fact, reminder.Subject, Iso.Day(reminder.DueOn), Iso.Instant(at)) == 1;

    public void Save(ProtectedIdentityMarked marked)
    {
        if (marked.Protected)
        {
            sql.Write(Mark, marked.PersonRef, marked.Marked.By, Iso.Instant(marked.Marked.At));
        }
        else
        {
            sql.Write(Unmark, marked.PersonRef);
        }
    }
}
