using Bka.Contracts;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Quality;

public class FigureCatalogueTests
{
    private static readonly FigureCell NorrGirl = new("Norr", Sex.Girl, AgeGroup.Years0To6);
    private static readonly FigureCell NorrBoy = new("Norr", Sex.Boy, AgeGroup.Years7To12);
    private static readonly FigureCell SoderGirl = new("Söder", Sex.Girl, AgeGroup.Years13To17);

    private static readonly FigureGroups Groups = new(
        [
            new(NorrGirl, IntakeKind.ConcernReport, CaseOutcome.Opened, 5, 4),
            new(NorrBoy, IntakeKind.ConcernReport, CaseOutcome.NotOpened, 3, 3),
            new(SoderGirl, IntakeKind.Application, CaseOutcome.InProgress, 2, 0),
        ],
        [
            new(NorrGirl, IntakeKind.ConcernReport, true, null, null, 4, 3, 2, 1, 0),
            new(NorrBoy, IntakeKind.ConcernReport, false, false, NotHeardReason.DoesNotWant, 3, 2, 2, 0, 2),
            new(SoderGirl, IntakeKind.ConcernReport, false, true, null, 2, 2, 1, 0, 0),
            new(SoderGirl, IntakeKind.ConcernReport, false, false, null, 1, 0, 0, 0, 0),
            new(SoderGirl, IntakeKind.Application, true, null, null, 2, 0, 0, 0, 0),
        ],
        [new(NorrGirl, 10, 4, 3), new(SoderGirl, 6, 1, 0)],
        [new(NorrGirl, 8, 2), new(NorrBoy, 4, 1)],
        [new(NorrGirl, 30, 1), new(NorrGirl, 100, 1), new(NorrBoy, 100, 1), new(SoderGirl, 121, 1)])
    {
        Decisions =
        [
            new(NorrGirl, false, null, 6)
            {
                Bka = 5, Heard = 4, StanceKnown = 5, StanceOfVersion = 4, Told = 5, ToldInTime = 3, BkaBefore = 4, Urgent = 2,
                BkaAfterwardsInTime = 1, AgainstBestInterests = 3, Compensated = 2,
            },
            new(SoderGirl, true, NotHeardReason.DoesNotWant, 2) { Bka = 2, NotHeard = 2, NotHeardAccepted = 1, BkaBefore = 2 },
        ],
        Waiting = [new(NorrGirl, false, DecisionOutcome.Granted, "SoL 11:1", 4, 1), new(SoderGirl, true, DecisionOutcome.Housing, null, 1, 1)],
        Cohort = [new(NorrGirl, 10, 9), new(SoderGirl, 5, 3)],
    };

    [Theory]
    [InlineData("M1", 10, null, null)]
    [InlineData("M2", 6, 12L, "50,0")]
    [InlineData("M3", 7, 10L, "70,0")]
    [InlineData("M3b", 5, 10L, "50,0")]
    [InlineData("M3c", 1, 10L, "10,0")]
    [InlineData("M3d", 3, 12L, "25,0")]
    [InlineData("M4", 5, 16L, "31,3")]
    [InlineData("M4a", 3, 16L, "18,8")]
    [InlineData("M4b", 2, 16L, "12,5")]
    [InlineData("M5", 100, 4L, null)]
    [InlineData("M5b", 88, 4L, null)] // 351 / 4 = 87,75
    [InlineData("M6", 4, 7L, "57,1")]
    [InlineData("M6f", 2, 6L, "33,3")]
    [InlineData("M7", 1, 2L, "50,0")]
    [InlineData("M7f", 2, 4L, "50,0")]
    [InlineData("M8", 5, 8L, "62,5")]
    [InlineData("M9", 4, 8L, "50,0")]
    [InlineData("M10", 3, 8L, "37,5")]
    [InlineData("M10b", 5, 8L, "62,5")]
    [InlineData("M11", 6, 8L, "75,0")]
    [InlineData("M11b", 1, 2L, "50,0")]
    [InlineData("M12", 2, 3L, "66,7")]
    [InlineData("M13", 7, 8L, "87,5")]
    [InlineData("M14", 12, 15L, "80,0")]
    [InlineData("M15", 2, 5L, "40,0")]
    public void Compute_WhenGroupsAreKnown_GivesTheFigure(string id, long numerator, long? denominator, string? percent)
    {
        var figure = FigureCatalogue.Compute(Groups).Single(f => f.Id == id);
        (figure.Numerator, figure.Denominator, figure.Percent).ShouldBe((numerator, denominator, percent));
    }

    // The rule counts a BKA approved on the very day of the decision, and the printed words say so.
    [Fact]
    public void Compute_WhenTheDayOfTheDecisionCounts_TheDefinitionSaysSo()
    {
        var figure = FigureCatalogue.Compute(Groups).Single(f => f.Id == "M11");
        figure.Definition.ShouldContain("senast dagen för beslutet");
        figure.Version.ShouldBe(1);
    }

    [Fact]
    public void Compute_WhenDivided_EveryBreakdownSumsToTheWhole()
    {
        foreach (var figure in FigureCatalogue.Compute(Groups))
        {
            foreach (var breakdown in figure.Breakdowns)
            {
                // Days do not add up; the utredningar behind them do.
                if (figure.Percent is not null || figure.Denominator is null)
                {
                    breakdown.Parts.Sum(part => part.Numerator).ShouldBe(figure.Numerator, $"{figure.Id} by {breakdown.By}");
                }

                breakdown.Parts.Sum(part => part.Denominator ?? 0)
                    .ShouldBe(figure.Denominator ?? 0, $"{figure.Id} by {breakdown.By}");
                breakdown.Parts.Select(part => part.Key).ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void Compute_WhenNothingHappened_GivesEveryFigureEmpty()
    {
        var figures = FigureCatalogue.Compute(new FigureGroups([], [], [], [], []));
        figures.ShouldAllBe(figure => figure.Numerator == (figure.Id.StartsWith("M5", StringComparison.Ordinal) ? null : 0L) && (figure.Percent == null || figure.Percent == "–"));
        figures.Select(figure => figure.Id).ShouldBe(FigureCatalogue.Compute(Groups).Select(figure => figure.Id));
        figures.Select(figure => figure.Id).ShouldBeUnique();
    }

    [Fact]
    public void Compute_WhenDivided_EveryFigureHasSexAgeAndUnit() =>
        FigureCatalogue.Compute(Groups)
            .ShouldAllBe(figure => figure.Breakdowns.Select(b => b.By).Take(3).SequenceEqual(new[] { "kon", "aldersgrupp", "enhet" }));

    [Fact]
    public void M7f_WhenDividedByReason_NamesTheCodeAndItsLack() => FigureCatalogue.Compute(Groups)
        .Single(figure => figure.Id == "M7f").Breakdowns.Single(b => b.By == "skal").Parts
        .ShouldBe([new FigurePart("VILL_INTE", 2, 3, "66,7"), new FigurePart("utan kod", 0, 1, "0,0")]);

    public static TheoryData<int[], long> Medians() => new()
    {
        { [7], 7 },
        { [1, 9], 5 },
        { [1, 2], 2 }, // 1,5 half away from zero
        { [1, 2, 9], 2 },
        { [5, 5, 5, 9], 5 },
        { [1, 4, 5, 9], 5 }, // 4,5
        { [0, 0], 0 },
        { [120, 3, 60, 90, 10], 60 },
    };

    [Theory]
    [MemberData(nameof(Medians))]
    public void M5_WhenDaysAreGiven_IsTheMedian(int[] days, long median)
    {
        ClosedGroup[] closed = [.. days.GroupBy(day => day).Select(group => new ClosedGroup(NorrGirl, group.Key, group.Count()))];
        var figure = FigureCatalogue.Compute(Groups with { Closed = closed }).Single(f => f.Id == "M5");
        (figure.Numerator, figure.Denominator).ShouldBe((median, days.Length));
    }

    [Fact]
    public void M5_WhenNoneIsClosed_HasNoNumberOfDays()
    {
        foreach (var figure in FigureCatalogue.Compute(Groups with { Closed = [] }).Where(figure => figure.Id is "M5" or "M5b"))
        {
            (figure.Numerator, figure.Denominator, figure.Percent).ShouldBe((null, 0L, null));
            FigureTables.Whole("Tid", [figure]).Rows[0].Select(cell => cell.Text).Skip(1).Take(3).ShouldBe(["–", "0", "–"]);
        }
    }

    [Fact]
    public void Breakdowns_WhenDividedByAge_AreInTheOrderOfAge()
    {
        FigureCell[] cells = [.. Enum.GetValues<AgeGroup>().Select(age => new FigureCell("Norr", Sex.Girl, age))];
        var groups = Groups with { Received = [.. cells.Select(cell => new ReceivedGroup(cell, IntakeKind.ConcernReport, CaseOutcome.Opened, 5, 5))] };
        var figure = FigureCatalogue.Compute(groups).Single(figure => figure.Id == "M1");
        figure.Breakdowns.Single(way => way.By == "aldersgrupp").Parts.Select(part => part.Key)
            .ShouldBe(Enum.GetValues<AgeGroup>().Select(Labels.Of));
        FigureTables.Divided("aldersgrupp", [figure])!.Rows.Select(row => row[1].Text).ShouldBe(Enum.GetValues<AgeGroup>().Select(Labels.Of));
    }

    [Fact]
    public void Measures_WhenAReportIsUndecided_SayNothingAboutTime()
    {
        var measures = CaseMeasures.Of(CaseIn.Forhandsbedomning(day: 3).Case).ShouldNotBeNull();
        measures.InTimeLegal.ShouldBeNull();
        measures.InTimeNominal.ShouldBeNull();
        measures.LateWithinExtension.ShouldBeNull();
    }

    [Fact]
    public void Measures_WhenNotOpened_SayWhatWasDecided()
    {
        var measures = CaseMeasures.Of(CaseIn.NotOpened(day: 5).Case).ShouldNotBeNull();
        (measures.Opened, measures.DecidedOn, measures.InTimeLegal, measures.Heard)
            .ShouldBe((false, CaseIn.ReceivedOn.AddDays(5), true, true));
    }
}
