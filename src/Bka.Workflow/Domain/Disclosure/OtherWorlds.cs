namespace Bka.Workflow.Domain.Disclosure;

/// <summary>
/// Looks for other numbers that would have been printed just the same. What is found is a proof: a reader cannot tell
/// them from the true ones. Not to find any proves nothing, and is taken as danger.
/// </summary>
internal sealed class OtherWorlds
{
    private const int MostSteps = 400;

    private readonly CellSystem _system;
    private readonly CellPrint[] _prints;
    private readonly int[][] _sumsOf;
    private readonly long[] _moved;
    private readonly bool[] _touched;
    private readonly long[] _off;
    private readonly List<int> _open = [];
    private readonly List<int> _trail = [];
    private int _steps;

    /// <summary>Ready to look.</summary>
    /// <param name="system">The numbers and the sums.</param>
    /// <param name="prints">How each is printed; read again at every search.</param>
    public OtherWorlds(CellSystem system, CellPrint[] prints)
    {
        (_system, _prints) = (system, prints);
        var sums = new List<int>[system.Cells.Length];
        for (var cell = 0; cell < sums.Length; cell++)
        {
            sums[cell] = [];
        }

        for (var sum = 0; sum < system.Sums.Length; sum++)
        {
            sums[system.Sums[sum].Whole].Add(sum);
            foreach (var part in system.Sums[sum].Parts)
            {
                sums[part].Add(sum);
            }
        }

        _sumsOf = [.. sums.Select(list => list.ToArray())];
        (_moved, _touched, _off) = (new long[sums.Length], new bool[sums.Length], new long[system.Sums.Length]);
    }

    /// <summary>The sums a number stands in.</summary>
    /// <param name="cell">The number.</param>
    public IReadOnlyList<int> SumsOf(int cell) => _sumsOf[cell];

    /// <summary>Looks for a world where a number is another.</summary>
    /// <param name="cell">The number.</param>
    /// <param name="value">What it is to be.</param>
    /// <param name="seen">Told of each number that is another there, and what.</param>
    /// <returns>Whether there is one.</returns>
    public bool Find(int cell, long value, Action<int, long> seen)
    {
        var (least, most) = Bounds(cell);
        var step = value - _system.Cells[cell].Value;
        if (step == 0)
        {
            return true;
        }

        if (value < least || value > most)
        {
            return false;
        }

        _steps = 0;
        Move(cell, step);
        var found = Balance();
        if (found)
        {
            foreach (var moved in _trail)
            {
                seen(moved, _system.Cells[moved].Value + _moved[moved]);
            }
        }

        while (_trail.Count > 0)
        {
            Undo();
        }

        _open.Clear();
        return found;
    }

    private bool Balance()
    {
        if (++_steps > MostSteps)
        {
            return false;
        }

        if (Tightest() is not { } sum)
        {
            return true;
        }

        var mark = _open.Count;
        foreach (var (cell, step) in Moves(sum))
        {
            Move(cell, step);
            if (Balance())
            {
                return true;
            }

            Undo();
            _open.RemoveRange(mark, _open.Count - mark);
        }

        return false;
    }

    // The sum with the fewest ways out first: a dead end is found before much is built on it.
    private int? Tightest()
    {
        int? best = null;
        var fewest = int.MaxValue;
        foreach (var sum in _open)
        {
            if (_off[sum] != 0 && Movable(sum) is var ways && ways < fewest)
            {
                (best, fewest) = (sum, ways);
            }
        }

        return best;
    }

    private int Movable(int sum)
    {
        var known = _system.Sums[sum];
        var count = CanMove(known.Whole) ? 1 : 0;
        foreach (var part in known.Parts)
        {
            count += CanMove(part) ? 1 : 0;
        }

        return count;
    }

    private (int Cell, long Step)[] Moves(int sum)
    {
        var (known, off) = (_system.Sums[sum], _off[sum]);
        return known.Parts.Select(part => (Cell: part, Step: Within(part, off)))
            .Append((Cell: known.Whole, Step: Within(known.Whole, -off)))
            .Where(way => way.Step != 0)
            .OrderBy(way => Math.Abs(way.Step) == Math.Abs(off) ? 0 : 1)
            .ThenBy(way => _sumsOf[way.Cell].Length)
            .ThenBy(way => way.Cell)
            .ToArray();
    }

    private long Within(int cell, long step)
    {
        if (!CanMove(cell))
        {
            return 0;
        }

        var (least, most) = Bounds(cell);
        var value = _system.Cells[cell].Value;
        return Math.Clamp(value + step, Math.Min(least, value), Math.Max(most, value)) - value;
    }

    private bool CanMove(int cell) =>
        !_touched[cell] && (!_system.Cells[cell].Printed || _prints[cell] != CellPrint.Shown);

    private (long Least, long Most) Bounds(int cell) => _system.Cells[cell].Printed && _prints[cell] == CellPrint.Few
        ? (1, CellSystem.MostFew)
        : (_system.Cells[cell].Floor, long.MaxValue / 4);

    private void Move(int cell, long step)
    {
        (_touched[cell], _moved[cell]) = (true, step);
        _trail.Add(cell);
        Weigh(cell, step);
        _open.AddRange(_sumsOf[cell]);
    }

    private void Undo()
    {
        var cell = _trail[^1];
        _trail.RemoveAt(_trail.Count - 1);
        Weigh(cell, -_moved[cell]);
        (_touched[cell], _moved[cell]) = (false, 0);
    }

    private void Weigh(int cell, long step)
    {
        foreach (var sum in _sumsOf[cell])
        {
            _off[sum] += _system.Sums[sum].Whole == cell ? step : -step;
        }
    }
}
