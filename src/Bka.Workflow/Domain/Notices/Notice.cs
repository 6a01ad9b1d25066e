using Bka.Contracts;

namespace Bka.Workflow.Domain.Notices;

/// <summary>One mail: planned, tried, and sent or given up.</summary>
/// <param name="Id">Follows from recipient and day, or from recipient and alerts.</param>
/// <param name="Recipient">The recipient's key.</param>
/// <param name="Kind">Digest or urgent.</param>
/// <param name="ForDay">The day it tells of, Europe/Stockholm.</param>
/// <param name="Counts">The numbers.</param>
/// <param name="MessageId">The mail's own id, the same at every attempt.</param>
/// <param name="PlannedAt">When it was planned, UTC.</param>
/// <param name="Delivery">How far it has come.</param>
public sealed record Notice(
    string Id, string Recipient, NoticeKind Kind, DateOnly ForDay, NoticeCounts Counts, string MessageId,
    DateTimeOffset PlannedAt, NoticeDelivery Delivery)
{
    /// <summary>What the numbers say, to compare with another day's.</summary>
    public string Fingerprint => NoticeIds.FingerprintOf(Counts);
}

/// <summary>How far a notice has come.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How many times it has been tried.</param>
/// <param name="NextAt">When it is tried next, UTC; null when it is not.</param>
/// <param name="Cause">Why the last attempt failed, as a code; null when none has.</param>
/// <param name="SentAt">When a mail server took it over, UTC; null before.</param>
public sealed record NoticeDelivery(
    NoticeState State, int Attempts = 0, DateTimeOffset? NextAt = null, string? Cause = null, DateTimeOffset? SentAt = null);
