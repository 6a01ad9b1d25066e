using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>A child beside the one the case is about. Siblings link and never share: each has a file of its own.</summary>
/// <param name="Child">The child.</param>
/// <param name="Relation">How it belongs to the case.</param>
public sealed record LinkedChild(Child Child, ChildRelation Relation);

/// <summary>What has been gathered for the decisions of a case: proposals, each child's own file, decisions.</summary>
public sealed record Dossier
{
    /// <summary>Before anything is gathered.</summary>
    public static Dossier Empty { get; } = new();

    /// <summary>One file for each child about whom something is recorded.</summary>
    public IReadOnlyList<ChildFile> Files { get; init; } = [];

    /// <summary>Every version of the proposal, the present one last.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>Every kommunicering, in the order recorded.</summary>
    public IReadOnlyList<KommuniceringNote> KommuniceringNotes { get; init; } = [];

    /// <summary>Every decision, in the order made.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What became of decisions that grant support, in the order recorded; null until anything is.</summary>
    public IReadOnlyList<CarryOut>? CarryOuts { get; init; }

    /// <summary>The follow-up after a utredning without insats; null until decided.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The present proposal; null before the first.</summary>
    public Proposal? Proposal => Proposals.Count == 0 ? null : Proposals[^1];

    /// <summary>The latest decision; null before the first.</summary>
    public Decision? Decision => Decisions.Count == 0 ? null : Decisions[^1];

    /// <summary>A child's file; empty when nothing is recorded.</summary>
    /// <param name="childRef">The child.</param>
    public ChildFile FileOf(string childRef)
    {
        foreach (var file in Files)
        {
            if (file.ChildRef == childRef)
            {
                return file;
            }
        }

        return new ChildFile(childRef);
    }

    /// <summary>The affected children who have not been told about the latest decision.</summary>
    public IEnumerable<string> Untold() => Decision is not { } decision
        ? []
        : decision.Children.Select(child => child.ChildRef)
            .Where(child => FileOf(child).Feedback.All(told => told.DecisionNo != decision.No));

    /// <summary>The urgent decisions that still lack a child's BKA, oldest first.</summary>
    public IEnumerable<(Decision Decision, string ChildRef)> WithoutBkaAfterwards() =>
        from decision in Decisions
        where decision.Urgent is not null
        from child in decision.Children
        where BkaAfterwards(decision, child.ChildRef) is null
        select (decision, child.ChildRef);

    /// <summary>The child's BKA that an urgent decision got afterwards: the first approved for it or for a later proposal.</summary>
    /// <param name="urgent">The decision.</param>
    /// <param name="childRef">The child.</param>
    public ChildBka? BkaAfterwards(Decision urgent, string childRef)
    {
        ArgumentNullException.ThrowIfNull(urgent);
        return FileOf(childRef).Bkas.FirstOrDefault(
            bka => bka.State == BkaState.Approved && bka.ProposalVersion >= urgent.ProposalVersion);
    }

    /// <summary>With a child's file changed, or added.</summary>
    /// <param name="childRef">The child.</param>
    /// <param name="change">The change.</param>
    public Dossier With(string childRef, Func<ChildFile, ChildFile> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(FileOf(childRef));
        return this with { Files = [.. Files.Where(file => file.ChildRef != childRef), changed] };
    }
}

/// <summary>What is recorded about one child for the decisions of a case.</summary>
/// <param name="ChildRef">The child.</param>
public sealed record ChildFile(string ChildRef)
{
    /// <summary>Talks with the child, and why they did not come about; oldest first.</summary>
    public IReadOnlyList<HearingNote> Hearings { get; init; } = [];

    /// <summary>The child's stances to versions of the proposal; oldest first.</summary>
    public IReadOnlyList<ChildStance> Stances { get; init; } = [];

    /// <summary>The child's BKAs; a reopened or carried-over one is a new one.</summary>
    public IReadOnlyList<ChildBka> Bkas { get; init; } = [];

    /// <summary>What the child has been told, or why not; oldest first.</summary>
    public IReadOnlyList<ChildFeedback> Feedback { get; init; } = [];

    /// <summary>Letters written to the child; oldest first.</summary>
    public IReadOnlyList<WrittenLetter> Letters { get; init; } = [];

    /// <summary>The BKA being worked on or last approved; null before the first.</summary>
    public ChildBka? Bka => Bkas.Count == 0 ? null : Bkas[^1];

    /// <summary>The latest stance to one version of the proposal; null when the child has not been asked about it.</summary>
    /// <param name="proposal">The version.</param>
    public ChildStance? StanceTo(Proposal proposal) =>
        Stances.LastOrDefault(stance => stance.ProposalVersion == proposal.Version && stance.ProposalHash == proposal.Hash);

    /// <summary>How the child was last heard, or why not: about the proposal if asked, else in the matter.</summary>
    /// <param name="proposal">The version; null for the matter alone.</param>
    public ChildHearing? HeardAbout(Proposal? proposal) =>
        (proposal is null ? null : StanceTo(proposal)?.Hearing) ?? (Hearings.Count == 0 ? null : Hearings[^1].Hearing);
}

/// <summary>A talk with a child, or why it did not come about.</summary>
/// <param name="On">The day.</param>
/// <param name="Hearing">How, or why not.</param>
/// <param name="By">Who recorded it.</param>
public sealed record HearingNote(DateOnly On, ChildHearing Hearing, string By);

/// <summary>What a child thinks of one version of a proposal (SoL 3:2).</summary>
/// <param name="ProposalVersion">The version.</param>
/// <param name="ProposalHash">The version's fingerprint.</param>
/// <param name="EstablishedOn">The day.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Hearing">How the child was heard about it, or why not.</param>
/// <param name="ChildsWords">What the child says, in its own words.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="ReusedFrom">The case it was carried over from, with an unchanged simplified BKA.</param>
public sealed record ChildStance(
    int ProposalVersion,
    string ProposalHash,
    DateOnly EstablishedOn,
    Stance Stance,
    ChildHearing Hearing,
    string? ChildsWords,
    string By,
    string? ReusedFrom = null);

/// <summary>What a child has been told about a decision, or why it has not.</summary>
/// <param name="DecisionNo">The decision.</param>
/// <param name="Content">What was said, or why not.</param>
/// <param name="GivenOn">The day the child was told.</param>
/// <param name="Way">How.</param>
/// <param name="GivenBy">Who told the child.</param>
/// <param name="Hindrance">Why the child is not told.</param>
/// <param name="PlannedOn">When it is planned instead.</param>
/// <param name="RecordedOn">The day it was recorded.</param>
public sealed record ChildFeedback(
    int DecisionNo,
    string Content,
    DateOnly? GivenOn,
    FeedbackWay? Way,
    string? GivenBy,
    FeedbackHindrance? Hindrance,
    DateOnly? PlannedOn,
    DateOnly RecordedOn);

/// <summary>A letter to a child (barnbrev) as it was given.</summary>
/// <param name="DecisionNo">The decision it tells of.</param>
/// <param name="WrittenOn">The day.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">The letter.</param>
public sealed record WrittenLetter(int DecisionNo, DateOnly WrittenOn, string By, string Text);
