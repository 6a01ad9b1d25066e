using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// One child's case in one matter, or an adult's matter that may affect children: the unit of state, version and
/// deadline. Siblings have cases of their own, linked and never shared. Immutable: a case changes by folding a
/// <see cref="Fact"/>.
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

    /// <summary>The child the case is about; null in an adult's case.</summary>
    public Child? Child { get; init; }

    /// <summary>The adult's matter; null in a child's case.</summary>
    public Adult? Adult { get; init; }

    /// <summary>Other children of the matter; null when there are none.</summary>
    public IReadOnlyList<LinkedChild>? Linked { get; init; }

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

    /// <summary>What is gathered for the decisions; null until something is.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>Flagged conflicts of interest; null when there are none.</summary>
    public IReadOnlyList<Conflict>? Conflicts { get; init; }

    /// <summary>The feedback that a mandated reporter has asked for; null when nobody has.</summary>
    public ReporterFeedback? ReporterFeedback { get; init; }

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

    /// <summary>Whether it is an adult's case.</summary>
    public bool IsAdultCase => Adult is not null;

    /// <summary>Whom the case is about, as the case system names them: the child, or the adult.</summary>
    public string SubjectRef => Child?.Ref ?? Adult!.Ref;

    /// <summary>Every child of the case, its own first.</summary>
    public IEnumerable<LinkedChild> Children =>
        (Child is null ? [] : Enumerable.Repeat(new LinkedChild(Child, Bka.Contracts.ChildRelation.Self), 1)).Concat(Linked ?? []);

    /// <summary>A child of the case; null when it is not among them.</summary>
    /// <param name="childRef">The child.</param>
    public Child? ChildOf(string childRef) => Children.FirstOrDefault(child => child.Child.Ref == childRef)?.Child;

    /// <summary>A child's file; empty when nothing is recorded.</summary>
    /// <param name="childRef">The child.</param>
    public ChildFile FileOf(string childRef) => (Dossier ?? Dossier.Empty).FileOf(childRef);

    /// <summary>The present proposal; null before the first.</summary>
    public Proposal? Proposal => Dossier?.Proposal;

    /// <summary>The latest decision; null before the first.</summary>
    public Decision? Decision => Dossier?.Decision;

    /// <summary>Whether someone may not act because of a conflict of interest.</summary>
    /// <param name="person">The person's opaque id.</param>
    public bool HasConflict(string person) =>
        Conflicts is not null && Conflicts.Any(conflict => conflict.Person == person && conflict.LiftedBecause is null);
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
        CaseState.ProposalMade or CaseState.StanceRecorded => true,
        CaseState.Decided or CaseState.FeedbackGiven or CaseState.InFollowUp => true,
        CaseState.AdultReceived or CaseState.ChildrenIdentified or CaseState.BkaInProgress => true,
        CaseState.NotOpened or CaseState.JoinedUtredning => false,
        CaseState.Closed or CaseState.Transferred or CaseState.Voided => false,
    };
}
