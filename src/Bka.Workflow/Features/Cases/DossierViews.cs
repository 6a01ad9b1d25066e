using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Features.Cases;

/// <summary>What is gathered for the decisions of a case, in the words of the contract.</summary>
internal static class DossierViews
{
    private static readonly LawRule[] DecisionLaw =
        [LawRule.BestInterestsOfTheChild, LawRule.ViewsOfTheChild, LawRule.InformationToTheChild];

    public static AdultView Of(Adult adult) => new(
        adult.Ref, adult.Matter, adult.IsPreparedAutomatically, adult.NoChildren?.Confirmation, adult.EvictionOn,
        adult.ContinuesCaseId, adult.RaisedConcerns);

    public static IReadOnlyList<ChildFileView> Children(Case subject) =>
        [.. subject.Children.Select(child => Of(subject, child, subject.FileOf(child.Child.Ref)))];

    public static IReadOnlyList<ProposalView> Proposals(Dossier dossier) =>
    [
        .. dossier.Proposals.Select(proposal => new ProposalView(
            proposal.Version, proposal.Hash, proposal.PresentedOn, proposal.Outcome, proposal.Kind, proposal.Text,
            proposal.ChildRefs, proposal.SeveralProviders, proposal.NotAffected, proposal.IsUrgent,
            proposal.Remitted?.Made.On, proposal.Remitted?.Reasons,
            [
                .. dossier.KommuniceringNotes.Where(note => note.ProposalVersion == proposal.Version)
                    .Select(note => new KommuniceringView(note.On, note.ToAdults, note.ToChild, note.AnswerBy)),
            ],
            proposal.LegalBasis)),
    ];

    public static IReadOnlyList<DecisionView> Decisions(Dossier dossier) =>
    [
        .. dossier.Decisions.Select(decision => new DecisionView(
            decision.No, decision.Made.On, decision.Made.By, decision.Made.Level, decision.Made.Delegation,
            decision.ProposalVersion, decision.Outcome, decision.Kind, decision.Text, decision.Reasons,
            [
                .. decision.Children.Select(child => new DecidedChildView(
                    child.ChildRef, child.Age, child.Age >= 15, child.BkaNo)),
            ],
            decision.KommuniceringException,
            decision.Urgent is not { } urgent ? null : new UrgentView(
                urgent.Ground, urgent.Risk, urgent.BkaDueOn,
                [.. dossier.WithoutBkaAfterwards().Where(lacking => lacking.Decision == decision).Select(lacking => lacking.ChildRef)]),
            [.. DecisionLaw.Select(rule => LawTable.CitedOn(rule, decision.Made.On).Citation)],
            CarryingOut.Grants(decision.Outcome) && CarryingOut.Waits(CarryingOut.Latest(dossier, decision.No)),
            [
                .. (dossier.CarryOuts ?? []).Where(recorded => recorded.DecisionNo == decision.No)
                    .Select(recorded => new CarryOutView(recorded.Kind, recorded.On, recorded.By, recorded.Note)),
            ])),
    ];

    public static FollowUpView? Of(FollowUp? followUp) => followUp is null ? null : new FollowUpView(
        followUp.Made.On, followUp.ParticularNeed, followUp.OfferedOn, followUp.DeclinedOn, followUp.EndedOn,
        followUp.EndReasons);

    public static HearingView Of(ChildHearing hearing) => new(
        hearing.Heard, hearing.Account, hearing.Reason, hearing.Attempts, hearing.PlannedOn, hearing.OtherWay,
        hearing.Stance, hearing.RiskDecidedBy, hearing.ChildWantsToTalk, hearing.LocalReason);

    public static BkaSummary Of(Case subject, ChildFile file, ChildBka bka) => new(
        bka.No, bka.TemplateVersion, bka.State, bka.IsSimplified, bka.ProposalVersion,
        bka == file.Bka && subject.Proposal is { } present && bka.IsFor(present) && bka.StancesThen == file.Stances.Count,
        [.. bka.Authors], bka.Approval?.By, bka.Approval?.On, bka.ReturnReasons, bka.Reuse?.FromCaseId);

    private static ChildFileView Of(Case subject, LinkedChild child, ChildFile file) => new(
        child.Child.Ref, child.Child.Born?.ToString(), child.Child.Sex, child.Relation,
        subject.Proposal?.ChildRefs.Contains(child.Child.Ref, StringComparer.Ordinal) == true,
        [.. file.Hearings.Select(note => new HearingNoteView(note.On, Of(note.Hearing)))],
        [
            .. file.Stances.Select(stance => new StanceView(
                stance.ProposalVersion, subject.Proposal is { } present && stance == file.StanceTo(present),
                stance.EstablishedOn, stance.Stance, Of(stance.Hearing), stance.ChildsWords, stance.ReusedFrom)),
        ],
        [.. file.Bkas.Select(bka => Of(subject, file, bka))],
        [
            .. file.Feedback.Select(told => new FeedbackView(
                told.DecisionNo, told.Content, told.GivenOn, told.Way, told.GivenBy, told.Hindrance, told.PlannedOn)),
        ],
        [.. file.Letters.Select(letter => new ChildLetterView(letter.DecisionNo, letter.WrittenOn, letter.Text))]);
}
