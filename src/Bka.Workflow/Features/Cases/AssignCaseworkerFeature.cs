using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Cases;

/// <summary>T17: another caseworker; the clocks stand unchanged.</summary>
internal sealed class AssignCaseworkerFeature(CaseSteps steps) : CaseFeature<AssignCaseworker>(steps)
{
    protected override Trigger Trigger => Trigger.AssignCaseworker;

    public override void Check(AssignCaseworker command, InputCheck check)
    {
        check.Ref(command.Caseworker, "caseworker");
        check.Text(command.HandoverNote, "handoverNote", required: false);
    }

    protected override Fact Accept(Case subject, AssignCaseworker command, Acceptance acceptance) =>
        new CaseworkerAssigned(command.Caseworker, command.HandoverNote);
}
