using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>Counts what reviews say, question by question. There is no total, and nobody is compared with anybody.</summary>
public static class ReviewResults
{
    /// <summary>A round's counts; null until every review is signed.</summary>
    /// <param name="file">The round.</param>
    /// <param name="earlier">The round before it of the same unit and population; null when there is none.</param>
    public static ReviewResult? Of(RoundFile file, RoundFile? earlier)
    {
        if (!file.IsReviewed)
        {
            return null;
        }

        var counted = Counted(file);
        var before = earlier is { IsReviewed: true } ? Count(earlier.Round.Population, Counted(earlier), null) : null;
        return new ReviewResult(
            counted.Count,
            Count(file.Round.Population, counted, before),
            [.. CriticalNos(file)],
            ReviewAgreements.Of(file),
            before is null ? null : earlier!.Round.Period)
        {
            SecondReviewerCriticalNos = [.. SecondReviewerCriticalNos(file)],
        };
    }

    /// <summary>Nej to critical questions, by the same answers as the counts, so that they are the sum of the table's.</summary>
    /// <param name="file">The round.</param>
    public static IEnumerable<Shortcoming> CriticalNos(RoundFile file) => Critical(file, place => NoOf(file, place, 1));

    /// <summary>Nej to critical questions by the second reviewer where the first said otherwise: no number counts them, so they stand apart.</summary>
    /// <param name="file">The round.</param>
    public static IEnumerable<Shortcoming> SecondReviewerCriticalNos(RoundFile file) =>
        Critical(file, place => NoOf(file, place, 2).Except(NoOf(file, place, 1), StringComparer.Ordinal));

    /// <summary>The reviews that count: where two judged a case, the first reviewer's.</summary>
    /// <param name="file">The round.</param>
    public static IReadOnlyList<SampledCaseReview> Counted(RoundFile file) =>
    [
        .. file.Standing.Select(place => file.ReviewsOf(place.CaseId).FirstOrDefault(review => review is { Seat: 1, SignedAt: not null }))
            .OfType<SampledCaseReview>(),
    ];

    /// <summary>Each question's counts.</summary>
    /// <param name="population">What was drawn from.</param>
    /// <param name="reviews">The reviews that count.</param>
    /// <param name="earlier">The counts of the round compared with; null when there is none.</param>
    public static IReadOnlyList<QuestionResult> Count(
        SpotCheckPopulation population, IReadOnlyList<SampledCaseReview> reviews, IReadOnlyList<QuestionResult>? earlier)
    {
        return [.. QuestionTable.Of(population).Select(CountOne)];

        QuestionResult CountOne(ReviewQuestion question)
        {
            int Marked(ReviewMark mark) => reviews.Count(review => review.MarkOf(question.Key) == mark);
            var (yes, partly, no) = (Marked(ReviewMark.Yes), Marked(ReviewMark.Partly), Marked(ReviewMark.No));
            var relevant = yes + partly + no;
            var interval = Wilson.Of(yes, relevant);
            return new QuestionResult(
                question.Key, question.Text, question.Critical, yes, partly, no, Marked(ReviewMark.NotApplicable),
                Percent.Of(yes, relevant), Printed(interval?.Low), Printed(interval?.High),
                earlier?.FirstOrDefault(before => before.Question == question.Key)?.Percent);
        }
    }

    private static IEnumerable<Shortcoming> Critical(RoundFile file, Func<SampledPlace, IEnumerable<string>> nos) =>
        from place in file.Standing
        let said = nos(place).ToHashSet(StringComparer.Ordinal)
        from question in QuestionTable.Of(file.Round.Population)
        where question.Critical && said.Contains(question.Key)
        select new Shortcoming(place.CaseId, question.Key);

    private static IEnumerable<string> NoOf(RoundFile file, SampledPlace place, int seat) =>
        from review in file.ReviewsOf(place.CaseId)
        where review.Seat == seat && review.SignedAt is not null
        from answer in review.Answers
        where answer.Mark == ReviewMark.No
        select answer.Question;

    private static string? Printed(double? share) => share is { } known
        ? Math.Round(100 * known, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',')
        : null;
}
