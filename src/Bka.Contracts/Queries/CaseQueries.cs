namespace Bka.Contracts;

/// <summary>Reads one case.</summary>
/// <param name="CaseId">The case's opaque id.</param>
public sealed record GetCase(string CaseId) : Query<CaseView>;

/// <summary>Finds cases by the case system's references; at least one of them is given.</summary>
/// <param name="CaseRef">The case reference, exactly.</param>
/// <param name="ChildRef">The child reference, exactly.</param>
public sealed record FindCases(string? CaseRef = null, string? ChildRef = null) : Query<CaseList>;

/// <summary>Found cases, at most 200, newest first.</summary>
/// <param name="Cases">The cases the actor may see.</param>
public sealed record CaseList(IReadOnlyList<CaseSummary> Cases);

/// <summary>A case in a list.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="SubjectRef">Whom it is about, as the case system names them: the child, or in an adult's case the adult.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles it; null when nobody does.</param>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="ReceivedOn">The day it came in.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Its version.</param>
/// <param name="Matter">What an adult's matter is about; null for a child's case.</param>
public sealed record CaseSummary(
    string CaseId,
    string CaseRef,
    string SubjectRef,
    string Unit,
    string? Caseworker,
    IntakeKind Kind,
    DateOnly ReceivedOn,
    CaseState State,
    long Version,
    AdultMatter? Matter = null);

/// <summary>One child's case as it stands.</summary>
/// <param name="Summary">References, unit, caseworker, state and version.</param>
/// <param name="ReceivedAt">When the matter reached the authority, UTC.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Violence">Whether violence is suspected.</param>
/// <param name="Child">The child the case is about; null in an adult's case.</param>
/// <param name="Skyddsbedomning">The immediate assessment; null until made.</param>
/// <param name="Forhandsbedomning">The förhandsbedömning; null until begun or decided.</param>
/// <param name="Hearing">How the child was heard, or why not; null until recorded.</param>
/// <param name="Utredning">The utredning; null until opened.</param>
/// <param name="JoinedUtredningCaseId">The case whose utredning this report became part of.</param>
/// <param name="Ending">How and when the case ended; null while it is open.</param>
/// <param name="Shortcomings">What was lacking when the case was imported, as codes.</param>
/// <param name="Adult">The adult's matter; null in a child's case.</param>
/// <param name="Children">Every child of the case, its own first.</param>
/// <param name="Proposals">Every version of the proposal, the present one last.</param>
/// <param name="Decisions">Every decision, in the order made.</param>
/// <param name="FollowUp">The follow-up; null until decided.</param>
/// <param name="Conflicts">Flagged conflicts of interest.</param>
/// <param name="ReporterFeedback">What a mandated reporter has asked for; null when nobody has.</param>
public sealed record CaseView(
    CaseSummary Summary,
    DateTimeOffset ReceivedAt,
    Channel Channel,
    ViolenceSuspicion Violence,
    ChildView? Child,
    SkyddsbedomningView? Skyddsbedomning,
    ForhandsbedomningView? Forhandsbedomning,
    HearingView? Hearing,
    UtredningView? Utredning,
    string? JoinedUtredningCaseId,
    EndingView? Ending,
    IReadOnlyList<string> Shortcomings,
    AdultView? Adult,
    IReadOnlyList<ChildFileView> Children,
    IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<DecisionView> Decisions,
    FollowUpView? FollowUp,
    IReadOnlyList<ConflictView> Conflicts,
    ReporterFeedbackView? ReporterFeedback)
{
    /// <summary>Whether somebody in the case has protected personal data (skyddade personuppgifter).</summary>
    public bool HasProtected { get; init; }
}

/// <summary>The child.</summary>
/// <param name="ChildRef">As the case system names it.</param>
/// <param name="Born">Month of birth, <c>yyyy-MM</c>; null for an unborn child.</param>
/// <param name="Sex">Sex as recorded.</param>
public sealed record ChildView(string ChildRef, string? Born, Sex Sex);

/// <summary>The immediate assessment of protection.</summary>
/// <param name="AssessedAt">When it was made, UTC.</param>
/// <param name="ImmediateProtection">Whether the child needed protection at once; null when the import did not say.</param>
/// <param name="Reasons">Why; null in imported cases.</param>
/// <param name="Measure">What was done.</param>
/// <param name="SignedBy">Who made it; null in imported cases.</param>
public sealed record SkyddsbedomningView(
    DateTimeOffset AssessedAt, bool? ImmediateProtection, string? Reasons, string? Measure, string? SignedBy);

/// <summary>The förhandsbedömning.</summary>
/// <param name="BegunOn">The day it was begun; null in imported cases.</param>
/// <param name="Extensions">Every decided extension, valid or late.</param>
/// <param name="Opened">True: utredning opened. False: not opened. Null: not decided.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="DecidedBy">The level that decided, for example <c>DeputyUnitHead</c>.</param>
/// <param name="Reasons">Why no utredning was opened.</param>
/// <param name="ViolenceOverride">Why not, although violence is suspected.</param>
/// <param name="Delegation">The row of the delegation table the decision rests on, as it stood that day.</param>
public sealed record ForhandsbedomningView(
    DateOnly? BegunOn,
    IReadOnlyList<ExtensionView> Extensions,
    bool? Opened,
    DateOnly? DecidedOn,
    Function? DecidedBy,
    string? Reasons,
    string? ViolenceOverride,
    string? Delegation);

/// <summary>How the child was heard, or why not.</summary>
/// <param name="Heard">Whether the child was heard.</param>
/// <param name="Account">The account.</param>
/// <param name="Reason">The reason when not heard.</param>
/// <param name="Attempts">Days of attempts.</param>
/// <param name="PlannedOn">The planned new attempt.</param>
/// <param name="OtherWay">How the view was established in another way.</param>
/// <param name="Stance">The child's stance, when it was asked about a proposal or an import holds it.</param>
/// <param name="RiskDecidedBy">Who decided that a talk would harm the child.</param>
/// <param name="ChildWantsToTalk">Whether the child has said that it wants to talk.</param>
/// <param name="LocalReason">The municipality's own reason.</param>
public sealed record HearingView(
    bool Heard,
    string? Account,
    NotHeardReason? Reason,
    IReadOnlyList<DateOnly> Attempts,
    DateOnly? PlannedOn,
    string? OtherWay,
    Stance? Stance,
    string? RiskDecidedBy,
    bool? ChildWantsToTalk,
    string? LocalReason);

/// <summary>The utredning.</summary>
/// <param name="UtredningRef">The case system's reference.</param>
/// <param name="OpenedOn">The day of the decision to open; the four months count from it.</param>
/// <param name="Purpose">What is to be found out; null in imported cases.</param>
/// <param name="Extensions">Every decided extension, valid or late.</param>
/// <param name="ClosedOn">The day it was closed; null while it runs.</param>
/// <param name="JoinedReports">Cases of later reports that became part of it.</param>
/// <param name="Earlier">A utredning on the same child that ended shortly before (JO 2565-2016); null when none did.</param>
public sealed record UtredningView(
    string? UtredningRef,
    DateOnly OpenedOn,
    string? Purpose,
    IReadOnlyList<ExtensionView> Extensions,
    DateOnly? ClosedOn,
    IReadOnlyList<string> JoinedReports,
    EarlierUtredningView? Earlier);

/// <summary>One decided extension.</summary>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="NewLastDay">The day it names.</param>
/// <param name="Effect">Whether it moved the last day.</param>
/// <param name="Reasons">Why; null in imported cases.</param>
/// <param name="Reason">The kind of exceptional reason, for a förhandsbedömning.</param>
/// <param name="RecordedOn">The day it was recorded, which may be later than the decision; null in imported cases.</param>
public sealed record ExtensionView(
    DateOnly DecidedOn,
    DateOnly NewLastDay,
    ExtensionEffect Effect,
    string? Reasons,
    ExceptionalReason? Reason,
    DateOnly? RecordedOn);

/// <summary>How a case ended.</summary>
/// <param name="EndedOn">The day.</param>
/// <param name="ClosingReason">Why it was closed; null when it did not end by closing.</param>
/// <param name="Municipality">The receiving municipality, when transferred.</param>
/// <param name="Reasons">The reasons given.</param>
public sealed record EndingView(DateOnly EndedOn, ClosingReason? ClosingReason, string? Municipality, string? Reasons);
