using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>A year beside its tertials: a reader who has all of them has no more than the tertials.</summary>
public sealed class YearDisclosureTests
{
    private static readonly int[] Seeds = [1, 2];

    [Fact]
    public void Hide_WhenAReaderHasTheTertialsToo_NothingMoreFollows()
    {
        foreach (var seed in Seeds)
        {
            var (system, year) = Laid(seed);
            Learnt(system, year, Suppression.Of(system)).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void HideTheYearByItself_WhenAReaderHasTheTertialsToo_IsBroken()
    {
        foreach (var seed in Seeds)
        {
            var (system, year) = Laid(seed);
            var alone = Suppression.Of(FigureCells.Of(MadeYear.Of(seed).Year).System);
            Learnt(system, year, [.. alone, .. system.Cells.Skip(alone.Length).Select(cell => cell.Was)]).ShouldNotBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Hide_WhenATertialHidesANumber_TheYearDoesNotGiveItBack()
    {
        // 3, 20 and 30: the year, 53, less the two that are shown is three.
        var hidden = FigureDisclosure.Hide([Count("M1", 53)], [[Count("M1", 3)], [Count("M1", 20)], [Count("M1", 30)]])[0];
        (hidden.Numerator, hidden.NumeratorHidden).ShouldBe((null, HiddenCell.Derivable));
    }

    [Fact]
    public void Hide_WhenTheTertialsShowAll_TheYearIsShown() =>
        FigureDisclosure.Hide([Count("M1", 60)], [[Count("M1", 10)], [Count("M1", 20)], [Count("M1", 30)]])[0].Numerator.ShouldBe(60);

    [Fact]
    public void Hide_WhenTheNumberIsOfTheLastDay_TheYearHidesWhatTheLastTertialHides()
    {
        static Figure Open(long late, long open) => new("M3d", 1, "", "", late, open, Percent.Of(late, open), []);
        var hidden = FigureDisclosure.Hide([Open(2, 30)], [[Open(8, 40)], [Open(0, 20)], [Open(2, 30)]])[0];
        hidden.Percent.ShouldBeNull();
        hidden.NumeratorHidden.ShouldBe(HiddenCell.Few);
    }

    [Fact]
    public void Hide_WhenAskedAgain_HidesTheSame()
    {
        var (year, parts) = MadeYear.Of(2);
        string Print() => string.Join('|', FigureDisclosure.Hide(year, parts).Select(figure => $"{figure.Id} {figure.Numerator} {figure.Denominator}"));
        Print().ShouldBe(Print());
    }

    private static Figure Count(string id, long count) => new(id, 1, "", "", count, null, null, []);

    private static (CellSystem System, int Year) Laid(int seed)
    {
        var (year, parts) = MadeYear.Of(seed);
        return (FigureCells.Of(year, [.. parts.Select(PrintedFigures.Of)]).System, FigureCells.Of(year).System.Cells.Length);
    }

    // What the reader has of a small number with the year that was not there without it.
    private static IEnumerable<string> Learnt(CellSystem system, int year, IReadOnlyList<CellPrint> prints)
    {
        CellPrint[] without = [.. prints.Select((print, cell) => cell < year && !system.Cells[cell].IsKnown ? CellPrint.Hidden : print)];
        var (before, after) = (Attacker.Narrow(system, without), Attacker.Narrow(system, prints));
        var solved = Attacker.Solve(system, prints).Except(Attacker.Solve(system, without)).ToHashSet();
        return from cell in Enumerable.Range(0, system.Cells.Length)
               where system.Cells[cell] is { Value: >= 1 and <= 4, IsKnown: false }
               where solved.Contains(cell) || after[cell].Least > Math.Max(1, before[cell].Least) || after[cell].Most < Math.Min(4, before[cell].Most)
               select $"{cell}: {after[cell]}, before {before[cell]}";
    }
}
