using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Utredning;

/// <summary>T4: the decision to open; the four months count from it (SoL 14:2, 20:3).</summary>
internal sealed class OpenUtredningFeature(CaseSteps steps) : CaseFeature<OpenUtredning>(steps)
{
    protected override Trigger Trigger => Trigger.OpenUtredning;

    public override void Check(OpenUtredning command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.Purpose, "purpose");
        check.Ref(command.UtredningRef, "utredningRef", required: false);
    }

    protected override DateOnly? DecidedOn(OpenUtredning command) => command.DecidedOn;

    protected override Fact Accept(Case subject, OpenUtredning command, Acceptance acceptance) =>
        new UtredningOpened(acceptance.Made, command.Purpose, command.UtredningRef);

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, OpenUtredning command)
    {
        if (CaseClocks.Find(after, Clock.Forhandsbedomning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.ForhandsbedomningLate;
        }

        if (after.Skyddsbedomning?.AssessedOn > command.DecidedOn)
        {
            yield return WarningCodes.DecidedBeforeSkyddsbedomning;
        }

        if (before.RunningUtredningCaseId is not null)
        {
            yield return WarningCodes.ParallelUtredning;
        }
    }
}
