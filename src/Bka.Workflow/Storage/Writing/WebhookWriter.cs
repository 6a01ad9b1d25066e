using System.Data.Common;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>How far each endpoint has come, and what is to be posted to it.</summary>
internal sealed class WebhookWriter(ISqlSession sql)
{
    private const int MostLookedThrough = 2000;

    // Longer than anything is ever told to wait: what was put further ahead was put there by a clock that ran ahead.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    private static readonly Statement Select = new(
        "SELECT name, cursor, failures, rests_until, paused_at FROM webhook_endpoints WHERE name = $1", 1);

    private static readonly Statement Upsert = new(
        """
        INSERT INTO webhook_endpoints (name, cursor, failures, rests_until, paused_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor, failures = excluded.failures,
          rests_until = excluded.rests_until, paused_at = excluded.paused_at
        """,
        5);

    private static readonly Statement Due = new(
        """
        SELECT l.seq, l.at, l.fact, l.case_id, l.case_version
        FROM webhook_deliveries d JOIN ledger l ON l.seq = d.seq
        WHERE d.endpoint = $1 AND d.dead_at IS NULL AND (d.next_at <= $2 OR d.next_at > $3)
          AND NOT EXISTS (SELECT 1 FROM webhook_deliveries e
            WHERE e.endpoint = d.endpoint AND e.case_id = d.case_id AND e.seq < d.seq)
        ORDER BY d.next_at, d.seq LIMIT $4
        """,
        4);

    private static readonly Statement Beyond = new(
        """
        SELECT l.seq, l.at, l.fact, l.case_id, l.case_version,
          CASE WHEN EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.endpoint = $1 AND d.case_id = l.case_id) THEN 1 ELSE 0 END
        FROM ledger l
        WHERE l.seq > $2 AND l.seq <= $3
          AND ($4 = '' OR EXISTS (SELECT 1 FROM cases c WHERE c.id = l.case_id AND c.source = $4))
        ORDER BY l.seq LIMIT $5
        """,
        5);

    public async ValueTask<WebhookState> FindAsync(WebhookEndpoint endpoint, long head) =>
        await sql.FirstAsync(Select, StateIn, endpoint.Name) ?? new WebhookState(endpoint.Name, endpoint.FromStart ? 0 : head, IsNew: true);

    public void Save(WebhookState state) => sql.Write(
        Upsert, state.Name, state.Cursor, (long)state.Failures, Instant(state.RestsUntil), Instant(state.PausedAt));

    public async ValueTask<IReadOnlyList<FeedRow>> DueAsync(string endpoint, DateTimeOffset now, int most) => await sql.ListAsync(
        Due, RowIn, endpoint, Iso.Instant(now), Iso.Instant(now + LongestWait), (long)most);

    public async ValueTask<PassedRows> BeyondAsync(WebhookEndpoint endpoint, long after, long through, int most)
    {
        through = Math.Min(through, after + MostLookedThrough);
        var rows = through <= after ? [] : await sql.ListAsync(
            Beyond, row => (Row: RowIn(row), Waits: Convert.ToInt64(row.GetValue(5), System.Globalization.CultureInfo.InvariantCulture) == 1),
            endpoint.Name, after, through, endpoint.Client ?? "", (long)most);
        return new PassedRows(
            [.. rows.Select(one => one.Row)],
            rows.Where(one => one.Waits).Select(one => one.Row.Seq).ToHashSet(),
            rows.Count == most ? rows[^1].Row.Seq : Math.Max(after, through));
    }

    private static string? Instant(DateTimeOffset? at) => at is { } known ? Iso.Instant(known) : null;

    private static WebhookState StateIn(DbDataReader row) => new(
        row.GetString(0), row.GetInt64(1), (int)row.GetInt64(2),
        row.IsDBNull(3) ? null : Iso.Instant(row.GetString(3)), row.IsDBNull(4) ? null : Iso.Instant(row.GetString(4)));

    private static FeedRow RowIn(DbDataReader row) => new(
        row.GetInt64(0), Iso.Instant(row.GetString(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt64(4));
}
