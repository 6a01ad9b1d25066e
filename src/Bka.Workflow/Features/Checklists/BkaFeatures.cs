using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Checklists;

/// <summary>T10: answers are written in a child's BKA.</summary>
internal sealed class AnswerBkaFeature(CaseSteps steps) : CaseFeature<AnswerBka>(steps)
{
    private const int MostAnswers = 100;

    protected override Trigger Trigger => Trigger.AnswerBka;

    public override void Check(AnswerBka command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Holds(command.Answers is { Count: > 0 }, MissingCodes.Required, "answers");
        check.Holds(command.Answers is null or { Count: <= MostAnswers }, MissingCodes.TooLong, "answers");
    }

    protected override Fact Accept(Case subject, AnswerBka command, Acceptance acceptance)
    {
        var (file, circumstances) = (subject.FileOf(command.ChildRef), acceptance.Circumstances);
        return new BkaAnswered(
            command.ChildRef,
            file.Bka switch { null => 1, { State: BkaState.Approved } approved => approved.No + 1, { } bka => bka.No },
            BkaGuards.TemplateOf(acceptance.Input, command.ChildRef).Version,
            [.. command.Answers.Select(Own)],
            circumstances.Actor.Id,
            circumstances.Now,
            acceptance.OnBehalfOf);
    }

    // A case is remembered as it was written: it shares no list with whoever sent the command.
    private static BkaAnswer Own(BkaAnswer answer) =>
        answer.Choices is { } choices ? answer with { Choices = [.. choices] } : answer;
}

/// <summary>T10: a child's BKA is made ready.</summary>
internal sealed class CompleteBkaFeature(CaseSteps steps) : CaseFeature<CompleteBka>(steps)
{
    protected override Trigger Trigger => Trigger.CompleteBka;

    public override void Check(CompleteBka command, InputCheck check) => check.Ref(command.ChildRef, "childRef");

    protected override Fact Accept(Case subject, CompleteBka command, Acceptance acceptance) => new BkaCompleted(
        command.ChildRef,
        subject.Proposal!.Version,
        subject.Proposal.Hash,
        BkaSituations.IsSimplified(subject, subject.Proposal),
        acceptance.Signed);
}

/// <summary>T10: a child's BKA is approved by someone else, and locked.</summary>
internal sealed class ApproveBkaFeature(CaseSteps steps) : CaseFeature<ApproveBka>(steps)
{
    protected override Trigger Trigger => Trigger.ApproveBka;

    public override void Check(ApproveBka command, InputCheck check) => check.Ref(command.ChildRef, "childRef");

    protected override Fact Accept(Case subject, ApproveBka command, Acceptance acceptance) =>
        new BkaApproved(command.ChildRef, acceptance.Signed);
}

/// <summary>T10: a child's BKA goes back to its author.</summary>
internal sealed class ReturnBkaFeature(CaseSteps steps) : CaseFeature<ReturnBka>(steps)
{
    protected override Trigger Trigger => Trigger.ReturnBka;

    public override void Check(ReturnBka command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override Fact Accept(Case subject, ReturnBka command, Acceptance acceptance) =>
        new BkaReturned(command.ChildRef, command.Reasons);
}

/// <summary>T10: an approved BKA is opened again, as a new one.</summary>
internal sealed class ReopenBkaFeature(CaseSteps steps) : CaseFeature<ReopenBka>(steps)
{
    protected override Trigger Trigger => Trigger.ReopenBka;

    public override void Check(ReopenBka command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override Fact Accept(Case subject, ReopenBka command, Acceptance acceptance) =>
        new BkaReopened(command.ChildRef, command.Reasons, acceptance.Circumstances.Now);
}
