using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Workflow.Storage.Writing;

namespace Bka.Workflow.Storage.Sql;

/// <summary>One row of the access log as it is stored and hashed.</summary>
internal sealed record AccessRow(
    long Seq, string At, string Actor, string ActingAs, string? Client, long Act, long Way, string? CaseId, long Shown,
    string? OpeningId, string? Refusal, string Details);

/// <summary>How the access log stands in its rows, and how they are chained.</summary>
internal static class AccessRows
{
    public const string Columns =
        "seq, at, actor, acting_as, client, act, way, case_id, shown, opening_id, refusal, details";

    /// <summary>The hash before the first row; another than the ledger's, so that no row of one passes in the other.</summary>
    public static byte[] Genesis { get; } = SHA256.HashData("bka-access-1"u8);

    public static AccessRow Of(AccessEntry entry) => new(
        entry.Seq, Iso.Instant(entry.At), entry.Actor, EnumText.Of(entry.Function), entry.Client, (long)entry.Act,
        (long)entry.Way, entry.CaseId, entry.Shown, entry.OpeningId, entry.Refusal, StoreDocument.Write(entry.Details));

    public static AccessEntry Map(DbDataReader row) => new(
        row.GetInt64(0), Iso.Instant(row.GetString(1)), row.GetString(2), Enum.Parse<Function>(row.GetString(3)), Text(row, 4),
        (AccessAct)row.GetInt64(5), (AccessWay)row.GetInt64(6), Text(row, 7), row.GetInt64(8), Text(row, 9), Text(row, 10),
        StoreDocument.Read<AccessDetails>(row.GetString(11)));

    /// <summary>The row's hash, in the ledger's form: every field with its length, each absent one marked as absent.</summary>
    public static byte[] Next(byte[] previous, AccessRow row) => LedgerChain.Next(previous, new LedgerRow(
        row.Seq, row.At, row.Actor, row.ActingAs, row.Client, row.CaseId, row.Shown,
        string.Create(CultureInfo.InvariantCulture, $"{row.Act}.{row.Way}.{Marked(row.OpeningId)}.{Marked(row.Refusal)}"), null, row.Details));

    /// <summary>The row as it was hashed; null when a value has changed its very type.</summary>
    public static AccessRow? Read(DbDataReader row) =>
        row.GetValue(0) is long seq && row.GetValue(1) is string at && row.GetValue(2) is string actor
        && row.GetValue(3) is string actingAs && TextOrNull(row.GetValue(4), out var client)
        && row.GetValue(5) is long act && row.GetValue(6) is long way && TextOrNull(row.GetValue(7), out var caseId)
        && row.GetValue(8) is long shown && TextOrNull(row.GetValue(9), out var opening)
        && TextOrNull(row.GetValue(10), out var refusal) && row.GetValue(11) is string details
            ? new AccessRow(seq, at, actor, actingAs, client, act, way, caseId, shown, opening, refusal, details)
            : null;

    // Nothing and an empty text are not the same: a refusal that somebody has written in must be seen.
    private static string Marked(string? text) =>
        text is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

    private static bool TextOrNull(object value, out string? text)
    {
        text = value as string;
        return value is string or DBNull;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
