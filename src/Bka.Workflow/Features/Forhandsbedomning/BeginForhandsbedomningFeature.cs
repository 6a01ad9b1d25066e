using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Forhandsbedomning;

/// <summary>T3: the bounded assessment whether to open a utredning (SoL 20:2).</summary>
internal sealed class BeginForhandsbedomningFeature(CaseSteps steps) : CaseFeature<BeginForhandsbedomning>(steps)
{
    protected override Trigger Trigger => Trigger.BeginForhandsbedomning;

    public override void Check(BeginForhandsbedomning command, InputCheck check)
    {
    }

    protected override Fact Accept(Case subject, BeginForhandsbedomning command, Acceptance acceptance) =>
        new ForhandsbedomningBegun(acceptance.Circumstances.Today);
}
