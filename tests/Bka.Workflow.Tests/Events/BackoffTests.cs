using Bka.Workflow.Domain.Events;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Events;

/// <summary>When a posting that failed is tried again.</summary>
public class BackoffTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 50)]
    [InlineData(3, 250)]
    [InlineData(4, 1250)]
    [InlineData(5, 6250)]
    [InlineData(6, 31250)]
    [InlineData(7, 43200)]
    [InlineData(500, 43200)]
    public void Wait_WhenTriedAgain_GrowsWithinAFifth(int attempts, int seconds)
    {
        for (var seq = 1; seq < 200; seq++)
        {
            Backoff.Wait("a", seq, attempts).TotalSeconds.ShouldBeInRange(seconds * 0.8, seconds * 1.2);
        }
    }

    [Fact]
    public void Wait_WhenAskedTwice_IsTheSameAndDiffersBetweenEvents()
    {
        Backoff.Wait("a", 7, 2).ShouldBe(Backoff.Wait("a", 7, 2));
        Enumerable.Range(1, 50).Select(seq => Backoff.Wait("a", seq, 2)).Distinct().Count().ShouldBeGreaterThan(40);
        Backoff.Wait("a", 7, 2).ShouldNotBe(Backoff.Wait("b", 7, 2));
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(1_000_000, 3600)]
    public void Wait_WhenTheReceiverAsksForMore_IsGivenAnHourAtMost(int asked, int given) =>
        Backoff.Wait("a", 7, 1, asked).TotalSeconds.ShouldBe(given);

    [Theory]
    [InlineData(-5)]
    [InlineData(1)]
    public void Wait_WhenTheReceiverAsksForLess_IsNotShortened(int asked) =>
        Backoff.Wait("a", 7, 1, asked).ShouldBe(Backoff.Wait("a", 7, 1));

    [Fact]
    public void Rest_WhenNothingAnswers_GrowsToFiveMinutes()
    {
        Backoff.Rest("a", 1).TotalSeconds.ShouldBeInRange(4, 6);
        Backoff.Rest("a", 100).TotalSeconds.ShouldBeInRange(240, 360);
    }
}
