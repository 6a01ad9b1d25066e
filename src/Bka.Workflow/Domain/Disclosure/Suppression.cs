using System.Collections.Immutable;

namespace Bka.Workflow.Domain.Disclosure;

/// <summary>
/// Hides small numbers, and as many more as it takes that none of them can be derived. A number is safe when other
/// worlds are found that would print the same: for a small one, worlds where it is 1, 2, 3 and 4; for any other hidden
/// one, at least one where it is another. Hiding more never makes a safe number unsafe, so it ends.
/// </summary>
internal sealed class Suppression
{
    private const int Attempts = 12;
    private static readonly ImmutableArray<long> Steps = [1, -1, 2, -2, 3, -3];

    private readonly CellSystem _system;
    private readonly CellPrint[] _prints;
    private readonly OtherWorlds _worlds;
    private readonly int[] _few;
    private readonly bool[] _other;
    private readonly long[] _least;

    private Suppression(CellSystem system)
    {
        _system = system;
        _prints = [.. system.Cells.Select(FirstPrint)];
        _worlds = new OtherWorlds(system, _prints);
        (_few, _other) = (new int[_prints.Length], new bool[_prints.Length]);
        _least = Floors(system);
    }

    /// <summary>How each number is to be printed.</summary>
    /// <param name="system">The numbers and the sums.</param>
    /// <returns>In the order of the numbers; the same for the same system.</returns>
    public static ImmutableArray<CellPrint> Of(CellSystem system)
    {
        var work = new Suppression(system);
        var waiting = new Queue<int>(Enumerable.Range(0, work._prints.Length).Where(work.NeedsCare));
        while (waiting.TryDequeue(out var cell))
        {
            while (!work.IsSafe(cell) && work.HideMore(cell, waiting))
            {
                // One more is hidden at each turn.
            }
        }

        return [.. work._prints];
    }

    private static CellPrint FirstPrint(Cell cell) => cell switch
    {
        { Kept: true } => cell.Was,
        { Printed: true } when CellSystem.IsFew(cell.Value) => CellPrint.Few,
        _ => CellPrint.Shown,
    };

    private bool NeedsCare(int cell) => _prints[cell] != CellPrint.Shown || IsSecret(cell);

    // Those who are not printed can be few too: 97 of 100 tells of three. What was printed before is no secret.
    private bool IsSecret(int cell) => !_system.Cells[cell].IsKnown && CellSystem.IsFew(_system.Cells[cell].Value);

    private bool IsSafe(int cell) => IsSecret(cell)
        ? Enumerable.Range(1, (int)CellSystem.MostFew).All(value => value < _least[cell] || CanBe(cell, value))
        : _other[cell] || Steps.Any(step => _worlds.Find(cell, _system.Cells[cell].Value + step, Remember));

    // Three printed lines with somebody in each cannot be two together, whatever is hidden.
    private static long[] Floors(CellSystem system)
    {
        long[] least = [.. system.Cells.Select(cell => cell is { Kept: true, Was: CellPrint.Few } ? Math.Max(1, cell.Floor) : cell.Floor)];
        for (var again = true; again;)
        {
            again = false;
            foreach (var sum in system.Sums)
            {
                var parts = sum.Parts.Sum(part => least[part]);
                again |= parts > least[sum.Whole];
                least[sum.Whole] = Math.Max(least[sum.Whole], parts);
            }
        }

        return least;
    }

    private bool CanBe(int cell, long value) =>
        (_few[cell] & (1 << (int)value)) != 0 || _worlds.Find(cell, value, Remember);

    private void Remember(int cell, long value)
    {
        _other[cell] = true;
        if (CellSystem.IsFew(value))
        {
            _few[cell] |= 1 << (int)value;
        }
    }

    // The nearest number that makes it safe; otherwise the nearest, and then another. At last "<5" says too much.
    private bool HideMore(int cell, Queue<int> waiting)
    {
        var near = WorthLeast(Near(cell));
        foreach (var candidate in near.Take(Attempts))
        {
            _prints[candidate] = CellPrint.Hidden;
            if (IsSafe(cell))
            {
                waiting.Enqueue(candidate);
                return true;
            }

            _prints[candidate] = CellPrint.Shown;
        }

        if (near.Count > 0)
        {
            _prints[near[0]] = CellPrint.Hidden;
            waiting.Enqueue(near[0]);
            return true;
        }

        return Unlabel(cell);
    }

    // A whole figure is what the report is read for: its parts are hidden before it, many if need be.
    private List<int> WorthLeast(List<int> near)
    {
        var least = near.Count == 0 ? 0 : near.Min(cell => _system.Cells[cell].Worth);
        return near.FindAll(cell => _system.Cells[cell].Worth == least);
    }

    private bool Unlabel(int cell)
    {
        var labelled = Reach(cell).Select(reached => reached.Cell)
            .Where(other => _prints[other] == CellPrint.Few && !_system.Cells[other].Kept).ToArray();
        foreach (var other in labelled)
        {
            _prints[other] = CellPrint.Hidden;
        }

        return labelled.Length > 0;
    }

    // By distance; then parts before wholes, some before none, and the smallest first: little is lost with it.
    private List<int> Near(int cell) => [.. Reach(cell)
        .Where(reached => _system.Cells[reached.Cell] is { Printed: true, Kept: false } && _prints[reached.Cell] == CellPrint.Shown)
        .OrderBy(reached => reached.Hops)
        .ThenBy(reached => Weight(reached.Cell))
        .ThenBy(reached => _system.Cells[reached.Cell].Value == 0 ? 1 : 0)
        .ThenBy(reached => _system.Cells[reached.Cell].Value)
        .ThenBy(reached => reached.Cell)
        .Select(reached => reached.Cell)];

    private int Weight(int cell) => _worlds.SumsOf(cell).Count(sum => _system.Sums[sum].Whole == cell);

    // Over numbers the reader does not see, to the first ones that are shown.
    private List<(int Cell, int Hops)> Reach(int start)
    {
        var hops = new Dictionary<int, int> { [start] = 0 };
        var ahead = new Queue<int>([start]);
        while (ahead.TryDequeue(out var cell))
        {
            if (cell != start && _system.Cells[cell].Printed && _prints[cell] == CellPrint.Shown)
            {
                continue;
            }

            foreach (var other in _worlds.SumsOf(cell).Select(sum => _system.Sums[sum]).SelectMany(sum => sum.Parts.Append(sum.Whole)))
            {
                if (hops.TryAdd(other, hops[cell] + 1))
                {
                    ahead.Enqueue(other);
                }
            }
        }

        return [.. hops.Select(pair => (pair.Key, pair.Value))];
    }
}
