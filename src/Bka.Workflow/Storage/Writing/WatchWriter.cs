using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Keeps the watch rows equal to the case's clocks, and the alerts true to them: a threshold that the sweep has
/// already gone past raises its alert here, in the case's own transaction; an alert whose day has moved is withdrawn.
/// </summary>
internal sealed class WatchWriter(ISqlSession sql, AlertTable alerts)
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
        $"""
        INSERT INTO alerts (case_id, rule, last_day, raised_at, clock, threshold) VALUES ($1, $2, $3, $4, $5, $6)
        {AlertSql.StandsAgain}
        """,
        6);

    // By the key, rung by rung.
    private static readonly Statement EndAlert = new(
        """
        UPDATE alerts SET ended_at = $1, ended_why = $2
        WHERE rule = $3 AND last_day = $4 AND case_id = $5 AND ended_at IS NULL
        """,
        5);

    private static readonly Statement EndLocal = new(
        """
        UPDATE alerts SET ended_at = $1, ended_why = $2
        WHERE case_id = $3 AND clock = $4 AND last_day = $5 AND clock >= 100 AND ended_at IS NULL
        """,
        5);

    public void Save(
        CaseChange change,
        IReadOnlyList<CaseClock> earlier,
        IReadOnlyList<CaseClock> now,
        IReadOnlyDictionary<string, DateOnly> marks)
    {
        var (before, after) = (change.Before, change.After);
        Save(after, earlier, now, marks, change.At);
        if (before is not null && before.Unit != after.Unit)
        {
            sql.Write(Move, after.Unit, after.Caseworker, after.Id);
        }
        else if (before is not null && before.Caseworker != after.Caseworker)
        {
            sql.Write(Hand, after.Caseworker, after.Id);
        }
    }

    /// <summary>Makes the rows of a case equal to its clocks.</summary>
    public void Save(
        Case subject,
        IReadOnlyList<CaseClock> earlier,
        IReadOnlyList<CaseClock> now,
        IReadOnlyDictionary<string, DateOnly> marks,
        DateTimeOffset at)
    {
        foreach (var old in earlier)
        {
            if (Find(now, old.No) is null)
            {
                sql.Write(Delete, subject.Id, old.No);
                Alerts(subject.Id, old, null, marks, Iso.Instant(at));
            }
        }

        foreach (var clock in now)
        {
            var old = Find(earlier, clock.No);
            if (old != clock)
            {
                Save(subject, old, clock);
                Alerts(subject.Id, old, clock, marks, Iso.Instant(at));
            }
        }
    }

    private void Save(Case after, CaseClock? old, CaseClock clock)
    {
        var (start, nominal, legal) = (Iso.Day(clock.StartDay), Iso.Day(clock.NominalLastDay), Iso.Day(clock.LegalLastDay));
        var (last, late, stopped) = (Iso.Day(clock.LastDay), clock.HasLateExtension ? 1L : 0L, Iso.Day(clock.StoppedOn));
        if (old is null)
        {
            sql.Write(Insert, after.Id, clock.No, after.CaseRef, after.SubjectRef, after.Unit, after.Caseworker,
                after.RegisteredBy, after.Source, start, nominal, legal, last, late, stopped, (long?)after.Adult?.Matter);
        }
        else
        {
            sql.Write(Update, start, nominal, legal, last, late, stopped, after.Id, clock.No);
        }
    }

    private void Alerts(
        string caseId, CaseClock? old, CaseClock? clock, IReadOnlyDictionary<string, DateOnly> marks, string at)
    {
        var moved = old is not null && clock is not null && old.LastDay != clock.LastDay;
        bool Swept(CaseClock watched, AlertRule rule) =>
            rule.DueOn(watched.LastDay) is { } due && marks.TryGetValue(rule.Mark, out var mark) && due <= mark;

        if (old is { IsRunning: true } && (moved || clock is not { IsRunning: true }))
        {
            End(caseId, old, moved || clock is null ? AlertEnds.Moved : AlertEnds.Stopped, at, rule => Swept(old, rule));
        }

        if (clock is { IsRunning: true } && (old is not { IsRunning: true } || moved))
        {
            foreach (var rule in alerts.For(clock.No).Where(rule => Swept(clock, rule)))
            {
                sql.Write(RaiseAlert, caseId, rule.Name, Iso.Day(clock.LastDay), at, clock.No, (long)rule.Threshold);
            }
        }
    }

    private void End(string caseId, CaseClock old, string why, string at, Func<AlertRule, bool> isSwept)
    {
        var rungs = alerts.For(old.No);
        if (rungs.Count == 0)
        {
            // A watch of the municipality's own that is gone from the settings, and its rungs with it.
            sql.Write(EndLocal, at, why, caseId, old.No, Iso.Day(old.LastDay));
        }
        else if (rungs.Any(isSwept))
        {
            foreach (var name in rungs.Select(rung => rung.Name).Distinct(StringComparer.Ordinal))
            {
                sql.Write(EndAlert, at, why, name, Iso.Day(old.LastDay), caseId);
            }
        }
    }

    private static CaseClock? Find(IReadOnlyList<CaseClock> clocks, long no)
    {
        for (var i = 0; i < clocks.Count; i++)
        {
            if (clocks[i].No == no)
            {
                return clocks[i];
            }
        }

        return null;
    }
}
