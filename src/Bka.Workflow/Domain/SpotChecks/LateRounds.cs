using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>What is reminded of; the ledger's rows have the same names.</summary>
public enum ReminderKind
{
    /// <summary>Åtgärd efter sitt datum.</summary>
    RemedyOverdue,

    /// <summary>Stickprov inte draget i tid.</summary>
    SpotCheckNotDrawn,

    /// <summary>Stickprov inte färdiggranskat i tid.</summary>
    SpotCheckNotReviewed,
}

/// <summary>When a round is late.</summary>
public static class LateRounds
{
    /// <summary>What is late in a round, and since when; null when nothing is.</summary>
    /// <param name="round">The round.</param>
    /// <param name="today">Today.</param>
    public static (ReminderKind Kind, DateOnly DueOn)? Of(SpotCheckRound round, DateOnly today) => round.State switch
    {
        SpotCheckRoundState.SeedCommitted when today > round.DrawBy => (ReminderKind.SpotCheckNotDrawn, round.DrawBy),
        SpotCheckRoundState.Drawn when today > round.ReviewBy => (ReminderKind.SpotCheckNotReviewed, round.ReviewBy),
        _ => null,
    };
}
