using Bka.Contracts;

namespace Bka.Workflow.Domain.Notices;

/// <summary>When a mail that did not go is tried again, and when it is given up: after about a day.</summary>
public static class DeliveryRule
{
    /// <summary>How many times a mail is tried.</summary>
    public const int MostAttempts = 30;

    /// <summary>The cause of a mail that was taken and never reported.</summary>
    public const string NeverReported = "never-reported";

    /// <summary>For how long one host has the lease on sending; longer than a mail may take to send.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    /// <summary>No wait is longer: one that ends further ahead was set by a clock that ran ahead, and binds nobody.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>A mail that a host is about to send. Unless it reports, it is due again when its lease has ended.</summary>
    /// <param name="delivery">Where the mail stands.</param>
    /// <param name="now">Now, UTC.</param>
    public static NoticeDelivery Taken(NoticeDelivery delivery, DateTimeOffset now) =>
        delivery with { State = NoticeState.Sending, Attempts = delivery.Attempts + 1, NextAt = now + LeaseLength };

    /// <summary>Whether a mail that is due has been tried too many times.</summary>
    /// <param name="delivery">Where the mail stands.</param>
    public static bool IsSpent(NoticeDelivery delivery) => delivery.Attempts >= MostAttempts;

    /// <summary>Gives a mail up.</summary>
    /// <param name="delivery">Where the mail stands.</param>
    /// <param name="cause">Why.</param>
    public static NoticeDelivery GivenUp(NoticeDelivery delivery, string cause) =>
        delivery with { State = NoticeState.Dead, NextAt = null, Cause = cause };

    /// <summary>Where a mail stands after an attempt.</summary>
    /// <param name="delivery">Where it stood.</param>
    /// <param name="outcome">How the attempt went.</param>
    /// <param name="cause">Why it did not go.</param>
    /// <param name="now">Now, UTC.</param>
    public static NoticeDelivery After(NoticeDelivery delivery, NoticeOutcome outcome, string? cause, DateTimeOffset now) =>
        outcome switch
        {
            NoticeOutcome.Delivered => delivery with { State = NoticeState.Sent, NextAt = null, Cause = null, SentAt = now },
            NoticeOutcome.Rejected => GivenUp(delivery, cause!),
            NoticeOutcome.NotDelivered or NoticeOutcome.Unknown when IsSpent(delivery) => GivenUp(delivery, cause!),
            NoticeOutcome.NotDelivered or NoticeOutcome.Unknown =>
                delivery with { State = NoticeState.Waiting, NextAt = now + WaitAfter(delivery.Attempts), Cause = cause },
        };

    /// <summary>How long to wait after an attempt: a minute, then twice as long each time, at most an hour.</summary>
    /// <param name="attempts">How many attempts there have been.</param>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts > 6 ? LongestWait : TimeSpan.FromMinutes(1 << Math.Max(0, attempts - 1));
}
