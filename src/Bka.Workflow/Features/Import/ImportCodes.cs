using Bka.Contracts;

namespace Bka.Workflow.Features.Import;

/// <summary>
/// The closed list of what refuses a row or a file. A code never changes its meaning; new ones may be added.
/// </summary>
public static class ImportCodes
{
    /// <summary>The file is not UTF-8. Nothing of it is read.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>The first line is not the expected columns in the expected order. Nothing is read.</summary>
    public const string WrongHeader = "wrong-header";

    /// <summary>The row has more cells than the header.</summary>
    public const string TooManyColumns = "too-many-columns";

    /// <summary>The row has fewer cells than the header.</summary>
    public const string TooFewColumns = "too-few-columns";

    /// <summary>The row's quotes do not match (RFC 4180), or one is never closed.</summary>
    public const string BadQuote = "bad-quote";

    /// <summary>The cell must not be empty.</summary>
    public const string Required = MissingCodes.Required;

    /// <summary>The cell or the row is longer than is accepted.</summary>
    public const string TooLong = MissingCodes.TooLong;

    /// <summary>The cell holds control characters.</summary>
    public const string ControlCharacter = MissingCodes.ControlCharacter;

    /// <summary>A personnummer stands where a reference belongs.</summary>
    public const string PersonalNumber = MissingCodes.PersonalNumber;

    /// <summary>A unit's name begins with a sign that a sheet takes for a formula.</summary>
    public const string UnitName = MissingCodes.UnitName;

    /// <summary>The day lies after today.</summary>
    public const string InFuture = MissingCodes.InFuture;

    /// <summary>There is no such day, or it is not written as one.</summary>
    public const string DateInvalid = "date-invalid";

    /// <summary>The day is followed by no time, or by one that is not a time of day.</summary>
    public const string TimeInvalid = "time-invalid";

    /// <summary>There is no such month, or it is not written as one.</summary>
    public const string MonthInvalid = "month-invalid";

    /// <summary>The word is none of those the column knows.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>The reason code is not in the catalogue.</summary>
    public const string ReasonNotInCatalogue = "reason-not-in-catalogue";

    /// <summary>Only a concern report has a förhandsbedömning.</summary>
    public const string NotAConcernReport = MissingCodes.NotAConcernReport;

    /// <summary>The day lies before the matter came in.</summary>
    public const string BeforeReceived = MissingCodes.BeforeReceived;

    /// <summary>Decided before the matter came in.</summary>
    public const string DecidedBeforeReceived = "decided-before-received";

    /// <summary>A decision without its day.</summary>
    public const string DecisionWithoutDate = "decision-without-date";

    /// <summary>The day of a decision, and no decision.</summary>
    public const string DateWithoutDecision = "date-without-decision";

    /// <summary>A utredning runs after a report, and the decision to open it is missing.</summary>
    public const string DecisionMissing = "decision-missing";

    /// <summary>A level that decided, and no decision.</summary>
    public const string LevelWithoutDecision = "level-without-decision";

    /// <summary>An extension has a day it was decided and a day it runs to, and one of them is missing.</summary>
    public const string ExtensionIncomplete = "extension-incomplete";

    /// <summary>A reason for an extension, and no extension.</summary>
    public const string ReasonWithoutExtension = "reason-without-extension";

    /// <summary>An extension of a utredning that was never opened.</summary>
    public const string ExtensionWithoutOpening = "extension-without-opening";

    /// <summary>The day lies before the utredning was opened.</summary>
    public const string BeforeOpened = MissingCodes.BeforeOpened;

    /// <summary>It was decided to open a utredning, and the day it was opened is missing.</summary>
    public const string OpeningMissing = "opening-missing";

    /// <summary>A utredning was opened although it was decided not to.</summary>
    public const string OpenedAgainstDecision = "opened-against-decision";

    /// <summary>The utredning was opened before the matter came in.</summary>
    public const string OpenedBeforeReceived = "opened-before-received";

    /// <summary>The utredning was opened before that was decided.</summary>
    public const string OpenedBeforeDecided = "opened-before-decided";

    /// <summary>A reference to a utredning that was never opened.</summary>
    public const string ReferenceWithoutOpening = "reference-without-opening";

    /// <summary>Closed without being opened.</summary>
    public const string ClosedWithoutOpening = "closed-without-opening";

    /// <summary>Closed before it was opened.</summary>
    public const string ClosedBeforeOpened = "closed-before-opened";

    /// <summary>A reason, account or stance, and not stated whether the child was heard.</summary>
    public const string HearingNotStated = "hearing-not-stated";

    /// <summary>A reason why the child was not heard, although it was.</summary>
    public const string ReasonAlthoughHeard = "reason-although-heard";

    /// <summary>The child was told of a decision, and there is none.</summary>
    public const string FeedbackWithoutDecision = "feedback-without-decision";

    /// <summary>The case has live steps since it was imported; a later import does not overwrite them.</summary>
    public const string ImportConflict = RefusalCodes.ImportConflict;

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(
    [
        NotUtf8, WrongHeader, TooManyColumns, TooFewColumns, BadQuote, Required, TooLong, ControlCharacter,
        PersonalNumber, UnitName, InFuture, DateInvalid, TimeInvalid, MonthInvalid, UnknownValue, ReasonNotInCatalogue,
        NotAConcernReport, BeforeReceived, DecidedBeforeReceived, DecisionWithoutDate, DateWithoutDecision,
        DecisionMissing, LevelWithoutDecision, ExtensionIncomplete, ReasonWithoutExtension, ExtensionWithoutOpening,
        BeforeOpened, OpeningMissing, OpenedAgainstDecision, OpenedBeforeReceived, OpenedBeforeDecided,
        ReferenceWithoutOpening, ClosedWithoutOpening, ClosedBeforeOpened, HearingNotStated, ReasonAlthoughHeard,
        FeedbackWithoutDecision, ImportConflict,
    ]);

    /// <summary>Whether the code refuses the whole file.</summary>
    /// <param name="code">The code.</param>
    public static bool RefusesFile(string code) => code is NotUtf8 or WrongHeader;
}
