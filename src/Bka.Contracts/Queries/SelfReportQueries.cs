namespace Bka.Contracts;

/// <summary>The caseworker's own checklist of a case: its questions, and the latest answers.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetSelfReport(string CaseId) : Query<SelfReportView>;

/// <summary>The caseworker's own checklist of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="UtredningClosedOn">The day its utredning was closed; null when none is, and there is nothing to fill in.</param>
/// <param name="Form">The fingerprint of the questions as they are asked now.</param>
/// <param name="Questions">The questions as they are asked now.</param>
/// <param name="No">How many times it has been recorded; the version to expect.</param>
/// <param name="RecordedAt">When it was last recorded, UTC; null when it never was.</param>
/// <param name="Answers">What was last answered.</param>
/// <param name="MayRecord">Whether the actor may record it.</param>
public sealed record SelfReportView(
    string CaseId,
    string CaseRef,
    DateOnly? UtredningClosedOn,
    string Form,
    IReadOnlyList<SelfReportQuestionView> Questions,
    int No,
    DateTimeOffset? RecordedAt,
    IReadOnlyList<SelfReportAnswer> Answers,
    bool MayRecord);

/// <summary>A question of the caseworker's own checklist.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What is asked, in Swedish.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Choices">The answers to choose from; empty for a text.</param>
/// <param name="AfterQuestion">The question whose answer calls for it; null when it is always asked.</param>
/// <param name="AfterValues">The answers that call for it.</param>
public sealed record SelfReportQuestionView(
    string Id,
    string Text,
    SelfReportAnswerKind Kind,
    IReadOnlyList<SelfReportChoiceView> Choices,
    string? AfterQuestion,
    IReadOnlyList<string> AfterValues);

/// <summary>An answer to choose.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Text">What it says, in Swedish.</param>
public sealed record SelfReportChoiceView(string Value, string Text);

/// <summary>
/// The caseworkers' own checklists, summed over the utredningar that were closed in a period. What caseworkers say of their
/// own work, and not reviewed: it is never summed with reviews.
/// </summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="KnownOn">As it was known at the end of this day; null for now.</param>
public sealed record GetSelfReportSums(DateOnly From, DateOnly To, string? Unit = null, DateOnly? KnownOn = null)
    : Query<SelfReportSums>, IAsksOfUnit;

/// <summary>The caseworkers' own checklists of a period, summed.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="KnownOn">The day it is told as of; null for now.</param>
/// <param name="Closed">How many utredningar were closed.</param>
/// <param name="Imported">How many of them were read from an export, where nobody was asked.</param>
/// <param name="Reported">For how many of all of them a checklist is filled in.</param>
/// <param name="Percent">The share that is filled in, as printed; "–" when nothing was closed.</param>
/// <param name="Questions">Each question that was answered, in the order asked.</param>
public sealed record SelfReportSums(
    DateOnly From,
    DateOnly To,
    string? Unit,
    DateOnly? KnownOn,
    long Closed,
    long Imported,
    long Reported,
    string Percent,
    IReadOnlyList<SelfReportQuestionSum> Questions);

/// <summary>One question, summed. A question whose words have been changed is summed on its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What was asked.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Answered">How many answered it.</param>
/// <param name="Answers">Each answer; for a text only how many wrote one.</param>
public sealed record SelfReportQuestionSum(
    string Id, string Text, SelfReportAnswerKind Kind, long Answered, IReadOnlyList<SelfReportAnswerSum> Answers);

/// <summary>One answer, counted.</summary>
/// <param name="Value">Its value; <c>text</c> for any text.</param>
/// <param name="Text">What it says.</param>
/// <param name="Count">How many.</param>
/// <param name="Percent">Their share of those who answered, as printed.</param>
public sealed record SelfReportAnswerSum(string Value, string Text, long Count, string Percent);

/// <summary>
/// The utredningar that were closed here within a year and have no checklist yet, oldest first: the actor's own, or the unit's. Nothing is
/// held up by one that is missing.
/// </summary>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="After">Where the last page ended; null for the first.</param>
/// <param name="Limit">How many, 1–200.</param>
public sealed record ListMissingSelfReports(string? Unit = null, string? After = null, int Limit = 50) : Query<MissingSelfReports>, IAsksOfUnit;

/// <summary>A page of closed utredningar without a checklist.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Rows">The cases, oldest first.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record MissingSelfReports(long Total, IReadOnlyList<MissingSelfReport> Rows, string? Next);

/// <summary>A closed utredning without a checklist.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit.</param>
/// <param name="ClosedOn">The day it was closed.</param>
public sealed record MissingSelfReport(string CaseId, string CaseRef, string Unit, DateOnly ClosedOn);
