namespace Bka.Contracts;

/// <summary>The numbers of a notice, and nothing else: no case, no person, no text.</summary>
public sealed record NoticeCounts
{
    /// <summary>Alerts raised within the last day and night that wait for somebody.</summary>
    public int NewAlerts { get; init; }

    /// <summary>All alerts that wait for somebody: neither acknowledged nor put off.</summary>
    public int WaitingAlerts { get; init; }

    /// <summary>Running clocks whose last day has passed.</summary>
    public int Overdue { get; init; }

    /// <summary>Last day today.</summary>
    public int DueToday { get; init; }

    /// <summary>Last day within three days, today not counted.</summary>
    public int DueWithinThreeDays { get; init; }

    /// <summary>Running clocks that nobody handles.</summary>
    public int Unassigned { get; init; }

    /// <summary>Overdue, and nobody handles them.</summary>
    public int OverdueUnassigned { get; init; }

    /// <summary>Running clocks whose caseworker is away, and nobody stands in.</summary>
    public int CaseworkerAway { get; init; }

    /// <summary>Remedies after spot checks whose day has passed.</summary>
    public int RemediesOverdue { get; init; }

    /// <summary>Rounds of spot checks whose draw or reviews are late.</summary>
    public int RoundsLate { get; init; }

    /// <summary>Emergency openings that nobody has reviewed in time.</summary>
    public int OpeningsOverdue { get; init; }

    /// <summary>The alerts have not been computed for two intervals: the numbers may be too low.</summary>
    public bool SweepIsSilent { get; init; }

    /// <summary>Urgent: skyddsbedömningar with their last day today or passed.</summary>
    public int UrgentSkyddsbedomning { get; init; }

    /// <summary>Urgent: evictions within three days.</summary>
    public int UrgentEviction { get; init; }

    /// <summary>Urgent: alerts that have gone on to the head of unit.</summary>
    public int UrgentEscalation { get; init; }

    /// <summary>Urgent: emergency openings that nobody has reviewed.</summary>
    public int UrgentOpening { get; init; }
}

/// <summary>How the mailing of notices goes.</summary>
public sealed record GetNoticeOverview : Query<NoticeOverview>;

/// <summary>How the mailing of notices goes.</summary>
/// <param name="Waiting">How many wait to be sent, those being sent included.</param>
/// <param name="OldestWaitingAt">When the oldest of them was planned, UTC; null when none waits.</param>
/// <param name="LastSentAt">When a mail server last took one over, UTC; null before the first.</param>
/// <param name="Failing">Those that have failed and are tried again, and those given up, newest first, at most 100.</param>
public sealed record NoticeOverview(
    int Waiting, DateTimeOffset? OldestWaitingAt, DateTimeOffset? LastSentAt, IReadOnlyList<NoticeRow> Failing);

/// <summary>A notice that did not go as it should.</summary>
/// <param name="NoticeId">Its id.</param>
/// <param name="Recipient">The recipient's key; the address stands only in the settings.</param>
/// <param name="Kind">Digest or urgent.</param>
/// <param name="ForDay">The day it tells of, Europe/Stockholm.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How many times it has been tried.</param>
/// <param name="Cause">Why the last attempt failed, as a code.</param>
/// <param name="NextAt">When it is tried again, UTC; null when it is not.</param>
public sealed record NoticeRow(
    string NoticeId, string Recipient, NoticeKind Kind, DateOnly ForDay, NoticeState State, int Attempts, string? Cause,
    DateTimeOffset? NextAt);
