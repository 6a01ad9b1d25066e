using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Appends to the access log within one transaction; its head row is written once, before the commit.</summary>
internal sealed class AccessWriter(ISqlSession sql, bool chained)
{
    private static readonly Statement Head = new("SELECT seq, hash FROM access_head WHERE id = 1", 0);

    private static readonly Statement Insert = new(
        """
        INSERT INTO access_log (seq, at, actor, acting_as, client, act, way, case_id, shown, opening_id, refusal, details, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        13);

    private static readonly Statement FirstHead = new("INSERT INTO access_head (id, seq, hash) VALUES (1, $1, $2)", 2);

    private static readonly Statement MoveHead = new("UPDATE access_head SET seq = $1, hash = $2 WHERE id = 1", 2);

    private (long Seq, byte[] Hash)? _head;
    private long _stored;

    /// <summary>Another transaction begins: the head is read when it is needed, since few transactions need it.</summary>
    public void Begin() => _head = null;

    public async ValueTask AppendAsync(AccessEntry entry)
    {
        var head = _head ?? await ReadHeadAsync();
        var row = AccessRows.Of(entry with { Seq = head.Seq + 1 });
        var hash = chained ? AccessRows.Next(head.Hash, row) : [];
        sql.Write(Insert, row.Seq, row.At, row.Actor, row.ActingAs, row.Client, row.Act, row.Way, row.CaseId, row.Shown,
            row.OpeningId, row.Refusal, row.Details, hash);
        _head = (row.Seq, hash);
    }

    /// <summary>Writes the head row, if anything was appended.</summary>
    public void Finish()
    {
        if (_head is { } head && head.Seq != _stored)
        {
            sql.Write(_stored == 0 ? FirstHead : MoveHead, head.Seq, head.Hash);
        }
    }

    private async ValueTask<(long Seq, byte[] Hash)> ReadHeadAsync()
    {
        var found = await sql.ListAsync(Head, row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
        var head = found.Count == 0 ? (0, AccessRows.Genesis) : found[0];
        _stored = head.Item1;
        return head;
    }
}
