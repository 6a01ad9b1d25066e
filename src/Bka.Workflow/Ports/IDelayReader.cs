using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Ports;

/// <summary>Reads why things are late, how long alerts wait, and how the work is spread.</summary>
internal interface IDelayReader
{
    /// <summary>The reasons noted on alerts whose last day had passed, the most common first.</summary>
    /// <param name="query">The period and the unit.</param>
    /// <param name="scope">Which units.</param>
    Task<IReadOnlyList<ReasonCount>> ReasonsAsync(GetDelays query, AccessScope scope);

    /// <summary>Alerts by whole days until somebody acted, and how many nobody has acted on.</summary>
    /// <param name="query">The period and the unit.</param>
    /// <param name="scope">Which units.</param>
    Task<(IReadOnlyList<DaysCount> Waits, long StillWaiting)> WaitsAsync(GetDelays query, AccessScope scope);

    /// <summary>Running clocks for each caseworker, by id: the same condition as the worklist.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    Task<IReadOnlyList<CaseworkerLoad>> LoadsAsync(WatchQuestion question);
}
