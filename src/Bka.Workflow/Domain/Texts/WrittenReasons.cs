using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Texts;

/// <summary>One motivering as it was written.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The text; empty when an earlier one was taken away.</param>
/// <param name="On">The day of the decision it belongs to; null for the day it was recorded.</param>
/// <param name="ChildRef">The child it speaks of, where a case holds several.</param>
/// <param name="Item">The question it answers, in a BKA.</param>
/// <param name="Replaces">Whether it takes the place of what stood in the same field for the same child and question.</param>
public sealed record WrittenReason(
    ReasonsField Field, string Text, DateOnly? On = null, string? ChildRef = null, string? Item = null, bool Replaces = false);

/// <summary>
/// Which texts of a fact are motiveringar. The child's own words are none: a child may be brief, and two children may say
/// the same. Nor are proposals, letters, remarks between colleagues, or a BKA that was carried over unchanged on purpose. A
/// new fact with a motivering gets its line here.
/// </summary>
public static class WrittenReasons
{
    /// <summary>The motiveringar that a fact brings.</summary>
    /// <param name="fact">The fact.</param>
    public static IReadOnlyList<WrittenReason> Of(Fact fact) =>
        [.. (OfReport(fact) ?? OfDossier(fact) ?? []).OfType<WrittenReason>()];

    /// <summary>Whether the fact brings the case whole, so that no motivering of an earlier fact stands any more.</summary>
    /// <param name="fact">The fact.</param>
    public static bool ReplacesAll(Fact fact) => fact is CaseImported;

    private static IEnumerable<WrittenReason?>? OfReport(Fact fact) => fact switch
    {
        CaseImported f => Whole(f.Imported),
        SkyddsbedomningRecorded f => Of(f.Skyddsbedomning),
        ForhandsbedomningExtensionDecided f => [Of(ReasonsField.ForhandsbedomningExtension, f.Extension)],
        UtredningOpened f => [Of(ReasonsField.UtredningPurpose, f.Purpose, f.Made.On)],
        UtredningNotOpened f =>
        [
            Of(ReasonsField.NotOpened, f.Reasons, f.Made.On),
            Of(ReasonsField.ViolenceOverride, f.ViolenceOverride, f.Made.On),
            .. Of(f.Hearing, f.Made.On),
        ],
        UtredningExtensionDecided f => [Of(ReasonsField.UtredningExtension, f.Extension)],
        CaseClosed f => [Of(f.Ending)],
        CaseTransferred f => [Of(f.Ending)],
        CaseVoided f => [Of(f.Ending)],
        _ => null,
    };

    private static IEnumerable<WrittenReason?>? OfDossier(Fact fact) => fact switch
    {
        HearingRecorded f => Of(f.Note.Hearing, f.Note.On, f.ChildRef),
        ChildrenListed f => [Of(ReasonsField.NoChildren, f.NoChildren?.Confirmation, f.NoChildren?.On)],
        ProposalPresented f => [Of(ReasonsField.NotAffected, f.Proposal.NotAffected, f.Proposal.PresentedOn)],
        StanceEstablished f => Of(f.Stance.Hearing, f.Stance.EstablishedOn, f.ChildRef),
        BkaAnswered f => f.Answers.Select(answer => Of(answer, f.ChildRef)),
        CaseDecided f => Of(f.Decision),
        UrgentlyDecided f => Of(f.Decision),
        ProposalRemitted f => [Of(ReasonsField.Remittal, f.Remittal.Reasons, f.Remittal.Made.On)],
        ChildTold { Feedback.Hindrance: not null } f =>
            [Of(ReasonsField.FeedbackHindrance, f.Feedback.Content, f.Feedback.RecordedOn, f.ChildRef)],
        DecisionCarriedOut { CarryOut.Kind: not CarryOutKind.CarriedOut } f =>
            [Of(ReasonsField.CarryOut, f.CarryOut.Note, f.CarryOut.On)],
        FollowUpStarted f => [Of(ReasonsField.FollowUp, f.FollowUp.ParticularNeed, f.FollowUp.Made.On)],
        FollowUpEnded { UtredningCaseId: null } f => [Of(ReasonsField.FollowUp, f.Reasons, f.On)],
        _ => null,
    };

    private static IEnumerable<WrittenReason?> Whole(Case read) =>
    [
        .. read.Skyddsbedomning is { } assessment ? Of(assessment) : [],
        .. read.Forhandsbedomning is { } assessed ? Of(assessed) : [],
        .. read.Hearing is { } hearing ? Of(hearing, read.Forhandsbedomning?.Decision?.Made.On) : [],
        .. read.Utredning is { } utredning ? Of(utredning) : [],
        read.Ending is { } ending ? Of(ending) : null,
    ];

    private static IEnumerable<WrittenReason?> Of(Skyddsbedomning assessment) =>
        [Of(ReasonsField.Skyddsbedomning, assessment.Reasons, assessment.AssessedOn)];

    private static IEnumerable<WrittenReason?> Of(Forhandsbedomning assessment) =>
    [
        .. assessment.Extensions.Select(extension => Of(ReasonsField.ForhandsbedomningExtension, extension)),
        Of(ReasonsField.NotOpened, assessment.Decision?.Reasons, assessment.Decision?.Made.On),
        Of(ReasonsField.ViolenceOverride, assessment.Decision?.ViolenceOverride, assessment.Decision?.Made.On),
    ];

    private static IEnumerable<WrittenReason?> Of(Utredning utredning) =>
    [
        Of(ReasonsField.UtredningPurpose, utredning.Purpose, utredning.Opened.On),
        .. utredning.Extensions.Select(extension => Of(ReasonsField.UtredningExtension, extension)),
    ];

    private static IEnumerable<WrittenReason?> Of(ChildHearing hearing, DateOnly? on, string? childRef = null) =>
    [
        Of(ReasonsField.HearingAccount, hearing.Account, on, childRef),
        Of(ReasonsField.HearingOtherWay, hearing.OtherWay, on, childRef),
    ];

    private static IEnumerable<WrittenReason?> Of(Decision decision) =>
    [
        Of(ReasonsField.Decision, decision.Reasons, decision.Made.On),
        Of(ReasonsField.UrgentRisk, decision.Urgent?.Risk, decision.Made.On),
        Of(ReasonsField.KommuniceringException, decision.KommuniceringException, decision.Made.On),
    ];

    // A BKA is written and rewritten until it is approved; only what stands counts. An answer taken away leaves nothing.
    private static WrittenReason Of(BkaAnswer answer, string childRef) =>
        new(ReasonsField.BkaAnswer, answer.Text ?? "", null, childRef, answer.Key, Replaces: true);

    private static WrittenReason? Of(Ending ending) => Of(ReasonsField.Ending, ending.Reasons, ending.Made.On);

    private static WrittenReason? Of(ReasonsField field, Extension extension) =>
        Of(field, extension.Reasons, extension.Made.On);

    private static WrittenReason? Of(ReasonsField field, string? text, DateOnly? on, string? childRef = null) =>
        string.IsNullOrWhiteSpace(text) ? null : new WrittenReason(field, text, on, childRef);
}
