using System.Data.Common;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Where ledger and sweep stand, read at the start of a transaction.</summary>
internal static class GateStatements
{
    public static Statement Head { get; } = new("SELECT seq, hash, rules FROM ledger_head WHERE id = 1", 0);

    public static Statement LockedHead { get; } = new("SELECT seq, hash, rules FROM ledger_head WHERE id = 1 FOR UPDATE", 0);

    public static Statement Marks { get; } = new("SELECT rule, swept_through FROM sweep_marks", 0);

    public static LedgerHead MapHead(DbDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2));

    public static KeyValuePair<string, DateOnly> MapMark(DbDataReader row) => new(row.GetString(0), Iso.Day(row.GetString(1)));

    public static IReadOnlyDictionary<string, DateOnly> ToMarks(IEnumerable<KeyValuePair<string, DateOnly>> rows) =>
        new Dictionary<string, DateOnly>(rows, StringComparer.Ordinal);
}
