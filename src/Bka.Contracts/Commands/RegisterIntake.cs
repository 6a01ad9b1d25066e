namespace Bka.Contracts;

/// <summary>
/// Registers what has come in, one case for each child (SoL 20:1–2). For a concern report the 14 days count from the
/// day it reached the authority, whatever day it is registered or assigned.
/// </summary>
/// <param name="CaseRef">The case system's own reference, at most 40 characters. Never a personnummer.</param>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="ReceivedAt">When it reached the authority, emergency duty included. Not in the future.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Violence">Whether violence against the child, or witnessed by it, is suspected.</param>
/// <param name="Unit">The unit that has the case.</param>
/// <param name="Children">The children concerned, at least one and at most 20; each gets a case of its own.</param>
/// <param name="Caseworker">Who handles it, if decided already.</param>
/// <param name="ReporterWantsFeedback">Whether a mandated reporter has asked to be told the decision (SoL 19:6).</param>
public sealed record RegisterIntake(
    string CaseRef,
    IntakeKind Kind,
    DateTimeOffset ReceivedAt,
    Channel Channel,
    ViolenceSuspicion Violence,
    string Unit,
    IReadOnlyList<IntakeChild> Children,
    string? Caseworker = null,
    bool ReporterWantsFeedback = false) : Command<IntakeRegistered>;

/// <summary>A child in an intake.</summary>
/// <param name="ChildRef">The case system's reference to the child, at most 40 characters. Never a personnummer.</param>
/// <param name="Born">Month of birth, <c>yyyy-MM</c>; null for an unborn child.</param>
/// <param name="Sex">Sex as recorded.</param>
public sealed record IntakeChild(string ChildRef, string? Born, Sex Sex);

/// <summary>The cases that an intake gave.</summary>
/// <param name="Cases">One for each child, in the order given.</param>
public sealed record IntakeRegistered(IReadOnlyList<RegisteredCase> Cases);

/// <summary>One child's new case.</summary>
/// <param name="CaseId">The case's opaque id.</param>
/// <param name="ChildRef">The child, as the case system names it.</param>
/// <param name="Version">The case's version; send it back as the expected version.</param>
/// <param name="State">The state the case begins in.</param>
public sealed record RegisteredCase(string CaseId, string ChildRef, long Version, CaseState State);
