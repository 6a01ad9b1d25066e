using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The delegation rows, and the confirmed ones as last read: they hold as long as no rule has changed.</summary>
internal sealed class DelegationWriter(ISqlSession sql)
{
    private static readonly Statement Next = new("SELECT COALESCE(MAX(no), 0) + 1 FROM delegation_rows", 0);

    private static readonly Statement Insert = new(
        """
        INSERT INTO delegation_rows (id, no, decision, lowest, besides, unit, valid_from, valid_to, board_decision,
          proposed_by, proposed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        11);

    private static readonly Statement Confirm = new(
        """
        UPDATE delegation_rows SET confirmed_by = $1, confirmed_at = $2, confirmed_no = $3
        WHERE id = $4 AND confirmed_at IS NULL AND withdrawn_at IS NULL
        """,
        4);

    private static readonly Statement Withdraw = new(
        """
        UPDATE delegation_rows SET withdrawn_by = $1, withdrawn_at = $2, withdrawn_why = $3
        WHERE id = $4 AND confirmed_at IS NULL AND withdrawn_at IS NULL
        """,
        4);

    private IReadOnlyList<DelegationEntry> _confirmed = [];
    private long _rules;

    public async ValueTask<IReadOnlyList<DelegationEntry>> ConfirmedAsync(long rules)
    {
        if (rules != _rules)
        {
            _confirmed = await sql.ListAsync(DelegationSql.Confirmed, DelegationSql.Map);
            _rules = rules;
        }

        return _confirmed;
    }

    /// <summary>Forgets what was read: a change under the same number was undone.</summary>
    public void Forget() => (_confirmed, _rules) = ([], 0);

    public ValueTask<DelegationEntry?> FindAsync(string id) => sql.FirstAsync(DelegationSql.One, DelegationSql.Map, id);

    public async ValueTask<DelegationEntry> AddAsync(DelegationEntry row)
    {
        var no = await sql.FirstAsync(Next, found => found.GetInt64(0));
        var added = row with { ProposalId = string.Create(CultureInfo.InvariantCulture, $"d{no}") };
        sql.Write(Insert, added.ProposalId, no, added.Decision.ToString(), added.Lowest.ToString(), added.Besides?.ToString(),
            added.Unit, Iso.Day(added.ValidFrom), Iso.Day(added.ValidTo), added.BoardDecision, added.Proposed.By,
            Iso.Instant(added.Proposed.At));
        return added;
    }

    public void SaveConfirmed(string id, Signature by, long rules) => sql.Write(Confirm, by.By, Iso.Instant(by.At), rules, id);

    public void SaveWithdrawn(string id, Signature by, string? why) => sql.Write(Withdraw, by.By, Iso.Instant(by.At), why, id);
}
