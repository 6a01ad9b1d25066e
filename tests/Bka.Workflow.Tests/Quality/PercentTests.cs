using Bka.Workflow.Domain.Quality;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Quality;

public class PercentTests
{
    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 7, "0,0")]
    [InlineData(7, 7, "100,0")]
    [InlineData(1, 3, "33,3")]
    [InlineData(2, 3, "66,7")]
    [InlineData(1, 16, "6,3")] // 6,25: half away from zero, not to even
    [InlineData(1, 2000, "0,1")] // 0,05
    [InlineData(1, 2001, "0,0")]
    [InlineData(1999, 2000, "100,0")] // 99,95
    [InlineData(3_000_000_000_000, 4_000_000_000_000, "75,0")]
    public void Of_WhenShareIsGiven_RoundsHalfAwayWithAComma(long numerator, long denominator, string text) =>
        Percent.Of(numerator, denominator).ShouldBe(text);
}
