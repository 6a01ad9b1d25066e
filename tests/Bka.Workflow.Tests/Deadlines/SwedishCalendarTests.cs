using System.Globalization;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class SwedishCalendarTests
{
    [Fact]
    public void HolidayOn_WhenYearIs2026_GivesTheListCheckedByHand() => HolidaysOf(2026).ShouldBe(
    [
        "torsdag 2026-01-01 nyårsdagen",
        "tisdag 2026-01-06 trettondedag jul",
        "fredag 2026-04-03 långfredagen",
        "söndag 2026-04-05 påskdagen",
        "måndag 2026-04-06 annandag påsk",
        "fredag 2026-05-01 första maj",
        "torsdag 2026-05-14 Kristi himmelsfärdsdag",
        "söndag 2026-05-24 pingstdagen",
        "lördag 2026-06-06 nationaldagen",
        "fredag 2026-06-19 midsommarafton",
        "lördag 2026-06-20 midsommardagen",
        "lördag 2026-10-31 alla helgons dag",
        "torsdag 2026-12-24 julafton",
        "fredag 2026-12-25 juldagen",
        "lördag 2026-12-26 annandag jul",
        "torsdag 2026-12-31 nyårsafton",
    ]);

    [Fact]
    public void HolidayOn_WhenYearIs2027_GivesTheListCheckedByHand() => HolidaysOf(2027).ShouldBe(
    [
        "fredag 2027-01-01 nyårsdagen",
        "onsdag 2027-01-06 trettondedag jul",
        "fredag 2027-03-26 långfredagen",
        "söndag 2027-03-28 påskdagen",
        "måndag 2027-03-29 annandag påsk",
        "lördag 2027-05-01 första maj",
        "torsdag 2027-05-06 Kristi himmelsfärdsdag",
        "söndag 2027-05-16 pingstdagen",
        "söndag 2027-06-06 nationaldagen",
        "fredag 2027-06-25 midsommarafton",
        "lördag 2027-06-26 midsommardagen",
        "lördag 2027-11-06 alla helgons dag",
        "fredag 2027-12-24 julafton",
        "lördag 2027-12-25 juldagen",
        "söndag 2027-12-26 annandag jul",
        "fredag 2027-12-31 nyårsafton",
    ]);

    [Theory]
    [InlineData(2026, 4, 2)] // skärtorsdagen
    [InlineData(2026, 1, 5)] // trettondagsafton
    [InlineData(2026, 4, 30)] // valborgsmässoafton
    [InlineData(2026, 5, 15)] // klämdag
    [InlineData(2026, 5, 25)] // annandag pingst, a workday since 2005
    public void IsRestDay_WhenDayIsAnEveOrBridgeDay_IsFalse(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);

        SwedishCalendar.IsRestDay(date).ShouldBeFalse();
        SwedishCalendar.NameOf(date).ShouldBeNull();
        SwedishCalendar.NextWorkday(date).ShouldBe(date);
    }

    [Theory]
    [InlineData("2026-11-21", "lördag")]
    [InlineData("2026-11-22", "söndag")]
    [InlineData("2026-12-24", "julafton")]
    [InlineData("2026-04-05", "påskdagen")]
    [InlineData("2026-04-04", "lördag")]
    public void NameOf_WhenDayIsARestDay_PrefersTheHoliday(string day, string name) =>
        SwedishCalendar.NameOf(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(name);

    [Fact]
    public void NextWorkday_WhenCalendarIsWarm_AllocatesNothing()
    {
        var start = new DateOnly(2026, 1, 1);
        var found = WalkAYear(start);
        var before = GC.GetAllocatedBytesForCurrentThread();
        found += WalkAYear(start);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        found.ShouldBeGreaterThan(0);
    }

    private static int WalkAYear(DateOnly start)
    {
        var restDays = 0;
        for (var offset = 0; offset < 365; offset++)
        {
            restDays += SwedishCalendar.NextWorkday(start.AddDays(offset)) == start.AddDays(offset) ? 0 : 1;
        }

        return restDays;
    }

    private static List<string> HolidaysOf(int year)
    {
        var found = new List<string>();
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (SwedishCalendar.HolidayOn(day) is { } name)
            {
                found.Add($"{SwedishDay.Full(day)} {name}");
            }
        }

        return found;
    }
}
