using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Cases;

/// <summary>T19: the registration was a mistake; kept and counted, outside the figures.</summary>
internal sealed class VoidCaseFeature(CaseSteps steps) : CaseFeature<VoidCase>(steps)
{
    protected override Trigger Trigger => Trigger.VoidCase;

    public override void Check(VoidCase command, InputCheck check) => check.Reasons(command.Reasons, "reasons");

    protected override Fact Accept(Case subject, VoidCase command, Acceptance acceptance) =>
        new CaseVoided(new Ending(acceptance.Made, null, null, command.Reasons));
}
