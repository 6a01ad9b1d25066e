using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>Spot-check draws, within one transaction.</summary>
internal interface ISpotCheckWrites
{
    /// <summary>The draws already made of a unit and month, first lot first.</summary>
    /// <param name="period">The month.</param>
    /// <param name="unit">The unit; null for all units together.</param>
    ValueTask<IReadOnlyList<SpotCheckDraw>> DrawsOfAsync(string period, string? unit);

    /// <summary>The frame: ids of the cases decided "ej inledd" in the month, mistaken ones left out, in ordinal order.</summary>
    /// <param name="period">The month, <c>yyyy-MM</c>.</param>
    /// <param name="unit">The unit; null for all units together.</param>
    ValueTask<IReadOnlyList<string>> SpotCheckFrameAsync(string period, string? unit);

    /// <summary>Keeps a draw, its frame and its ledger row.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="frame">The frame it was drawn from.</param>
    /// <param name="actor">Who drew it.</param>
    void SaveDraw(SpotCheckDraw draw, IReadOnlyList<string> frame, Actor actor);
}
