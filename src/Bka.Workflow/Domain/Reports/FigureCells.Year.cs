using System.Collections.Immutable;
using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Figures that were printed before, by themselves.</summary>
/// <param name="Cells">Where they lie.</param>
/// <param name="Prints">How each is printed.</param>
internal sealed record PrintedFigures(FigureCells Cells, ImmutableArray<CellPrint> Prints)
{
    /// <summary>Prints figures by themselves.</summary>
    /// <param name="figures">The figures of one publication, with their true numbers.</param>
    public static PrintedFigures Of(IReadOnlyList<Figure> figures)
    {
        var cells = FigureCells.Of(figures);
        return new(cells, Suppression.Of(cells.System));
    }
}

/// <content>A year beside its tertials: who has all of them can add and subtract.</content>
internal sealed partial class FigureCells
{
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);

    /// <summary>Lays a year out together with the parts of it that are printed already.</summary>
    /// <param name="year">The year's figures, with their true numbers.</param>
    /// <param name="parts">Its tertials in order, as they are printed; none for a publication of its own.</param>
    public static FigureCells Of(IReadOnlyList<Figure> year, IReadOnlyList<PrintedFigures> parts)
    {
        var laid = Of(year);
        if (parts.Count == 0)
        {
            return laid;
        }

        (int From, FigureCells Part)[] placed = [.. parts.Select(part => (laid.Take(part), part.Cells))];
        foreach (var ((row, by, key), whole) in laid._places.Where(pair => pair.Key.Row.Place != FigurePlace.Rest).ToArray())
        {
            laid.Join(row, whole, [.. placed.Select(one => one.Part.PlaceOf(row, by, key) is { } at ? one.From + at : (int?)null)]);
        }

        return laid;
    }

    private int Take(PrintedFigures part)
    {
        var (from, system) = (_cells.Count, part.Cells.System);
        _cells.AddRange(system.Cells.Select((cell, place) => cell.Printed ? cell with { Kept = true, Was = part.Prints[place] } : cell));
        _sums.AddRange(system.Sums.Select(sum => new CellSum(from + sum.Whole, [.. sum.Parts.Select(at => from + at)])));
        return from;
    }

    // A line that a part of the year has not says none.
    private void Join(FigureRow row, int whole, int?[] parts)
    {
        int[] there = [.. parts.OfType<int>()];
        if (FigureRelations.OfTheYear.Contains(row))
        {
            Array.ForEach(there, part => SumOnce(whole, part));
        }
        else if (FigureRelations.OnTheLastDay.Contains(row))
        {
            SumOnce(whole, [.. parts[^1..].OfType<int>()]);
        }
        else if (FigureRelations.GoingOn.Contains(row))
        {
            Overlap(whole, there);
        }
        else
        {
            SumOnce(whole, there);
        }
    }

    // A sum that does not hold in the numbers tells nobody anything: something was counted that is not of the parts.
    private bool SumOnce(int whole, params int[] parts)
    {
        if (parts.Length == 0 || parts.Sum(part => _cells[part].Value) != _cells[whole].Value)
        {
            return false;
        }

        if (_joined.Add($"{whole}={string.Join('+', parts)}"))
        {
            _sums.Add(new CellSum(whole, [.. parts]));
            if (parts.All(part => _cells[part] is { IsKnown: true }))
            {
                _cells[whole] = _cells[whole] with { Kept = true };
            }
        }

        return true;
    }

    private void Overlap(int whole, int[] parts)
    {
        var (year, all) = (_cells[whole].Value, parts.Sum(part => _cells[part].Value));
        if (parts.Length == 0 || all < year || parts.Any(part => _cells[part].Value > year) || !_joined.Add($"{whole}<{string.Join('+', parts)}"))
        {
            return;
        }

        foreach (var part in parts)
        {
            _sums.Add(new CellSum(whole, [part, New(year - _cells[part].Value, printed: false, 0)]));
        }

        var together = New(all, printed: false, 0);
        _sums.Add(new CellSum(together, [.. parts]));
        _sums.Add(new CellSum(together, [whole, New(all - year, printed: false, 0)]));
    }
}
