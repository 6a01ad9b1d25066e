using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Figures as they may leave the unit: small numbers hidden, and enough more that none can be derived. ADR 0032.</summary>
public static class FigureDisclosure
{
    /// <summary>Hides what must be hidden in the figures of one publication.</summary>
    /// <param name="figures">All figures that are printed together, with their true numbers.</param>
    /// <returns>The same figures in the same order. A share is hidden when either of its numbers is.</returns>
    public static IReadOnlyList<Figure> Hide(IReadOnlyList<Figure> figures) => Hide(figures, []);

    /// <summary>Hides what must be hidden in a year's figures, so that its tertials beside it tell nothing more either.</summary>
    /// <param name="figures">All figures that are printed together, with their true numbers.</param>
    /// <param name="parts">
    /// The figures of the year's tertials in order, with their true numbers; they are printed as each would be by itself.
    /// None for a publication of its own.
    /// </param>
    /// <returns>The year's figures in the same order.</returns>
    public static IReadOnlyList<Figure> Hide(IReadOnlyList<Figure> figures, IReadOnlyList<IReadOnlyList<Figure>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var cells = FigureCells.Of(figures, [.. parts.Select(PrintedFigures.Of)]);
        var prints = Suppression.Of(cells.System);
        return [.. figures.Select(figure => Hide(figure, cells, prints))];
    }

    private static Figure Hide(Figure figure, FigureCells cells, IReadOnlyList<CellPrint> prints)
    {
        var (some, all) = Of(figure, "", "", cells, prints);
        return figure with
        {
            Numerator = some is null ? figure.Numerator : null,
            NumeratorHidden = some,
            Denominator = all is null ? figure.Denominator : null,
            DenominatorHidden = all,
            Percent = some is null && all is null ? figure.Percent : null,
            Breakdowns = [.. figure.Breakdowns.Select(way => way with
            {
                Parts = [.. way.Parts.Select(part => Hide(part, Of(figure, way.By, part.Key, cells, prints)))],
            })],
        };
    }

    private static FigurePart Hide(FigurePart part, (HiddenCell? Some, HiddenCell? All) hidden) => part with
    {
        Numerator = hidden.Some is null ? part.Numerator : null,
        NumeratorHidden = hidden.Some,
        Denominator = hidden.All is null ? part.Denominator : null,
        DenominatorHidden = hidden.All,
        Percent = hidden is (null, null) ? part.Percent : null,
    };

    private static (HiddenCell? Some, HiddenCell? All) Of(
        Figure figure, string by, string key, FigureCells cells, IReadOnlyList<CellPrint> prints)
    {
        var all = Print(cells.PlaceOf(new(figure.Id, FigurePlace.All), by, key), prints);
        // A median of few is somebody's own time.
        return FigureCells.IsDays(figure)
            ? (all is null ? null : HiddenCell.Derivable, all)
            : (Print(cells.PlaceOf(new(figure.Id, FigurePlace.Some), by, key), prints), all);
    }

    private static HiddenCell? Print(int? place, IReadOnlyList<CellPrint> prints) => place is not { } at ? null : prints[at] switch
    {
        CellPrint.Shown => null,
        CellPrint.Few => HiddenCell.Few,
        CellPrint.Hidden => HiddenCell.Derivable,
    };
}
