using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Feedback;

/// <summary>T14, V6: a child is told what was decided and why (SoL 3:3).</summary>
internal sealed class GiveFeedbackFeature(CaseSteps steps) : CaseFeature<GiveFeedback>(steps)
{
    protected override Trigger Trigger => Trigger.GiveFeedback;

    public override void Check(GiveFeedback command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Reasons(command.Content, "content");
        check.Ref(command.GivenBy, "givenBy", required: false);
        check.Holds((command.GivenOn is null) != (command.Hindrance is null), MissingCodes.Required, "givenOn");
        check.Holds((command.GivenOn is null) == (command.Way is null), MissingCodes.Required, "way");
        check.Holds(command.GivenOn is null || command.PlannedOn is null, MissingCodes.BadRange, "plannedOn");
        if (command.GivenOn is { } given)
        {
            check.DayDone(given, "givenOn");
        }

        if (command.PlannedOn is { } planned)
        {
            check.Planned(planned, "plannedOn", 18 * 366);
        }

        check.Known(command.Way ?? FeedbackWay.Talk, "way");
        check.Known(command.Hindrance ?? FeedbackHindrance.Infant, "hindrance");
    }

    protected override Fact Accept(Case subject, GiveFeedback command, Acceptance acceptance) => new ChildTold(
        command.ChildRef,
        new ChildFeedback(
            subject.Decision!.No,
            command.Content,
            command.GivenOn,
            command.Way,
            command.GivenOn is null ? null : command.GivenBy ?? acceptance.Circumstances.Actor.Id,
            command.Hindrance,
            command.PlannedOn,
            acceptance.Circumstances.Today));
}

/// <summary>A letter to the child is kept as it was given.</summary>
internal sealed class WriteChildLetterFeature(CaseSteps steps) : CaseFeature<WriteChildLetter>(steps)
{
    protected override Trigger Trigger => Trigger.WriteChildLetter;

    public override void Check(WriteChildLetter command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Text(command.Text, "text");
    }

    protected override Fact Accept(Case subject, WriteChildLetter command, Acceptance acceptance) => new ChildLetterWritten(
        command.ChildRef,
        new WrittenLetter(
            subject.Decision!.No, acceptance.Circumstances.Today, acceptance.Circumstances.Actor.Id, command.Text));
}

/// <summary>A mandated reporter asks to be told (SoL 19:6).</summary>
internal sealed class RequestReporterFeedbackFeature(CaseSteps steps) : CaseFeature<RequestReporterFeedback>(steps)
{
    protected override Trigger Trigger => Trigger.RequestReporterFeedback;

    public override void Check(RequestReporterFeedback command, InputCheck check) =>
        check.DayDone(command.RequestedOn, "requestedOn");

    protected override Fact Accept(Case subject, RequestReporterFeedback command, Acceptance acceptance) =>
        new ReporterAskedForFeedback(command.RequestedOn);
}

/// <summary>The reporter is told, or it is found unsuitable (SoL 19:6).</summary>
internal sealed class GiveReporterFeedbackFeature(CaseSteps steps) : CaseFeature<GiveReporterFeedback>(steps)
{
    protected override Trigger Trigger => Trigger.GiveReporterFeedback;

    public override void Check(GiveReporterFeedback command, InputCheck check)
    {
        check.Holds((command.GivenOn is null) != (command.Unsuitable is null), MissingCodes.Required, "givenOn");
        if (command.GivenOn is { } given)
        {
            check.DayDone(given, "givenOn");
        }
        else
        {
            check.Reasons(command.Unsuitable, "unsuitable");
        }
    }

    protected override Fact Accept(Case subject, GiveReporterFeedback command, Acceptance acceptance) =>
        new ReporterAnswered(command.GivenOn ?? acceptance.Circumstances.Today, command.Unsuitable);
}
