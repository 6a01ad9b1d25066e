using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;
using static Bka.Contracts.ExtensionEffect;

namespace Bka.Workflow.Tests.Deadlines;

public class ExtensionTests
{
    private static readonly DateOnly LegalLastDay = new(2026, 11, 23);

    [Fact]
    public void EffectiveLastDay_WhenThereIsNoExtension_IsTheLegalLastDay()
    {
        var result = DeadlineCalculator.EffectiveLastDay(LegalLastDay, []);

        result.LastDay.ShouldBe(LegalLastDay);
        result.Extensions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(23, Valid, 2026, 12, 20)] // on the last day itself, to a Sunday that stays a Sunday
    [InlineData(24, Late, 2026, 11, 23)]
    public void EffectiveLastDay_WhenDecidedAroundTheLastDay_CountsOnlyIfNotAfterIt(
        int decidedInNovember, ExtensionEffect status, int year, int month, int day)
    {
        var result = Extend((new(2026, 11, decidedInNovember), new(2026, 12, 20)));

        result.Extensions[0].Status.ShouldBe(status);
        result.LastDay.ShouldBe(new DateOnly(year, month, day));
    }

    [Fact]
    public void EffectiveLastDay_WhenNewDayIsNotAfterTheLastDay_MovesNothing()
    {
        var result = Extend((new(2026, 11, 1), LegalLastDay), (new(2026, 11, 2), new(2026, 11, 20)));

        result.LastDay.ShouldBe(LegalLastDay);
        result.Extensions.Select(extension => extension.Status).ShouldBe([NotLonger, NotLonger]);
    }

    [Fact]
    public void EffectiveLastDay_WhenExtendedAgainInTheExtendedTime_JudgesAgainstTheExtendedDay()
    {
        var result = Extend((new(2026, 11, 20), new(2026, 12, 18)), (new(2026, 12, 10), new(2027, 1, 15)));

        result.LastDay.ShouldBe(new DateOnly(2027, 1, 15));
        result.Extensions.Select(extension => extension.Status).ShouldBe([Valid, Valid]);
        result.Extensions[1].LastDayThen.ShouldBe(new DateOnly(2026, 12, 18));
    }

    [Fact]
    public void EffectiveLastDay_WhenFirstExtensionWasLate_DoesNotCarryTheSecond()
    {
        var result = Extend((new(2026, 11, 24), new(2026, 12, 18)), (new(2026, 12, 10), new(2027, 1, 15)));

        result.LastDay.ShouldBe(LegalLastDay);
        result.Extensions.Select(extension => extension.Status).ShouldBe([Late, Late]);
    }

    [Fact]
    public void EffectiveLastDay_WhenGivenOutOfOrder_JudgesInTheOrderDecided()
    {
        var result = Extend((new(2026, 12, 10), new(2027, 1, 15)), (new(2026, 11, 20), new(2026, 12, 18)));

        result.LastDay.ShouldBe(new DateOnly(2027, 1, 15));
        result.Extensions.Select(extension => extension.Decision.DecidedOn)
            .ShouldBe([new(2026, 11, 20), new(2026, 12, 10)]);
    }

    [Fact]
    public void EffectiveLastDay_WhenTwoAreOfTheSameDay_JudgesInTheOrderGiven()
    {
        var result = Extend((new(2026, 11, 20), new(2027, 1, 15)), (new(2026, 11, 20), new(2026, 12, 18)));

        result.LastDay.ShouldBe(new DateOnly(2027, 1, 15));
        result.Extensions.Select(extension => extension.Status).ShouldBe([Valid, NotLonger]);
    }

    private static ExtendedLastDay Extend(params (DateOnly DecidedOn, DateOnly NewLastDay)[] extensions) =>
        DeadlineCalculator.EffectiveLastDay(
            LegalLastDay,
            [.. extensions.Select(extension => new ExtensionDecision(extension.DecidedOn, extension.NewLastDay))]);
}
