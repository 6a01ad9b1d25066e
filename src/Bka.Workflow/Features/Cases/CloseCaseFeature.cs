using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>T16: the case is closed.</summary>
internal sealed class CloseCaseFeature(CaseSteps steps) : CaseFeature<CloseCase>(steps)
{
    protected override Trigger Trigger => Trigger.CloseCase;

    public override void Check(CloseCase command, InputCheck check)
    {
        check.DayDone(command.ClosedOn, "closedOn");
        check.Known(command.Reason, "reason");
        check.Holds(command.Reason != ClosingReason.NotStated, MissingCodes.Required, "reason");
    }

    protected override DateOnly? DecidedOn(CloseCase command) => command.ClosedOn;

    protected override Fact Accept(Case subject, CloseCase command, Acceptance acceptance) =>
        new CaseClosed(new Ending(acceptance.Made, command.Reason, null, null));

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, CloseCase command)
    {
        if (CaseClocks.Find(after, Clock.Utredning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.UtredningLate;
        }
    }
}
