using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

/// <summary>Examples worked by hand from the law; the weekdays are part of the example.</summary>
public class WorkedExampleTests
{
    [Theory]
    [InlineData("måndag 2026-11-09", "måndag 2026-11-23", "måndag 2026-11-23")]
    [InlineData("torsdag 2026-12-10", "torsdag 2026-12-24", "måndag 2026-12-28")]
    [InlineData("torsdag 2026-12-17", "torsdag 2026-12-31", "måndag 2027-01-04")]
    [InlineData("onsdag 2025-12-17", "onsdag 2025-12-31", "fredag 2026-01-02")]
    [InlineData("fredag 2026-03-20", "fredag 2026-04-03", "tisdag 2026-04-07")]
    [InlineData("fredag 2027-03-12", "fredag 2027-03-26", "tisdag 2027-03-30")]
    [InlineData("fredag 2026-04-17", "fredag 2026-05-01", "måndag 2026-05-04")]
    [InlineData("torsdag 2026-04-30", "torsdag 2026-05-14", "fredag 2026-05-15")]
    [InlineData("lördag 2026-05-23", "lördag 2026-06-06", "måndag 2026-06-08")]
    [InlineData("lördag 2026-10-17", "lördag 2026-10-31", "måndag 2026-11-02")]
    [InlineData("lördag 2026-06-06", "lördag 2026-06-20", "måndag 2026-06-22")]
    public void Compute_WhenClockIsForhandsbedomning_GivesFourteenDays(string start, string nominal, string legal) =>
        Check(Clock.Forhandsbedomning, start, nominal, legal);

    [Theory]
    [InlineData("onsdag 2026-07-22", "söndag 2026-11-22", "måndag 2026-11-23")]
    [InlineData("lördag 2026-10-31", "söndag 2027-02-28", "måndag 2027-03-01")]
    [InlineData("fredag 2026-10-30", "söndag 2027-02-28", "måndag 2027-03-01")]
    [InlineData("torsdag 2026-10-29", "söndag 2027-02-28", "måndag 2027-03-01")]
    [InlineData("onsdag 2026-10-28", "söndag 2027-02-28", "måndag 2027-03-01")]
    [InlineData("måndag 2026-08-24", "torsdag 2026-12-24", "måndag 2026-12-28")]
    [InlineData("måndag 2026-08-31", "torsdag 2026-12-31", "måndag 2027-01-04")]
    [InlineData("tisdag 2026-09-01", "fredag 2027-01-01", "måndag 2027-01-04")]
    [InlineData("söndag 2026-09-06", "onsdag 2027-01-06", "torsdag 2027-01-07")]
    [InlineData("fredag 2026-02-06", "lördag 2026-06-06", "måndag 2026-06-08")]
    [InlineData("söndag 2027-10-31", "tisdag 2028-02-29", "tisdag 2028-02-29")]
    [InlineData("torsdag 2028-02-10", "lördag 2028-06-10", "måndag 2028-06-12")]
    [InlineData("tisdag 2028-02-29", "torsdag 2028-06-29", "torsdag 2028-06-29")]
    public void Compute_WhenClockIsUtredning_GivesFourMonths(string start, string nominal, string legal) =>
        Check(Clock.Utredning, start, nominal, legal);

    [Theory]
    [InlineData("lördag 2026-06-06", "söndag 2026-06-07", "söndag 2026-06-07")]
    [InlineData("onsdag 2026-12-23", "torsdag 2026-12-24", "torsdag 2026-12-24")]
    [InlineData("måndag 2028-02-28", "tisdag 2028-02-29", "tisdag 2028-02-29")]
    public void Compute_WhenClockIsSkyddsbedomning_GivesTheNextDayEvenIfItIsARestDay(
        string start, string nominal, string legal) => Check(Clock.Skyddsbedomning, start, nominal, legal);

    [Fact]
    public void Compute_WhenHolidayRuleIsNotCounted_StopsAtTheNominalDay()
    {
        var deadline = DeadlineCalculator.Compute(Clock.Forhandsbedomning, Day("2026-12-10"), countHolidayRule: false);

        deadline.LegalLastDay.ShouldBe(Day("2026-12-24"));
        deadline.WarningDay.ShouldBe(Day("2026-12-19"));
    }

    [Theory]
    [InlineData(Clock.Skyddsbedomning, "2026-06-06", "2026-06-07")]
    [InlineData(Clock.Forhandsbedomning, "2026-11-09", "2026-11-18")]
    [InlineData(Clock.Utredning, "2026-07-22", "2026-10-24")]
    public void Compute_WhenWarningIsAsked_CountsBackFromTheLegalLastDay(Clock clock, string start, string warning) =>
        DeadlineCalculator.Compute(clock, Day(start)).WarningDay.ShouldBe(Day(warning));

    [Theory]
    [InlineData("2026-11-22", false, 0)]
    [InlineData("2026-11-23", false, 0)]
    [InlineData("2026-11-24", true, 1)]
    [InlineData("2026-12-03", true, 10)]
    public void IsOverdue_WhenLastDayIs23November_IsTrueOnlyAfterIt(string asOf, bool overdue, int daysLate)
    {
        var lastDay = DeadlineCalculator.Compute(Clock.Utredning, Day("2026-07-22")).LegalLastDay;

        DeadlineCalculator.IsOverdue(lastDay, Day(asOf)).ShouldBe(overdue);
        DeadlineCalculator.DaysLate(lastDay, Day(asOf)).ShouldBe(daysLate);
    }

    [Fact]
    public void For_WhenEveryClockIsAsked_GivesItsOwnRow()
    {
        Clock[] counted = [Clock.Skyddsbedomning, Clock.Forhandsbedomning, Clock.Utredning, Clock.FeedbackToReporter, Clock.FollowUp, Clock.CarryingOut];
        foreach (var clock in counted)
        {
            DeadlineTable.For(clock).Clock.ShouldBe(clock);
        }

        DeadlineTable.Rows.Select(row => row.Clock).ShouldBe(counted);
        Enum.GetValues<Clock>().Where(DeadlineTable.IsCounted).ShouldBe(counted);
    }

    private static void Check(Clock clock, string start, string nominal, string legal)
    {
        var deadline = DeadlineCalculator.Compute(clock, Day(start));

        SwedishDay.Full(deadline.Start).ShouldBe(start);
        SwedishDay.Full(deadline.NominalLastDay).ShouldBe(nominal);
        SwedishDay.Full(deadline.LegalLastDay).ShouldBe(legal);
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text.Split(' ')[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
