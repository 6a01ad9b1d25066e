using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>One ledger row as stored.</summary>
internal sealed class LedgerDataRow
{
    public const string Columns = "seq, at, actor, acting_as AS ActingAs, client, case_id AS CaseId, case_version AS CaseVersion, fact, state, details, on_behalf_of AS OnBehalfOf";

    public long Seq { get; init; }

    public string At { get; init; } = "";

    public string Actor { get; init; } = "";

    public string ActingAs { get; init; } = "";

    public string? Client { get; init; }

    public string? CaseId { get; init; }

    public long? CaseVersion { get; init; }

    public string Fact { get; init; } = "";

    public long? State { get; init; }

    public string Details { get; init; } = "";

    public string? OnBehalfOf { get; init; }
}

/// <summary>Reads and checks the ledger.</summary>
internal sealed class LedgerReader(IStore store) : ILedgerReader
{
    public Task<LedgerVerdict> VerifyAsync(CancellationToken cancellationToken) =>
        store.AskAsync(read => WalkAsync(read, cancellationToken));

    public async Task<IReadOnlyList<(Fact Fact, CaseState State)>> FactsAsync(string caseId)
    {
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<LedgerDataRow>(
            $"SELECT {LedgerDataRow.Columns} FROM ledger WHERE case_id = @caseId AND case_version IS NOT NULL ORDER BY case_version", new { caseId }));
        return [.. rows.Select(row => (StoreDocument.ReadFact(row.Fact, row.Details), (CaseState)row.State!.Value))];
    }

    private static async Task<LedgerVerdict> WalkAsync(ReadConnection read, CancellationToken cancellationToken)
    {
        // One moment, so that the head belongs to the rows also while others write.
        await read.HoldStillAsync();
        var (rows, previous) = (0L, LedgerChain.Genesis);
        await using (var rowsOf = Command(read, "SELECT seq, at, actor, acting_as, client, case_id, case_version, fact, state, details, on_behalf_of, hash FROM ledger ORDER BY seq"))
        await using (var stored = await rowsOf.ExecuteReaderAsync(cancellationToken))
        {
            while (await stored.ReadAsync(cancellationToken))
            {
                if (stored.GetValue(0) is not long seq || seq != rows + 1)
                {
                    return new LedgerVerdict(rows, false, rows + 1, "row-missing");
                }

                if (LedgerForm.Read(stored) is not { } row
                    || !(previous = LedgerChain.Next(previous, row)).AsSpan().SequenceEqual(stored.GetValue(11) as byte[]))
                {
                    return new LedgerVerdict(rows, false, seq, "row-changed");
                }

                rows++;
            }
        }

        return await HeadAsync(read) switch
        {
            null => new LedgerVerdict(rows, false, rows, "head-missing"),
            { } head when head.Seq > rows => new LedgerVerdict(rows, false, rows + 1, "tail-missing"),
            { } head when head.Seq < rows => new LedgerVerdict(rows, false, head.Seq + 1, "tail-added"),
            { } head when !previous.AsSpan().SequenceEqual(head.Hash) => new LedgerVerdict(rows, false, rows, "head-changed"),
            _ => new LedgerVerdict(rows, true, null, null),
        };
    }

    private static DbCommand Command(ReadConnection read, string sql)
    {
        var command = read.Connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static async Task<LedgerHead?> HeadAsync(ReadConnection read)
    {
        await using var command = Command(read, "SELECT seq, hash, rules FROM ledger_head WHERE id = 1");
        await using var head = await command.ExecuteReaderAsync();
        return await head.ReadAsync() && head.GetValue(0) is long seq && head.GetValue(1) is byte[] hash
            && head.GetValue(2) is long rules
            ? new LedgerHead(seq, hash, rules)
            : null;
    }
}

/// <summary>Reads a ledger row as it was hashed. A value that has changed its very type makes no row.</summary>
internal static class LedgerForm
{
    public static LedgerRow? Read(DbDataReader row) =>
        row.GetValue(0) is long seq
        && row.GetValue(1) is string at
        && row.GetValue(2) is string actor
        && row.GetValue(3) is string actingAs
        && IsTextOrNull(row.GetValue(4), out var client)
        && IsTextOrNull(row.GetValue(5), out var caseId)
        && IsNumberOrNull(row.GetValue(6), out var version)
        && row.GetValue(7) is string fact
        && IsNumberOrNull(row.GetValue(8), out var state)
        && row.GetValue(9) is string details
        && IsTextOrNull(row.GetValue(10), out var onBehalfOf)
            ? new LedgerRow(seq, at, actor, actingAs, client, caseId, version, fact, state, details, onBehalfOf)
            : null;

    private static bool IsTextOrNull(object value, out string? text)
    {
        text = value as string;
        return value is string or DBNull;
    }

    private static bool IsNumberOrNull(object value, out long? number)
    {
        number = value as long?;
        return value is long or DBNull;
    }
}
