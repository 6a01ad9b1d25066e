using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>The figures of a period as they may leave the unit.</summary>
public sealed class FigureDisclosureTests
{
    [Fact]
    public void Hide_WhenFewAreNotInTime_ThePercentIsNotPrinted()
    {
        var hidden = FigureDisclosure.Hide([Share("M3", 97, 100)])[0];
        hidden.Percent.ShouldBeNull();
        (hidden.NumeratorHidden ?? hidden.DenominatorHidden).ShouldBe(HiddenCell.Derivable);
    }

    [Fact]
    public void Whole_WhenAShareIsHidden_PrintsItAsHiddenAndNotAsDays()
    {
        var row = FigureTables.Whole("Tid", FigureDisclosure.Hide([Share("M3", 97, 100)])).Rows[0];
        row.Select(cell => cell.Text).ShouldBe(["", "dold", "100", "dold", "M3 v1"]);
    }

    [Fact]
    public void Hide_WhenNoneOrAllAreCounted_ShowsIt()
    {
        var hidden = FigureDisclosure.Hide([Share("M3", 0, 40), Share("M13", 40, 40)]);
        hidden.Select(figure => figure.Percent).ShouldBe(["0,0", "100,0"]);
    }

    [Fact]
    public void Hide_WhenADivisionHasASmallPart_AnotherPartIsHiddenAndTheWholeIsShown()
    {
        var hidden = FigureDisclosure.Hide([Count("M1", ("flicka", 60), ("pojke", 70), ("okänt", 3))])[0];
        hidden.Numerator.ShouldBe(133);
        hidden.Breakdowns[0].Parts.Select(part => part.NumeratorHidden).ShouldBe([HiddenCell.Derivable, null, HiddenCell.Few]);
    }

    [Fact]
    public void Hide_WhenAMedianIsOfFew_TheDaysAreHidden()
    {
        var hidden = FigureDisclosure.Hide([new Figure("M5", 1, "", "", 88, 3, null, [])])[0];
        (hidden.Numerator, hidden.DenominatorHidden).ShouldBe((null, HiddenCell.Few));
    }

    [Fact]
    public void Hide_WhenAMedianIsOfMany_TheDaysAreShown() =>
        FigureDisclosure.Hide([new Figure("M5", 1, "", "", 88, 30, null, [])])[0].Numerator.ShouldBe(88);

    [Fact]
    public void Hide_WhenTheChildrenNotHeardAreFew_NeitherFigureTells()
    {
        // M7 is out of those who are left of M6.
        var hidden = FigureDisclosure.Hide([Share("M6", 57, 60), Share("M7", 2, 3)]);
        hidden[1].DenominatorHidden.ShouldNotBeNull();
        (hidden[0].NumeratorHidden ?? hidden[0].DenominatorHidden).ShouldNotBeNull();
    }

    [Fact]
    public void Hide_WhenAReaderTriesTheWholeCatalogue_NothingSmallFollows()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var system = FigureCells.Of(MadeFigures.Of(seed)).System;
            var prints = Suppression.Of(system);
            var (solved, narrowed) = (Attacker.Solve(system, prints), Attacker.Narrow(system, prints));
            var secret = Enumerable.Range(0, system.Cells.Length).Where(cell => !system.Cells[cell].Kept && system.Cells[cell].Value is >= 1 and <= 4);
            secret.Where(cell => solved.Contains(cell) || narrowed[cell].Least > Math.Max(1, system.Sums.Where(sum => sum.Whole == cell).Select(sum => sum.Parts.Sum(part => system.Cells[part].Floor)).Append(1).Max()) || narrowed[cell].Most < 4).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void HideSmallOnly_WhenAReaderTriesTheWholeCatalogue_IsBroken()
    {
        var system = FigureCells.Of(MadeFigures.Of(1)).System;
        var naive = system.Cells.Select(cell => cell is { Printed: true, Value: >= 1 and <= 4 } ? CellPrint.Few : CellPrint.Shown).ToArray();
        Attacker.Solve(system, naive).ShouldNotBeEmpty();
    }

    [Fact]
    public void Hide_WhenAllIsLarge_ChangesNothing()
    {
        Figure[] figures = [Count("M1", ("flicka", 60), ("pojke", 70)), Share("M3", 90, 120)];
        var hidden = FigureDisclosure.Hide(figures);
        hidden.Select(figure => (figure.Numerator, figure.Denominator, figure.Percent))
            .ShouldBe(figures.Select(figure => (figure.Numerator, figure.Denominator, figure.Percent)));
    }

    private static Figure Share(string id, long some, long all) => new(id, 1, "", "", some, all, Percent.Of(some, all), []);

    private static Figure Count(string id, params (string Key, long Count)[] parts) => new(
        id, 1, "", "", parts.Sum(part => part.Count), null, null,
        [new FigureBreakdown("kon", [.. parts.Select(part => new FigurePart(part.Key, part.Count, null, null))])]);
}
