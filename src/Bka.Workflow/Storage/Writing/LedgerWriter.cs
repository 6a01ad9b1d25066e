using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The last row of the ledger, and how often a rule has changed by then.</summary>
internal readonly record struct LedgerHead(long Seq, byte[] Hash, long Rules);

/// <summary>Appends to the ledger within one transaction; the head row is written once, before the commit.</summary>
internal sealed class LedgerWriter(ISqlSession sql, bool chained)
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO ledger (seq, at, actor, acting_as, client, case_id, case_version, fact, state, details, on_behalf_of, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """,
        12);

    private static readonly Statement MoveHead = new("UPDATE ledger_head SET seq = $1, hash = $2, rules = $3 WHERE id = 1", 3);

    private static readonly byte[] Unchained = [];

    private LedgerHead _stored;

    /// <summary>The last row, those not yet committed included.</summary>
    public LedgerHead Head { get; private set; }

    /// <summary>Takes up the chain where the store has it.</summary>
    public void Begin(LedgerHead head) => Head = _stored = head;

    public void Append(CaseChange change, DateTimeOffset at) => Append(
        change.Actor, at, change.Fact.GetType().Name, StoreDocument.WriteFact(change.Fact),
        change.After.Id, change.After.Version, change.After.State, change.OnBehalfOf);

    public void Append(
        Actor actor, DateTimeOffset at, string fact, string details,
        string? caseId = null, long? caseVersion = null, CaseState? state = null, string? onBehalfOf = null)
    {
        var row = new LedgerRow(
            Head.Seq + 1, Iso.Instant(at), actor.Id, EnumText.Of(actor.Function), actor.Client,
            caseId, caseVersion, fact, (long?)state, details, onBehalfOf);
        var hash = chained ? LedgerChain.Next(Head.Hash, row) : Unchained;
        sql.Write(Insert, row.Seq, row.At, row.Actor, row.ActingAs, row.Client, row.CaseId, row.CaseVersion, row.Fact,
            row.State, row.Details, row.OnBehalfOf, hash);
        Head = new LedgerHead(row.Seq, hash, Head.Rules);
    }

    /// <summary>Counts a change of the rules; the ledger row that tells of it is appended besides.</summary>
    /// <returns>The change's number.</returns>
    public long CountRuleChange()
    {
        Head = Head with { Rules = Head.Rules + 1 };
        return Head.Rules;
    }

    /// <summary>Writes the head row, if anything was appended.</summary>
    public void Finish()
    {
        if (Head.Seq != _stored.Seq)
        {
            sql.Write(MoveHead, Head.Seq, Head.Hash, Head.Rules);
        }
    }
}
