namespace Bka.Workflow.Ports;

/// <summary>What the figures ask, within one transaction.</summary>
internal interface IMeasureWrites
{
    /// <summary>
    /// Writes the measures of the next cases anew from the ledger, present and past, in a store that was laid out before they
    /// were kept.
    /// </summary>
    /// <param name="most">How many cases.</param>
    /// <returns>How many were gone through, and whether every case now has been.</returns>
    ValueTask<(int Cases, bool IsCaughtUp)> RebuildMeasuresAsync(int most);
}
