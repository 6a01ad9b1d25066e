using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>How two reviewers who judged the same cases apart agreed.</summary>
public static class ReviewAgreements
{
    private static readonly ReviewMark[] Marks = Enum.GetValues<ReviewMark>();

    /// <summary>A round's agreement; null when no case was signed by two.</summary>
    /// <param name="file">The round.</param>
    public static ReviewAgreement? Of(RoundFile file)
    {
        SampledPlace[] both = [.. file.Standing.Where(place => place.Reviewers == 2 && file.IsSigned(place))];
        if (both.Length == 0)
        {
            return null;
        }

        var questions = QuestionTable.Of(file.Round.Population);
        var answers = (
            from question in questions
            from place in both
            let reviews = file.ReviewsOf(place.CaseId).ToArray()
            select (Of: new Shortcoming(place.CaseId, question.Key),
                Pair: (First: reviews[0].MarkOf(question.Key)!.Value, Second: reviews[1].MarkOf(question.Key)!.Value))).ToArray();
        var pairs = answers.Select(answer => answer.Pair).ToArray();
        return new ReviewAgreement(
            both.Length,
            [
                .. from question in questions
                   let own = answers.Where(answer => answer.Of.Question == question.Key).Select(answer => answer.Pair).ToArray()
                   select new QuestionAgreement(question.Key, own.Count(pair => pair.First == pair.Second), own.Length, Print(Kappa(own))),
            ],
            Print(Kappa(pairs)),
            pairs.Count(pair => pair.First == pair.Second),
            pairs.Length,
            [.. answers.Where(answer => answer.Pair.First != answer.Pair.Second).Select(answer => answer.Of)]);
    }

    /// <summary>
    /// Cohen's kappa, unweighted, over the four marks: (observed − expected) ∕ (1 − expected) agreement. Null when the
    /// expected agreement is one, or nothing is judged: it is then not defined.
    /// </summary>
    /// <param name="pairs">Two reviewers' marks, pair by pair.</param>
    public static double? Kappa(IReadOnlyCollection<(ReviewMark First, ReviewMark Second)> pairs)
    {
        // In whole numbers, so that an expected agreement of exactly one is seen as such.
        long n = pairs.Count;
        long agreed = pairs.Count(pair => pair.First == pair.Second);
        var expected = Marks.Sum(mark =>
            (long)pairs.Count(pair => pair.First == mark) * pairs.Count(pair => pair.Second == mark));
        return expected == n * n ? null : (double)((n * agreed) - expected) / ((n * n) - expected);
    }

    private static string Print(double? kappa) => kappa is { } known
        ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−')
        : "–";
}
