namespace Bka.Contracts;

/// <summary>
/// Plans what is to be mailed: one digest for each recipient and day, and at once what is urgent. Safe to send any number
/// of times by any host: what is planned already, and what has not changed, is not planned again.
/// </summary>
/// <param name="DigestHour">The hour from which the day's digest is planned, Europe/Stockholm, 0–23.</param>
/// <param name="MailDomain">What the sender's address ends with; part of each mail's own id.</param>
/// <param name="Plans">One for each recipient, at most 200.</param>
public sealed record PlanNotices(int DigestHour, string MailDomain, IReadOnlyList<NoticePlan> Plans) : Command<NoticesPlanned>;

/// <summary>What one recipient may be told, as the lists show it to that recipient.</summary>
/// <param name="Recipient">The recipient's key: opaque, never an address.</param>
/// <param name="Digest">The day's numbers; null when they were not asked for.</param>
/// <param name="Urgent">What is urgent now, whether told before or not.</param>
public sealed record NoticePlan(string Recipient, NoticeCounts? Digest, IReadOnlyList<UrgentAlert> Urgent);

/// <summary>Something urgent. It is told at most once to each recipient.</summary>
/// <param name="Key">Case, clock and last day: opaque, without personal data, the same at every asking.</param>
/// <param name="Kind">Why it is urgent.</param>
public sealed record UrgentAlert(string Key, UrgentKind Kind);

/// <summary>What was planned.</summary>
/// <param name="Digests">Digests to send.</param>
/// <param name="Unchanged">Digests not to send, since they would say what the last one said.</param>
/// <param name="Urgent">Urgent notices to send.</param>
public sealed record NoticesPlanned(int Digests, int Unchanged, int Urgent);

/// <summary>
/// Takes the next mail to send, and the lease on sending. One host at a time has it; a mail that was taken and never
/// reported is given out again when the lease has ended, since nobody knows whether it went.
/// </summary>
/// <param name="Host">The host, by an opaque id that is new at each start.</param>
public sealed record TakeNotice(string Host) : Command<TakenNotice>;

/// <summary>A mail to send.</summary>
/// <param name="Token">Proves the lease when the outcome is reported; null when another host has it.</param>
/// <param name="Notice">The mail; null when there is none to send.</param>
public sealed record TakenNotice(long? Token, NoticeToSend? Notice);

/// <summary>What a mail is to say, and to whom.</summary>
/// <param name="NoticeId">Its id.</param>
/// <param name="Recipient">The recipient's key.</param>
/// <param name="Kind">Digest or urgent.</param>
/// <param name="ForDay">The day it tells of, Europe/Stockholm.</param>
/// <param name="Counts">The numbers.</param>
/// <param name="MessageId">The mail's own id, the same at every attempt, so that a receiver drops a double.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record NoticeToSend(
    string NoticeId, string Recipient, NoticeKind Kind, DateOnly ForDay, NoticeCounts Counts, string MessageId, int Attempt);

/// <summary>Tells how a mail went. Refused with <see cref="RefusalCodes.LeaseLost"/> when another host has taken over.</summary>
/// <param name="Host">The host that took it.</param>
/// <param name="Token">The token it was taken with.</param>
/// <param name="NoticeId">Which mail.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Cause">Why it did not go, as a code of letters, digits and hyphens; null when it went.</param>
public sealed record ReportNotice(string Host, long Token, string NoticeId, NoticeOutcome Outcome, string? Cause = null)
    : Command<NoticeReported>;

/// <summary>Where a mail stands after a report.</summary>
/// <param name="State">Where.</param>
/// <param name="NextAt">When it is tried again, UTC; null when it is not.</param>
public sealed record NoticeReported(NoticeState State, DateTimeOffset? NextAt);

/// <summary>Lets a mail that was given up be tried again from the beginning, under the same id.</summary>
/// <param name="NoticeId">Which mail.</param>
public sealed record ReplayNotice(string NoticeId) : Command<NoticeReported>;
