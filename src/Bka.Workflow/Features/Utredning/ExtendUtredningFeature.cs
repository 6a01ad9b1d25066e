using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Utredning;

/// <summary>T8: more than four months, for special reasons and a stated time (SoL 20:3).</summary>
internal sealed class ExtendUtredningFeature(CaseSteps steps) : CaseFeature<ExtendUtredning>(steps)
{
    protected override Trigger Trigger => Trigger.ExtendUtredning;

    public override void Check(ExtendUtredning command, InputCheck check)
    {
        Extensions.CheckDays(command.DecidedOn, command.NewLastDay, check);
        check.Reasons(command.Reasons, "reasons");
    }

    protected override DateOnly? DecidedOn(ExtendUtredning command) => command.DecidedOn;

    protected override Fact Accept(Case subject, ExtendUtredning command, Acceptance acceptance) =>
        new UtredningExtensionDecided(Extensions.Judge(
            subject, Clock.Utredning, acceptance, command.NewLastDay, command.Reasons));

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, ExtendUtredning command) =>
        Extensions.Warnings(after.Utredning!.Extensions[^1], CaseClocks.Find(before.Case, Clock.Utredning)?.LastDay);
}
