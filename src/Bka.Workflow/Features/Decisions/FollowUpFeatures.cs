using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Decisions;

/// <summary>T15: follow-up after a utredning without insats (SoL 23:1, 23:3–5).</summary>
internal sealed class StartFollowUpFeature(CaseSteps steps) : CaseFeature<StartFollowUp>(steps)
{
    protected override Trigger Trigger => Trigger.StartFollowUp;

    public override void Check(StartFollowUp command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.ParticularNeed, "particularNeed");
        check.DayDone(command.OfferedOn, "offeredOn");
        check.DayDone(command.DeclinedOn, "declinedOn");
        foreach (var (told, item) in new[] { (command.GuardiansToldOn, "guardiansToldOn"), (command.ChildToldOn, "childToldOn") })
        {
            if (told is { } day)
            {
                check.DayDone(day, item);
            }
        }
    }

    protected override DateOnly? DecidedOn(StartFollowUp command) => command.DecidedOn;

    protected override Fact Accept(Case subject, StartFollowUp command, Acceptance acceptance) => new FollowUpStarted(new FollowUp(
        acceptance.Made, command.ParticularNeed, command.OfferedOn, command.DeclinedOn, command.GuardiansToldOn,
        command.ChildToldOn, subject.Utredning!.ClosedOn!.Value));
}

/// <summary>T15: the follow-up ends.</summary>
internal sealed class EndFollowUpFeature(CaseSteps steps) : CaseFeature<EndFollowUp>(steps)
{
    protected override Trigger Trigger => Trigger.EndFollowUp;

    public override void Check(EndFollowUp command, InputCheck check)
    {
        check.DayDone(command.EndedOn, "endedOn");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override DateOnly? DecidedOn(EndFollowUp command) => command.EndedOn;

    protected override Fact Accept(Case subject, EndFollowUp command, Acceptance acceptance) =>
        new FollowUpEnded(command.EndedOn, command.Reasons);
}
