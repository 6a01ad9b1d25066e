using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Adults;

/// <summary>A day for eviction is set, moved or called off.</summary>
internal sealed class RecordEvictionFeature(CaseSteps steps) : CaseFeature<RecordEviction>(steps)
{
    protected override Trigger Trigger => Trigger.RecordEviction;

    public override void Check(RecordEviction command, InputCheck check)
    {
        check.Reasons(command.Contact, "contact");
        if (command.EvictionOn is { } day)
        {
            check.Day(day, "evictionOn");
        }
    }

    protected override Fact Accept(Case subject, RecordEviction command, Acceptance acceptance) => new EvictionRecorded(
        new EvictionContact(acceptance.Circumstances.Today, command.EvictionOn, command.Contact));
}

/// <summary>A worry about a child becomes a report in the child's own track, in the same transaction.</summary>
internal sealed class RaiseConcernFeature(CaseSteps steps) : CaseFeature<RaiseConcern>(steps)
{
    protected override Trigger Trigger => Trigger.RaiseConcern;

    public override void Check(RaiseConcern command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Ref(command.CaseRef, "caseRef");
        check.Unit(command.Unit);
        check.MomentDone(command.ReceivedAt, "receivedAt");
        check.Known(command.Violence, "violence");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override Fact Accept(Case subject, RaiseConcern command, Acceptance acceptance) => new ConcernRaised(
        command.ChildRef, CaseId.Of(command.CaseRef, command.ChildRef), command.Reasons);

    protected override async ValueTask<Surroundings> BeyondAsync(
        Surroundings surroundings, RaiseConcern command, Circumstances circumstances, IWriteSession session) =>
        surroundings with
        {
            ReferenceIsTaken = await session.LoadAsync(CaseId.Of(command.CaseRef, command.ChildRef)) is not null,
        };

    protected override ValueTask AlsoAsync(
        Case after, RaiseConcern command, Acceptance acceptance, IWriteSession session)
    {
        var circumstances = acceptance.Circumstances;
        var id = CaseId.Of(command.CaseRef, command.ChildRef);

        // A worry is taken in whatever unit the child belongs to: receiving a report asks for no authority over it.
        var fact = new CaseRegistered(
            command.CaseRef, after.ChildOf(command.ChildRef)!, command.Unit, null, circumstances.Actor.Id,
            circumstances.Actor.Client,
            new Domain.Cases.Intake(
                IntakeKind.ConcernReport,
                command.ReceivedAt.ToUniversalTime(),
                MunicipalTime.DayOf(command.ReceivedAt),
                Channel.Unknown,
                command.Violence,
                circumstances.Now));
        session.Save(new CaseChange(
            null, CaseFold.Apply(id, null, fact, CaseState.Received), fact, circumstances.Actor, circumstances.Now));
        return ValueTask.CompletedTask;
    }
}
