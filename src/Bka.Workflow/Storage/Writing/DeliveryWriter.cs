using System.Data.Common;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What waits to be delivered, and what was given up.</summary>
internal sealed class DeliveryWriter(ISqlSession sql)
{
    private static readonly Statement Select = new(
        """
        SELECT endpoint, seq, case_id, attempts, next_at, cause, dead_at FROM webhook_deliveries
        WHERE endpoint = $1 AND seq = $2
        """,
        2);

    private static readonly Statement Upsert = new(
        """
        INSERT INTO webhook_deliveries (endpoint, seq, case_id, attempts, next_at, cause, dead_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (endpoint, seq) DO UPDATE SET attempts = excluded.attempts, next_at = excluded.next_at,
          cause = excluded.cause, dead_at = excluded.dead_at
        """,
        7);

    private static readonly Statement Delete = new("DELETE FROM webhook_deliveries WHERE endpoint = $1 AND seq = $2", 2);

    private static readonly Statement ReviveAll = new(
        """
        UPDATE webhook_deliveries SET attempts = 0, next_at = $1, dead_at = NULL
        WHERE endpoint = $2 AND dead_at IS NOT NULL
        """,
        2);

    private static readonly Statement ReviveOne = new(
        """
        UPDATE webhook_deliveries SET attempts = 0, next_at = $1, dead_at = NULL
        WHERE endpoint = $2 AND seq = $3 AND dead_at IS NOT NULL
        """,
        3);

    private static readonly Statement Skip = new(
        "DELETE FROM webhook_deliveries WHERE endpoint = $1 AND seq = $2 AND dead_at IS NOT NULL", 2);

    public ValueTask<Delivery?> FindAsync(string endpoint, long seq) => sql.FirstAsync(Select, DeliveryIn, endpoint, seq);

    public void Park(Delivery delivery) => sql.Write(
        Upsert, delivery.Endpoint, delivery.Seq, delivery.CaseId, (long)delivery.Attempts, Iso.Instant(delivery.NextAt),
        delivery.Cause, delivery.DeadAt is { } dead ? Iso.Instant(dead) : null);

    public void Remove(string endpoint, long seq) => sql.Write(Delete, endpoint, seq);

    public ValueTask<int> ReviveAsync(string endpoint, long? seq, DateTimeOffset now) => seq is { } one
        ? sql.ExecuteAsync(ReviveOne, Iso.Instant(now), endpoint, one)
        : sql.ExecuteAsync(ReviveAll, Iso.Instant(now), endpoint);

    public ValueTask<int> SkipAsync(string endpoint, long seq) => sql.ExecuteAsync(Skip, endpoint, seq);

    private static Delivery DeliveryIn(DbDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), (int)row.GetInt64(3),
        Iso.Instant(row.GetString(4)), row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : Iso.Instant(row.GetString(6)));
}
