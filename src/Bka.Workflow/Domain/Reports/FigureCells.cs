using Bka.Contracts;
using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Figures laid out as one system of cells, with every sum a reader knows of.</summary>
internal sealed partial class FigureCells
{
    private readonly List<Cell> _cells = [];
    private readonly List<CellSum> _sums = [];
    private readonly Dictionary<(FigureRow Row, string By, string Key), int> _places = [];

    private FigureCells()
    {
    }

    /// <summary>The system.</summary>
    public CellSystem System => new([.. _cells], [.. _sums]);

    /// <summary>Lays figures out.</summary>
    /// <param name="figures">The figures of one publication, with their true numbers.</param>
    public static FigureCells Of(IReadOnlyList<Figure> figures)
    {
        var laid = new FigureCells();
        foreach (var figure in figures)
        {
            laid.Add(figure);
        }

        laid.Relate();
        return laid;
    }

    /// <summary>Where a number lies; null when it is none that counts cases.</summary>
    /// <param name="row">Which figure and which of its numbers.</param>
    /// <param name="by">The division; empty for the whole.</param>
    /// <param name="key">The part; empty for the whole.</param>
    public int? PlaceOf(FigureRow row, string by = "", string key = "") =>
        _places.TryGetValue((row, by, key), out var place) ? place : null;

    /// <summary>Whether a figure's numerator is days and not cases.</summary>
    /// <param name="figure">The figure.</param>
    public static bool IsDays(Figure figure) =>
        figure is { Percent: null, Denominator: not null, NumeratorHidden: null, DenominatorHidden: null };

    private void Add(Figure figure)
    {
        var whole = Line(figure, "", "", figure.Numerator, figure.Denominator);
        foreach (var way in figure.Breakdowns)
        {
            var parts = way.Parts.Select(part => Line(figure, way.By, part.Key, part.Numerator, part.Denominator)).ToArray();
            Sum(whole.Some, [.. parts.Select(part => part.Some)]);
            Sum(whole.All, [.. parts.Select(part => part.All)]);
        }
    }

    private (int? Some, int? All) Line(Figure figure, string by, string key, long? numerator, long? denominator)
    {
        var floor = by.Length > 0 && (denominator ?? numerator) >= 1 ? 1 : 0;
        var some = IsDays(figure) || numerator is not { } counted
            ? (int?)null
            : Place(new(figure.Id, FigurePlace.Some), by, key, counted, denominator is null ? floor : 0);
        var all = denominator is { } of ? Place(new(figure.Id, FigurePlace.All), by, key, of, floor) : (int?)null;
        if (some is { } top && all is { } bottom)
        {
            var rest = New(_cells[bottom].Value - _cells[top].Value, printed: false, 0);
            _places[(new(figure.Id, FigurePlace.Rest), by, key)] = rest;
            _sums.Add(new CellSum(bottom, [top, rest]));
        }

        return (some, all);
    }

    // A number that is printed again is the same cell: hidden in one place, hidden in both.
    private int Place(FigureRow row, string by, string key, long value, long floor)
    {
        var first = FigureRelations.Same.Where(same => same.Again == row).Select(same => PlaceOf(same.First, by, key))
            .FirstOrDefault(place => place is not null);
        if (by.Length == 0)
        {
            first ??= FigureRelations.Parts.Where(part => part.Whole == row).Select(part => PlaceOf(part.Of, part.By, part.Key))
                .FirstOrDefault(place => place is not null);
        }

        var place = first is { } known && _cells[known].Value == value ? known : New(value, printed: true, floor);
        _cells[place] = _cells[place] with
        {
            Printed = true,
            Floor = Math.Max(floor, _cells[place].Floor),
            Worth = Math.Max(by.Length == 0 ? WorthOf(row.Figure) : 0, _cells[place].Worth),
        };
        _places[(row, by, key)] = place;
        return place;
    }

    // M3 is what is asked for; M3b and the like stand beside it.
    private static int WorthOf(string figure) => char.IsAsciiDigit(figure[^1]) ? 2 : 1;

    private int New(long value, bool printed, long floor)
    {
        _cells.Add(new Cell(value, printed, floor));
        return _cells.Count - 1;
    }

    private void Sum(int? whole, IReadOnlyList<int?> parts)
    {
        if (whole is { } place && parts.Count > 0 && parts.All(part => part is not null)
            && parts.Sum(part => _cells[part!.Value].Value) == _cells[place].Value)
        {
            _sums.Add(new CellSum(place, [.. parts.Select(part => part!.Value)]));
        }
    }

    private void Relate()
    {
        foreach (var (again, first) in FigureRelations.Same.Where(same => same.First.Place == FigurePlace.Rest))
        {
            NoLine(again, first);
        }

        foreach (var (inner, outer) in FigureRelations.Within)
        {
            Within(inner, outer);
        }

        foreach (var (whole, one, other) in FigureRelations.Together)
        {
            foreach (var (by, key, place) in Lines(whole))
            {
                Sum(place, [PlaceOf(one, by, key), PlaceOf(other, by, key)]);
            }
        }
    }

    // A line that is missing says none.
    private void NoLine(FigureRow again, FigureRow first)
    {
        var divided = Lines(again).Select(line => line.By).ToHashSet(StringComparer.Ordinal);
        foreach (var (by, key, place) in Lines(first).Where(line =>
            divided.Contains(line.By) && PlaceOf(again, line.By, line.Key) is null && _cells[line.Place].Value == 0))
        {
            _cells[place] = _cells[place] with { Printed = true, Kept = true };
        }
    }

    private void Within(FigureRow inner, FigureRow outer)
    {
        var both = Lines(inner).Select(line => (Inner: line.Place, Outer: PlaceOf(outer, line.By, line.Key)))
            .Where(pair => pair.Outer is { } place && place != pair.Inner)
            .Distinct()
            .ToArray();
        if (both.Any(pair => _cells[pair.Outer!.Value].Value < _cells[pair.Inner].Value))
        {
            return;
        }

        foreach (var (within, around) in both)
        {
            var outside = New(_cells[around!.Value].Value - _cells[within].Value, printed: false, 0);
            _sums.Add(new CellSum(around.Value, [within, outside]));
        }
    }

    private (string By, string Key, int Place)[] Lines(FigureRow row) =>
        [.. _places.Where(pair => pair.Key.Row == row).Select(pair => (pair.Key.By, pair.Key.Key, pair.Value))];
}
