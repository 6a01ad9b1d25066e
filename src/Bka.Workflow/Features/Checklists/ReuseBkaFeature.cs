using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>A simplified BKA at most six months old is carried over, when a person confirms that nothing has changed.</summary>
internal sealed class ReuseBkaFeature(CaseSteps steps) : CaseFeature<ReuseBka>(steps)
{
    protected override Trigger Trigger => Trigger.ReuseBka;

    public override void Check(ReuseBka command, InputCheck check)
    {
        check.Ref(command.ChildRef, "childRef");
        check.Id(command.FromCaseId, "fromCaseId");
        check.Reasons(command.Confirmation, "confirmation");
    }

    protected override async ValueTask<Surroundings> BeyondAsync(
        Surroundings surroundings, ReuseBka command, Circumstances circumstances, IWriteSession session)
    {
        var earlier = await session.LoadAsync(command.FromCaseId);
        return earlier is null || earlier.Case.Id == command.CaseId || !MaySee(earlier.Case, circumstances)
            ? surroundings
            : surroundings with { ReusedCase = earlier.Case };
    }

    protected override Fact Accept(Case subject, ReuseBka command, Acceptance acceptance)
    {
        var (proposal, file) = (subject.Proposal!, subject.FileOf(command.ChildRef));
        var earlier = acceptance.Input.Surroundings.ReusedCase!.FileOf(command.ChildRef);
        var (bka, circumstances) = (earlier.Bka!, acceptance.Circumstances);
        return new BkaReused(
            command.ChildRef,
            new ChildBka((file.Bka?.No ?? 0) + 1, bka.TemplateVersion, circumstances.Now)
            {
                State = BkaState.Approved,
                Answers = bka.Answers,
                IsSimplified = true,
                ProposalVersion = proposal.Version,
                ProposalHash = proposal.Hash,
                StancesThen = file.Stances.Count + 1,
                MadeReady = acceptance.Signed,
                Approval = bka.Approval,
                Reuse = new Reuse(command.FromCaseId, BkaGuards.ApprovedOn(bka), command.Confirmation, circumstances.Actor.Id),
            },
            earlier.Stances[^1] with
            {
                ProposalVersion = proposal.Version,
                ProposalHash = proposal.Hash,
                EstablishedOn = circumstances.Today,
                By = circumstances.Actor.Id,
                ReusedFrom = command.FromCaseId,
            });
    }
}
