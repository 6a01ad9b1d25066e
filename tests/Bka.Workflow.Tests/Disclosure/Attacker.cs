using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>
/// A reader who wants the hidden numbers. Knows every sum, that "&lt;5" is 1–4, that counts are whole and not negative,
/// and which lines are only printed when somebody is in them. Shares no code with what hides.
/// </summary>
internal static class Attacker
{
    private const long Prime = 1_000_000_007;

    /// <summary>Tries all worlds there are: for small publications.</summary>
    /// <param name="system">What was counted; only what is printed of it is used.</param>
    /// <param name="prints">How each number is printed.</param>
    /// <param name="most">The greatest number tried.</param>
    /// <returns>For each number, all it can be.</returns>
    public static SortedSet<long>[] Enumerate(CellSystem system, IReadOnlyList<CellPrint> prints, long most)
    {
        var found = system.Cells.Select(_ => new SortedSet<long>()).ToArray();
        var guess = new long?[system.Cells.Length];
        Guess(0);
        return found;

        void Guess(int cell)
        {
            if (cell == guess.Length)
            {
                for (var place = 0; place < guess.Length; place++)
                {
                    found[place].Add(guess[place]!.Value);
                }

                return;
            }

            var (least, top) = Known(system.Cells[cell], prints[cell], most);
            if (system.Sums.Select(sum => Forced(sum, cell, guess)).FirstOrDefault(value => value is not null) is { } forced)
            {
                (least, top) = (Math.Max(least, forced), Math.Min(top, forced));
            }

            for (var value = least; value <= top; value++)
            {
                guess[cell] = value;
                if (system.Sums.All(sum => Agrees(sum, guess)))
                {
                    Guess(cell + 1);
                }
            }

            guess[cell] = null;
        }
    }

    // A sum with one number missing says what it is.
    private static long? Forced(CellSum sum, int cell, long?[] guess)
    {
        if (sum.Whole == cell)
        {
            return sum.Parts.All(part => guess[part] is not null) ? sum.Parts.Sum(part => guess[part]) : null;
        }

        return sum.Parts.Contains(cell) && guess[sum.Whole] is { } whole
            && sum.Parts.All(part => part == cell || guess[part] is not null)
                ? whole - sum.Parts.Sum(part => part == cell ? 0 : guess[part])
                : null;
    }

    private static bool Agrees(CellSum sum, long?[] guess)
    {
        var parts = sum.Parts.Sum(part => guess[part] ?? 0);
        return guess[sum.Whole] is not { } whole
            || (sum.Parts.All(part => guess[part] is not null) ? parts == whole : parts <= whole);
    }

    /// <summary>Narrows every number by the sums until nothing more follows: for large publications.</summary>
    /// <param name="system">As in <see cref="Enumerate"/>.</param>
    /// <param name="prints">How each number is printed.</param>
    public static (long Least, long Most)[] Narrow(CellSystem system, IReadOnlyList<CellPrint> prints)
    {
        var known = system.Cells.Select((cell, place) => Known(cell, prints[place], 1_000_000)).ToArray();
        for (var again = true; again;)
        {
            again = false;
            foreach (var sum in system.Sums)
            {
                var (low, high) = (sum.Parts.Sum(part => known[part].Least), sum.Parts.Sum(part => known[part].Most));
                again |= Tighten(sum.Whole, low, high);
                var whole = known[sum.Whole];
                foreach (var part in sum.Parts)
                {
                    var (restLow, restHigh) = (low - known[part].Least, high - known[part].Most);
                    again |= Tighten(part, whole.Least - restHigh, whole.Most - restLow);
                    (low, high) = (restLow + known[part].Least, restHigh + known[part].Most);
                }
            }
        }

        return known;

        bool Tighten(int cell, long least, long most)
        {
            var now = (Least: Math.Max(known[cell].Least, least), Most: Math.Min(known[cell].Most, most));
            var tighter = now != known[cell];
            known[cell] = now;
            return tighter;
        }
    }

    /// <summary>The numbers not shown that follow from the shown ones by adding and subtracting the sums in any way.</summary>
    /// <param name="system">As in <see cref="Enumerate"/>.</param>
    /// <param name="prints">How each number is printed.</param>
    public static IReadOnlyList<int> Solve(CellSystem system, IReadOnlyList<CellPrint> prints)
    {
        int[] unknown = [.. Enumerable.Range(0, system.Cells.Length).Where(cell => !IsShown(system.Cells[cell], prints[cell]))];
        var column = unknown.Select((cell, place) => (cell, place)).ToDictionary(pair => pair.cell, pair => pair.place);
        var rows = system.Sums.Select(sum => RowOf(sum, column)).ToList();
        var done = 0;
        for (var at = 0; at < unknown.Length && done < rows.Count; at++)
        {
            var pivot = rows.FindIndex(done, row => row[at] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            Eliminate(rows, done++, at);
        }

        return [.. rows.Where(row => row.Count(factor => factor != 0) == 1).Select(row => unknown[Array.FindIndex(row, factor => factor != 0)])];
    }

    private static long[] RowOf(CellSum sum, Dictionary<int, int> column)
    {
        var row = new long[column.Count];
        foreach (var (cell, factor) in sum.Parts.Select(part => (part, Prime - 1)).Append((sum.Whole, 1)))
        {
            if (column.TryGetValue(cell, out var place))
            {
                row[place] = (row[place] + factor) % Prime;
            }
        }

        return row;
    }

    private static void Eliminate(List<long[]> rows, int pivot, int at)
    {
        var inverse = Power(rows[pivot][at], Prime - 2);
        rows[pivot] = [.. rows[pivot].Select(factor => factor * inverse % Prime)];
        for (var other = 0; other < rows.Count; other++)
        {
            var times = rows[other][at];
            if (other == pivot || times == 0)
            {
                continue;
            }

            for (var place = 0; place < rows[other].Length; place++)
            {
                rows[other][place] = (rows[other][place] + ((Prime - times) * rows[pivot][place] % Prime)) % Prime;
            }
        }
    }

    private static long Power(long number, long exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            power = (exponent & 1) == 1 ? power * number % Prime : power;
            number = number * number % Prime;
        }

        return power;
    }

    private static bool IsShown(Cell cell, CellPrint print) => cell.Printed && print == CellPrint.Shown;

    private static (long Least, long Most) Known(Cell cell, CellPrint print, long most) => (cell.Printed, print) switch
    {
        (true, CellPrint.Shown) => (cell.Value, cell.Value),
        (true, CellPrint.Few) => (1, 4),
        _ => (cell.Floor, most),
    };
}
