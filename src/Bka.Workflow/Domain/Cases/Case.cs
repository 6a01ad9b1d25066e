using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// One child's case in one matter: the unit of state, version and deadline. Siblings have cases of their own; a shared
/// <see cref="CaseRef"/> links them and nothing else does. Immutable: a case changes by folding a <see cref="Fact"/>.
/// </summary>
public sealed record Case
{
    /// <summary>Opaque id, see <see cref="CaseId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the accepted facts, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Where the case stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>The case system's reference; shared by the children of one intake.</summary>
    public required string CaseRef { get; init; }

    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>The unit that has the case.</summary>
    public required string Unit { get; init; }

    /// <summary>Who handles it; null when nobody does.</summary>
    public string? Caseworker { get; init; }

    /// <summary>Who registered it, as an opaque id.</summary>
    public required string RegisteredBy { get; init; }

    /// <summary>The case system it came from; null when registered by hand.</summary>
    public string? Source { get; init; }

    /// <summary>What came in, and when.</summary>
    public required Intake Intake { get; init; }

    /// <summary>The immediate assessment of protection; null until made.</summary>
    public Skyddsbedomning? Skyddsbedomning { get; init; }

    /// <summary>The förhandsbedömning; null until begun, prolonged or decided.</summary>
    public Forhandsbedomning? Forhandsbedomning { get; init; }

    /// <summary>How the child was heard, or why not; null until recorded.</summary>
    public ChildHearing? Hearing { get; init; }

    /// <summary>The utredning; null until opened.</summary>
    public Utredning? Utredning { get; init; }

    /// <summary>The case whose running utredning this report became part of.</summary>
    public string? JoinedUtredningCaseId { get; init; }

    /// <summary>How the case ended; null while it is open or when it ended by a decision in the förhandsbedömning.</summary>
    public Ending? Ending { get; init; }

    /// <summary>The fingerprint of the imported row; null for a case that was registered live.</summary>
    public string? ImportedFrom { get; init; }

    /// <summary>The fingerprints of rows read before the present one; an older export does not roll the case back.</summary>
    public IReadOnlyList<string>? EarlierImports { get; init; }

    /// <summary>The version the last import gave; a higher version means live steps since.</summary>
    public long? ImportedVersion { get; init; }

    /// <summary>What was lacking when the case was imported, as codes of <see cref="ShortcomingCodes"/>.</summary>
    public IReadOnlyList<string> Shortcomings { get; init; } = [];

    /// <summary>Whether a utredning runs in this case.</summary>
    public bool HasRunningUtredning => Utredning is { ClosedOn: null } && CaseStates.IsOpen(State);
}

/// <summary>Groups of states.</summary>
public static class CaseStates
{
    /// <summary>Every state in which work remains.</summary>
    public static IReadOnlyList<CaseState> Open { get; } = [.. Enum.GetValues<CaseState>().Where(IsOpen)];

    /// <summary>Whether work remains in the case.</summary>
    /// <param name="state">The state.</param>
    public static bool IsOpen(CaseState state) => state switch
    {
        CaseState.Received or CaseState.SkyddsbedomningDone => true,
        CaseState.InForhandsbedomning or CaseState.ForhandsbedomningExtended => true,
        CaseState.InUtredning or CaseState.UtredningExtended => true,
        CaseState.NotOpened or CaseState.JoinedUtredning => false,
        CaseState.Closed or CaseState.Transferred or CaseState.Voided => false,
    };
}
