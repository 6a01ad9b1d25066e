using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Ports;

/// <summary>Finds what waits to be approved.</summary>
internal interface IReadyBkaReader
{
    /// <summary>The BKAs that are ready, in the oldest cases first.</summary>
    /// <param name="scope">Which cases.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    Task<IReadOnlyList<ReadyBkaPlace>> ReadyAsync(AccessScope scope, ReadyBkaPlace? after, int limit);
}

/// <summary>A BKA that is ready, and its place in the order.</summary>
/// <param name="ReceivedOn">The day that the case came in, as it is stored.</param>
/// <param name="CaseId">The case.</param>
/// <param name="ChildRef">The child.</param>
internal sealed record ReadyBkaPlace(string ReceivedOn, string CaseId, string ChildRef);
