using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>Writes what the figures ask anew in an older store, a short piece at a time.</summary>
internal sealed class RunMeasureRebuildFeature : ICommandFeature<RunMeasureRebuild, MeasuresRebuilt>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunMeasureRebuild command, InputCheck check)
    {
    }

    public async ValueTask<Answer<MeasuresRebuilt>> RunAsync(
        RunMeasureRebuild command, Circumstances circumstances, IWriteSession session)
    {
        var (cases, isCaughtUp) = await session.RebuildMeasuresAsync(Most);
        return new MeasuresRebuilt(cases, isCaughtUp);
    }
}
