using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>T17: another caseworker; the clocks stand unchanged.</summary>
internal sealed class AssignCaseworkerFeature(CaseSteps steps) : CaseFeature<AssignCaseworker>(steps)
{
    protected override Trigger Trigger => Trigger.AssignCaseworker;

    public override void Check(AssignCaseworker command, InputCheck check)
    {
        check.Ref(command.Caseworker, "caseworker");
        check.Text(command.HandoverNote, "handoverNote", required: false);
        if (command.ChildToldOn is { } told)
        {
            check.DayDone(told, "childToldOn");
        }
    }

    protected override Fact Accept(Case subject, AssignCaseworker command, Acceptance acceptance) =>
        new CaseworkerAssigned(command.Caseworker, command.HandoverNote, command.ChildToldOn);

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, AssignCaseworker command)
    {
        // A child in a utredning has met someone; it is told when that someone changes.
        if (before.Case.Caseworker is not null && after.HasRunningUtredning && command.ChildToldOn is null)
        {
            yield return WarningCodes.ChildNotToldOfNewCaseworker;
        }
    }
}
