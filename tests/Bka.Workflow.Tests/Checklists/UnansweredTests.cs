using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

public class UnansweredTests
{
    private static readonly Template Shipped = Templates.Shipped;

    [Fact]
    public void Unanswered_WhenNothingIsAnswered_NamesEveryMandatoryQuestionWithChildAndLaw()
    {
        BkaCheck.Unanswered(Shipped, Answers.ByKey(), Answers.Child).First()
            .ShouldBe(new Missing(MissingCodes.QuestionUnanswered, "B-1", "BKA-01", "SoL 3:1"));
        Answers.Asked(Answers.Child).ShouldBe(
        [
            "BKA-01", "BKA-02", "BKA-03", "BKA-11", "BKA-12", "BKA-13", "BKA-23", "BKA-30", "BKA-31", "BKA-32", "BKA-33", "BKA-34",
            "BKA-35", "BKA-36", "BKA-38", "BKA-40", "BKA-41", "BKA-50", "BKA-51",
        ]);
    }

    [Fact]
    public void Unanswered_WhenAllIsAnswered_IsEmpty() =>
        BkaCheck.Unanswered(Shipped, Answers.ByKey(Answers.All(Shipped)), Answers.Child).ShouldBeEmpty();

    [Fact]
    public void Unanswered_WhenSimplified_AsksOnlyTheMarkedRows() => Answers.Asked(Answers.Simplified).ShouldBe(
        ["BKA-01", "BKA-03", "BKA-32", "BKA-33", "BKA-40", "BKA-41", "BKA-50"]);

    [Theory]
    [InlineData(Stance.Negative)]
    [InlineData(Stance.Divided)]
    public void Unanswered_WhenSimplifiedAgainstTheChild_AsksForWeightAndReasons(Stance stance)
    {
        var against = Answers.Asked(Answers.Simplified with { Stance = stance });
        against.ShouldContain("BKA-23");
        against.ShouldContain("BKA-24");
    }

    [Fact]
    public void Unanswered_WhenTheProposalIsNotTheChildsBest_AsksWhatOutweighsIt()
    {
        foreach (var situation in (BkaSituation[])[Answers.Child, Answers.Simplified])
        {
            Answers.Asked(situation, new BkaAnswer("BKA-41", Choice: "yes")).ShouldNotContain("BKA-42");
            Answers.Asked(situation, new BkaAnswer("BKA-41", Choice: "partly")).ShouldContain("BKA-42");
            Answers.Asked(situation, new BkaAnswer("BKA-41", Choice: "no")).ShouldContain("BKA-42");
        }
    }

    [Fact]
    public void Unanswered_WhenTheChildWasInformed_AsksWhenHowAndIfItUnderstood()
    {
        var informed = Answers.Asked(Answers.Child, new BkaAnswer("BKA-03", YesNo: true));
        informed.ShouldContain("BKA-03");
        informed.ShouldContain("BKA-04");
        var full = Answers.Asked(Answers.Child, new BkaAnswer("BKA-03", YesNo: true, Text: Answers.Text, Day: Answers.Day));
        full.ShouldNotContain("BKA-03");
        var uninformed = Answers.Asked(Answers.Child, new BkaAnswer("BKA-03", YesNo: false));
        uninformed.ShouldNotContain("BKA-03");
        uninformed.ShouldContain("BKA-05");
    }

    [Fact]
    public void Unanswered_WhenHearingOrStanceIsNotRecorded_NamesTheQuestionsFilledFromThem()
    {
        var unknown = Answers.Asked(Answers.Child with { Heard = null, Stance = null });
        unknown.ShouldContain("BKA-10");
        unknown.ShouldContain("BKA-21");
        unknown.ShouldNotContain("BKA-11");
        Answers.Asked(Answers.Child with { Heard = null, Stance = null, IsUrgent = true }).ShouldNotContain("BKA-21");
    }

    [Fact]
    public void Unanswered_WhenTheChildWasNotHeard_AsksNothingAboutATalk()
    {
        var asked = Answers.Asked(Answers.Child with { Heard = false, Stance = Stance.NotEstablished, Reason = NotHeardReason.CannotExpress });
        asked.ShouldNotContain("BKA-11");
        asked.ShouldNotContain("BKA-12");
        asked.ShouldNotContain("BKA-14");
    }

    [Fact]
    public void Unanswered_WhenTheCaseAsksForMore_NamesIt()
    {
        Answers.Asked(Answers.Child with { ChildrenInCase = 2 }).ShouldContain("BKA-37");
        Answers.Asked(Answers.Simplified with { ChildrenInCase = 2 }).ShouldContain("BKA-37");
        Answers.Asked(Answers.Child with { SeveralProviders = true }).ShouldContain("BKA-52");
        Answers.Asked(Answers.Child with { Outcome = DecisionOutcome.Granted }).ShouldContain("BKA-51");
        Answers.Asked(Answers.Simplified with { IsSimplified = false }).ShouldNotContain("BKA-51");
        Answers.Asked(Answers.Child with { Outcome = DecisionOutcome.Housing }).ShouldContain("BKA-61");
        var adult = Answers.Simplified with { IsSimplified = false };
        Answers.Asked(adult).ShouldNotContain("BKA-36");
        Answers.Asked(adult with { SignsOfViolence = true }).ShouldContain("BKA-36");
        Answers.Asked(adult).ShouldNotContain("BKA-60");
        Answers.Asked(adult with { Outcome = DecisionOutcome.PartlyGranted }).ShouldContain("BKA-60");
        Answers.Asked(adult with { Matter = AdultMatter.Addiction, Outcome = DecisionOutcome.Rejected }).ShouldNotContain("BKA-60");
    }

    [Fact]
    public void Unanswered_WhenAMachinePreparedIt_OnlyAYesCounts()
    {
        var prepared = Answers.Simplified with { IsPreparedAutomatically = true };
        Answers.Asked(prepared).ShouldContain("BKA-62");
        Answers.Asked(prepared, new BkaAnswer("BKA-62", YesNo: false)).ShouldContain("BKA-62");
        Answers.Asked(prepared, new BkaAnswer("BKA-62", YesNo: true)).ShouldNotContain("BKA-62");
    }

    [Fact]
    public void Unanswered_WhenAPartIsMissing_NamesTheQuestion()
    {
        foreach (var question in Shipped.Questions.Where(q => q.FilledFrom == FilledFrom.Nothing))
        {
            var full = Answers.Full(question);
            foreach (var part in question.RequiredParts)
            {
                var situation = Everything(question);
                var others = Answers.All(Shipped).Where(answer => answer.Key != question.Key).Select(Prompting(question));
                BkaCheck.Unanswered(Shipped, Answers.ByKey([.. others, Without(full, part)]), situation)
                    .Select(missing => missing.Item).ShouldContain(question.Key, $"{question.Key} without {part}");
            }
        }
    }

    [Fact]
    public void Unanswered_WhenAStoredTextOrOptionIsNoLongerAccepted_NamesTheQuestion()
    {
        Answers.Asked(Answers.Child, new BkaAnswer("BKA-40", Text: "Ej aktuellt, ej aktuellt.")).ShouldContain("BKA-40");
        Answers.Asked(Answers.Child, new BkaAnswer("BKA-41", Choice: "gone")).ShouldContain("BKA-41");
    }

    // A situation in which the question is mandatory when all others are answered in full.
    private static BkaSituation Everything(Question question) => Answers.Child with
    {
        IsAdultCase = question.Key == "BKA-60",
        Matter = question.Key == "BKA-60" ? AdultMatter.FinancialAssistance : AdultMatter.Housing,
        ChildrenInCase = 2,
        SeveralProviders = true,
        IsPreparedAutomatically = true,
        Stance = Stance.Divided,
        SignsOfViolence = true,
    };

    private static Func<BkaAnswer, BkaAnswer> Prompting(Question question) => answer => (question.Key, answer.Key) switch
    {
        ("BKA-05", "BKA-03") => answer with { YesNo = false },
        ("BKA-42", "BKA-41") => answer with { Choice = "partly" },
        _ => answer,
    };

    private static BkaAnswer Without(BkaAnswer answer, AnswerPart part) => part switch
    {
        AnswerPart.YesNo => answer with { YesNo = null },
        AnswerPart.Choice => answer with { Choice = null },
        AnswerPart.Choices => answer with { Choices = null },
        AnswerPart.Text => answer with { Text = null },
        AnswerPart.Day => answer with { Day = null },
        _ => throw new InvalidOperationException(),
    };
}
