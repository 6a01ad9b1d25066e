namespace Bka.Workflow.Domain.Cases;

/// <summary>Something accepted as having happened in one case. Each is one ledger row.</summary>
public abstract record Fact;

/// <summary>The matter came in and was registered.</summary>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Child">The child.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles it.</param>
/// <param name="RegisteredBy">Who registered it.</param>
/// <param name="Source">The case system it came from.</param>
/// <param name="Intake">What came in.</param>
/// <param name="Siblings">The other children of the intake; null when there are none.</param>
/// <param name="ReporterWantsFeedback">True when a mandated reporter has asked to be told the decision.</param>
public sealed record CaseRegistered(
    string CaseRef,
    Child Child,
    string Unit,
    string? Caseworker,
    string RegisteredBy,
    string? Source,
    Intake Intake,
    IReadOnlyList<Child>? Siblings = null,
    bool? ReporterWantsFeedback = null) : Fact;

/// <summary>The case was read from an export, whole.</summary>
/// <param name="Imported">The case as the export describes it; its version is the one it is stored under.</param>
public sealed record CaseImported(Case Imported) : Fact;

/// <summary>The skyddsbedömning was made.</summary>
/// <param name="Skyddsbedomning">The assessment.</param>
/// <param name="Violence">The answer about violence, when the assessment changed it.</param>
public sealed record SkyddsbedomningRecorded(
    Skyddsbedomning Skyddsbedomning, Bka.Contracts.ViolenceSuspicion? Violence = null) : Fact;

/// <summary>The case got a caseworker, or another one.</summary>
/// <param name="Caseworker">Who handles it from now on.</param>
/// <param name="HandoverNote">What the new caseworker needs to know first.</param>
/// <param name="ChildToldOn">The day the child was told of the change.</param>
public sealed record CaseworkerAssigned(string Caseworker, string? HandoverNote, DateOnly? ChildToldOn = null) : Fact;

/// <summary>The förhandsbedömning was begun.</summary>
/// <param name="On">The day.</param>
public sealed record ForhandsbedomningBegun(DateOnly On) : Fact;

/// <summary>An extension of the förhandsbedömning was decided.</summary>
/// <param name="Extension">The extension, valid or late.</param>
public sealed record ForhandsbedomningExtensionDecided(Extension Extension) : Fact;

/// <summary>It was decided to open a utredning.</summary>
/// <param name="Made">The decision.</param>
/// <param name="Purpose">What is to be found out.</param>
/// <param name="UtredningRef">The case system's reference to the utredning.</param>
/// <param name="Earlier">A utredning on the same child that ended shortly before.</param>
public sealed record UtredningOpened(
    DecisionMade Made, string Purpose, string? UtredningRef, EarlierUtredning? Earlier = null) : Fact;

/// <summary>It was decided not to open a utredning.</summary>
/// <param name="Made">The decision.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Hearing">How the child was heard, or why not.</param>
/// <param name="ViolenceOverride">Why not, although violence is suspected.</param>
public sealed record UtredningNotOpened(
    DecisionMade Made, string Reasons, ChildHearing Hearing, string? ViolenceOverride) : Fact;

/// <summary>The report became part of a utredning already running on the same child.</summary>
/// <param name="Made">When and by whom.</param>
/// <param name="UtredningCaseId">The case in which that utredning runs.</param>
public sealed record RunningUtredningJoined(DecisionMade Made, string UtredningCaseId) : Fact;

/// <summary>A later report on the same child became part of this utredning.</summary>
/// <param name="ReportCaseId">The report's case.</param>
public sealed record ReportReceived(string ReportCaseId) : Fact;

/// <summary>An extension of the utredning was decided.</summary>
/// <param name="Extension">The extension, valid or late.</param>
public sealed record UtredningExtensionDecided(Extension Extension) : Fact;

/// <summary>The case was closed.</summary>
/// <param name="Ending">How and when.</param>
public sealed record CaseClosed(Ending Ending) : Fact;

/// <summary>Another municipality took over.</summary>
/// <param name="Ending">How and when.</param>
public sealed record CaseTransferred(Ending Ending) : Fact;

/// <summary>The registration was a mistake.</summary>
/// <param name="Ending">How and when.</param>
public sealed record CaseVoided(Ending Ending) : Fact;
