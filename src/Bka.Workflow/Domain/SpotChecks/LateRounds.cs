using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>When a round is late.</summary>
public static class LateRounds
{
    /// <summary>What is late in a round, under the name of the fact that tells it, and since when; null when nothing is.</summary>
    /// <param name="round">The round.</param>
    /// <param name="today">Today.</param>
    public static (string Fact, DateOnly DueOn)? Of(SpotCheckRound round, DateOnly today) => round.State switch
    {
        SpotCheckRoundState.SeedCommitted when today > round.DrawBy => ("SpotCheckNotDrawn", round.DrawBy),
        SpotCheckRoundState.Drawn when today > round.ReviewBy => ("SpotCheckNotReviewed", round.ReviewBy),
        _ => null,
    };
}
