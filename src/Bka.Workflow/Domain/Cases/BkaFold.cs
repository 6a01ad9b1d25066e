using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>Folds what happens to a child's BKA.</summary>
internal static class BkaFold
{
    public static Case Apply(Case before, Fact fact) => fact switch
    {
        BkaAnswered f => DossierFold.OfChild(before, f.ChildRef, file => Answered(file, f)),
        BkaCompleted f => Latest(before, f.ChildRef, (bka, file) => bka with
        {
            State = BkaState.Ready,
            ProposalVersion = f.Proposal,
            ProposalHash = f.ProposalHash,
            StancesThen = file.Stances.Count,
            IsSimplified = f.IsSimplified,
            MadeReady = f.Made,
            ReturnReasons = null,
        }),
        BkaApproved f => Latest(before, f.ChildRef, (bka, _) => bka with { State = BkaState.Approved, Approval = f.Approval }),
        BkaReturned f => Latest(before, f.ChildRef, (bka, _) => bka with { State = BkaState.Draft, ReturnReasons = f.Reasons }),
        BkaReopened f => DossierFold.OfChild(before, f.ChildRef, file => file with
        {
            Bkas = [.. file.Bkas, Draft(file.Bka!, file.Bka!.No + 1, f.At) with { ReopenReasons = f.Reasons }],
        }),
        BkaReused f => DossierFold.OfChild(before, f.ChildRef, file => file with
        {
            Bkas = [.. file.Bkas, f.Bka],
            Stances = [.. file.Stances, f.Stance],
        }),
        _ => throw new InvalidOperationException("The fact is not about a BKA: " + fact.GetType().Name),
    };

    /// <summary>The answers after some were written: an answer with no part set takes the answer away.</summary>
    public static IReadOnlyList<AnsweredQuestion> Merge(
        IReadOnlyList<AnsweredQuestion> earlier, BkaAnswered fact)
    {
        var answers = earlier.ToList();
        foreach (var answer in fact.Answers)
        {
            var place = answers.FindIndex(given => given.Answer.Key == answer.Key);
            if (place >= 0 && SaysTheSame(answers[place].Answer, answer))
            {
                continue;
            }

            if (SaysTheSame(answer, new BkaAnswer(answer.Key)))
            {
                answers.RemoveAll(given => given.Answer.Key == answer.Key);
            }
            else if (place >= 0)
            {
                answers[place] = new AnsweredQuestion(answer, fact.By, fact.At, fact.For);
            }
            else
            {
                answers.Add(new AnsweredQuestion(answer, fact.By, fact.At, fact.For));
            }
        }

        return answers;
    }

    // Who saves what already stands has not written it; a list is compared by what it holds.
    private static bool SaysTheSame(BkaAnswer one, BkaAnswer other) =>
        one with { Choices = null } == other with { Choices = null }
        && (one.Choices ?? []).SequenceEqual(other.Choices ?? [], StringComparer.Ordinal);

    private static ChildFile Answered(ChildFile file, BkaAnswered fact)
    {
        var bka = file.Bka switch
        {
            { } latest when latest.No == fact.No => latest,
            { } earlier => Draft(earlier, fact.No, fact.At),
            null => new ChildBka(fact.No, fact.TemplateVersion, fact.At),
        };
        var written = bka with { State = BkaState.Draft, Answers = Merge(bka.Answers, fact) };
        return file with { Bkas = [.. file.Bkas.Where(other => other.No != fact.No), written] };
    }

    // Carried over: the answers, their authors and the template; not the approval.
    private static ChildBka Draft(ChildBka earlier, int no, DateTimeOffset at) =>
        new(no, earlier.TemplateVersion, at) { Answers = earlier.Answers };

    private static Case Latest(Case before, string childRef, Func<ChildBka, ChildFile, ChildBka> change) =>
        DossierFold.OfChild(before, childRef, file => file with { Bkas = [.. file.Bkas.SkipLast(1), change(file.Bka!, file)] });
}
