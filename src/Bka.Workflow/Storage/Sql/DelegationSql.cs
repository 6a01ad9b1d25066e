using System.Data.Common;
using Bka.Contracts;

namespace Bka.Workflow.Storage.Sql;

/// <summary>The delegation rows as they are read, within a transaction and outside.</summary>
internal static class DelegationSql
{
    private const string Columns =
        """
        id, decision, lowest, besides, unit, valid_from, valid_to, board_decision, proposed_by, proposed_at,
        confirmed_by, confirmed_at, withdrawn_by, withdrawn_at, withdrawn_why
        """;

    public static Statement One { get; } = new($"SELECT {Columns} FROM delegation_rows WHERE id = $1", 1);

    public static Statement Confirmed { get; } = new(
        $"SELECT {Columns} FROM delegation_rows WHERE confirmed_no IS NOT NULL ORDER BY confirmed_no", 0);

    public static Statement History { get; } = new(
        $"""
        SELECT {Columns} FROM delegation_rows
        WHERE ($1 = '' OR decision = $1) AND ($2 = '' OR unit = $2) ORDER BY no DESC
        """,
        2);

    public static Statement Rules { get; } = new("SELECT rules FROM ledger_head WHERE id = 1", 0);

    public static DelegationEntry Map(DbDataReader row) => new(
        row.GetString(0),
        Enum.Parse<DecisionType>(row.GetString(1)),
        Enum.Parse<Function>(row.GetString(2)),
        row.IsDBNull(3) ? null : Enum.Parse<Function>(row.GetString(3)),
        Text(row, 4),
        Iso.Day(row.GetString(5)),
        row.IsDBNull(6) ? null : Iso.Day(row.GetString(6)),
        row.GetString(7),
        SignatureIn(row, 8)!,
        SignatureIn(row, 10),
        SignatureIn(row, 12),
        Text(row, 14));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Signature? SignatureIn(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Signature(row.GetString(column), Iso.Instant(row.GetString(column + 1)));
}
