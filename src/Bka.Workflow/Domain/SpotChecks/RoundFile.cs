using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>A round with all that has been done in it. Rules about it stand here; what is stored is what it holds.</summary>
/// <param name="Round">The round.</param>
/// <param name="Draws">Its draws, first lot first.</param>
/// <param name="Places">The drawn cases of the draw that counts, in order, replaced ones and their reserves too.</param>
/// <param name="Reviews">The reviews of that draw.</param>
/// <param name="Remedies">The remedies.</param>
public sealed record RoundFile(
    SpotCheckRound Round,
    IReadOnlyList<SpotCheckDraw> Draws,
    IReadOnlyList<SampledPlace> Places,
    IReadOnlyList<SampledCaseReview> Reviews,
    IReadOnlyList<Remedy> Remedies)
{
    /// <summary>The draw that counts; null until drawn.</summary>
    public SpotCheckDraw? Draw => Draws.Count == 0 ? null : Draws[^1];

    /// <summary>One of its draws; null when the id is another's.</summary>
    /// <param name="drawId">The draw's id.</param>
    public SpotCheckDraw? DrawOf(string drawId) => Draws.FirstOrDefault(draw => draw.DrawId == drawId);

    /// <summary>The replacements, in the order they were made.</summary>
    public IEnumerable<CaseReplacement> Replacements() =>
        Places.Select(place => place.Replacement).OfType<CaseReplacement>().OrderBy(replaced => replaced.Replaced.At)
            .ThenBy(replaced => Places.FirstOrDefault(place => place.CaseId == replaced.Substitute)?.Place ?? int.MaxValue);

    /// <summary>The drawn cases that stand.</summary>
    public IEnumerable<SampledPlace> Standing => Places.Where(place => place.Replacement is null);

    /// <summary>Whether every review that shall be is signed.</summary>
    public bool IsReviewed => Draw is not null && Standing.All(IsSigned);

    /// <summary>A drawn case that stands; null when there is none.</summary>
    /// <param name="caseId">The case.</param>
    public SampledPlace? Find(string caseId) => Standing.FirstOrDefault(place => place.CaseId == caseId);

    /// <summary>A case's reviews, first reviewer first.</summary>
    /// <param name="caseId">The case.</param>
    public IEnumerable<SampledCaseReview> ReviewsOf(string caseId) =>
        Reviews.Where(review => review.SampledCaseId == caseId).OrderBy(review => review.Seat);

    /// <summary>A person's own review of a case; null when there is none.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="reviewer">The person.</param>
    public SampledCaseReview? ReviewBy(string caseId, string reviewer) =>
        ReviewsOf(caseId).FirstOrDefault(review => review.Reviewer == reviewer);

    /// <summary>The first free seat at a case for somebody who has none; null when all are taken.</summary>
    /// <param name="place">The drawn case.</param>
    public int? FreeSeat(SampledPlace place) =>
        Enumerable.Range(1, place.Reviewers).Where(seat => ReviewsOf(place.CaseId).All(review => review.Seat != seat))
            .Cast<int?>().FirstOrDefault();

    /// <summary>
    /// Why somebody may not review a drawn case; null when they may go on with a review of their own or begin one. Asked both
    /// when a review is saved and when one is offered.
    /// </summary>
    /// <param name="place">The drawn case.</param>
    /// <param name="reviewer">Who would review.</param>
    /// <param name="insight">What the case says of it.</param>
    public string? RefusalFor(SampledPlace place, Actor reviewer, CaseInsight insight) =>
        ReviewRules.RefusalFor(reviewer, insight)
        ?? (ReviewBy(place.CaseId, reviewer.Id) is null && FreeSeat(place) is null ? RefusalCodes.ReviewTaken : null);

    /// <summary>Whether all who shall have signed a case.</summary>
    /// <param name="place">The drawn case.</param>
    public bool IsSigned(SampledPlace place) =>
        ReviewsOf(place.CaseId).Count(review => review.SignedAt is not null) >= place.Reviewers;

    /// <summary>How far a drawn case has come.</summary>
    /// <param name="place">The drawn case.</param>
    public SampledCaseState StateOf(SampledPlace place) =>
        place.Replacement is not null ? SampledCaseState.Replaced
        : IsSigned(place) ? SampledCaseState.Reviewed
        : ReviewsOf(place.CaseId).Any() ? SampledCaseState.Begun
        : SampledCaseState.NotBegun;

    /// <summary>
    /// Who takes a replaced case's place: the next reserve that has not been used, with strata one of the same age group
    /// before others; null when none remains.
    /// </summary>
    /// <param name="caseId">The case that is replaced.</param>
    /// <param name="frame">The frame that was drawn from.</param>
    public string? NextReserve(string caseId, IReadOnlyList<string> frame)
    {
        var used = Places.Select(place => place.CaseId).ToHashSet(StringComparer.Ordinal);
        string[] left = [.. (Draw?.Reserves ?? []).Where(id => !used.Contains(id))];
        if (Draw is not { Strata: true })
        {
            return left.FirstOrDefault();
        }

        var groups = frame.Select(FrameEntry.Of).ToDictionary(entry => entry.Id, entry => entry.Stratum, StringComparer.Ordinal);
        var group = groups.GetValueOrDefault(caseId);
        return left.FirstOrDefault(id => groups.GetValueOrDefault(id) == group) ?? left.FirstOrDefault();
    }

    /// <summary>Every Delvis and Nej of the signed reviews, by drawn place and question; either reviewer's where two judged.</summary>
    public IReadOnlyList<ShortcomingState> Shortcomings()
    {
        var questions = QuestionTable.Of(Round.Population);
        return
        [
            .. from place in Standing
               from question in questions
               let marks = ReviewsOf(place.CaseId).Where(review => review.SignedAt is not null)
                   .Select(review => review.MarkOf(question.Key)).ToArray()
               let mark = marks.Contains(ReviewMark.No) ? ReviewMark.No : ReviewMark.Partly
               where marks.Contains(ReviewMark.No) || marks.Contains(ReviewMark.Partly)
               let shortcoming = new Shortcoming(place.CaseId, question.Key)
               select new ShortcomingState(
                   shortcoming, mark, mark == ReviewMark.No && question.Critical,
                   [.. Remedies.Where(remedy => remedy.Shortcomings.Contains(shortcoming)).Select(remedy => remedy.RemedyId)]),
        ];
    }

    /// <summary>What keeps the round from being closed; nothing when it may be.</summary>
    public IEnumerable<Missing> BeforeClosing() => IsReviewed
        ? Shortcomings().Where(state => state.Remedies.Count == 0).Select(state => state.Shortcoming.Question)
            .Distinct(StringComparer.Ordinal).Select(question => new Missing(MissingCodes.ShortcomingWithoutRemedy, Item: question))
        : [new Missing(MissingCodes.ReviewUnsigned, Item: "reviews")];
}

/// <summary>A drawn case in its place.</summary>
/// <param name="Place">Its place, from 1; a reserve that was taken in comes after all.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Reviewers">How many shall review it.</param>
/// <param name="Replacement">How it was replaced; null when it stands.</param>
public sealed record SampledPlace(int Place, string CaseId, int Reviewers, CaseReplacement? Replacement = null);

/// <summary>Reads a review.</summary>
public static class Reviews
{
    /// <summary>The answer to a question; null while it is open.</summary>
    /// <param name="review">The review.</param>
    /// <param name="question">The question's key.</param>
    public static ReviewMark? MarkOf(this SampledCaseReview review, string question) =>
        review.Answers.FirstOrDefault(answer => answer.Question == question)?.Mark;
}
