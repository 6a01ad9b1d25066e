using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads how the mailing of notices goes.</summary>
internal sealed class NoticeReader(IStore store) : INoticeReader
{
    private static readonly Statement Waiting = new(
        "SELECT COUNT(*), MIN(planned_at) FROM notices WHERE next_at IS NOT NULL", 0);

    private static readonly Statement LastSent = new("SELECT MAX(sent_at) FROM notices WHERE sent_at IS NOT NULL", 0);

    private static readonly Statement Failing = new(
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT {NoticeSql.Columns} FROM notices
            WHERE cause IS NOT NULL AND state <> {(int)NoticeState.Sent} ORDER BY no DESC LIMIT 100
            """),
        0);

    public Task<NoticeOverview> OverviewAsync() => store.AskAsync(async read =>
    {
        // One moment, so that the numbers belong together.
        await read.HoldStillAsync();
        var (count, oldest) = await read.Sql.FirstAsync(Waiting, row => ((int)row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1)));
        var sent = await read.Sql.FirstAsync(LastSent, row => row.IsDBNull(0) ? null : row.GetString(0));
        var failing = await read.Sql.ListAsync(Failing, NoticeSql.Map);
        return new NoticeOverview(count, Instant(oldest), Instant(sent), [.. failing.Select(Row)]);
    });

    private static DateTimeOffset? Instant(string? text) => text is null ? null : Iso.Instant(text);

    private static NoticeRow Row(Notice notice) => new(
        notice.Id, notice.Recipient, notice.Kind, notice.ForDay, notice.Delivery.State, notice.Delivery.Attempts,
        notice.Delivery.Cause, notice.Delivery.NextAt);
}
