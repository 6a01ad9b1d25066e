using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Notices: planned once, and how far each has come.</summary>
internal sealed class NoticeWriter(ISqlSession sql)
{
    private const int KeysAtOnce = 50;

    private static readonly Statement IsPlanned = new("SELECT 1 FROM notices WHERE id = $1", 1);

    private static readonly Statement LastDigest = new(
        "SELECT fingerprint, state FROM notices WHERE recipient = $1 AND kind = $2 ORDER BY no DESC LIMIT 1", 2);

    private static readonly Statement LastTold = new(
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT for_day FROM notices
            WHERE recipient = $1 AND kind = $2 AND state IN ({(int)NoticeState.Waiting}, {(int)NoticeState.Sending}, {(int)NoticeState.Sent})
            ORDER BY no DESC LIMIT 1
            """),
        2);

    private static readonly Statement Told = new(
        $"""
        SELECT alert_key FROM notice_alerts WHERE recipient = $1 AND alert_key IN (
          {string.Join(", ", Enumerable.Range(2, KeysAtOnce).Select(place => "$" + place.ToString(CultureInfo.InvariantCulture)))})
        """,
        KeysAtOnce + 1);

    private static readonly Statement Insert = new(
        """
        INSERT INTO notices (no, id, recipient, kind, for_day, counts, message_id, planned_at, state, next_at, fingerprint, attempts)
        VALUES ((SELECT COALESCE(MAX(no), 0) + 1 FROM notices), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)
        """,
        10);

    private static readonly Statement InsertAlert = new(
        "INSERT INTO notice_alerts (recipient, alert_key, notice_id) VALUES ($1, $2, $3)", 3);

    // One that waits longer than any wait lasts was told to by a clock that ran ahead.
    private static readonly Statement Next = new(
        $"SELECT {NoticeSql.Columns} FROM notices WHERE next_at IS NOT NULL AND (next_at <= $1 OR next_at > $2) ORDER BY next_at, no LIMIT 1", 2);

    private static readonly Statement Find = new($"SELECT {NoticeSql.Columns} FROM notices WHERE id = $1", 1);

    private static readonly Statement Update = new(
        "UPDATE notices SET state = $1, attempts = $2, next_at = $3, cause = $4, sent_at = $5 WHERE id = $6", 6);

    public async ValueTask<DigestsBefore?> BeforeAsync(string recipient, DateOnly day)
    {
        if (await sql.FirstAsync(IsPlanned, _ => "planned", NoticeIds.OfDigest(recipient, day)) is not null)
        {
            return null;
        }

        var told = await sql.FirstAsync(LastTold, row => row.GetString(0), recipient, (long)NoticeKind.Digest);
        var last = await sql.FirstAsync(
            LastDigest, row => new Last(row.GetString(0), (NoticeState)row.GetInt64(1)), recipient, (long)NoticeKind.Digest);
        return new DigestsBefore(last?.Fingerprint, last?.State, told is null ? null : Iso.Day(told));
    }

    public async ValueTask<IReadOnlySet<string>> UntoldAsync(string recipient, IReadOnlyList<string> alertKeys)
    {
        var untold = new HashSet<string>(alertKeys, StringComparer.Ordinal);
        foreach (var keys in alertKeys.Chunk(KeysAtOnce))
        {
            // The last key stands in the places that are left over.
            object?[] values = [recipient, .. keys, .. Enumerable.Repeat(keys[^1], KeysAtOnce - keys.Length)];
            untold.ExceptWith(await sql.ListAsync(Told, row => row.GetString(0), values));
        }

        return untold;
    }

    public void Add(Notice notice, IReadOnlyList<string> alertKeys)
    {
        sql.Write(Insert, notice.Id, notice.Recipient, (long)notice.Kind, Iso.Day(notice.ForDay),
            StoreDocument.Write(notice.Counts), notice.MessageId, Iso.Instant(notice.PlannedAt), (long)notice.Delivery.State,
            Instant(notice.Delivery.NextAt), notice.Fingerprint);
        foreach (var key in alertKeys)
        {
            sql.Write(InsertAlert, notice.Recipient, key, notice.Id);
        }
    }

    public ValueTask<Notice?> NextAsync(DateTimeOffset now) =>
        sql.FirstAsync(Next, NoticeSql.Map, Iso.Instant(now), Iso.Instant(now + (2 * DeliveryRule.LongestWait)));

    public ValueTask<Notice?> FindAsync(string noticeId) => sql.FirstAsync(Find, NoticeSql.Map, noticeId);

    public void Save(Notice notice) => sql.Write(
        Update, (long)notice.Delivery.State, (long)notice.Delivery.Attempts, Instant(notice.Delivery.NextAt),
        notice.Delivery.Cause, Instant(notice.Delivery.SentAt), notice.Id);

    private static string? Instant(DateTimeOffset? at) => at is { } known ? Iso.Instant(known) : null;

    private sealed record Last(string Fingerprint, NoticeState State);
}
