using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>One BKA: one filled checklist for one child and one version of a proposal.</summary>
/// <param name="No">1, 2, 3 … for this child in this case.</param>
/// <param name="TemplateVersion">The template it is written on, for ever.</param>
/// <param name="BegunAt">When it was begun, UTC.</param>
public sealed record ChildBka(int No, int TemplateVersion, DateTimeOffset BegunAt)
{
    /// <summary>How it stands.</summary>
    public BkaState State { get; init; }

    /// <summary>The answers, in the order they were first given.</summary>
    public IReadOnlyList<AnsweredQuestion> Answers { get; init; } = [];

    /// <summary>Whether only the questions of the simplified BKA were asked; set when it is made ready.</summary>
    public bool IsSimplified { get; init; }

    /// <summary>The version of the proposal it was made ready for; null while a draft.</summary>
    public int? ProposalVersion { get; init; }

    /// <summary>That version's fingerprint.</summary>
    public string? ProposalHash { get; init; }

    /// <summary>How many stances the child had given when it was made ready: a later one makes the BKA stale.</summary>
    public int StancesThen { get; init; }

    /// <summary>Who made it ready, and when.</summary>
    public BkaSignature? MadeReady { get; init; }

    /// <summary>Who approved it, and when.</summary>
    public BkaSignature? Approval { get; init; }

    /// <summary>Why it was last sent back; null when it was not.</summary>
    public string? ReturnReasons { get; init; }

    /// <summary>Why the one before it was opened again; null when it was not.</summary>
    public string? ReopenReasons { get; init; }

    /// <summary>Where it was carried over from unchanged; null when it was written here.</summary>
    public Reuse? Reuse { get; init; }

    /// <summary>
    /// Everyone who has written in it or made it ready, and everyone for whom somebody did so; none of them may approve it.
    /// </summary>
    public IEnumerable<string> Authors => Answers.SelectMany(answer => Both(answer.By, answer.For))
        .Concat(MadeReady is null ? [] : Both(MadeReady.By, MadeReady.For))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether it was made ready for this very version.</summary>
    /// <param name="proposal">The version.</param>
    public bool IsFor(Proposal proposal) => ProposalVersion == proposal.Version && ProposalHash == proposal.Hash;

    /// <summary>The answer to a question; null when unanswered.</summary>
    /// <param name="key">The question's key.</param>
    public BkaAnswer? AnswerTo(string key) => Answers.FirstOrDefault(given => given.Answer.Key == key)?.Answer;

    private static string[] Both(string by, string? standingInFor) => standingInFor is null ? [by] : [by, standingInFor];
}

/// <summary>An answer, by whom and when.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="By">Who gave it last.</param>
/// <param name="At">When it was last given, UTC.</param>
/// <param name="For">For whom they stood in; null when for nobody.</param>
public sealed record AnsweredQuestion(BkaAnswer Answer, string By, DateTimeOffset At, string? For = null);

/// <summary>Who did something, and when.</summary>
/// <param name="By">An opaque id.</param>
/// <param name="On">The day in Europe/Stockholm.</param>
/// <param name="Level">The function they acted in.</param>
/// <param name="Delegation">The delegation row it rests on; null when none is needed.</param>
/// <param name="For">For whom they stood in; null when for nobody.</param>
public sealed record BkaSignature(string By, DateOnly On, Function Level, string? Delegation, string? For = null);

/// <summary>That a BKA was carried over unchanged.</summary>
/// <param name="FromCaseId">The case it was written in.</param>
/// <param name="ApprovedOn">The day it was approved there; it is too old six months later.</param>
/// <param name="Confirmation">How it is known that nothing has changed.</param>
/// <param name="By">Who confirmed.</param>
public sealed record Reuse(string FromCaseId, DateOnly ApprovedOn, string Confirmation, string By);
