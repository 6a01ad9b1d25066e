namespace Bka.Contracts;

/// <summary>
/// Draws a round of spot checks: uniformly and without replacement, by a seed that was locked before. The same draw asked
/// for again is answered with the draw already made. A month that was never planned may be drawn too; its seed is then
/// locked at the draw, and that is told wherever the draw is.
/// </summary>
/// <param name="Period">The month, <c>yyyy-MM</c>; it must have ended.</param>
/// <param name="Unit">One unit; null for all units together, for those who may draw from all.</param>
/// <param name="Size">
/// How many, 1–200; a frame that is smaller is taken whole. Null for the plan's number, or ten where nothing is planned.
/// </param>
/// <param name="RedrawReason">
/// Asks for a new draw beside the old one, and says why (at least 20 characters); the old draw is kept. Not once a review of
/// the old one is signed.
/// </param>
public sealed record DrawSpotCheck(
    string Period, string? Unit = null, int? Size = null, string? RedrawReason = null) : Command<SpotCheckDraw>
{
    /// <summary>What is drawn from.</summary>
    public SpotCheckPopulation Population { get; init; }

    /// <summary>At least one of each age group, as far as the size reaches; null for as planned, or not.</summary>
    public bool? Strata { get; init; }
}

/// <summary>One draw, with all that is needed to draw it again.</summary>
/// <param name="DrawId">The draw's id.</param>
/// <param name="Period">The month.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Lot">1 for the first draw of this unit and month, then 2, 3 …</param>
/// <param name="FrameSize">How many cases the frame holds.</param>
/// <param name="FrameHash">SHA-256 of the frame's lines in their order, lower-case hexadecimal.</param>
/// <param name="Order">The frame's order, in words.</param>
/// <param name="Seed">The seed, as text.</param>
/// <param name="Algorithm">The algorithm's id; it is described in the documentation.</param>
/// <param name="Ids">The drawn case ids, in drawn order.</param>
/// <param name="DrawnAt">When it was drawn, UTC.</param>
/// <param name="RedrawReason">Why it was drawn anew; null for the first draw.</param>
public sealed record SpotCheckDraw(
    string DrawId,
    string Period,
    string? Unit,
    int Lot,
    int FrameSize,
    string FrameHash,
    string Order,
    string Seed,
    string Algorithm,
    IReadOnlyList<string> Ids,
    DateTimeOffset DrawnAt,
    string? RedrawReason)
{
    /// <summary>The round it belongs to; null in a draw made before there were rounds.</summary>
    public string? RoundId { get; init; }

    /// <summary>What was drawn from.</summary>
    public SpotCheckPopulation Population { get; init; }

    /// <summary>How many were asked for; null in a draw made before there were rounds.</summary>
    public int? Size { get; init; }

    /// <summary>Whether at least one of each age group was taken.</summary>
    public bool Strata { get; init; }

    /// <summary>Who comes next when a drawn case must be replaced, in order; null in a draw made before there were rounds.</summary>
    public IReadOnlyList<string>? Reserves { get; init; }

    /// <summary>When and as what the seed's secret was locked; null in a draw made before seeds were locked.</summary>
    public SeedCommitment? Commitment { get; init; }
}

/// <summary>A secret that is locked: whoever has the hash can check afterwards that the secret was not exchanged.</summary>
/// <param name="Hash">SHA-256 of the secret, lower-case hexadecimal.</param>
/// <param name="At">When it was locked, UTC.</param>
/// <param name="AfterPeriod">Whether the month had ended by then, so that it proves less.</param>
public sealed record SeedCommitment(string Hash, DateTimeOffset At, bool AfterPeriod);
