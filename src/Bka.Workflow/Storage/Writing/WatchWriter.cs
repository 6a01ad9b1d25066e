using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Keeps the watch rows equal to the case's clocks, and the alerts true to them: a threshold that the sweep has
/// already gone past raises its alert here, in the case's own transaction; an alert whose day has moved is withdrawn.
/// </summary>
internal sealed class WatchWriter(ISqlSession sql)
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO watches (case_id, clock, case_ref, child_ref, unit, caseworker, registered_by, source, start_day,
          nominal_day, legal_day, last_day, late_extension, stopped_on, matter)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        15);

    private static readonly Statement Update = new(
        """
        UPDATE watches SET start_day = $1, nominal_day = $2, legal_day = $3, last_day = $4, late_extension = $5,
          stopped_on = $6
        WHERE case_id = $7 AND clock = $8
        """,
        8);

    private static readonly Statement Delete = new("DELETE FROM watches WHERE case_id = $1 AND clock = $2", 2);

    // The unit stands in an index and seldom changes; naming it would rewrite the index for every new caseworker.
    private static readonly Statement Hand = new("UPDATE watches SET caseworker = $1 WHERE case_id = $2", 2);

    private static readonly Statement Move = new("UPDATE watches SET unit = $1, caseworker = $2 WHERE case_id = $3", 3);

    private static readonly Statement RaiseAlert = new(
        """
        INSERT INTO alerts (case_id, rule, last_day, raised_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (rule, last_day, case_id) DO UPDATE SET ended_at = NULL, ended_why = NULL
        """,
        4);

    private static readonly Statement EndAlert = new(
        """
        UPDATE alerts SET ended_at = $1, ended_why = $2
        WHERE case_id = $3 AND rule = $4 AND last_day = $5 AND ended_at IS NULL
        """,
        5);

    public void Save(
        CaseChange change,
        IReadOnlyList<CaseClock> earlier,
        IReadOnlyList<CaseClock> now,
        IReadOnlyDictionary<string, DateOnly> marks)
    {
        var (before, after) = (change.Before, change.After);
        foreach (var old in earlier)
        {
            if (CaseClocks.Find(now, old.Clock) is null)
            {
                sql.Write(Delete, after.Id, (long)old.Clock);
                Alerts(after.Id, old, null, marks, Iso.Instant(change.At));
            }
        }

        foreach (var clock in now)
        {
            var old = CaseClocks.Find(earlier, clock.Clock);
            if (old != clock)
            {
                Save(after, old, clock);
                Alerts(after.Id, old, clock, marks, Iso.Instant(change.At));
            }
        }

        if (before is not null && before.Unit != after.Unit)
        {
            sql.Write(Move, after.Unit, after.Caseworker, after.Id);
        }
        else if (before is not null && before.Caseworker != after.Caseworker)
        {
            sql.Write(Hand, after.Caseworker, after.Id);
        }
    }

    private void Save(Case after, CaseClock? old, CaseClock clock)
    {
        var (start, nominal, legal) = (Iso.Day(clock.StartDay), Iso.Day(clock.NominalLastDay), Iso.Day(clock.LegalLastDay));
        var (last, late, stopped) = (Iso.Day(clock.LastDay), clock.HasLateExtension ? 1L : 0L, Iso.Day(clock.StoppedOn));
        if (old is null)
        {
            sql.Write(Insert, after.Id, (long)clock.Clock, after.CaseRef, after.SubjectRef, after.Unit, after.Caseworker,
                after.RegisteredBy, after.Source, start, nominal, legal, last, late, stopped, (long?)after.Adult?.Matter);
        }
        else
        {
            sql.Write(Update, start, nominal, legal, last, late, stopped, after.Id, (long)clock.Clock);
        }
    }

    private void Alerts(
        string caseId, CaseClock? old, CaseClock? clock, IReadOnlyDictionary<string, DateOnly> marks, string at)
    {
        foreach (var rule in AlertTable.For((clock ?? old)!.Clock))
        {
            bool Swept(CaseClock c) => marks.TryGetValue(rule.Name, out var mark) && rule.DueOn(c.LastDay) <= mark;
            var moved = old is not null && clock is not null && old.LastDay != clock.LastDay;
            if (old is { IsRunning: true } && Swept(old) && (moved || clock is not { IsRunning: true }))
            {
                sql.Write(EndAlert, at, moved || clock is null ? "moved" : "stopped", caseId, rule.Name, Iso.Day(old.LastDay));
            }

            if (clock is { IsRunning: true } && Swept(clock) && (old is not { IsRunning: true } || moved))
            {
                sql.Write(RaiseAlert, caseId, rule.Name, Iso.Day(clock.LastDay), at);
            }
        }
    }
}
