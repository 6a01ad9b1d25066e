using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Proposals;

/// <summary>A talk with a child, or why it did not come about (SoL 3:2).</summary>
internal sealed class RecordHearingFeature(CaseSteps steps) : CaseFeature<RecordHearing>(steps)
{
    protected override Trigger Trigger => Trigger.RecordHearing;

    public override void Check(RecordHearing command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.DayDone(command.On, "on");
        check.Holds(command.Hearing is not null, MissingCodes.Required, "hearing");
        if (command.Hearing is { } hearing)
        {
            Hearings.Check(hearing, check);
        }
    }

    protected override Fact Accept(Case subject, RecordHearing command, Acceptance acceptance) => new HearingRecorded(
        command.ChildRef, new HearingNote(command.On, Hearings.Of(command.Hearing), acceptance.Circumstances.Actor.Id));
}

/// <summary>T11: what a child thinks of the present proposal (SoL 3:2).</summary>
internal sealed class RecordStanceFeature(CaseSteps steps) : CaseFeature<RecordStance>(steps)
{
    protected override Trigger Trigger => Trigger.RecordStance;

    public override void Check(RecordStance command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.DayDone(command.EstablishedOn, "establishedOn");
        check.Known(command.Stance, "stance");

        // A child's own words are as short as the child made them.
        check.Text(command.ChildsWords, "childsWords", required: false, floor: 1);
        check.Holds(command.Hearing is not null, MissingCodes.Required, "hearing");
        if (command.Hearing is { } hearing)
        {
            Hearings.Check(hearing, check);
        }
    }

    protected override Fact Accept(Case subject, RecordStance command, Acceptance acceptance) => new StanceEstablished(
        command.ChildRef,
        new ChildStance(
            subject.Proposal!.Version,
            subject.Proposal.Hash,
            command.EstablishedOn,
            command.Stance,
            Hearings.Of(command.Hearing, command.Stance),
            command.ChildsWords,
            acceptance.Circumstances.Actor.Id));

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, RecordStance command)
    {
        if (before.Case.FileOf(command.ChildRef).Bka is { State: not BkaState.Draft } bka && bka.IsFor(after.Proposal!))
        {
            yield return WarningCodes.BkaNowStale;
        }

        if (command.Stance == Stance.NotEstablished)
        {
            yield return WarningCodes.StanceNotEstablished;
        }
    }
}
