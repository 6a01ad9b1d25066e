namespace Bka.Contracts;

/// <summary>An adult's matter.</summary>
/// <param name="AdultRef">The adult, as the case system names them.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="PreparedAutomatically">Whether a machine has prepared the decision.</param>
/// <param name="NoChildren">How it was checked that no child is affected; null when children are listed.</param>
/// <param name="EvictionOn">The day set for eviction.</param>
/// <param name="ContinuesCaseId">The child's case that goes on here.</param>
/// <param name="RaisedConcerns">Cases in the children's own track that a worry seen here has begun.</param>
public sealed record AdultView(
    string AdultRef,
    AdultMatter Matter,
    bool PreparedAutomatically,
    string? NoChildren,
    DateOnly? EvictionOn,
    string? ContinuesCaseId,
    IReadOnlyList<string> RaisedConcerns);

/// <summary>One child of a case, with what is recorded about it for the decisions.</summary>
/// <param name="ChildRef">The child, as the case system names it.</param>
/// <param name="Born">Month of birth, <c>yyyy-MM</c>; null for an unborn child.</param>
/// <param name="Sex">Sex as recorded.</param>
/// <param name="Relation">How it belongs to the case.</param>
/// <param name="IsAffected">Whether the present proposal affects it.</param>
/// <param name="Hearings">Talks, and why they did not come about; oldest first.</param>
/// <param name="Stances">Stances to versions of the proposal; oldest first.</param>
/// <param name="Bkas">The child's BKAs; the one being worked on last.</param>
/// <param name="Feedback">What the child has been told; oldest first.</param>
/// <param name="Letters">Letters to the child; oldest first.</param>
public sealed record ChildFileView(
    string ChildRef,
    string? Born,
    Sex Sex,
    ChildRelation Relation,
    bool IsAffected,
    IReadOnlyList<HearingNoteView> Hearings,
    IReadOnlyList<StanceView> Stances,
    IReadOnlyList<BkaSummary> Bkas,
    IReadOnlyList<FeedbackView> Feedback,
    IReadOnlyList<ChildLetterView> Letters);

/// <summary>A talk with a child, or why it did not come about.</summary>
/// <param name="On">The day.</param>
/// <param name="Hearing">How, or why not.</param>
public sealed record HearingNoteView(DateOnly On, HearingView Hearing);

/// <summary>A child's stance to one version of the proposal.</summary>
/// <param name="ProposalVersion">The version.</param>
/// <param name="IsPresent">Whether it is about the present version; an earlier one no longer counts.</param>
/// <param name="EstablishedOn">The day.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Hearing">How the child was heard about it, or why not.</param>
/// <param name="ChildsWords">What the child says, in its own words.</param>
/// <param name="ReusedFrom">The case it was carried over from.</param>
public sealed record StanceView(
    int ProposalVersion,
    bool IsPresent,
    DateOnly EstablishedOn,
    Stance Stance,
    HearingView Hearing,
    string? ChildsWords,
    string? ReusedFrom);

/// <summary>One BKA in short.</summary>
/// <param name="No">1, 2, 3 … for this child in this case.</param>
/// <param name="TemplateVersion">The template it is written on.</param>
/// <param name="State">How it stands.</param>
/// <param name="Simplified">Whether only the simplified questions were asked.</param>
/// <param name="ProposalVersion">The version it was made ready for; null while a draft.</param>
/// <param name="IsPresent">Whether it is about the present version and the child's latest stance.</param>
/// <param name="Authors">Everyone who has written in it, as opaque ids.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="ApprovedOn">The day it was approved.</param>
/// <param name="ReturnReasons">Why it was sent back.</param>
/// <param name="ReusedFrom">The case it was carried over from unchanged.</param>
public sealed record BkaSummary(
    int No,
    int TemplateVersion,
    BkaState State,
    bool Simplified,
    int? ProposalVersion,
    bool IsPresent,
    IReadOnlyList<string> Authors,
    string? ApprovedBy,
    DateOnly? ApprovedOn,
    string? ReturnReasons,
    string? ReusedFrom);

/// <summary>What a child has been told about a decision, or why it has not.</summary>
/// <param name="DecisionNo">The decision.</param>
/// <param name="Content">What was said, or why not.</param>
/// <param name="GivenOn">The day the child was told.</param>
/// <param name="Way">How.</param>
/// <param name="GivenBy">Who told the child.</param>
/// <param name="Hindrance">Why the child is not told.</param>
/// <param name="PlannedOn">When it is planned instead.</param>
public sealed record FeedbackView(
    int DecisionNo,
    string Content,
    DateOnly? GivenOn,
    FeedbackWay? Way,
    string? GivenBy,
    FeedbackHindrance? Hindrance,
    DateOnly? PlannedOn);

/// <summary>A letter to a child.</summary>
/// <param name="DecisionNo">The decision it tells of.</param>
/// <param name="WrittenOn">The day.</param>
/// <param name="Text">The letter.</param>
public sealed record ChildLetterView(int DecisionNo, DateOnly WrittenOn, string Text);

/// <summary>One version of the proposal.</summary>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Hash">The content's fingerprint; a decision names it.</param>
/// <param name="PresentedOn">The day it was presented.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Kind">Whether it ends the matter.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="ChildRefs">The children it affects.</param>
/// <param name="SeveralProviders">Whether insatser from several huvudmän are involved.</param>
/// <param name="NotAffected">Why other children of the matter are not affected.</param>
/// <param name="Urgent">Whether it was decided at once.</param>
/// <param name="RemittedOn">The day it was sent back.</param>
/// <param name="RemitReasons">What was lacking.</param>
/// <param name="Kommunicering">To whom and when the material was given.</param>
/// <param name="LegalBasis">The paragraph of the insats (lagrum).</param>
public sealed record ProposalView(
    int Version,
    string Hash,
    DateOnly PresentedOn,
    DecisionOutcome Outcome,
    ProposalKind Kind,
    string Text,
    IReadOnlyList<string> ChildRefs,
    bool SeveralProviders,
    string? NotAffected,
    bool Urgent,
    DateOnly? RemittedOn,
    string? RemitReasons,
    IReadOnlyList<KommuniceringView> Kommunicering,
    string? LegalBasis);

/// <summary>That the parties got the material.</summary>
/// <param name="CommunicatedOn">The day.</param>
/// <param name="ToAdults">To guardians, or to the adult.</param>
/// <param name="ToChild">To the child.</param>
/// <param name="AnswerBy">The last day to answer.</param>
public sealed record KommuniceringView(DateOnly CommunicatedOn, bool ToAdults, bool ToChild, DateOnly? AnswerBy);

/// <summary>A decision.</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="DecidedOn">The day.</param>
/// <param name="DecidedBy">Who, as an opaque id.</param>
/// <param name="Level">The level that decided.</param>
/// <param name="Delegation">The row of the delegation table it rests on, as it stood that day.</param>
/// <param name="ProposalVersion">The version decided on.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Kind">Whether it ends the matter.</param>
/// <param name="Text">What was decided, in words.</param>
/// <param name="Reasons">The motivering.</param>
/// <param name="Children">Each child it affects.</param>
/// <param name="KommuniceringException">Why kommunicering was left out.</param>
/// <param name="Urgent">Why it could not wait; null for a decision prepared in order.</param>
/// <param name="Law">The paragraphs in force that day, in full.</param>
/// <param name="WaitsToBeCarriedOut">Whether it grants support that is not carried out, nor otherwise settled.</param>
/// <param name="CarryOuts">What became of the support it grants, in the order recorded.</param>
public sealed record DecisionView(
    int No,
    DateOnly DecidedOn,
    string? DecidedBy,
    Function? Level,
    string? Delegation,
    int ProposalVersion,
    DecisionOutcome Outcome,
    ProposalKind Kind,
    string Text,
    string Reasons,
    IReadOnlyList<DecidedChildView> Children,
    string? KommuniceringException,
    UrgentView? Urgent,
    IReadOnlyList<string> Law,
    bool WaitsToBeCarriedOut,
    IReadOnlyList<CarryOutView> CarryOuts);

/// <summary>What became of a decision that grants support.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who recorded it, as an opaque id.</param>
/// <param name="Note">Why.</param>
public sealed record CarryOutView(CarryOutKind Kind, DateOnly On, string By, string? Note);

/// <summary>A child as it was on the day of a decision.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Age">Completed years that day; null for an unborn child.</param>
/// <param name="OwnParty">Whether the child was fifteen and a party of its own (SoL 3:4).</param>
/// <param name="BkaNo">The BKA the decision rests on; null for an urgent one.</param>
public sealed record DecidedChildView(string ChildRef, int? Age, bool OwnParty, int? BkaNo);

/// <summary>Why a decision could not wait.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Risk">The concrete risk.</param>
/// <param name="BkaDueOn">The last day for the BKA afterwards.</param>
/// <param name="BkaMissingFor">The children whose BKA is still missing.</param>
public sealed record UrgentView(UrgentGround Ground, string Risk, DateOnly BkaDueOn, IReadOnlyList<string> BkaMissingFor);

/// <summary>The follow-up after a utredning without insats.</summary>
/// <param name="DecidedOn">The day it was decided.</param>
/// <param name="ParticularNeed">The child's particular need.</param>
/// <param name="OfferedOn">The day the insats was offered.</param>
/// <param name="DeclinedOn">The day it was declined.</param>
/// <param name="EndedOn">The day it ended; null while it runs.</param>
/// <param name="EndReasons">What it showed.</param>
public sealed record FollowUpView(
    DateOnly DecidedOn,
    string ParticularNeed,
    DateOnly OfferedOn,
    DateOnly DeclinedOn,
    DateOnly? EndedOn,
    string? EndReasons);

/// <summary>A flagged conflict of interest.</summary>
/// <param name="Person">The person's opaque id.</param>
/// <param name="Reasons">Why.</param>
/// <param name="On">The day it was flagged.</param>
/// <param name="LiftedBecause">Why it does not stand; null while it does.</param>
public sealed record ConflictView(string Person, string Reasons, DateOnly On, string? LiftedBecause);

/// <summary>The feedback that a mandated reporter has asked for.</summary>
/// <param name="RequestedOn">The day of the request.</param>
/// <param name="AnsweredOn">The day it was given or found unsuitable; null until then.</param>
/// <param name="Unsuitable">Why it was not given.</param>
public sealed record ReporterFeedbackView(DateOnly RequestedOn, DateOnly? AnsweredOn, string? Unsuitable);

/// <summary>A utredning on the same child that ended shortly before.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="OpenedOn">The day it was opened.</param>
/// <param name="ClosedOn">The day it was closed.</param>
/// <param name="SummedDays">Days from the opening of the first in the chain to the end of this one, or to today.</param>
public sealed record EarlierUtredningView(string CaseId, DateOnly OpenedOn, DateOnly ClosedOn, int SummedDays);
