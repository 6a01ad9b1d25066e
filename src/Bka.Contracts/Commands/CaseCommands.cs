namespace Bka.Contracts;

/// <summary>What a step did.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its new version.</param>
/// <param name="State">Its new state.</param>
/// <param name="Warnings">What was accepted but deserves a second look, as codes of <see cref="WarningCodes"/>.</param>
public sealed record CaseChanged(string CaseId, long Version, CaseState State, IReadOnlyList<string> Warnings);

/// <summary>Dokumentera skyddsbedömningen for this child: always, also when a utredning runs (SoL 20:1).</summary>
/// <param name="AssessedAt">When it was made; not before the report came in and not in the future.</param>
/// <param name="ImmediateProtection">Whether the child needs protection at once.</param>
/// <param name="Reasons">Why, at least 20 characters.</param>
/// <param name="Measure">What was done to protect the child; required when protection is needed at once.</param>
/// <param name="Violence">
/// The answer about violence, when the assessment has changed it. "Unknown" blocks a decision not to open like "yes".
/// </param>
public sealed record RecordSkyddsbedomning(
    DateTimeOffset AssessedAt,
    bool ImmediateProtection,
    string Reasons,
    string? Measure = null,
    ViolenceSuspicion? Violence = null) : CaseCommand;

/// <summary>Tilldela eller byt handläggare. The clocks stand unchanged.</summary>
/// <param name="Caseworker">Who handles the case from now on.</param>
/// <param name="HandoverNote">What the new caseworker needs to know first.</param>
/// <param name="ChildToldOn">The day the child was told of the change; not in the future.</param>
public sealed record AssignCaseworker(
    string Caseworker, string? HandoverNote = null, DateOnly? ChildToldOn = null) : CaseCommand;

/// <summary>Påbörja förhandsbedömningen: only for a report, and only when no utredning runs on this child (SoL 20:2).</summary>
public sealed record BeginForhandsbedomning : CaseCommand;

/// <summary>Förläng förhandsbedömningen: exceptional reasons, decided in time (SoL 20:2).</summary>
/// <param name="DecidedOn">The day of the decision. After the last day it is recorded as late and moves nothing.</param>
/// <param name="NewLastDay">The new last day.</param>
/// <param name="Reason">The kind of exceptional reason.</param>
/// <param name="Reasons">What is exceptional in this child's case, at least 20 characters.</param>
public sealed record ExtendForhandsbedomning(
    DateOnly DecidedOn, DateOnly NewLastDay, ExceptionalReason Reason, string Reasons) : CaseCommand;

/// <summary>Inled utredning: the four months count from the day of this decision (SoL 14:2, 20:2–3).</summary>
/// <param name="DecidedOn">The day of the decision, not before the matter came in.</param>
/// <param name="Purpose">What is to be found out, at least 20 characters.</param>
/// <param name="UtredningRef">The case system's reference to the utredning.</param>
public sealed record OpenUtredning(DateOnly DecidedOn, string Purpose, string? UtredningRef = null) : CaseCommand;

/// <summary>Inled inte utredning (SoL 20:2).</summary>
/// <param name="DecidedOn">The day of the decision, not before the report came in.</param>
/// <param name="Reasons">Why no utredning is needed for this child, at least 20 characters.</param>
/// <param name="Hearing">How the child was heard, or concretely why not.</param>
/// <param name="ViolenceOverride">
/// When violence is suspected or not ruled out: why a utredning is nevertheless not opened. Decided by the unit head only.
/// </param>
public sealed record DecideNotToOpen(
    DateOnly DecidedOn, string Reasons, Hearing? Hearing, string? ViolenceOverride = null) : CaseCommand;

/// <summary>How a child was heard, or concretely why not.</summary>
/// <param name="Heard">Whether the child has been heard in this matter.</param>
/// <param name="Account">
/// How and when the child was heard and what it said; or what stands in the way for this child. At least 20
/// characters; phrases such as "ej aktuellt" or "för litet" say nothing and are refused.
/// </param>
/// <param name="Reason">The reason, required when the child was not heard.</param>
/// <param name="Attempts">Days of the attempts made; at least two when the child was not reached.</param>
/// <param name="PlannedOn">The planned new attempt; required when police asked to wait or the matter was urgent.</param>
/// <param name="OtherWay">How the child's view was established in another way; required when the child cannot speak.</param>
/// <param name="RiskDecidedBy">
/// Who among those who lead the work decided that a talk would harm the child, as an opaque id; required for that reason
/// outside a decision of their own.
/// </param>
/// <param name="ChildWantsToTalk">Whether the child has said that it wants to talk; null when it is not known.</param>
/// <param name="LocalReason">The municipality's own reason, if its template has one under <paramref name="Reason"/>.</param>
public sealed record Hearing(
    bool Heard,
    string Account,
    NotHeardReason? Reason = null,
    IReadOnlyList<DateOnly>? Attempts = null,
    DateOnly? PlannedOn = null,
    string? OtherWay = null,
    string? RiskDecidedBy = null,
    bool? ChildWantsToTalk = null,
    string? LocalReason = null);

/// <summary>För anmälan till utredningen som redan pågår om samma barn: no decision, no new clock (SoL 20:2).</summary>
/// <param name="UtredningCaseId">The case in which the utredning on the same child runs.</param>
public sealed record JoinUtredning(string UtredningCaseId) : CaseCommand;

/// <summary>Förläng utredningen: special reasons, for a stated time, decided in time (SoL 20:3).</summary>
/// <param name="DecidedOn">The day of the decision. After the last day it is recorded as late and moves nothing.</param>
/// <param name="NewLastDay">The new last day.</param>
/// <param name="Reasons">The special reasons, at least 20 characters. Workload alone is not one.</param>
public sealed record ExtendUtredning(DateOnly DecidedOn, DateOnly NewLastDay, string Reasons) : CaseCommand;

/// <summary>Avsluta ärendet.</summary>
/// <param name="ClosedOn">The day the written utredning was ready and the case closed.</param>
/// <param name="Reason">Why it is closed.</param>
/// <param name="Documented">Confirms that the written material exists: a utredning is not closed before it does.</param>
public sealed record CloseCase(DateOnly ClosedOn, ClosingReason Reason, bool Documented) : CaseCommand;

/// <summary>Flytta över till annan kommun; the sender's clocks stop.</summary>
/// <param name="TransferredOn">The day the other municipality took over.</param>
/// <param name="Municipality">The receiving municipality.</param>
/// <param name="Accepted">Whether the receiving municipality has accepted, or it has been decided for it.</param>
/// <param name="Reasons">Why, at least 20 characters.</param>
public sealed record TransferCase(DateOnly TransferredOn, string Municipality, bool Accepted, string Reasons) : CaseCommand;

/// <summary>Makulera en felaktig registrering: kept and counted, outside the figures.</summary>
/// <param name="Reasons">What was wrong, at least 20 characters.</param>
public sealed record VoidCase(string Reasons) : CaseCommand;
