using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Storage.Writing;

/// <summary>One ledger row as it is hashed.</summary>
internal sealed record LedgerRow(
    long Seq,
    string At,
    string Actor,
    string ActingAs,
    string? Client,
    string? CaseId,
    long? CaseVersion,
    string Fact,
    long? State,
    string Details,
    string? OnBehalfOf = null);

/// <summary>
/// The chain: each row's hash is SHA-256 over the hash before it and every field of the row, each field with its length
/// before it and each absent field marked as absent, so no field can run into the next. For whom somebody stood in comes last
/// and only where somebody did, so that rows from before it was kept verify as they were. Rows cannot be changed, moved,
/// removed or added without a break; a cut tail shows against the head row.
/// </summary>
internal static class LedgerChain
{
    /// <summary>The hash before the first row.</summary>
    public static byte[] Genesis { get; } = SHA256.HashData("bka-ledger-1"u8);

    public static byte[] Next(byte[] previous, LedgerRow row)
    {
        Span<byte> small = stackalloc byte[1024];
        var size = previous.Length + (3 * (1 + sizeof(long))) + Size(row.At) + Size(row.Actor) + Size(row.ActingAs)
            + Size(row.Client) + Size(row.CaseId) + Size(row.Fact) + Size(row.Details) + Size(row.OnBehalfOf);
        var buffer = size <= small.Length ? small : new byte[size];
        previous.CopyTo(buffer);
        var at = previous.Length;
        Put(buffer, ref at, row.Seq);
        Put(buffer, ref at, row.CaseVersion);
        Put(buffer, ref at, row.State);
        Put(buffer, ref at, row.At);
        Put(buffer, ref at, row.Actor);
        Put(buffer, ref at, row.ActingAs);
        Put(buffer, ref at, row.Client);
        Put(buffer, ref at, row.CaseId);
        Put(buffer, ref at, row.Fact);
        Put(buffer, ref at, row.Details);
        if (row.OnBehalfOf is not null)
        {
            Put(buffer, ref at, row.OnBehalfOf);
        }

        return SHA256.HashData(buffer[..at]);
    }

    private static int Size(string? text) => sizeof(int) + (text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length));

    private static void Put(Span<byte> buffer, ref int at, long? number)
    {
        buffer[at] = number is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64BigEndian(buffer[(at + 1)..], number ?? 0);
        at += 1 + sizeof(long);
    }

    private static void Put(Span<byte> buffer, ref int at, string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetBytes(text, buffer[(at + sizeof(int))..]);
        BinaryPrimitives.WriteInt32BigEndian(buffer[at..], length);
        at += sizeof(int) + Math.Max(0, length);
    }
}
