using Bka.Contracts;

namespace Bka.Workflow.Domain.Notices;

/// <summary>Whether the day's digest is sent. No repeat without change, and no silence while something is overdue.</summary>
public static class DigestRule
{
    /// <summary>A digest that says what the last one said is sent all the same after this many days, while something is overdue.</summary>
    public const int DaysBetweenReminders = 7;

    /// <summary>Whether it is sent.</summary>
    /// <param name="counts">The day's numbers.</param>
    /// <param name="before">The recipient's digests before it.</param>
    /// <param name="today">The day, Europe/Stockholm.</param>
    public static bool IsSent(NoticeCounts counts, DigestsBefore before, DateOnly today)
    {
        if (NoticeIds.IsEmpty(counts))
        {
            return false;
        }

        // What was given up has told nobody anything.
        if (counts.NewAlerts > 0 || before.LastFingerprint != NoticeIds.FingerprintOf(counts) || before.LastState == NoticeState.Dead)
        {
            return true;
        }

        var isPressing = counts.Overdue > 0 || counts.RemediesOverdue > 0 || counts.OpeningsOverdue > 0 || counts.SweepIsSilent;
        return isPressing
            && (before.LastToldOn is not { } told || today.DayNumber - told.DayNumber >= DaysBetweenReminders);
    }
}

/// <summary>The digests a recipient has had.</summary>
/// <param name="LastFingerprint">What the latest said, sent or not; null before the first.</param>
/// <param name="LastState">Where the latest stands.</param>
/// <param name="LastToldOn">The day of the latest that was sent or is to be; null before the first.</param>
public sealed record DigestsBefore(string? LastFingerprint, NoticeState? LastState, DateOnly? LastToldOn);
