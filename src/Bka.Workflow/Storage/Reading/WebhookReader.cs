using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads how the webhook endpoints stand.</summary>
internal sealed class WebhookReader(IStore store) : IWebhookReader
{
    private const int MostCounted = 10_000;

    private static readonly Statement State = new(
        "SELECT cursor, rests_until, paused_at FROM webhook_endpoints WHERE name = $1", 1);

    private static readonly Statement Head = new("SELECT seq FROM ledger_head WHERE id = 1", 0);

    private static readonly Statement Parked = new(
        """
        SELECT COUNT(*), COALESCE(SUM(CASE WHEN dead_at IS NOT NULL THEN 1 ELSE 0 END), 0),
          MIN(CASE WHEN dead_at IS NULL THEN seq END),
          COALESCE(SUM(CASE WHEN dead_at IS NULL AND EXISTS (SELECT 1 FROM webhook_deliveries e
            WHERE e.endpoint = d.endpoint AND e.case_id = d.case_id AND e.seq < d.seq AND (e.attempts > 0 OR e.dead_at IS NOT NULL)) THEN 1 ELSE 0 END), 0)
        FROM webhook_deliveries d WHERE endpoint = $1
        """,
        1);

    private static readonly Statement Failing = new(
        """
        SELECT attempts, cause, next_at FROM webhook_deliveries
        WHERE endpoint = $1 AND dead_at IS NULL AND attempts > 0 AND cause IS NOT NULL ORDER BY seq LIMIT 1
        """,
        1);

    private static readonly Statement Beyond = new(
        string.Create(CultureInfo.InvariantCulture, $"""
        SELECT COUNT(*), MIN(seq) FROM (
          SELECT l.seq FROM ledger l
          WHERE l.seq > $1 AND ($2 = '' OR EXISTS (SELECT 1 FROM cases c WHERE c.id = l.case_id AND c.source = $2))
          ORDER BY l.seq LIMIT {MostCounted}) AS waiting
        """),
        2);

    private static readonly Statement At = new("SELECT at FROM ledger WHERE seq = $1", 1);

    private static readonly Statement Dead = new(
        """
        SELECT seq, case_id, attempts, COALESCE(cause, ''), dead_at FROM webhook_deliveries
        WHERE endpoint = $1 AND dead_at IS NOT NULL ORDER BY seq LIMIT 200
        """,
        1);

    public Task<WebhookStatus> StatusAsync(WebhookEndpoint endpoint) => store.AskAsync(read => StatusAsync(read, endpoint));

    public async Task<IReadOnlyList<DeadLetter>> DeadAsync(string endpoint) => await store.AskAsync(async read => await read.Sql.ListAsync(
        Dead,
        row => new DeadLetter(
            row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), (int)row.GetInt64(2), row.GetString(3), Iso.Instant(row.GetString(4))),
        endpoint));

    private static async Task<WebhookStatus> StatusAsync(ReadConnection read, WebhookEndpoint endpoint)
    {
        await read.HoldStillAsync();
        var head = await read.Sql.FirstAsync(Head, row => row.GetInt64(0));
        var (cursor, rests, paused) = await read.Sql.FirstAsync(
            State, row => ((long?)row.GetInt64(0), Instant(row.IsDBNull(1) ? null : row.GetString(1)), Instant(row.IsDBNull(2) ? null : row.GetString(2))),
            endpoint.Name);
        cursor ??= endpoint.FromStart ? 0 : head;
        var parked = await read.Sql.FirstAsync(
            Parked, row => (All: Number(row.GetValue(0)), Dead: Number(row.GetValue(1)), First: row.IsDBNull(2) ? (long?)null : row.GetInt64(2), Held: Number(row.GetValue(3))),
            endpoint.Name);
        var beyond = await read.Sql.FirstAsync(
            Beyond, row => (Count: Number(row.GetValue(0)), First: row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), cursor, endpoint.Client ?? "");
        var oldest = (parked.First ?? beyond.First) is { } seq ? await read.Sql.FirstAsync(At, row => row.GetString(0), seq) : null;
        return new WebhookStatus(
            endpoint.Name, endpoint.Client, cursor.Value, Math.Min(MostCounted, parked.All - parked.Dead + beyond.Count),
            Instant(oldest), parked.Dead, parked.Held, paused, rests, await FailureAsync(read, endpoint, rests));
    }

    // An endpoint that is left alone delays what would have come due.
    private static ValueTask<WaitingFailure?> FailureAsync(ReadConnection read, WebhookEndpoint endpoint, DateTimeOffset? rests) => read.Sql.FirstAsync(
        Failing,
        WaitingFailure? (row) => new WaitingFailure(
            (int)row.GetInt64(0), row.GetString(1), Iso.Instant(row.GetString(2)) is var due && rests > due ? rests.Value : due),
        endpoint.Name);

    private static DateTimeOffset? Instant(string? text) => text is null ? null : Iso.Instant(text);

    // A sum is a decimal in one database and a whole number in the other.
    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
