namespace Bka.Contracts;

/// <summary>A child affected by a case.</summary>
/// <param name="ChildRef">The case system's reference, at most 40 characters. Never a personnummer.</param>
/// <param name="Born">Month of birth, <c>yyyy-MM</c>; null for an unborn child.</param>
/// <param name="Sex">Sex as recorded.</param>
/// <param name="Relation">How the child belongs to the case.</param>
public sealed record AffectedChild(string ChildRef, string? Born, Sex Sex, ChildRelation Relation);

/// <summary>
/// Dokumentera berörda barn: every child in the household, living there by turns, with contact, or expected. Those named
/// are added or corrected; nobody is taken away. In an adult's case with no child it is confirmed that there is none.
/// </summary>
/// <param name="Children">The children, at most 20.</param>
/// <param name="NoChildren">Confirms that no child is affected; only in an adult's case.</param>
/// <param name="Confirmation">How that was checked, at least 20 characters; required with <paramref name="NoChildren"/>.</param>
public sealed record IdentifyChildren(
    IReadOnlyList<AffectedChild> Children, bool NoChildren = false, string? Confirmation = null) : CaseCommand;

/// <summary>Dokumentera att ett väntat barn är fött.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Born">Month of birth, <c>yyyy-MM</c>.</param>
/// <param name="Sex">Sex as recorded.</param>
public sealed record RecordBirth(string ChildRef, string Born, Sex Sex) : CaseCommand, IChildCommand;

/// <summary>Anmäl jäv: the person may neither decide nor approve nor handle the case.</summary>
/// <param name="Person">The person's opaque id.</param>
/// <param name="Reasons">Why, at least 20 characters.</param>
public sealed record FlagConflict(string Person, string Reasons) : CaseCommand;

/// <summary>Avskriv jäv.</summary>
/// <param name="Person">The person's opaque id.</param>
/// <param name="Reasons">Why it does not stand, at least 20 characters.</param>
public sealed record LiftConflict(string Person, string Reasons) : CaseCommand;

/// <summary>Anmälaren begär återkoppling: due within a week of the decision, or at once when already decided (SoL 19:6).</summary>
/// <param name="RequestedOn">The day of the request; not in the future.</param>
public sealed record RequestReporterFeedback(DateOnly RequestedOn) : CaseCommand;

/// <summary>Dokumentera återkopplingen till anmälaren.</summary>
/// <param name="GivenOn">The day it was given; null when it is not given.</param>
/// <param name="Unsuitable">Why it would be unsuitable to give it, at least 20 characters; null when given.</param>
public sealed record GiveReporterFeedback(DateOnly? GivenOn = null, string? Unsuitable = null) : CaseCommand;

/// <summary>Registrera en vuxens ärende som kan beröra barn.</summary>
/// <param name="CaseRef">The case system's own reference, at most 40 characters. Never a personnummer.</param>
/// <param name="AdultRef">The case system's reference to the adult. Never a personnummer.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="ReceivedAt">When it reached the authority. Not in the future.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Unit">The unit that has the case.</param>
/// <param name="PreparedAutomatically">
/// Whether a machine has prepared the decision; a person must then have looked at each child's situation.
/// </param>
/// <param name="EvictionOn">A day set for eviction; watched.</param>
/// <param name="Caseworker">Who handles it, if decided already.</param>
/// <param name="ContinuesCaseId">A child's case that goes on here, when the child has turned eighteen.</param>
public sealed record RegisterAdultCase(
    string CaseRef,
    string AdultRef,
    AdultMatter Matter,
    DateTimeOffset ReceivedAt,
    Channel Channel,
    string Unit,
    bool PreparedAutomatically = false,
    DateOnly? EvictionOn = null,
    string? Caseworker = null,
    string? ContinuesCaseId = null) : Command<CaseChanged>;

/// <summary>Dokumentera dagen för vräkning, och kontakten med Kronofogden eller hyresvärden.</summary>
/// <param name="EvictionOn">The day set; null when it is called off.</param>
/// <param name="Contact">What was done and with whom, at least 20 characters.</param>
public sealed record RecordEviction(DateOnly? EvictionOn, string Contact) : CaseCommand;

/// <summary>
/// Oro för ett barn i en vuxens ärende: becomes an anmälan in the child's own track at once, never an inquiry into the
/// child inside the adult's case.
/// </summary>
/// <param name="ChildRef">The child, among the children of the case.</param>
/// <param name="CaseRef">The reference of the new case.</param>
/// <param name="Unit">The unit that receives it.</param>
/// <param name="ReceivedAt">When the concern was seen. Not in the future.</param>
/// <param name="Violence">Whether violence is suspected.</param>
/// <param name="Reasons">What the concern is, at least 20 characters.</param>
public sealed record RaiseConcern(
    string ChildRef,
    string CaseRef,
    string Unit,
    DateTimeOffset ReceivedAt,
    ViolenceSuspicion Violence,
    string Reasons) : CaseCommand, IChildCommand;
