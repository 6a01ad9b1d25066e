using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage.Sql;

/// <summary>The absences as they are read, within a transaction and outside.</summary>
internal static class AbsenceRows
{
    public const string Columns =
        "id, person, unit, from_day, to_day, substitute, reason, recorded_by, recorded_at, ended_by, ended_at";

    public static Statement One { get; } = new($"SELECT {Columns} FROM absences WHERE id = $1", 1);

    public static Statement From { get; } = new(
        "SELECT person, unit, from_day, to_day, substitute FROM absences WHERE to_day IS NULL OR to_day > $1 ORDER BY no", 1);

    // There is no register of users: whoever has handled no case has not been seen. The ledger has no index on the actor.
    public static Statement CaseloadUnits { get; } = new(
        $"""
        SELECT unit, MAX(CASE WHEN state IN ({CaseloadOf.OpenStates})
          OR EXISTS (SELECT 1 FROM watches w WHERE w.case_id = cases.id AND w.stopped_on IS NULL) THEN 1 ELSE 0 END)
        FROM cases WHERE caseworker = $1 GROUP BY unit ORDER BY unit
        """,
        1);

    public static CaseloadUnit MapUnit(DbDataReader row) => new(row.GetString(0), row.GetInt32(1) == 1);

    public static AbsencePeriod MapPeriod(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), Iso.Day(row.GetString(2)), DayIn(row, 3), Text(row, 4));

    public static AbsenceEntry Map(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        Iso.Day(row.GetString(3)),
        DayIn(row, 4),
        Text(row, 5),
        Text(row, 6) is { } reason ? Enum.Parse<AbsenceReason>(reason) : null,
        new Signature(row.GetString(7), Iso.Instant(row.GetString(8))),
        Text(row, 9) is { } ended ? new Signature(ended, Iso.Instant(row.GetString(10))) : null);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? DayIn(DbDataReader row, int column) => row.IsDBNull(column) ? null : Iso.Day(row.GetString(column));
}

/// <summary>
/// The absences as last read: they hold as long as no rule has changed. Only those that have not ended are kept, so that their
/// number follows who is away and not how long the installation has lived.
/// </summary>
internal sealed class KnownAbsences
{
    private volatile Known _known = new(0, DateOnly.MinValue, AbsenceTable.Nobody);

    /// <summary>Every absence that has not ended before a day.</summary>
    /// <param name="rules">How often a rule has changed.</param>
    /// <param name="from">The day.</param>
    /// <param name="sql">Reads them if they are not known.</param>
    public async ValueTask<AbsenceTable> AsOfAsync(long rules, DateOnly from, ISqlSession sql)
    {
        var known = _known;
        if (rules != known.Rules || from < known.From)
        {
            var periods = await sql.ListAsync(AbsenceRows.From, AbsenceRows.MapPeriod, Iso.Day(from));
            known = new Known(rules, from, periods.Count == 0 ? AbsenceTable.Nobody : new AbsenceTable(periods));
            _known = known;
        }

        return known.Table;
    }

    /// <summary>Forgets what was read: a change under the same number was undone.</summary>
    public void Forget() => _known = new Known(0, DateOnly.MinValue, AbsenceTable.Nobody);

    private sealed record Known(long Rules, DateOnly From, AbsenceTable Table);
}
