using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>What people note on alerts, and watches computed anew, within one transaction.</summary>
internal interface IAlertWrites
{
    /// <summary>Whether an alert stands; null when there has never been one.</summary>
    /// <param name="alert">Which.</param>
    ValueTask<bool?> StandsAsync(AlertKey alert);

    /// <summary>Notes something on an alert, and its ledger row.</summary>
    /// <param name="alert">Which.</param>
    /// <param name="note">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="onBehalfOf">For whom the actor stood in; null when for nobody.</param>
    void NoteOnAlert(AlertKey alert, AlertNote note, Actor actor, string? onBehalfOf);

    /// <summary>
    /// Computes the watches of the next cases anew, when the municipality's own watches have changed since they were written.
    /// </summary>
    /// <param name="most">How many cases.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>How many were gone through, and whether every case now follows.</returns>
    ValueTask<(int Cases, bool IsCaughtUp)> RebuildWatchesAsync(int most, DateTimeOffset at);
}
