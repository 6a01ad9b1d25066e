using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class MunicipalTimeTests
{
    [Theory]
    [InlineData("2026-01-15 22:59", "2026-01-15 23:59")] // winter: one hour
    [InlineData("2026-01-15 23:00", "2026-01-16 00:00")]
    [InlineData("2026-07-15 21:59", "2026-07-15 23:59")] // summer: two hours
    [InlineData("2026-07-15 22:00", "2026-07-16 00:00")]
    [InlineData("2026-12-31 23:00", "2027-01-01 00:00")]
    [InlineData("2028-02-28 23:00", "2028-02-29 00:00")] // leap day
    [InlineData("2028-02-29 22:59", "2028-02-29 23:59")]
    [InlineData("2028-02-29 23:00", "2028-03-01 00:00")]
    [InlineData("2026-03-28 23:00", "2026-03-29 00:00")] // summer time begins this day at 02:00
    [InlineData("2026-03-29 00:59", "2026-03-29 01:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 03:00")]
    [InlineData("2026-03-29 21:59", "2026-03-29 23:59")]
    [InlineData("2026-10-24 22:00", "2026-10-25 00:00")] // summer time ends this day at 03:00
    [InlineData("2026-10-25 00:59", "2026-10-25 02:59")]
    [InlineData("2026-10-25 01:00", "2026-10-25 02:00")]
    [InlineData("2026-10-25 22:59", "2026-10-25 23:59")]
    [InlineData("2026-10-25 23:00", "2026-10-26 00:00")]
    public void LocalTime_WhenMomentIsKnownInUtc_IsSwedish(string utc, string local)
    {
        var instant = Utc(utc);

        MunicipalTime.LocalTime(instant).ShouldBe(Local(local));
        MunicipalTime.LocalTime(instant).Kind.ShouldBe(DateTimeKind.Unspecified);
        MunicipalTime.DayOf(instant).ShouldBe(DateOnly.FromDateTime(Local(local)));
        MunicipalTime.DayOf(instant.ToOffset(TimeSpan.FromHours(-9))).ShouldBe(DateOnly.FromDateTime(Local(local)));
    }

    [Theory]
    [InlineData("2026-01-15 23:59", "2026-01-15 22:59")]
    [InlineData("2026-07-16 00:00", "2026-07-15 22:00")]
    [InlineData("2028-02-29 12:00", "2028-02-29 11:00")]
    [InlineData("2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 02:00", "2026-03-29 01:00")] // does not exist: becomes 03:00
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30")] // does not exist: becomes 03:30
    [InlineData("2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 02:00", "2026-10-25 00:00")] // occurs twice: the first, in summer time
    [InlineData("2026-10-25 02:59", "2026-10-25 00:59")]
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    public void ToInstant_WhenLocalTimeIsSwedish_IsTheMoment(string local, string utc)
    {
        var instant = MunicipalTime.ToInstant(Local(local));

        instant.ShouldBe(Utc(utc));
        instant.Offset.ShouldBe(TimeSpan.Zero);
        MunicipalTime.DayOf(instant).ShouldBe(DateOnly.FromDateTime(Local(local)));
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public void ToInstant_WhenTimeIsNotSwedishLocalTime_Throws(DateTimeKind kind) =>
        Should.Throw<ArgumentException>(
            () => MunicipalTime.ToInstant(DateTime.SpecifyKind(new DateTime(2026, 1, 1), kind)));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void EveryAnswer_WhenMachineHasAForeignCulture_IsTheSame(string culture)
    {
        var (current, currentUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            MunicipalTime.DayOf(Utc("2026-07-15 22:00")).ShouldBe(new DateOnly(2026, 7, 16));
            SwedishDay.Full(new DateOnly(2026, 7, 16)).ShouldBe("torsdag 2026-07-16");
            SwedishCalendar.NameOf(new DateOnly(2026, 12, 24)).ShouldBe("julafton");
            DeadlineExplainer.Explain(Clock.Utredning, new DateOnly(2027, 10, 31)).Sentences
                .ShouldBe(ExplanationTests.LeapYearSentences);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, currentUi);
        }
    }

    [Fact]
    public void EnsureAvailable_WhenSystemHasTheZone_Passes() => Should.NotThrow(MunicipalTime.EnsureAvailable);

    [Fact]
    public void Resolve_WhenOnlyTheWindowsNameIsKnown_FindsIt()
    {
        var stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

        MunicipalTime.Resolve(id => id == "W. Europe Standard Time" ? stockholm : null).ShouldBeSameAs(stockholm);
    }

    [Fact]
    public void Resolve_WhenZoneIsMissing_SaysWhatToInstall() =>
        Should.Throw<InvalidOperationException>(() => MunicipalTime.Resolve(_ => null)).Message.ShouldContain("tzdata");

    [Fact]
    public void Resolve_WhenZoneDoesNotBehaveAsSweden_Throws() =>
        Should.Throw<InvalidOperationException>(() => MunicipalTime.Resolve(_ => TimeZoneInfo.Utc));

    private static DateTimeOffset Utc(string text) => new(Local(text), TimeSpan.Zero);

    private static DateTime Local(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
