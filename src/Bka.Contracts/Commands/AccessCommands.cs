namespace Bka.Contracts;

/// <summary>
/// Nödöppning: opens one case that the actor does not work with, to be read and nothing else, for four hours. The head of
/// the case's unit is told at once, and the opening is reviewed.
/// </summary>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">Why, in words, at least 20 characters.</param>
/// <param name="ChildRef">Which child; needed when the reference names several cases.</param>
public sealed record OpenInEmergency(string CaseRef, EmergencyReason Reason, string Text, string? ChildRef = null)
    : Command<EmergencyOpened>;

/// <summary>What came of it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OpeningId">The opening; null when the actor may read the case anyhow, and nothing was opened.</param>
/// <param name="Until">When it ends, UTC; null when nothing was opened.</param>
public sealed record EmergencyOpened(string CaseId, string? OpeningId, DateTimeOffset? Until);

/// <summary>Reviews an emergency opening. Never one's own.</summary>
/// <param name="OpeningId">Which.</param>
/// <param name="Verdict">What the review comes to.</param>
/// <param name="Comment">Why; needed when it is to be looked into.</param>
public sealed record ReviewEmergencyOpening(string OpeningId, EmergencyVerdict Verdict, string? Comment = null)
    : Command<EmergencyOpening>;

/// <summary>One emergency opening.</summary>
/// <param name="OpeningId">Its id.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit that had the case.</param>
/// <param name="By">Who opened it, as an opaque id.</param>
/// <param name="Function">In which function.</param>
/// <param name="OpenedAt">When, UTC.</param>
/// <param name="Until">When it ends, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="ReviewBy">The last day to review it, Europe/Stockholm.</param>
/// <param name="Review">The review; null until made.</param>
public sealed record EmergencyOpening(
    string OpeningId,
    string CaseId,
    string CaseRef,
    string Unit,
    string By,
    Function Function,
    DateTimeOffset OpenedAt,
    DateTimeOffset Until,
    EmergencyReason Reason,
    string Text,
    DateOnly ReviewBy,
    EmergencyReview? Review = null);

/// <summary>The review of an emergency opening.</summary>
/// <param name="By">Who reviewed it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Comment">Why; null when nothing was written.</param>
public sealed record EmergencyReview(string By, DateTimeOffset At, EmergencyVerdict Verdict, string? Comment);
