using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on a child's BKA: written, made ready, approved by someone else, opened again, carried over.</summary>
public static class BkaGuards
{
    /// <summary>The question that only a person may answer: whether anyone has looked at the child's situation.</summary>
    public const string SeenByAPerson = "BKA-62";

    private const string Basis = "SoL 3:1–2";

    /// <summary>An approved BKA is locked while it belongs to the present proposal; it is opened again, never edited.</summary>
    public static Guard BkaIsOpenForWriting { get; } = ForAChild(nameof(BkaIsOpenForWriting), ChildrenOf, (input, child) =>
        Unless(!IsLocked(input.Case, child), child, MissingCodes.BkaLocked, law: Basis));

    /// <summary>The answers fit the template, and what a person must have seen is answered by a person.</summary>
    public static Guard AnswersFitTheTemplate { get; } = For<AnswerBka>(nameof(AnswersFitTheTemplate), (input, command) =>
        BkaCheck.Faults(TemplateOf(input, command.ChildRef), command.Answers)
            .Select(fault => fault with { ChildRef = command.ChildRef })
            .Concat(Unless(input.Surroundings.ActorIsAPerson
                || command.Answers.All(answer => answer?.Key != SeenByAPerson),
                command.ChildRef, MissingCodes.PersonMustConfirm, "answers." + SeenByAPerson, "SoL 3:1")));

    /// <summary>Every mandatory question is answered for this child, and its stance to this very proposal is recorded.</summary>
    public static Guard NothingIsUnanswered { get; } = ForAChild(
        nameof(NothingIsUnanswered), AffectedBy, Unanswered, ifNone: MissingCodes.ChildNotAffected);

    /// <summary>The BKA waits for approval, for the present proposal.</summary>
    public static Guard BkaIsReady { get; } = ForAChild(nameof(BkaIsReady), AffectedBy, (input, child) =>
        Unless(input.Case.FileOf(child).Bka is { State: BkaState.Ready } bka
            && input.Case.Proposal is { } present && bka.IsFor(present), child, MissingCodes.BkaNotReady, law: Basis),
        ifNone: MissingCodes.ChildNotAffected);

    /// <summary>Nothing that the BKA rests on has changed since it was made ready.</summary>
    public static Guard BkaRestsOnTheLatestStance { get; } = ForAChild(nameof(BkaRestsOnTheLatestStance), Ready, (input, child) =>
        Unless(input.Case.FileOf(child) is not { Bka.State: BkaState.Ready } file || IsFresh(file), child, MissingCodes.BkaStale, law: Basis));

    /// <summary>
    /// Four eyes: nobody approves what they have written in, nor what is written in by whomever they stand in for, nor what
    /// somebody has written in for them.
    /// </summary>
    public static Guard SomeoneElseHasWritten { get; } = ForAChild(nameof(SomeoneElseHasWritten), Fresh, (input, child) =>
        Unless(input.Case.FileOf(child).Bka is not { State: BkaState.Ready } bka
                || !bka.Authors.Any(input.Surroundings.IsOwnWorkOf),
            child, MissingCodes.FourEyes, law: Basis));

    /// <summary>There is an approved BKA to open again.</summary>
    public static Guard BkaIsApproved { get; } = ForAChild(nameof(BkaIsApproved), ChildrenOf, (input, child) =>
        Unless(input.Case.FileOf(child).Bka is { State: BkaState.Approved },
            child, input.Case.FileOf(child).Bka is null ? MissingCodes.BkaMissing : MissingCodes.BkaNotApproved, law: Basis),
        ifNone: MissingCodes.ChildrenNotListed);

    /// <summary>
    /// Only for granted financial assistance, from a case about the same adult, with a BKA approved at most six months ago,
    /// and a person who confirms that nothing has changed.
    /// </summary>
    public static Guard BkaCanBeCarriedOver { get; } = new Guard("TheSimplifiedBkaIsEnough", input => Unless(
        BkaSituations.IsSimplified(input.Case, input.Case.Proposal),
        (input.Command as ReuseBka)?.ChildRef, MissingCodes.ReuseNotPossible, law: Basis))
        & For<ReuseBka>("ItIsTheSameChildAndYoungEnough", (input, command) =>
    {
        var (present, child) = (input.Case.Proposal, command.ChildRef);
        if (!BkaSituations.IsSimplified(input.Case, present))
        {
            return [];
        }

        if (!present!.ChildRefs.Contains(child, StringComparer.Ordinal))
        {
            return [new Missing(MissingCodes.ChildNotAffected, child, "childRef", Basis)];
        }

        return Unless(command.NothingHasChanged, child, MissingCodes.NotConfirmed, "nothingHasChanged")
            .Concat(Unless(input.Surroundings.ActorIsAPerson, child, MissingCodes.PersonMustConfirm, "nothingHasChanged"))
            .Concat(Unless(!IsLocked(input.Case, child), child, MissingCodes.BkaLocked))
            .Concat(Unless(ReuseOf(input, child) is not null, child, MissingCodes.ReuseNotPossible, "fromCaseId"))
            .Concat(Unless(ReuseOf(input, child) is not { } reused
                || ApprovedOn(reused).AddMonths(6) >= input.Surroundings.Today, child, MissingCodes.ReuseTooOld, "fromCaseId"));
    });

    /// <summary>The day an approved BKA was first approved, wherever that was; carrying it over does not make it younger.</summary>
    public static DateOnly ApprovedOn(ChildBka bka) => bka.Reuse?.ApprovedOn ?? bka.Approval!.On;

    /// <summary>The template a child's BKA is written on: its own while it lives, the one in force for a new one.</summary>
    public static Template TemplateOf(StepInput input, string childRef) => input.Case.FileOf(childRef).Bka is { } bka
        ? input.Surroundings.Templates.Find(bka.TemplateVersion)
        : input.Surroundings.Templates.InForce(input.Surroundings.Today);

    /// <summary>Whether an approved BKA rests on the child's latest stance.</summary>
    internal static bool IsFresh(ChildFile file) => file.Bka is { } bka && bka.StancesThen == file.Stances.Count;

    private static bool IsLocked(Case subject, string childRef) => subject.FileOf(childRef) is var file
        && file.Bka is { State: BkaState.Approved } bka && subject.Proposal is { } present && bka.IsFor(present) && IsFresh(file);

    // What is asked about one child after another narrows down, so that a step is open only when it is open for one child.
    private static IEnumerable<string> Ready(StepInput input) => AffectedBy(input)
        .Where(child => input.Case.FileOf(child).Bka is { State: BkaState.Ready } bka && bka.IsFor(input.Case.Proposal!));

    private static IEnumerable<string> Fresh(StepInput input) => Ready(input).Where(child => IsFresh(input.Case.FileOf(child)));

    private static IEnumerable<Missing> Unanswered(StepInput input, string child)
    {
        if (input.Case.Proposal is not { } present || !present.ChildRefs.Contains(child, StringComparer.Ordinal))
        {
            return [new Missing(input.Case.Proposal is null ? MissingCodes.ProposalMissing : MissingCodes.ChildNotAffected, child)];
        }

        var file = input.Case.FileOf(child);
        if (file.Bka is not { } bka)
        {
            return [new Missing(MissingCodes.BkaMissing, child, Law: Basis)];
        }

        if (bka.State != BkaState.Draft)
        {
            return [new Missing(bka.State == BkaState.Ready ? MissingCodes.AlreadyRecorded : MissingCodes.BkaLocked, child)];
        }

        var template = TemplateOf(input, child);
        var answers = bka.Answers.ToDictionary(given => given.Answer.Key, given => given.Answer, StringComparer.Ordinal);
        Missing[] unanswered = [.. BkaCheck.Unanswered(template, answers, BkaSituations.Of(input.Case, present, child))];

        // What cannot wait is decided before the child is asked; afterwards it is still told how the child was heard, and
        // what it thinks when the questions ask for that.
        var stanceIsAskedFor = !present.IsUrgent
            || unanswered.Any(one => template.Find(one.Item!)?.FilledFrom == FilledFrom.Stance);
        var heard = stanceIsAskedFor
            ? StanceFor(input.Case, present, child)
            : Unless(file.HeardAbout(present) is not null, child, MissingCodes.HearingMissing, law: "SoL 3:2");
        return heard.Concat(unanswered);
    }

    private static ChildBka? ReuseOf(StepInput input, string child) =>
        input.Surroundings.ReusedCase is { Adult: { } adult } earlier && adult.Ref == input.Case.Adult?.Ref
            && earlier.FileOf(child) is { Bka: { State: BkaState.Approved, IsSimplified: true } bka, Stances.Count: > 0 }
            ? bka
            : null;
}
