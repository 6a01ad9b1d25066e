namespace Bka.Contracts;

/// <summary>Reads a child's BKA with its questions, what is filled in from the case, and what is missing.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ChildRef">The child.</param>
/// <param name="No">Which of the child's BKAs; null for the latest, or for an empty one when there is none.</param>
public sealed record GetBka(string CaseId, string ChildRef, int? No = null) : Query<BkaView>;

/// <summary>The BKAs that are ready and that the actor could approve now, the one that has waited in the oldest case first, at most 50.</summary>
public sealed record ListReadyBkas : Query<ReadyBkas>;

/// <summary>BKAs that wait for the actor.</summary>
/// <param name="Bkas">The BKAs.</param>
/// <param name="HasMore">Whether there may be more than these.</param>
public sealed record ReadyBkas(IReadOnlyList<ReadyBka> Bkas, bool HasMore);

/// <summary>A BKA that waits for somebody to approve it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="ChildRef">The child.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles the case; null when nobody does.</param>
public sealed record ReadyBka(string CaseId, string CaseRef, string ChildRef, string Unit, string? Caseworker);

/// <summary>A child's BKA.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseVersion">The case's version; send it back as the expected version.</param>
/// <param name="ChildRef">The child.</param>
/// <param name="Summary">How it stands; null when nothing is written yet.</param>
/// <param name="TemplateVersion">The template.</param>
/// <param name="Age">The child's completed years today; null for an unborn child.</param>
/// <param name="Simplified">Whether only the simplified questions are asked.</param>
/// <param name="Questions">Every question that is asked of this child, in order.</param>
/// <param name="Missing">What is missing before it can be made ready.</param>
public sealed record BkaView(
    string CaseId,
    long CaseVersion,
    string ChildRef,
    BkaSummary? Summary,
    int TemplateVersion,
    int? Age,
    bool Simplified,
    IReadOnlyList<BkaQuestionView> Questions,
    IReadOnlyList<Missing> Missing);

/// <summary>One question with its answer.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">The question.</param>
/// <param name="Parts">The parts of an answer: <c>yesNo</c>, <c>choice</c>, <c>choices</c>, <c>text</c>, <c>day</c>.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Mandatory">Whether it must be answered for this child and proposal.</param>
/// <param name="FilledFrom">What of the case fills it in: <c>hearing</c>, <c>stance</c>, <c>people</c>; null when it is answered here.</param>
/// <param name="Answer">The answer; null when unanswered.</param>
/// <param name="AnsweredBy">Who answered last.</param>
/// <param name="AnsweredAt">When, UTC.</param>
/// <param name="Law">The law behind it.</param>
public sealed record BkaQuestionView(
    string Key,
    string Text,
    IReadOnlyList<string> Parts,
    IReadOnlyList<BkaOptionView> Options,
    bool Mandatory,
    string? FilledFrom,
    BkaAnswer? Answer,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    string Law);

/// <summary>Something that can be chosen.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">Its text.</param>
public sealed record BkaOptionView(string Code, string Text);

/// <summary>
/// Drafts a letter to the child (barnbrev) from the recorded facts, in words for its age. The draft is edited by a person
/// before it is kept.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="ChildRef">The child.</param>
public sealed record DraftChildLetter(string CaseId, string ChildRef) : Query<ChildLetterDraft>;

/// <summary>A draft.</summary>
/// <param name="Text">The draft; what stands within brackets is for the caseworker to put into words.</param>
/// <param name="Lix">Its LIX, läsbarhetsindex: under 25 is very easy, over 50 hard.</param>
/// <param name="LixGoal">What the LIX should stay below for the child's age; null when an adult reads it with the child.</param>
/// <param name="Age">The child's completed years on the day of the decision; null for an unborn child.</param>
public sealed record ChildLetterDraft(string Text, int Lix, int? LixGoal, int? Age);
