using Bka.Contracts;
using Bka.Workflow.Domain.Letters;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Letters;

public class LixTests
{
    [Fact]
    public void Of_WhenCountedByHand_Agrees() =>
        // 9 words in 2 sentences, one of them long: 9/2 + 100/9 = 4,5 + 11,1 = 15,6.
        Lix.Of("Barnet bor hos familjen. Hon trivs bra i skolan.").ShouldBe(new Lix(16, 9, 2, 1));

    [Theory]
    [InlineData("Du ska bo hos mormor. Det blir bra.", 4, ReadabilityLevel.VeryEasy)]
    [InlineData("Socialtjänsten bedömer sammantaget att förutsättningar saknas för verkställighet av insatsen.", 70, ReadabilityLevel.VeryHard)]
    [InlineData("", 0, ReadabilityLevel.VeryEasy)]
    public void Of_WhenRead_HasItsBand(string text, int value, ReadabilityLevel level)
    {
        Lix.Of(text).Value.ShouldBe(value);
        Lix.Of(text).Level.ShouldBe(level);
    }

    [Theory]
    [InlineData(29, ReadabilityLevel.VeryEasy)]
    [InlineData(30, ReadabilityLevel.Easy)]
    [InlineData(40, ReadabilityLevel.Medium)]
    [InlineData(50, ReadabilityLevel.Hard)]
    [InlineData(60, ReadabilityLevel.VeryHard)]
    public void Level_WhenOnTheEdge_IsTheHarderOne(int value, ReadabilityLevel level) => new Lix(value, 1, 1, 0).Level.ShouldBe(level);

    [Fact]
    public void Of_WhenNotesStandInBrackets_LeavesThemOut() =>
        Lix.Of("Hej [barnets [hela] namn]! Vi ses. [Skriv förklaringar här.] ]").ShouldBe(Lix.Of("Hej! Vi ses."));

    [Fact]
    public void Of_WhenAHalfIsLeft_RoundsAwayFromZero() => Lix.Of("Ett ord. Två ord till.").Value.ShouldBe(3);
}
