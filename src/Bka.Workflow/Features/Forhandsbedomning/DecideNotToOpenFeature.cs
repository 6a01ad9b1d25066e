using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Forhandsbedomning;

/// <summary>T5: no utredning is opened (SoL 20:2).</summary>
internal sealed class DecideNotToOpenFeature(CaseSteps steps) : CaseFeature<DecideNotToOpen>(steps)
{
    private const int MostAttempts = 50;

    protected override Trigger Trigger => Trigger.DecideNotToOpen;

    public override void Check(DecideNotToOpen command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.Reasons, "reasons");
        check.Text(command.ViolenceOverride, "violenceOverride", required: false);
        if (command.Hearing is not { } hearing)
        {
            return;
        }

        check.Text(hearing.Account, "hearing.account");
        check.Text(hearing.OtherWay, "hearing.otherWay", required: false);
        check.Holds(hearing.Attempts is null or { Count: <= MostAttempts }, MissingCodes.TooLong, "hearing.attempts");
        foreach (var attempt in hearing.Attempts ?? [])
        {
            check.DayDone(attempt, "hearing.attempts");
        }

        if (hearing.Reason is { } reason)
        {
            check.Known(reason, "hearing.reason");
        }

        if (hearing.PlannedOn is { } planned)
        {
            check.Holds(planned >= check.Today, MissingCodes.BadRange, "hearing.plannedOn");
        }
    }

    protected override DateOnly? DecidedOn(DecideNotToOpen command) => command.DecidedOn;

    protected override Fact Accept(Case subject, DecideNotToOpen command, Acceptance acceptance)
    {
        var hearing = command.Hearing!;
        return new UtredningNotOpened(
            acceptance.Made,
            command.Reasons,
            new ChildHearing(
                hearing.Heard, hearing.Account, hearing.Heard ? null : hearing.Reason, hearing.Attempts ?? [],
                hearing.PlannedOn, hearing.OtherWay, null),
            command.ViolenceOverride);
    }

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
