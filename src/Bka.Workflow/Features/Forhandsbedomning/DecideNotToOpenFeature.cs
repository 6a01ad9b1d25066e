using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Forhandsbedomning;

/// <summary>T5: no utredning is opened (SoL 20:2).</summary>
internal sealed class DecideNotToOpenFeature(CaseSteps steps) : CaseFeature<DecideNotToOpen>(steps)
{
    protected override Trigger Trigger => Trigger.DecideNotToOpen;

    public override void Check(DecideNotToOpen command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.Reasons, "reasons");
        check.Text(command.ViolenceOverride, "violenceOverride", required: false);
        if (command.Hearing is { } hearing)
        {
            Hearings.Check(hearing, check);
        }
    }

    protected override DateOnly? DecidedOn(DecideNotToOpen command) => command.DecidedOn;

    protected override Fact Accept(Case subject, DecideNotToOpen command, Acceptance acceptance) =>
        new UtredningNotOpened(acceptance.Made, command.Reasons, Hearings.Of(command.Hearing!), command.ViolenceOverride);

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, DecideNotToOpen command)
    {
        if (CaseClocks.Find(after, Clock.Forhandsbedomning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.ForhandsbedomningLate;
        }

        if (after.Skyddsbedomning?.AssessedOn > command.DecidedOn)
        {
            yield return WarningCodes.DecidedBeforeSkyddsbedomning;
        }

        if (after.Intake.Violence == ViolenceSuspicion.Yes)
        {
            yield return WarningCodes.NotOpenedDespiteViolence;
        }
    }
}
