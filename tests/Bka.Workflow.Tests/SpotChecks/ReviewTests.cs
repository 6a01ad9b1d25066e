using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.SpotChecks;

public class ReviewTests
{
    // The textbook's table: 20 agreed Ja, 5 and 10 apart, 15 agreed Nej; observed 0,7, expected 0,5, kappa 0,4.
    [Fact]
    public void Kappa_WhenTheTableIsTheTextbooks_IsTheTextbooks() =>
        ReviewAgreements.Kappa(
            [.. Many(20, ReviewMark.Yes, ReviewMark.Yes), .. Many(5, ReviewMark.Yes, ReviewMark.No),
             .. Many(10, ReviewMark.No, ReviewMark.Yes), .. Many(15, ReviewMark.No, ReviewMark.No)])!.Value.ShouldBe(0.4, 1e-12);

    [Fact]
    public void Kappa_WhenBothAlwaysSayTheSameOne_IsNotDefined()
    {
        ReviewAgreements.Kappa([.. Many(7, ReviewMark.Yes, ReviewMark.Yes)]).ShouldBeNull();
        ReviewAgreements.Kappa([]).ShouldBeNull();
    }

    [Fact]
    public void Kappa_WhenTheyAgreeOnDifferentOnes_IsOneAndWhenNeverAtMostZero()
    {
        ReviewAgreements.Kappa([.. Many(3, ReviewMark.Yes, ReviewMark.Yes), .. Many(2, ReviewMark.No, ReviewMark.No)]).ShouldBe(1);
        ReviewAgreements.Kappa([.. Many(3, ReviewMark.Yes, ReviewMark.No), .. Many(2, ReviewMark.No, ReviewMark.Yes)])!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void RefusalFor_WhoeverIsInTheCase_IsTheConflictAndNobodyElses()
    {
        var people = Gen.Choose(0, 9).ListOf().Select(ids => ids.Select(id => $"hl{id}").ToHashSet());
        var cases = from set in people
                    from id in Gen.Choose(0, 9)
                    from isProtected in Gen.Elements(true, false)
                    from sees in Gen.Elements(true, false)
                    select (set, id: $"hl{id}", isProtected, sees);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var reviewer = new Actor(c.id, Function.QualityReviewer, []) { SeesProtected = c.sees };
            var refusal = ReviewRules.RefusalFor(reviewer, new CaseInsight("Norr", c.set, c.isProtected));
            return refusal == (c.set.Contains(c.id) ? RefusalCodes.ReviewerConflict
                : c.isProtected && !c.sees ? RefusalCodes.ReviewerNotProtected : null);
        }));
    }

    [Fact]
    public void BeforeSigning_WhenAnAnswerIsOpenOrAShortcomingIsUnexplained_SaysWhich()
    {
        ReviewAnswer[] answers =
        [
            .. QuestionTable.Of(SpotCheckPopulation.NotOpened).Skip(1)
                .Select(question => new ReviewAnswer(question.Key, question.Key == "Q05" ? ReviewMark.Partly : ReviewMark.NotApplicable, " ")),
        ];
        ReviewRules.BeforeSigning(SpotCheckPopulation.NotOpened, answers).ShouldBe(
        [
            new Missing(MissingCodes.QuestionUnanswered, Item: "Q01"), new Missing(MissingCodes.CommentMissing, Item: "Q05"),
        ]);
    }

    [Fact]
    public void Questions_WhenListed_AreSixteenForTheFirstPopulationWithTheirCriticalOnes()
    {
        var questions = QuestionTable.Of(SpotCheckPopulation.NotOpened);
        questions.Select(question => question.Key).ShouldBe(Enumerable.Range(1, 16).Select(no => $"Q{no:00}"));
        questions.Where(question => question.Critical).Select(question => question.Key)
            .ShouldBe(["Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q08", "Q11", "Q13"]);
    }

    [Theory]
    [InlineData("2026-11", "2026-12-10", "2026-12-31")]
    [InlineData("2027-01", "2027-02-10", "2027-02-28")]
    public void SpotCheckDays_WhenUsual_AreTheTenthAndTheEndOfTheNextMonth(string period, string draw, string review)
    {
        SpotCheckDays.Usual.LastToDraw(period).ShouldBe(DateOnly.Parse(draw, CultureInfo.InvariantCulture));
        SpotCheckDays.Usual.LastToReview(period).ShouldBe(DateOnly.Parse(review, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(ReviewMark, ReviewMark)> Many(int count, ReviewMark first, ReviewMark second) =>
        Enumerable.Repeat((first, second), count);
}
