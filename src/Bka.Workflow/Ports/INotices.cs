using Bka.Contracts;
using Bka.Workflow.Domain.Notices;

namespace Bka.Workflow.Ports;

/// <summary>Planning of notices, within one transaction.</summary>
internal interface INoticePlans
{
    /// <summary>The recipient's digests before a day; null when the day's own is planned already.</summary>
    /// <param name="recipient">The recipient's key.</param>
    /// <param name="day">The day.</param>
    ValueTask<DigestsBefore?> DigestsBeforeAsync(string recipient, DateOnly day);

    /// <summary>Those of the alerts that the recipient has not been told of.</summary>
    /// <param name="recipient">The recipient's key.</param>
    /// <param name="alertKeys">The alerts.</param>
    ValueTask<IReadOnlySet<string>> UntoldAsync(string recipient, IReadOnlyList<string> alertKeys);

    /// <summary>Keeps a planned notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="alertKeys">The alerts it tells of; none for a digest.</param>
    void AddNotice(Notice notice, IReadOnlyList<string> alertKeys);
}

/// <summary>Sending of notices, within one transaction.</summary>
internal interface INoticeDeliveries
{
    /// <summary>The notice that has been due longest; null when none is due.</summary>
    /// <param name="now">Now, UTC.</param>
    ValueTask<Notice?> NextNoticeAsync(DateTimeOffset now);

    /// <summary>A notice; null when there is none.</summary>
    /// <param name="noticeId">Its id.</param>
    ValueTask<Notice?> FindNoticeAsync(string noticeId);

    /// <summary>Keeps how far a notice has come.</summary>
    /// <param name="notice">The notice as it stands now.</param>
    void SaveDelivery(Notice notice);

    /// <summary>Keeps that somebody lets a given-up notice be tried again, and its ledger row.</summary>
    /// <param name="notice">The notice as it stands now.</param>
    /// <param name="actor">Who decided it.</param>
    /// <param name="at">When, UTC.</param>
    void ReplayNotice(Notice notice, Actor actor, DateTimeOffset at);
}

/// <summary>Reads how the mailing goes.</summary>
internal interface INoticeReader
{
    /// <summary>How many wait, and which have failed.</summary>
    Task<NoticeOverview> OverviewAsync();
}
