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
    public const string Columns = "seq, at, actor, acting_as AS ActingAs, client, case_id AS CaseId, case_version AS CaseVersion, fact, state, details, hash";

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

    public byte[] Hash { get; init; } = [];

    public LedgerRow ToRow() => new(Seq, At, Actor, ActingAs, Client, CaseId, CaseVersion, Fact, State, Details);
}

/// <summary>Reads and checks the ledger.</summary>
internal sealed class LedgerReader(IStore store) : ILedgerReader
{
    public async Task<LedgerVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var read = await store.ReadAsync();
        // One transaction, so that the head belongs to the rows also while others write.
        await read.Connection.ExecuteAsync(store.Dialect.BeginSnapshot);
        try
        {
            return await WalkAsync(read, cancellationToken);
        }
        finally
        {
            await read.Connection.ExecuteAsync("ROLLBACK");
        }
    }

    public async Task<IReadOnlyList<(Fact Fact, CaseState State)>> FactsAsync(string caseId)
    {
        await using var read = await store.ReadAsync();
        var rows = await read.Connection.QueryAsync<LedgerDataRow>(
            $"SELECT {LedgerDataRow.Columns} FROM ledger WHERE case_id = @caseId ORDER BY case_version", new { caseId });
        return [.. rows.Select(row => (StoreDocument.ReadFact(row.Fact, row.Details), (CaseState)row.State!.Value))];
    }

    private static async Task<LedgerVerdict> WalkAsync(ReadConnection read, CancellationToken cancellationToken)
    {
        var head = await read.Connection.QuerySingleAsync<LedgerDataRow>(
            "SELECT seq, hash FROM ledger_head WHERE id = 1");
        var (rows, previous) = (0L, LedgerChain.Genesis);
        foreach (var row in read.Connection.Query<LedgerDataRow>(
            $"SELECT {LedgerDataRow.Columns} FROM ledger ORDER BY seq", buffered: false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Seq != rows + 1)
            {
                return new LedgerVerdict(rows, false, rows + 1, "row-missing");
            }

            previous = LedgerChain.Next(previous, row.ToRow());
            if (!previous.AsSpan().SequenceEqual(row.Hash))
            {
                return new LedgerVerdict(rows, false, row.Seq, "row-changed");
            }

            rows++;
        }

        return head.Seq == rows && previous.AsSpan().SequenceEqual(head.Hash)
            ? new LedgerVerdict(rows, true, null, null)
            : new LedgerVerdict(rows, false, Math.Min(rows, head.Seq) + 1, head.Seq > rows ? "tail-missing" : "tail-added");
    }
}
