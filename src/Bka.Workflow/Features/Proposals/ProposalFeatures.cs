using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Proposals;

/// <summary>T9, V4: a new version of the proposal.</summary>
internal sealed class PresentProposalFeature(CaseSteps steps) : CaseFeature<PresentProposal>(steps)
{
    protected override Trigger Trigger => Trigger.PresentProposal;

    public override void Check(PresentProposal command, InputCheck check)
    {
        check.DayDone(command.PresentedOn, "presentedOn");
        check.Known(command.Outcome, "outcome");
        check.Known(command.Kind, "kind");
        check.Reasons(command.Text, "text");
        check.Text(command.NotAffected, "notAffected", required: false);
        check.ChildRefs(command.ChildRefs, "childRefs");
        check.LegalBasis(command.LegalBasis, "legalBasis");
    }

    protected override Fact Accept(Case subject, PresentProposal command, Acceptance acceptance) => new ProposalPresented(
        new Proposal(
            (subject.Proposal?.Version ?? 0) + 1,
            ProposalGuards.HashOf(command),
            command.PresentedOn,
            acceptance.Circumstances.Actor.Id,
            command.Outcome,
            command.Kind,
            command.Text,
            [.. command.ChildRefs],
            command.SeveralProviders,
            command.NotAffected,
            [.. subject.Children.Select(child => child.Child.Ref)],
            LegalBasis: command.LegalBasis));

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, PresentProposal command)
    {
        if (before.Case.Proposal is { } earlier && earlier.ChildRefs.Any(child => before.Case.FileOf(child).StanceTo(earlier) is not null))
        {
            yield return WarningCodes.StancesNowStale;
        }
    }
}

/// <summary>T11: the parties have had the material (FL 25 §).</summary>
internal sealed class RecordKommuniceringFeature(CaseSteps steps) : CaseFeature<RecordKommunicering>(steps)
{
    protected override Trigger Trigger => Trigger.RecordKommunicering;

    public override void Check(RecordKommunicering command, InputCheck check)
    {
        check.DayDone(command.CommunicatedOn, "communicatedOn");
        if (command.AnswerBy is { } answerBy)
        {
            check.Day(answerBy, "answerBy");
            check.Holds(answerBy >= command.CommunicatedOn, MissingCodes.BadRange, "answerBy");
        }
    }

    protected override Fact Accept(Case subject, RecordKommunicering command, Acceptance acceptance) => new MaterialCommunicated(
        new KommuniceringNote(
            command.ProposalVersion, command.CommunicatedOn, command.ToAdults, command.ToChild, command.AnswerBy));
}

/// <summary>T12: the proposal goes back (återremiss).</summary>
internal sealed class RemitProposalFeature(CaseSteps steps) : CaseFeature<RemitProposal>(steps)
{
    protected override Trigger Trigger => Trigger.RemitProposal;

    public override void Check(RemitProposal command, InputCheck check)
    {
        check.DayDone(command.RemittedOn, "remittedOn");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override DateOnly? DecidedOn(RemitProposal command) => command.RemittedOn;

    protected override Fact Accept(Case subject, RemitProposal command, Acceptance acceptance) =>
        new ProposalRemitted(new Remittal(acceptance.Made, command.Reasons));
}
