using Bka.Contracts;
using Bka.Workflow.Domain.Reports;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Quality;

/// <summary>What plots show and say, by made-up numbers.</summary>
public sealed class ReportPlotTests
{
    [Fact]
    public void InTime_WhenAMonthFallsOut_IsMarkedAndSaid()
    {
        var plot = ReportPlots.InTime([.. Enumerable.Range(1, 12).Select(month => Month(month, 100, month == 7 ? 60 : 90))]);
        plot.Series[0].Points.Where(point => point.Mark is not null).Select(point => point.Label).ShouldBe(["2026-07"]);
        plot.Reading.ShouldBe("I medel beslutades 87,5\u00a0% i tid; slumpen förklarar inte 2026-07 (utanför gränserna).");
    }

    [Fact]
    public void InTime_WhenItOnlyVaries_NothingIsMarked() =>
        ReportPlots.InTime([.. Enumerable.Range(1, 12).Select(month => Month(month, 50, 44 + (month % 2)))])
            .Series[0].Points.ShouldAllBe(point => point.Mark == null);

    [Fact]
    public void InTime_WhenSixRise_TheLastIsMarked() =>
        ReportPlots.InTime([.. Enumerable.Range(1, 6).Select(month => Month(month, 200, 150 + month))])
            .Series[0].Points.Select(point => point.Mark).ShouldBe([null, null, null, null, null, "6 i rad åt samma håll"]);

    [Fact]
    public void InTime_WhenAMonthHasFewerThanFive_ItHasNoValue()
    {
        var points = ReportPlots.InTime([Month(1, 40, 30), Month(2, 4, 4)]).Series[0].Points;
        points.Select(point => point.Value is null).ShouldBe([false, true]);
    }

    [Fact]
    public void Plots_WhenThereAreFewerThanFive_SaySoAndDrawNothing()
    {
        ReportPlot[] plots =
        [
            ReportPlots.InTime([Month(1, 4, 3)]), ReportPlots.Flow([Month(1, 0, 0)]), ReportPlots.Ages([new DaysCount(3, 4)]),
            ReportPlots.BurnDown([new ClockDaysCount(Clock.Utredning, 3, 4)]), ReportPlots.Shares("Andel", [("Norr", 3, 4)]),
            ReportPlots.Units([Unit("Norr", 3, 3), Unit("Söder", 1, 1)]),
        ];
        plots.ShouldAllBe(plot => plot.Series.Count == 0 && plot.Reading == ReportPlots.TooFew);
    }

    [Fact]
    public void Units_WhenOneFallsOut_IsMarkedAndSaidAndNobodyIsRanked()
    {
        var plot = ReportPlots.Units([Unit("Väst", 10, 7), Unit("Norr", 400, 380), Unit("Söder", 90, 60), Unit("Ö", 4, 0)]);

        plot.Series[0].Points.Select(point => (point.Label, point.Of, point.Mark)).ShouldBe(
            [("Väst", 10L, null), ("Söder", 90L, "utanför gränserna"), ("Norr", 400L, "utanför gränserna")]);
        plot.Reading.ShouldBe(
            "Tillsammans beslutade enheterna 88,7\u00a0% i tid; slumpen förklarar inte skillnaden för Söder (66,7\u00a0%), Norr (95,0\u00a0%). 1 av 4 visas inte.");
        plot.Table.Rows.Select(row => row[0].Text).ShouldBe(["Ö", "Väst", "Söder", "Norr"]);
        plot.Table.Rows[0].Skip(1).ShouldAllBe(cell => cell.Text == "för få");
    }

    [Fact]
    public void Units_WhenDrawn_NarrowWithTheNumberAndHoldEachUnitsOwnLimits()
    {
        var plot = ReportPlots.Units([Unit("Norr", 400, 350), Unit("Söder", 20, 17)]);

        var curve = plot.Series[1].Points;
        (curve[0].Of, curve[^1].Of).ShouldBe((20L, 400L));
        curve.Zip(curve.Skip(1), (fewer, more) => fewer.High - fewer.Low >= more.High - more.Low).ShouldAllBe(narrows => narrows);
        foreach (var unit in plot.Series[0].Points)
        {
            var there = curve.Single(limit => limit.Of == unit.Of);
            (there.Low, there.High).ShouldBe((unit.Low, unit.High));
        }

        plot.Reading.ShouldContain("slumpen kan förklara");
    }

    [Fact]
    public void Shares_WhenANumberIsHidden_ThePointIsNotDrawn()
    {
        var plot = ReportPlots.Shares("Andel", [("Norr", 90, 100), ("Syd", null, 40)]);
        plot.Series[0].Points.Select(point => point.Label).ShouldBe(["Norr"]);
        plot.Table.Rows.Select(row => row[0].Text).ShouldBe(["Norr", "Syd"]);
        plot.Reading.ShouldEndWith("1 av 2 visas inte.");
        plot.Series[0].Points[0].Low.ShouldBe(82.6m);
        plot.Series[0].Points[0].High.ShouldBe(94.5m);
    }

    [Fact]
    public void Shares_WhenTheLinesAreOfDifferentThings_AreNotCompared()
    {
        (string, long?, long?)[] lines = [("Norr", 90, 100), ("Syd", 10, 100)];
        ReportPlots.Shares("Andel", lines).Reading.ShouldNotContain("Lägst");
        ReportPlots.Shares("Andel", lines, alike: true).Reading.ShouldContain("Lägst ligger 10,0");
    }

    [Fact]
    public void Ages_WhenSomeAreOld_SaysHowMany()
    {
        var plot = ReportPlots.Ages([new DaysCount(2, 6), new DaysCount(20, 3)]);
        plot.Reading.ShouldBe("3 av 9 öppna är äldre än 14 dagar.");
        plot.Series[0].Points[^1].ShouldBe(new PlotPoint("15+", 3, Mark: "försenade"));
    }

    [Fact]
    public void BurnDown_WhenClocksRunFourteenDaysAndFourMonths_SpreadsBothOverItsClasses()
    {
        int[] days = [-40, -31, -30, -8, -7, -1, 0, 2, 3, 7, 8, 14, 15, 60, 61, 122];
        var plot = ReportPlots.BurnDown([.. days.Select(day => new ClockDaysCount(Clock.Utredning, day, 1))]);
        plot.Series[0].Points.Select(point => (point.Label, point.Value)).ShouldBe(
        [
            ("sen över 30", 2), ("sen 8–30", 2), ("sen 1–7", 2), ("0–2", 2), ("3–7", 2), ("8–14", 2), ("15–60", 2), ("över 60", 2),
        ]);
        plot.Reading.ShouldBe("6 av 16 är försenade, och 4 har högst sju dagar kvar.");
    }

    [Theory]
    [InlineData(ReportKind.Month, "2026-02", "2026-02-01", "2026-02-28")]
    [InlineData(ReportKind.Tertial, "2026-T2", "2026-05-01", "2026-08-31")]
    [InlineData(ReportKind.Year, "2026", "2026-01-01", "2026-12-31")]
    public void Read_WhenThePeriodIsWhole_GivesItsDays(ReportKind kind, string text, string from, string to)
    {
        var period = ReportPeriod.Read(kind, text)!;
        ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}").ShouldBe((from, to));
    }

    [Theory]
    [InlineData(ReportKind.Month, "2026-00")]
    [InlineData(ReportKind.Month, "2026-13")]
    [InlineData(ReportKind.Month, "2026-1")]
    [InlineData(ReportKind.Month, "2026")]
    [InlineData(ReportKind.Tertial, "2026-T4")]
    [InlineData(ReportKind.Year, "2026-10")]
    [InlineData(ReportKind.Year, "")]
    public void Read_WhenItIsNotThisReportsPeriod_GivesNone(ReportKind kind, string text) =>
        ReportPeriod.Read(kind, text).ShouldBeNull();

    [Fact]
    public void Durations_WhenAMonthIsFew_LeavesItOutAndSaysHowOftenFourMonthsWerePassed()
    {
        var plot = ReportPlots.Durations([Closed(1, 20, 80, 119), Closed(2, 4, 10, 12), Closed(3, 30, 90, 130)]);

        plot.Series.Select(series => series.Points.Select(point => point.Value)).ShouldBe(
            [[80m, null, 90m], [119m, null, 130m], [122m, 122m, 122m]]);
        plot.Reading.ShouldBe("2026-03 tog hälften av utredningarna högst 90 dagar och 85 av 100 högst 130; 1 av 2 månader tog fler än 15 av 100 mer än fyra månader.");
        plot.Table.Rows[1].Skip(1).ShouldAllBe(cell => cell.Text == "för få");
        ReportPlots.Durations([Closed(1, 4, 10, 12)]).Reading.ShouldBe(ReportPlots.TooFew);
    }

    private static FigureMonth Closed(int month, long closed, int median, int p85) =>
        Month(month, 0, 0) with { Closed = closed, MedianDays = median, P85Days = p85 };

    private static FigureSeriesUnit Unit(string unit, long decided, long inTime) => new(unit, [Month(1, decided, inTime)]);

    private static FigureMonth Month(int month, long decided, long inTime) =>
        new(new DateOnly(2026, month, 1), decided, inTime, 0, 0, 0, 0, 0, null, null);
}
