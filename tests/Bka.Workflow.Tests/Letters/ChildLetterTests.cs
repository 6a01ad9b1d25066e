using Bka.Contracts;
using Bka.Workflow.Domain.Letters;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Letters;

public class ChildLetterTests
{
    private const string Words = "Jag vill bo hos mormor.";
    private const string Formal = "Nämnden bedömer sammantaget att förutsättningarna för bifall föreligger enligt utredningen.";

    private static readonly LetterFacts Facts = new(
        9, "Du får en kontaktfamilj.", DecisionOutcome.Granted, Formal, Stance.Positive, true, Words, false, null, false,
        new DateOnly(2026, 11, 12));

    private static readonly bool?[] Heard = [true, false, null, true];

    public static TheoryData<int?, int> Ages => new() { { 7, 25 }, { 11, 25 }, { 12, 30 }, { 14, 30 }, { 15, 40 }, { 17, 40 } };

    [Theory]
    [MemberData(nameof(Ages))]
    public void Draft_WhateverTheFacts_ReadsEasilyEnoughForTheAge(int? age, int goal)
    {
        foreach (var facts in Every(age))
        {
            var draft = ChildLetter.Draft(facts);
            draft.LixGoal.ShouldBe(goal);
            draft.Lix.Value.ShouldBeLessThan(goal, draft.Text);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Draft_WhenReadAloud_IsEasierStill(int age) =>
        Every(age).Max(facts => ChildLetter.Draft(facts).Lix.Value).ShouldBeLessThan(25);

    [Theory]
    [InlineData(null, LetterAge.Later)]
    [InlineData(0, LetterAge.Later)]
    [InlineData(1, LetterAge.Later)]
    [InlineData(2, LetterAge.ReadAloud)]
    [InlineData(6, LetterAge.ReadAloud)]
    [InlineData(7, LetterAge.Schoolchild)]
    [InlineData(11, LetterAge.Schoolchild)]
    [InlineData(12, LetterAge.YoungTeenager)]
    [InlineData(14, LetterAge.YoungTeenager)]
    [InlineData(15, LetterAge.Fifteen)]
    [InlineData(19, LetterAge.Fifteen)]
    public void Draft_WhenTheAgeIsKnown_SpeaksToThatAge(int? age, LetterAge expected) =>
        ChildLetter.Draft(Facts with { Age = age }).For.ShouldBe(expected);

    [Fact]
    public void Draft_WhenReadThrough_HasItsFiveParts()
    {
        var text = ChildLetter.Draft(Facts).Text;
        var headings = new[] { "Det här har vi bestämt", "Varför", "Vad du tycker", "Det här händer nu", "Det här kan du göra" };
        headings.Select(heading => text.IndexOf("\n\n" + heading + "\n\n", StringComparison.Ordinal)).ShouldBeInOrder();
        headings.ShouldAllBe(heading => text.Contains("\n\n" + heading + "\n\n"));
        text.ShouldContain("Hej [barnets namn]!");
        text.ShouldContain("”Du får en kontaktfamilj.”");
        text.ShouldContain("”" + Words + "”");
        text.ShouldContain("den 12 november 2026");
        text.ShouldContain("socialsekreteraren du har träffat");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(13, false)]
    [InlineData(16, true)]
    public void Draft_WhenTheReasonsAreFormal_QuotesThemOnlyToOneWhoActsAlone(int age, bool quoted) =>
        ChildLetter.Draft(Facts with { Age = age }).Text.Contains(Formal, StringComparison.Ordinal).ShouldBe(quoted);

    [Fact]
    public void Draft_WhenTheReasonsReadEasily_QuotesThemFromTwelve()
    {
        const string easy = "Du har bett om hjälp. Vi tror att det blir bra.";
        ChildLetter.Draft(Facts with { Age = 12, Reasons = easy }).Text.ShouldContain("Så här skrev vi\n\n”" + easy);
        ChildLetter.Draft(Facts with { Age = 11, Reasons = easy }).Text.ShouldNotContain(easy);
    }

    [Fact]
    public void Draft_WhenTheDecisionIsWrittenInHardWords_AsksForEasierOnes()
    {
        ChildLetter.Draft(Facts with { DecisionText = Formal }).Text.ShouldContain("[Skriv om citatet");
        ChildLetter.Draft(Facts).Text.ShouldNotContain("[Skriv om citatet");
    }

    [Theory]
    [InlineData(9, "Dina vårdnadshavare kan")]
    [InlineData(13, "När du har fyllt 15 får du göra det själv")]
    [InlineData(15, "Du har fyllt 15 år och får själv föra din talan")]
    public void Draft_WhenItIsAboutTheChild_TellsWhoCanAppeal(int age, string words)
    {
        ChildLetter.Draft(Facts with { Age = age }).Text.ShouldContain(words);
        ChildLetter.Draft(Facts with { Age = age, Outcome = DecisionOutcome.Sanction }).Text.ShouldNotContain(words);
    }

    [Fact]
    public void Draft_WhenTheChildWasNotHeard_SaysSoAndAsksForTheOtherWay()
    {
        var text = ChildLetter.Draft(Facts with { Heard = false, ChildsWords = null, Stance = Stance.NotEstablished }).Text;
        text.ShouldContain("Vi har inte pratat med dig om det här.");
        text.ShouldContain("[Skriv varför ni inte har pratat");
        text.ShouldContain("Vi vet inte säkert vad du tycker.");
        ChildLetter.Draft(Facts with { Heard = false }).Text.ShouldContain("Vi tror att du tycker att det är bra.");
        ChildLetter.Draft(Facts).Text.ShouldNotContain("har inte pratat");
        ChildLetter.Draft(Facts).Text.ShouldContain("Du tyckte att det var bra.");
    }

    [Fact]
    public void Draft_WhenDecidedAgainstTheChildsWish_SaysSoAndWhatMakesItEasier()
    {
        var text = ChildLetter.Draft(Facts with
        {
            Stance = Stance.Negative,
            DecisionGoesAgainstStance = true,
            Compensation = "Du får ringa varje kväll.",
        }).Text;
        text.ShouldContain("Det blev inte som du ville.");
        text.ShouldContain("”Du får ringa varje kväll.”");
        ChildLetter.Draft(Facts).Text.ShouldNotContain("inte som du ville");
    }

    [Fact]
    public void Draft_WhenUrgent_SaysThatItCouldNotWait()
    {
        ChildLetter.Draft(Facts with { Urgent = true }).Text.ShouldContain("Det kunde inte vänta.");
        ChildLetter.Draft(Facts).Text.ShouldNotContain("kunde inte vänta");
    }

    [Fact]
    public void Draft_WhenTheChildIsUnborn_IsKeptForLater()
    {
        var text = ChildLetter.Draft(Facts with { Age = null, Heard = false, ChildsWords = null, Stance = null }).Text;
        text.ShouldStartWith("Till dig när du blir större");
        text.ShouldContain("Du kunde inte säga det med ord.");
    }

    [Fact]
    public void Draft_WhateverTheFacts_GuessesNothingAboutTheChild()
    {
        string[] guesses = ["flick", "pojk", "dotter", "son ", " hon ", " han ", "tjej", "kille", "mamma", "pappa", "duktig"];
        foreach (var text in new int?[] { null, 4, 9, 13, 16 }.SelectMany(Every).Select(facts => ChildLetter.Draft(facts).Text))
        {
            guesses.Where(guess => text.Contains(guess, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            text.Split("2026").ShouldAllBe(part => part.Count(char.IsAsciiDigit) <= 4);
        }
    }

    // What is quoted stands in brackets here, so that the index is that of our own sentences.
    private static IEnumerable<LetterFacts> Every(int? age) => (
        from outcome in Enum.GetValues<DecisionOutcome>()
        from stance in Enum.GetValues<Stance>().Cast<Stance?>().Append(null)
        from against in new (bool Is, string? By)[] { (false, null), (true, null), (true, "[stöd]") }
        select (outcome, stance, against)).Select((facts, at) => new LetterFacts(
            age, "[beslut]", facts.outcome, "[skäl]", facts.stance, Heard[at % 4], at % 4 == 3 ? "[ord]" : null,
            facts.against.Is, facts.against.By, at % 3 == 0, new DateOnly(2026, 11, 12)));
}
