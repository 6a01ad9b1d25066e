namespace Bka.Contracts;

/// <summary>Who is away, and who will be: every absence that has not ended before a day, soonest first.</summary>
/// <param name="AsOf">The day; null for today.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
public sealed record GetAbsences(DateOnly? AsOf = null, string? Unit = null) : Query<AbsenceList>;

/// <summary>Absences.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Rows">The absences, by first day. At most 500.</param>
public sealed record AbsenceList(DateOnly AsOf, IReadOnlyList<AbsenceRow> Rows);

/// <summary>One absence as it stands on the day asked about.</summary>
/// <param name="Entry">The absence.</param>
/// <param name="IsAway">Whether it covers the day.</param>
/// <param name="StandIn">Who stands in that day; null when nobody does: none is named, or the named one is away too.</param>
public sealed record AbsenceRow(AbsenceEntry Entry, bool IsAway, string? StandIn);

/// <summary>An absence and how it came to be. It is never deleted; one that was taken back ends on its first day.</summary>
/// <param name="AbsenceId">Its id.</param>
/// <param name="Person">Who is away.</param>
/// <param name="Unit">The unit they are away from.</param>
/// <param name="From">First day away.</param>
/// <param name="To">First day back; null for until further notice.</param>
/// <param name="Substitute">Who stands in; null when nobody does.</param>
/// <param name="Reason">Why; null when it is not said.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
/// <param name="Ended">Who ended it early or took it back, and when; null unless somebody did.</param>
/// <param name="Warnings">
/// What deserves a second look, in the answer to <see cref="RecordAbsence"/>; null otherwise and when there is nothing.
/// </param>
public sealed record AbsenceEntry(
    string AbsenceId,
    string Person,
    string Unit,
    DateOnly From,
    DateOnly? To,
    string? Substitute,
    AbsenceReason? Reason,
    Signature Recorded,
    Signature? Ended = null,
    IReadOnlyList<AbsenceWarning>? Warnings = null);

/// <summary>Something about an absence that is accepted and deserves a second look.</summary>
/// <param name="Code">
/// <see cref="WarningCodes.PersonUnknown"/>, <see cref="WarningCodes.SubstituteUnknown"/> or
/// <see cref="WarningCodes.OtherUnitUncovered"/>.
/// </param>
/// <param name="Item">The person's id, or the unit's for the last of them.</param>
public sealed record AbsenceWarning(string Code, string Item);

/// <summary>"What breaks if hl07 is away next week?" Answers with the list, and changes nothing.</summary>
/// <param name="Person">Who would be away.</param>
/// <param name="From">First day away.</param>
/// <param name="To">First day back; null for until further notice.</param>
/// <param name="Substitute">Who would stand in; null for nobody.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
public sealed record PreviewAbsence(
    string Person,
    DateOnly From,
    DateOnly? To = null,
    string? Substitute = null,
    string? Unit = null) : Query<AbsencePreview>;

/// <summary>What an absence would touch.</summary>
/// <param name="AsOf">Today.</param>
/// <param name="OpenCases">How many open cases the person handles, touched or not.</param>
/// <param name="Clocks">The running clocks it touches, most urgent first.</param>
/// <param name="Substitute">What the substitute would meet, one by one; empty when nothing, or when none is named.</param>
/// <param name="Warnings">What else deserves a second look: a person Bka does not know, and units that are left uncovered.</param>
public sealed record AbsencePreview(
    DateOnly AsOf,
    int OpenCases,
    IReadOnlyList<TouchedClock> Clocks,
    IReadOnlyList<SubstituteObstacle> Substitute,
    IReadOnlyList<AbsenceWarning> Warnings);

/// <summary>A running clock that an absence touches.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="LastDay">The last day in force.</param>
/// <param name="DaysLate">Days after the last day, as of today; 0 when it has not passed.</param>
/// <param name="Why">Why it is touched, as codes of <see cref="TouchNotes"/>.</param>
/// <param name="Local">The title of a watch of the municipality's own; null for the product's clocks.</param>
public sealed record TouchedClock(
    string CaseId,
    string CaseRef,
    string Unit,
    Clock Clock,
    DateOnly LastDay,
    int DaysLate,
    IReadOnlyList<string> Why,
    string? Local = null);

/// <summary>Why an absence touches a running clock.</summary>
public static class TouchNotes
{
    /// <summary>The last day has passed already.</summary>
    public const string Overdue = "overdue";

    /// <summary>The last day falls within the absence.</summary>
    public const string LastDay = "last-day";

    /// <summary>An alert falls due within the absence.</summary>
    public const string AlertDue = "alert-due";
}

/// <summary>Something that would keep a substitute from standing in.</summary>
/// <param name="Code">One of <see cref="ObstacleCodes"/>.</param>
/// <param name="CaseId">The case it concerns; null when it concerns no single case.</param>
/// <param name="CaseRef">The case system's reference; null when it concerns no single case.</param>
/// <param name="From">First day of it; null when it is no matter of days.</param>
/// <param name="To">First day after it; null for until further notice, and when it is no matter of days.</param>
public sealed record SubstituteObstacle(
    string Code, string? CaseId = null, string? CaseRef = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>The closed list of what a substitute can meet.</summary>
public static class ObstacleCodes
{
    /// <summary>The substitute is away during some of it: nobody stands in then.</summary>
    public const string Away = "substitute-away";

    /// <summary>A conflict of interest (jäv) is flagged for the substitute in the case.</summary>
    public const string Conflict = "substitute-conflict";

    /// <summary>The substitute has written in a BKA that waits for approval, and may not approve it.</summary>
    public const string WroteBka = "substitute-wrote-bka";

    /// <summary>The substitute is the one who would be away.</summary>
    public const string SamePerson = "substitute-same-person";

    /// <summary>The substitute has never handled a case in Bka: newly come, or the id is mistyped.</summary>
    public const string Unknown = WarningCodes.SubstituteUnknown;
}

/// <summary>What <see cref="ReassignCases"/> would move, case by case; asked before it, and nothing is changed.</summary>
/// <param name="From">Who would hand over.</param>
/// <param name="To">Who would take over.</param>
/// <param name="Unit">One unit; null for all the actor may hand out cases in.</param>
public sealed record PreviewReassignment(string From, string To, string? Unit = null) : Query<ReassignmentPreview>;

/// <summary>What would be moved.</summary>
/// <param name="From">Who would hand over.</param>
/// <param name="To">Who would take over.</param>
/// <param name="Unit">One unit; null for all the actor may hand out cases in.</param>
/// <param name="Movable">How many would be moved.</param>
/// <param name="Rows">Each case that is open or still watched, those that cannot be moved as well; at most 500.</param>
/// <param name="Remaining">How many more there are than are moved at a time; move again.</param>
/// <param name="Fingerprint">What is sent with the command.</param>
/// <param name="FromIsAway">Whether the one who hands over is away today; if not, what is left is in nobody's queue but theirs.</param>
/// <param name="ToIsAway">Whether the one who would take over is away today.</param>
/// <param name="ToIsUnknown">Whether the one who would take over has never handled a case in Bka: new, or a mistyped id.</param>
public sealed record ReassignmentPreview(
    string From,
    string To,
    string? Unit,
    int Movable,
    IReadOnlyList<ReassignmentRow> Rows,
    int Remaining,
    string Fingerprint,
    bool FromIsAway,
    bool ToIsAway,
    bool ToIsUnknown);

/// <summary>One case in a reassignment.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RefusalCode">Why it cannot be moved, one of <see cref="RefusalCodes"/>; null when it can.</param>
/// <param name="Missing">What is in the way.</param>
/// <param name="Warnings">What was moved but deserves a second look, as <see cref="WarningCodes"/>; empty before it is moved.</param>
public sealed record ReassignmentRow(
    string CaseId,
    string CaseRef,
    string Unit,
    CaseState State,
    string? RefusalCode,
    IReadOnlyList<Missing> Missing,
    IReadOnlyList<string> Warnings);

/// <summary>What was moved.</summary>
/// <param name="Moved">How many cases.</param>
/// <param name="Rows">Each case, those that were left as well.</param>
/// <param name="Remaining">How many more there are than are moved at a time; move again.</param>
public sealed record ReassignmentDone(int Moved, IReadOnlyList<ReassignmentRow> Rows, int Remaining);
