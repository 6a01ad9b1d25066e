using Bka.Contracts;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Ports;

/// <summary>The sweep, within one transaction.</summary>
internal interface ISweepWrites
{
    /// <summary>Where the sweeps stand.</summary>
    ValueTask<SweepStand> SweepStandAsync();

    /// <summary>
    /// Raises the alerts of every rung for each running clock whose day lies in the rung's range of days. One that stands is
    /// not raised again; one that had ended, though its clock runs, stands again.
    /// </summary>
    /// <param name="ranges">The rungs, each with its range of last days.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>How many were raised.</returns>
    ValueTask<int> RaiseAlertsAsync(IReadOnlyList<SweepRange> ranges, DateTimeOffset at);

    /// <summary>
    /// Takes back every alert whose day has not come and moves the marks that lie ahead back to a day: the machine's clock
    /// had run ahead. Leaves a ledger row if there was anything to take back, so that the jump can be read.
    /// </summary>
    /// <param name="today">Today, as the clock now says.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="actor">Who swept.</param>
    /// <returns>How many were taken back.</returns>
    ValueTask<int> TakeBackAlertsAsync(DateOnly today, DateTimeOffset at, Actor actor);

    /// <summary>Notes that a sweep was completed, and the new marks.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="rules">The rungs it swept.</param>
    /// <param name="actor">Who asked for it.</param>
    void CompleteSweep(SweepDone sweep, IReadOnlyList<AlertRule> rules, Actor actor);
}

/// <summary>Where the sweeps stand.</summary>
/// <param name="Marks">The day each rung has been swept to; a rung that has never been swept is absent.</param>
/// <param name="LastCompletedAt">When the last sweep was completed, UTC; null before the first.</param>
internal sealed record SweepStand(IReadOnlyDictionary<string, DateOnly> Marks, DateTimeOffset? LastCompletedAt);

/// <summary>What the sweep of one rung looks for.</summary>
/// <param name="Rule">The rung.</param>
/// <param name="After">The last day before the range; null from the beginning.</param>
/// <param name="Through">The last last day of the range.</param>
internal sealed record SweepRange(AlertRule Rule, DateOnly? After, DateOnly Through);
