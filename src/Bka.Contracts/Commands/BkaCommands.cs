namespace Bka.Contracts;

/// <summary>One answer in a BKA. Which parts a question has stands in its template; a part it lacks is refused.</summary>
/// <param name="Key">The question's key, for example <c>BKA-40</c>.</param>
/// <param name="YesNo">Ja or nej.</param>
/// <param name="Choice">The code of one option.</param>
/// <param name="Choices">The codes of several options.</param>
/// <param name="Text">Free text, at least 20 characters; stop-phrases are refused.</param>
/// <param name="Day">A day, <c>yyyy-MM-dd</c>.</param>
public sealed record BkaAnswer(
    string Key,
    bool? YesNo = null,
    string? Choice = null,
    IReadOnlyList<string>? Choices = null,
    string? Text = null,
    DateOnly? Day = null);

/// <summary>
/// Skriv i barnets BKA. Creates the draft when the child has none; answers given before and not named now stay. On an
/// approved BKA of an earlier proposal it begins a new one with the old answers carried over.
/// </summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Answers">The answers, at least one and each key once. An answer with no part set takes the answer away.</param>
public sealed record AnswerBka(string ChildRef, IReadOnlyList<BkaAnswer> Answers) : CaseCommand, IChildCommand;

/// <summary>Gör barnets BKA klar för granskning: every mandatory question is answered for this child and proposal.</summary>
/// <param name="ChildRef">The child.</param>
public sealed record CompleteBka(string ChildRef) : CaseCommand, IChildCommand;

/// <summary>Fastställ barnets BKA: by someone else than its authors; it is locked from now on.</summary>
/// <param name="ChildRef">The child.</param>
public sealed record ApproveBka(string ChildRef) : CaseCommand, IChildCommand;

/// <summary>Skicka tillbaka barnets BKA till den som skrev.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Reasons">What must be better, at least 20 characters.</param>
public sealed record ReturnBka(string ChildRef, string Reasons) : CaseCommand, IChildCommand;

/// <summary>Öppna en fastställd BKA: gives a new version; the approved one is kept.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Reasons">Why, at least 20 characters.</param>
public sealed record ReopenBka(string ChildRef, string Reasons) : CaseCommand, IChildCommand;

/// <summary>
/// Återanvänd en förenklad BKA at most six months old, for granted financial assistance: a person confirms that nothing
/// has changed for this child. The BKA and the child's stance are carried over and marked as reused.
/// </summary>
/// <param name="ChildRef">The child, with the same reference in both cases.</param>
/// <param name="FromCaseId">The case that holds the approved BKA, about the same adult.</param>
/// <param name="NothingHasChanged">Confirms that nothing has changed for the child.</param>
/// <param name="Confirmation">How that is known, at least 20 characters.</param>
public sealed record ReuseBka(string ChildRef, string FromCaseId, bool NothingHasChanged, string Confirmation) : CaseCommand, IChildCommand;
