namespace Bka.Contracts;

/// <summary>Dokumentera samtal med ett barn, eller varför det inte blev av.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="On">The day of the talk or of the note; not in the future.</param>
/// <param name="Hearing">How the child was heard, or concretely why not.</param>
public sealed record RecordHearing(string ChildRef, DateOnly On, Hearing Hearing) : CaseCommand, IChildCommand;

/// <summary>Lägg fram ett förslag till beslut: a new version; stance and BKA given to an earlier one no longer count.</summary>
/// <param name="PresentedOn">The day it was presented; not in the future.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Text">What is proposed, in words that can be told to the child; at least 20 characters.</param>
/// <param name="ChildRefs">Every child the decision affects, among the children of the case.</param>
/// <param name="Documented">Confirms that the material for the decision exists in writing.</param>
/// <param name="Kind">Whether it ends the matter.</param>
/// <param name="SeveralProviders">Whether insatser from several huvudmän are involved, so that a SIP must be considered.</param>
/// <param name="NotAffected">
/// Why a child of the matter that is not named is not affected, at least 20 characters; required when one is left out.
/// </param>
/// <param name="LegalBasis">
/// The paragraph of the insats (lagrum), for example <c>SoL 11:1</c> or <c>LVU 2</c>: an act and a number, with a chapter
/// where the act has them. Reports on decisions not carried out are made per lagrum (SoL 34:1–4). Null when not stated.
/// </param>
public sealed record PresentProposal(
    DateOnly PresentedOn,
    DecisionOutcome Outcome,
    string Text,
    IReadOnlyList<string> ChildRefs,
    bool Documented,
    ProposalKind Kind = ProposalKind.Final,
    bool SeveralProviders = false,
    string? NotAffected = null,
    string? LegalBasis = null) : CaseCommand;

/// <summary>
/// Dokumentera barnets inställning till just den här versionen av förslaget (SoL 3:2). When the child has not been
/// heard the stance is established in another way, or is "not established", with an accepted reason.
/// </summary>
/// <param name="ChildRef">The child.</param>
/// <param name="ProposalVersion">The version the child was asked about: the present one.</param>
/// <param name="EstablishedOn">The day; not before the proposal was presented and not in the future.</param>
/// <param name="Stance">The child's stance.</param>
/// <param name="Hearing">How the child was heard about the proposal, or concretely why not.</param>
/// <param name="ChildsWords">What the child says, in its own words; required when the child was heard.</param>
public sealed record RecordStance(
    string ChildRef,
    int ProposalVersion,
    DateOnly EstablishedOn,
    Stance Stance,
    Hearing Hearing,
    string? ChildsWords = null) : CaseCommand, IChildCommand;

/// <summary>Dokumentera kommunicering: the parties have got the material and time to answer (FL 25 §, SoL 14:10).</summary>
/// <param name="ProposalVersion">The version they got: the present one.</param>
/// <param name="CommunicatedOn">The day; not before the proposal was presented and not in the future.</param>
/// <param name="ToAdults">To the guardians, or in an adult's case to the adult.</param>
/// <param name="ToChild">To the child, who is a party of its own from fifteen (SoL 3:4).</param>
/// <param name="AnswerBy">The last day to answer.</param>
public sealed record RecordKommunicering(
    int ProposalVersion, DateOnly CommunicatedOn, bool ToAdults, bool ToChild, DateOnly? AnswerBy = null) : CaseCommand;

/// <summary>Besluta enligt förslaget, när varje barns BKA och inställning finns (SoL 3:1–2).</summary>
/// <param name="ProposalVersion">The version decided on: the present one.</param>
/// <param name="ProposalHash">The version's fingerprint as the decision maker read it.</param>
/// <param name="DecidedOn">The day of the decision; not before the proposal and not in the future.</param>
/// <param name="Reasons">The motivering, at least 20 characters.</param>
/// <param name="KommuniceringException">
/// Why kommunicering could be left out (FL 25 § second paragraph), at least 20 characters; null when it was done.
/// </param>
public sealed record MakeDecision(
    int ProposalVersion,
    string ProposalHash,
    DateOnly DecidedOn,
    string Reasons,
    string? KommuniceringException = null) : CaseCommand;

/// <summary>Återremiss: the proposal goes back for completion and must be presented anew.</summary>
/// <param name="RemittedOn">The day; not in the future.</param>
/// <param name="Reasons">What is lacking, at least 20 characters.</param>
public sealed record RemitProposal(DateOnly RemittedOn, string Reasons) : CaseCommand;

/// <summary>
/// Besluta brådskande: protection does not wait for the form. Leaves a watched "BKA i efterhand" for each child.
/// </summary>
/// <param name="DecidedOn">The day of the decision; not in the future.</param>
/// <param name="Ground">Why it cannot wait.</param>
/// <param name="Risk">The concrete risk if it waits, at least 20 characters.</param>
/// <param name="Reasons">The motivering, at least 20 characters.</param>
/// <param name="Outcome">What is decided.</param>
/// <param name="Text">What is decided, in words that can be told to the child; at least 20 characters.</param>
/// <param name="ChildRefs">Every child it affects; null for all children of the case.</param>
/// <param name="TalkPlannedOn">A booked talk with the child about it; watched.</param>
/// <param name="LegalBasis">As in <see cref="PresentProposal"/>.</param>
public sealed record DecideUrgently(
    DateOnly DecidedOn,
    UrgentGround Ground,
    string Risk,
    string Reasons,
    DecisionOutcome Outcome,
    string Text,
    IReadOnlyList<string>? ChildRefs = null,
    DateOnly? TalkPlannedOn = null,
    string? LegalBasis = null) : CaseCommand;

/// <summary>Dokumentera återkopplingen till ett barn: the decision, why, what it means, what the child can do.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Content">What was said, with the reasons; or why it is not done. At least 20 characters.</param>
/// <param name="GivenOn">The day the child was told; null when it is hindered.</param>
/// <param name="Way">How the child was told; required with <paramref name="GivenOn"/>.</param>
/// <param name="GivenBy">Who told the child, as an opaque id; the actor when null.</param>
/// <param name="Hindrance">Why the child is not told; required without <paramref name="GivenOn"/>.</param>
/// <param name="PlannedOn">When it is planned instead; required for an infant or a child not reached, and watched.</param>
public sealed record GiveFeedback(
    string ChildRef,
    string Content,
    DateOnly? GivenOn = null,
    FeedbackWay? Way = null,
    string? GivenBy = null,
    FeedbackHindrance? Hindrance = null,
    DateOnly? PlannedOn = null) : CaseCommand, IChildCommand;

/// <summary>Spara ett barnbrev.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Text">The letter as it is to be given, at least 20 characters.</param>
public sealed record WriteChildLetter(string ChildRef, string Text) : CaseCommand, IChildCommand;

/// <summary>
/// Påbörja uppföljning after a utredning closed without insats: only when support was offered and declined and the child
/// has a particular need of it (SoL 23:1, 23:3–5, JO 167-2018). Ends at the latest six months after the utredning.
/// </summary>
/// <param name="DecidedOn">The day of the decision; not in the future.</param>
/// <param name="ParticularNeed">The child's particular need, at least 20 characters.</param>
/// <param name="OfferedOn">The day the insats was offered.</param>
/// <param name="DeclinedOn">The day it was declined.</param>
/// <param name="GuardiansToldOn">The day the guardians were told.</param>
/// <param name="ChildToldOn">The day the child was told; required from fifteen.</param>
public sealed record StartFollowUp(
    DateOnly DecidedOn,
    string ParticularNeed,
    DateOnly OfferedOn,
    DateOnly DeclinedOn,
    DateOnly? GuardiansToldOn = null,
    DateOnly? ChildToldOn = null) : CaseCommand;

/// <summary>Avsluta uppföljningen.</summary>
/// <param name="EndedOn">The day; not in the future.</param>
/// <param name="Reasons">What it showed, at least 20 characters.</param>
public sealed record EndFollowUp(DateOnly EndedOn, string Reasons) : CaseCommand;

/// <summary>
/// Dokumentera verkställighet: a decision that grants support was carried out, was interrupted, or needs it no more. One
/// that waits three months is reported to IVO and the auditors (SoL 34:1); the clock stops here.
/// </summary>
/// <param name="DecisionNo">The decision, by its number in the case.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="On">The day; not in the future, nor before the decision or what was recorded of it last.</param>
/// <param name="Note">Why, at least 20 characters; required unless it was carried out.</param>
public sealed record RecordCarriedOut(int DecisionNo, CarryOutKind Kind, DateOnly On, string? Note = null) : CaseCommand;
