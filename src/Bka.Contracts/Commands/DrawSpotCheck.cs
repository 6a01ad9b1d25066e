namespace Bka.Contracts;

/// <summary>
/// Draws förhandsbedömningar decided "ej inledd" in a calendar month, uniformly and without replacement. The same
/// draw asked for again is answered with the draw already made.
/// </summary>
/// <param name="Period">The month, <c>yyyy-MM</c>, by day of decision.</param>
/// <param name="Unit">One unit; null for all units together, for those who may draw from all.</param>
/// <param name="Size">How many, 1–200; a frame that is smaller is taken whole.</param>
/// <param name="RedrawReason">
/// Asks for a new draw beside the old one, and says why (at least 20 characters); the old draw is kept.
/// </param>
public sealed record DrawSpotCheck(
    string Period, string? Unit = null, int Size = 10, string? RedrawReason = null) : Command<SpotCheckDraw>;

/// <summary>One draw, with all that is needed to draw it again.</summary>
/// <param name="DrawId">The draw's id.</param>
/// <param name="Period">The month.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Lot">1 for the first draw of this unit and month, then 2, 3 …</param>
/// <param name="FrameSize">How many cases the frame holds.</param>
/// <param name="FrameHash">SHA-256 of the frame's ids in their order, lower-case hexadecimal.</param>
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
    string? RedrawReason);
