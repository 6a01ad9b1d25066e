using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>Computes watches anew after the municipality has changed its own, a short piece at a time.</summary>
internal sealed class RunWatchRebuildFeature : ICommandFeature<RunWatchRebuild, WatchesRebuilt>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunWatchRebuild command, InputCheck check)
    {
    }

    public async ValueTask<Answer<WatchesRebuilt>> RunAsync(
        RunWatchRebuild command, Circumstances circumstances, IWriteSession session)
    {
        var (cases, isCaughtUp) = await session.RebuildWatchesAsync(Most, circumstances.Now);
        return new WatchesRebuilt(cases, isCaughtUp);
    }
}
