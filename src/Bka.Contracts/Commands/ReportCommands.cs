namespace Bka.Contracts;

/// <summary>Spara ett utvecklingsområde, a new one or a new state of one. What stood before is kept.</summary>
/// <param name="Year">The year it is to be worked with.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Article">Which article it serves.</param>
/// <param name="Area">What is to be better, 3–200 characters. Nothing about a person.</param>
/// <param name="Goal">How one will see that it is.</param>
/// <param name="Actions">What will be done.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="StatusNote">What has been done; null when there is nothing to say.</param>
/// <param name="AreaId">The area that is changed; null for a new one.</param>
public sealed record SaveDevelopmentArea(
    int Year,
    string? Unit,
    ChildArticle Article,
    string Area,
    string Goal,
    string Actions,
    DevelopmentStatus Status = DevelopmentStatus.NotStarted,
    string? StatusNote = null,
    string? AreaId = null) : Command<DevelopmentArea>;

/// <summary>A utvecklingsområde.</summary>
/// <param name="AreaId">Its id.</param>
/// <param name="Year">The year it is to be worked with.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Article">Which article it serves.</param>
/// <param name="Area">What is to be better.</param>
/// <param name="Goal">How one will see that it is.</param>
/// <param name="Actions">What will be done.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="StatusNote">What has been done.</param>
/// <param name="Saved">Who saved it, and when.</param>
public sealed record DevelopmentArea(
    string AreaId,
    int Year,
    string? Unit,
    ChildArticle Article,
    string Area,
    string Goal,
    string Actions,
    DevelopmentStatus Status,
    string? StatusNote,
    Signature Saved);

/// <summary>Spara en styrka eller brist for a year's barnbokslut. What stood before is kept.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Kind">Strength or shortcoming.</param>
/// <param name="Article">Which article it belongs to.</param>
/// <param name="Text">What, 10–2 000 characters. Nothing about a person.</param>
/// <param name="NoteId">The note that is changed; null for a new one.</param>
public sealed record SaveReportNote(
    int Year, string? Unit, ReportNoteKind Kind, ChildArticle Article, string Text, string? NoteId = null) : Command<ReportNote>;

/// <summary>A strength or shortcoming, written by a person.</summary>
/// <param name="NoteId">Its id.</param>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Kind">Strength or shortcoming.</param>
/// <param name="Article">Which article it belongs to.</param>
/// <param name="Text">What.</param>
/// <param name="Saved">Who saved it, and when.</param>
public sealed record ReportNote(
    string NoteId, int Year, string? Unit, ReportNoteKind Kind, ChildArticle Article, string Text, Signature Saved);
