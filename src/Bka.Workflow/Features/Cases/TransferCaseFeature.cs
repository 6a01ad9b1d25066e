using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Cases;

/// <summary>T18: another municipality takes over; the sender's clocks stop.</summary>
internal sealed class TransferCaseFeature(CaseSteps steps) : CaseFeature<TransferCase>(steps)
{
    protected override Trigger Trigger => Trigger.TransferCase;

    public override void Check(TransferCase command, InputCheck check)
    {
        check.DayDone(command.TransferredOn, "transferredOn");
        check.Ref(command.Municipality, "municipality");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override DateOnly? DecidedOn(TransferCase command) => command.TransferredOn;

    protected override Fact Accept(Case subject, TransferCase command, Acceptance acceptance) =>
        new CaseTransferred(new Ending(acceptance.Made, null, command.Municipality, command.Reasons));
}
