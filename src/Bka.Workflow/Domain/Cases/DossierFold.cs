namespace Bka.Workflow.Domain.Cases;

/// <summary>Folds what is gathered for the decisions into a case.</summary>
internal static class DossierFold
{
    /// <summary>The case after a fact about its children, proposals or decisions; null when the fact is another's.</summary>
    /// <param name="before">The case before.</param>
    /// <param name="fact">What happened.</param>
    public static Case? Apply(Case before, Fact fact) => fact switch
    {
        HearingRecorded f => OfChild(before, f.ChildRef, file => file with { Hearings = [.. file.Hearings, f.Note] })
            with
        { Hearing = IsTheChildsLatest(before, f.ChildRef) ? f.Note.Hearing : before.Hearing },
        StanceEstablished f => OfChild(before, f.ChildRef, file => file with { Stances = [.. file.Stances, f.Stance] }),
        ChildTold f => OfChild(before, f.ChildRef, file => file with { Feedback = [.. file.Feedback, f.Feedback] }),
        ChildLetterWritten f => OfChild(before, f.ChildRef, file => file with { Letters = [.. file.Letters, f.Letter] }),
        BkaAnswered or BkaCompleted or BkaApproved or BkaReturned or BkaReopened or BkaReused => BkaFold.Apply(before, fact),
        ProposalPresented f => In(before, dossier => dossier with { Proposals = [.. dossier.Proposals, f.Proposal] }),
        ProposalRemitted f => In(before, dossier => dossier with
        {
            Proposals = [.. dossier.Proposals.SkipLast(1), dossier.Proposal! with { Remitted = f.Remittal }],
        }),
        MaterialCommunicated f => In(before, dossier => dossier with
        {
            KommuniceringNotes = [.. dossier.KommuniceringNotes, f.Note],
        }),
        CaseDecided f => Decided(before, f.Decision),
        UrgentlyDecided f => Urgent(before, f),
        DecisionCarriedOut f => In(before, dossier => dossier with { CarryOuts = [.. dossier.CarryOuts ?? [], f.CarryOut] }),
        FollowUpStarted f => In(before, dossier => dossier with { FollowUp = f.FollowUp }),
        FollowUpEnded f => In(before, dossier => dossier with
        {
            FollowUp = dossier.FollowUp! with { EndedOn = f.On, EndReasons = f.Reasons },
        }),
        _ => null,
    };

    /// <summary>With a child's file changed.</summary>
    public static Case OfChild(Case before, string childRef, Func<ChildFile, ChildFile> change) =>
        In(before, dossier => dossier.With(childRef, change));

    // How the child was heard before a decision not to open stays with that decision, whatever is said afterwards.
    private static bool IsTheChildsLatest(Case before, string childRef) =>
        childRef == before.Child?.Ref && before.Forhandsbedomning?.Decision is not { Opened: false };

    private static Case In(Case before, Func<Dossier, Dossier> change) =>
        before with { Dossier = change(before.Dossier ?? Dossier.Empty) };

    // A final decision ends the utredning; support granted on the way, and an urgent decision, leave it running.
    private static Case Decided(Case before, Decision decision) =>
        In(before, dossier => dossier with { Decisions = [.. dossier.Decisions, decision] }) with
        {
            Utredning = decision.IsFinal && before.Utredning is { ClosedOn: null } utredning
                ? utredning with { ClosedOn = decision.Made.On }
                : before.Utredning,
        };

    private static Case Urgent(Case before, UrgentlyDecided fact)
    {
        var decided = In(before, dossier => dossier with
        {
            Proposals = [.. dossier.Proposals, fact.Proposal],
            Decisions = [.. dossier.Decisions, fact.Decision],
        });
        return fact.Talk is not { } talk
            ? decided
            : fact.Proposal.ChildRefs.Aggregate(decided, (subject, child) =>
                OfChild(subject, child, file => file with { Hearings = [.. file.Hearings, talk] }));
    }
}
