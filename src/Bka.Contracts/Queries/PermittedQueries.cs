namespace Bka.Contracts;

/// <summary>Which steps are open to the actor in one case now, and what is missing for the others.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetPermitted(string CaseId) : Query<PermittedSteps>;

/// <summary>The steps of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">The version the answer holds for.</param>
/// <param name="State">Where the case stands.</param>
/// <param name="Steps">Each step that leads on from this state.</param>
/// <param name="RunningUtredningCaseId">
/// Another case in which a utredning on the same child runs: the one to name when the report joins it.
/// </param>
/// <param name="EarlierUtredning">
/// A utredning on the same child that ended shortly before, when one can be opened now: opening it makes a chain, whose
/// days are summed to today (JO 2565-2016). Null when there is none.
/// </param>
public sealed record PermittedSteps(
    string CaseId,
    long Version,
    CaseState State,
    IReadOnlyList<PermittedStep> Steps,
    string? RunningUtredningCaseId,
    EarlierUtredningView? EarlierUtredning = null);

/// <summary>One step.</summary>
/// <param name="Trigger">Which step.</param>
/// <param name="Open">Whether the actor can take it now.</param>
/// <param name="RefusalCode">The code a try would be refused with; null when open.</param>
/// <param name="Missing">What is missing, for which child, by which law.</param>
/// <param name="Needs">What the command itself must carry, for this case, as its members in camelCase.</param>
/// <param name="Basis">The legal basis of the step.</param>
public sealed record PermittedStep(
    Trigger Trigger,
    bool Open,
    string? RefusalCode,
    IReadOnlyList<Missing> Missing,
    IReadOnlyList<string> Needs,
    string Basis);

/// <summary>What has happened in one case, oldest first.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetHistory(string CaseId) : Query<CaseHistory>;

/// <summary>The history of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Entries">One entry for each accepted fact.</param>
public sealed record CaseHistory(string CaseId, IReadOnlyList<HistoryEntry> Entries);

/// <summary>One accepted fact.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="Version">The case version it gave.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Actor">Who recorded it, as an opaque id.</param>
/// <param name="Function">The function they acted in.</param>
/// <param name="Client">The case system it came through, if any.</param>
/// <param name="Fact">What kind of fact.</param>
/// <param name="State">The state it left the case in.</param>
/// <param name="Details">The fact's own data as JSON.</param>
/// <param name="OnBehalfOf">For whom the actor stood in, as an opaque id; null when for nobody.</param>
public sealed record HistoryEntry(
    long Sequence,
    long Version,
    DateTimeOffset At,
    string Actor,
    Function Function,
    string? Client,
    string Fact,
    CaseState State,
    string Details,
    string? OnBehalfOf = null);
