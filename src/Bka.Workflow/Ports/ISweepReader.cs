namespace Bka.Workflow.Ports;

/// <summary>Reads when alerts were computed.</summary>
internal interface ISweepReader
{
    /// <summary>
    /// When sweeps were completed between two moments, oldest first, with the last before them and the first after. Sweeps
    /// asked for an old day are left out: they say nothing of the day they were run.
    /// </summary>
    /// <param name="from">The first moment, UTC.</param>
    /// <param name="to">The last, UTC.</param>
    Task<IReadOnlyList<DateTimeOffset>> SweepTimesAsync(DateTimeOffset from, DateTimeOffset to);
}
