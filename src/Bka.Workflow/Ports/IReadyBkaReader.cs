using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Ports;

/// <summary>Finds what waits to be approved.</summary>
internal interface IReadyBkaReader
{
    /// <summary>The BKAs that are ready, in the oldest cases first.</summary>
    /// <param name="scope">Which cases.</param>
    /// <param name="limit">How many.</param>
    Task<IReadOnlyList<(string CaseId, string ChildRef)>> ReadyAsync(AccessScope scope, int limit);
}
