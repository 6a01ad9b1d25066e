using Bka.Bench.Work;

namespace Bka.Bench.Floors;

/// <summary>Where a floor's writes become durable.</summary>
internal interface IWriteGate : IAsyncDisposable
{
    /// <summary>Done when durable; false if the case was not at that version and state.</summary>
    Task<bool> Commit(CaseWrite write);
}
