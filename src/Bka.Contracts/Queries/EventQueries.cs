namespace Bka.Contracts;

/// <summary>
/// Reads on in the event feed: what has happened, in the order it was written, as CloudEvents 1.0. A cursor can be used
/// again at any time, and gives the same events again. A case system sees the events of its own cases only.
/// </summary>
/// <param name="After">The cursor: <see cref="EventPage.Next"/> of the page before; 0 from the beginning.</param>
/// <param name="Limit">How many at most, 1–200.</param>
public sealed record ReadEvents(long After = 0, int Limit = 100) : Query<EventPage>;

/// <summary>A page of events. It may hold fewer than asked for, or none, and yet not be the last.</summary>
/// <param name="Events">The events, oldest first.</param>
/// <param name="Next">
/// The cursor to go on from. It moves past what the reader may not see too, and stands still when nothing is new.
/// </param>
/// <param name="IsCaughtUp">Whether there was nothing more to read when the page was made.</param>
public sealed record EventPage(IReadOnlyList<CloudEvent> Events, long Next, bool IsCaughtUp);

/// <summary>
/// One event: CloudEvents 1.0, structured. The attributes bear the names that CloudEvents gives them, which know no capital
/// letters. Source and id together name the event for ever.
/// </summary>
/// <param name="Specversion">Always <c>1.0</c>.</param>
/// <param name="Id">The ledger row's number, as text.</param>
/// <param name="Source">The installation.</param>
/// <param name="Type">What happened, one of a stable list: <c>se.bka.case.utredning-opened</c>.</param>
/// <param name="Time">When it was recorded, UTC.</param>
/// <param name="Subject">The case's opaque id; null for what concerns no case.</param>
/// <param name="Caseversion">
/// The case's version after the event: 1, 2, 3 … without a gap for each subject. Null for what concerns no case.
/// </param>
/// <param name="Datacontenttype">Always <c>application/json</c>; null without data.</param>
/// <param name="Dataschema">Names and versions the form of the data; null without data.</param>
/// <param name="Data">The case as it then stood; null in a webhook, and for what concerns no case.</param>
public sealed record CloudEvent(
    string Specversion,
    string Id,
    string Source,
    string Type,
    DateTimeOffset Time,
    string? Subject,
    long? Caseversion,
    string? Datacontenttype,
    string? Dataschema,
    EventData? Data);

/// <summary>
/// A case as it stood after an event: opaque ids, codes and days. No name, no personnummer, no month of birth and no text
/// that a person has written; a test keeps the list of members.
/// </summary>
/// <param name="CaseId">The case's opaque id.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Kind">How it came in.</param>
/// <param name="Matter">What an adult's matter is about; null in a child's case.</param>
/// <param name="CaseRef">The case system's own reference; null for a reader who may not read the case.</param>
/// <param name="SubjectRef">
/// Whom the case is about, as the case system names them; null for a reader who may not read the case.
/// </param>
/// <param name="Unit">The unit that has it.</param>
/// <param name="Caseworker">Who handles it, an opaque id; null when nobody does.</param>
/// <param name="RegisteredBy">Who registered it, an opaque id.</param>
/// <param name="Source">The case system it came from; null when it was registered by hand.</param>
/// <param name="Clocks">Every clock that runs or has run on it.</param>
public sealed record EventData(
    string CaseId,
    long Version,
    CaseState State,
    IntakeKind Kind,
    AdultMatter? Matter,
    string? CaseRef,
    string? SubjectRef,
    string Unit,
    string? Caseworker,
    string RegisteredBy,
    string? Source,
    IReadOnlyList<EventClock> Clocks);

/// <summary>One clock of a case as it stood after an event. Days are those of Europe/Stockholm.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="StartDay">The day it counts from.</param>
/// <param name="NominalLastDay">The last day by plain counting.</param>
/// <param name="LegalLastDay">The last day by law.</param>
/// <param name="LastDay">The last day in force, valid extensions included.</param>
/// <param name="LateExtension">Whether an extension was decided too late and moved nothing.</param>
/// <param name="StoppedOn">The day it stopped; null while it runs.</param>
/// <param name="Local">The title of a watch of the municipality's own; null for the product's clocks.</param>
public sealed record EventClock(
    Clock Clock,
    DateOnly StartDay,
    DateOnly NominalLastDay,
    DateOnly LegalLastDay,
    DateOnly LastDay,
    bool LateExtension,
    DateOnly? StoppedOn,
    string? Local = null);
