using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>A child was heard, or it is recorded why not.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Note">How, or why not.</param>
public sealed record HearingRecorded(string ChildRef, HearingNote Note) : Fact;

/// <summary>Affected children were added or corrected.</summary>
/// <param name="Children">The children.</param>
/// <param name="NoChildren">The confirmation that there is none.</param>
public sealed record ChildrenListed(IReadOnlyList<LinkedChild> Children, NoChildren? NoChildren) : Fact;

/// <summary>An expected child was born.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Born">Month of birth.</param>
/// <param name="Sex">Sex as recorded.</param>
public sealed record ChildBorn(string ChildRef, BirthMonth Born, Sex Sex) : Fact;

/// <summary>A proposal was presented.</summary>
/// <param name="Proposal">The new version.</param>
public sealed record ProposalPresented(Proposal Proposal) : Fact;

/// <summary>A child's stance to a version of the proposal was established.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Stance">The stance.</param>
public sealed record StanceEstablished(string ChildRef, ChildStance Stance) : Fact;

/// <summary>The parties got the material.</summary>
/// <param name="Note">To whom and when.</param>
public sealed record MaterialCommunicated(KommuniceringNote Note) : Fact;

/// <summary>Answers were written in a child's BKA.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="No">Which of the child's BKAs; a new one when it is one more than before.</param>
/// <param name="TemplateVersion">The template of a new one.</param>
/// <param name="Answers">The answers as written now.</param>
/// <param name="By">Who wrote.</param>
/// <param name="At">When, UTC.</param>
/// <param name="For">For whom they stood in; null when for nobody.</param>
public sealed record BkaAnswered(
    string ChildRef,
    int No,
    int TemplateVersion,
    IReadOnlyList<BkaAnswer> Answers,
    string By,
    DateTimeOffset At,
    string? For = null) : Fact;

/// <summary>A child's BKA was made ready.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Proposal">The version it is for.</param>
/// <param name="ProposalHash">That version's fingerprint.</param>
/// <param name="IsSimplified">Whether only the simplified questions were asked.</param>
/// <param name="Made">Who made it ready.</param>
public sealed record BkaCompleted(
    string ChildRef, int Proposal, string ProposalHash, bool IsSimplified, BkaSignature Made) : Fact;

/// <summary>A child's BKA was approved, and locked.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Approval">Who approved it.</param>
public sealed record BkaApproved(string ChildRef, BkaSignature Approval) : Fact;

/// <summary>A child's BKA was sent back to its author.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Reasons">What must be better.</param>
public sealed record BkaReturned(string ChildRef, string Reasons) : Fact;

/// <summary>An approved BKA was opened again: a new one with the old answers.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Reasons">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record BkaReopened(string ChildRef, string Reasons, DateTimeOffset At) : Fact;

/// <summary>A simplified BKA was carried over from an earlier case, with the child's stance.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Bka">The BKA as it stands here.</param>
/// <param name="Stance">The stance as it stands here.</param>
public sealed record BkaReused(string ChildRef, ChildBka Bka, ChildStance Stance) : Fact;

/// <summary>A decision was made on the proposal.</summary>
/// <param name="Decision">The decision.</param>
public sealed record CaseDecided(Decision Decision) : Fact;

/// <summary>A decision was made at once, before its BKA.</summary>
/// <param name="Proposal">What was decided, as the version that the BKA afterwards is for.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Talk">The booked talk with each child, if any.</param>
public sealed record UrgentlyDecided(Proposal Proposal, Decision Decision, HearingNote? Talk) : Fact;

/// <summary>The proposal was sent back for completion.</summary>
/// <param name="Remittal">By whom and why.</param>
public sealed record ProposalRemitted(Remittal Remittal) : Fact;

/// <summary>A child was told, or it is recorded why not.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Feedback">What was said, or why not.</param>
public sealed record ChildTold(string ChildRef, ChildFeedback Feedback) : Fact;

/// <summary>A letter to a child was written.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Letter">The letter.</param>
public sealed record ChildLetterWritten(string ChildRef, WrittenLetter Letter) : Fact;

/// <summary>The follow-up began.</summary>
/// <param name="FollowUp">The follow-up.</param>
public sealed record FollowUpStarted(FollowUp FollowUp) : Fact;

/// <summary>The follow-up ended.</summary>
/// <param name="On">The day.</param>
/// <param name="Reasons">What it showed.</param>
/// <param name="UtredningCaseId">The case whose new utredning ended it, by law; null when somebody ended it.</param>
public sealed record FollowUpEnded(DateOnly On, string Reasons, string? UtredningCaseId = null) : Fact;

/// <summary>A decision that grants support was carried out, was interrupted, or needs it no more.</summary>
/// <param name="CarryOut">Which decision, what became of it, and when.</param>
public sealed record DecisionCarriedOut(CarryOut CarryOut) : Fact;

/// <summary>A conflict of interest was flagged.</summary>
/// <param name="Conflict">Whose, and why.</param>
public sealed record ConflictFlagged(Conflict Conflict) : Fact;

/// <summary>A conflict of interest was found not to stand.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Reasons">Why.</param>
public sealed record ConflictLifted(string Person, string Reasons) : Fact;

/// <summary>The reporter asked for feedback.</summary>
/// <param name="On">The day.</param>
public sealed record ReporterAskedForFeedback(DateOnly On) : Fact;

/// <summary>The reporter's request was answered.</summary>
/// <param name="On">The day.</param>
/// <param name="Unsuitable">Why nothing was told; null when it was.</param>
public sealed record ReporterAnswered(DateOnly On, string? Unsuitable) : Fact;

/// <summary>An adult's matter came in and was registered.</summary>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Adult">The adult's matter.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles it.</param>
/// <param name="RegisteredBy">Who registered it.</param>
/// <param name="Source">The case system it came from.</param>
/// <param name="Intake">What came in.</param>
public sealed record AdultCaseRegistered(
    string CaseRef, Adult Adult, string Unit, string? Caseworker, string RegisteredBy, string? Source, Intake Intake) : Fact;

/// <summary>A day for eviction was set or called off.</summary>
/// <param name="Contact">The day, and what was done about it.</param>
public sealed record EvictionRecorded(EvictionContact Contact) : Fact;

/// <summary>A worry about a child became a report in the child's own track.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="RaisedCaseId">The new case.</param>
/// <param name="Reasons">What the worry is.</param>
public sealed record ConcernRaised(string ChildRef, string RaisedCaseId, string Reasons) : Fact;
