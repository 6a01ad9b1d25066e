using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What is mailed.</summary>
internal sealed partial class WriteSession
{
    private readonly NoticeWriter _notices = new(sql);

    public ValueTask<DigestsBefore?> DigestsBeforeAsync(string recipient, DateOnly day) => _notices.BeforeAsync(recipient, day);

    public ValueTask<IReadOnlySet<string>> UntoldAsync(string recipient, IReadOnlyList<string> alertKeys) =>
        _notices.UntoldAsync(recipient, alertKeys);

    public void AddNotice(Notice notice, IReadOnlyList<string> alertKeys) => _notices.Add(notice, alertKeys);

    public ValueTask<Notice?> NextNoticeAsync(DateTimeOffset now) => _notices.NextAsync(now);

    public ValueTask<Notice?> FindNoticeAsync(string noticeId) => _notices.FindAsync(noticeId);

    public void SaveDelivery(Notice notice) => _notices.Save(notice);

    public void ReplayNotice(Notice notice, Actor actor, DateTimeOffset at)
    {
        _notices.Save(notice);
        var delivery = notice.Delivery;
        _ledger.Append(actor, at, "NoticeReplayed", StoreDocument.Write(new NoticeRow(
            notice.Id, notice.Recipient, notice.Kind, notice.ForDay, delivery.State, delivery.Attempts, delivery.Cause, delivery.NextAt)));
    }
}
