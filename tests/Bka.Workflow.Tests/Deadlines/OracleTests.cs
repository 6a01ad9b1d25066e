using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Tests.Deadlines.Oracle;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class OracleTests
{
    [Theory]
    [InlineData(Clock.Skyddsbedomning)]
    [InlineData(Clock.Forhandsbedomning)]
    [InlineData(Clock.Utredning)]
    [InlineData(Clock.FeedbackToReporter)]
    [InlineData(Clock.FollowUp)]
    [InlineData(Clock.CarryingOut)]
    public void Compute_WhenStartIsAnyDayOfThirtyYears_AgreesWithTheOracle(Clock clock)
    {
        var wrong = new List<string>();
        var counted = 0;
        for (var start = new DateOnly(2020, 1, 1); start <= new DateOnly(2049, 12, 31); start = start.AddDays(1))
        {
            var deadline = DeadlineCalculator.Compute(clock, start);
            if (deadline.NominalLastDay != SteppingOracle.Nominal(clock, start)
                || deadline.LegalLastDay != SteppingOracle.Legal(clock, start))
            {
                wrong.Add(SwedishDay.Iso(start));
            }

            counted++;
        }

        wrong.ShouldBeEmpty();
        counted.ShouldBe(10_958);
    }

    [Fact]
    public void IsRestDay_WhenAskedAboutAnyDayOfThirtyOneYears_AgreesWithTheOracle()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year <= RestDaySet.LastYear; day = day.AddDays(1))
        {
            SwedishCalendar.IsRestDay(day).ShouldBe(RestDaySet.Contains(day), SwedishDay.Iso(day));
            (SwedishCalendar.NameOf(day) is not null).ShouldBe(RestDaySet.Contains(day), SwedishDay.Iso(day));
        }
    }

    [Fact]
    public void EasterTable_WhenProvedByThePaschalFullMoon_IsRight()
    {
        for (var year = RestDaySet.FirstYear; year <= RestDaySet.LastYear; year++)
        {
            var (month, day) = EasterTable.Sundays[year];
            new DateOnly(year, month, day).ShouldBe(EasterTable.SundayAfterFullMoon(year));
        }
    }

    [Fact]
    public void EasterSunday_WhenYearIsInThePrintedFullMoonTable_AgreesWithIt()
    {
        for (var year = 1900; year <= 2199; year++)
        {
            SwedishCalendar.EasterSunday(year).ShouldBe(EasterTable.SundayAfterFullMoon(year));
        }
    }

    [Fact]
    public void Oracle_WhenFourMonthsAreTakenAs120Days_Disagrees()
    {
        // A planted fault: 120 days instead of four months must not go unnoticed.
        var start = new DateOnly(2026, 7, 22);
        SteppingOracle.Nominal(Clock.Utredning, start).ShouldNotBe(start.AddDays(120));
    }
}
