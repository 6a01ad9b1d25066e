using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>Who may review a drawn case, and what a review must say before it is signed.</summary>
public static class ReviewRules
{
    /// <summary>The fewest letters of a comment that says what is lacking; a whole reason is not asked for.</summary>
    public const int FewestLetters = 6;

    /// <summary>
    /// Why somebody may not review a case; null when they may. Nobody reviews a case they have handled, decided or written in,
    /// nor one in which somebody stood in for them or they for somebody.
    /// </summary>
    /// <param name="reviewer">Who would review.</param>
    /// <param name="insight">What the case says of it.</param>
    public static string? RefusalFor(Actor reviewer, CaseInsight insight) =>
        insight.People.Contains(reviewer.Id) ? RefusalCodes.ReviewerConflict
        : Hides(insight, reviewer) ? RefusalCodes.ReviewerNotProtected
        : null;

    /// <summary>
    /// Whether a drawn case's references are kept from somebody. Every answer about drawn cases asks here; the same rule stands
    /// in the condition of those who read only what is drawn.
    /// </summary>
    /// <param name="insight">What the case says; null when there is no such case.</param>
    /// <param name="reader">Who reads.</param>
    public static bool Hides(CaseInsight? insight, Actor reader) => insight is { IsProtected: true } && !reader.SeesProtected;

    /// <summary>What is wrong with answers, however far they have come.</summary>
    /// <param name="population">What the case was drawn from.</param>
    /// <param name="answers">The answers.</param>
    public static IEnumerable<Missing> Faults(SpotCheckPopulation population, IReadOnlyList<ReviewAnswer> answers)
    {
        var known = QuestionTable.Of(population).Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        return answers.Where(answer => !known.Contains(answer.Question))
            .Select(answer => new Missing(MissingCodes.UnknownQuestion, Item: "answers"));
    }

    /// <summary>What is missing before a review can be signed: each question answered, each Delvis and Nej with a comment.</summary>
    /// <param name="population">What the case was drawn from.</param>
    /// <param name="answers">The answers.</param>
    public static IEnumerable<Missing> BeforeSigning(SpotCheckPopulation population, IReadOnlyList<ReviewAnswer> answers)
    {
        var given = answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        foreach (var question in QuestionTable.Of(population))
        {
            if (given.GetValueOrDefault(question.Key) is not { Mark: { } mark } answer)
            {
                yield return new Missing(MissingCodes.QuestionUnanswered, Item: question.Key);
            }
            else if (mark is ReviewMark.Partly or ReviewMark.No && string.IsNullOrWhiteSpace(answer.Comment))
            {
                yield return new Missing(MissingCodes.CommentMissing, Item: question.Key);
            }
            else if (mark is ReviewMark.Partly or ReviewMark.No && SaysNothing(answer.Comment!))
            {
                yield return new Missing(MissingCodes.CommentSaysNothing, Item: question.Key);
            }
        }
    }

    private static bool SaysNothing(string comment) =>
        FreeText.SaysNothing(comment) || comment.Count(char.IsLetter) < FewestLetters;

    /// <summary>The answers in the questions' order, empty ones left out.</summary>
    /// <param name="population">What the case was drawn from.</param>
    /// <param name="answers">The answers.</param>
    public static IReadOnlyList<ReviewAnswer> InOrder(SpotCheckPopulation population, IReadOnlyList<ReviewAnswer> answers) =>
    [
        .. from question in QuestionTable.Of(population)
           from answer in answers
           where answer.Question == question.Key && (answer.Mark is not null || !string.IsNullOrWhiteSpace(answer.Comment))
           select answer with { Comment = string.IsNullOrWhiteSpace(answer.Comment) ? null : answer.Comment.Trim() },
    ];
}

/// <summary>What is known of a case before it is reviewed.</summary>
/// <param name="Unit">The unit that has it now.</param>
/// <param name="People">
/// Everybody who has handled it, now or earlier, decided or written anything in it, or for whom somebody stood in; also whoever
/// is flagged with a conflict of interest.
/// </param>
/// <param name="IsProtected">Whether somebody in it has protected personal data.</param>
public sealed record CaseInsight(string Unit, IReadOnlySet<string> People, bool IsProtected);
