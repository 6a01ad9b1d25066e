using Bka.Workflow.Domain.Disclosure;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>Small publications with made-up numbers, the same for the same seed.</summary>
internal sealed class MadeTables(int seed)
{
    private readonly List<Cell> _cells = [];
    private readonly List<CellSum> _sums = [];
    private ulong _state = ((ulong)seed * 0x9E3779B9UL) + 1;

    private CellSystem System => new([.. _cells], [.. _sums]);

    /// <summary>A count divided in parts.</summary>
    public static CellSystem Divided(int seed)
    {
        var made = new MadeTables(seed);
        made.Whole([.. Enumerable.Range(0, 2 + made.Next(2)).Select(_ => made.Count(9))]);
        return made.System;
    }

    /// <summary>Shares: some of all, by sex; those who are left are not printed.</summary>
    public static CellSystem Shares(int seed)
    {
        var made = new MadeTables(seed);
        var (some, all) = (new List<int>(), new List<int>());
        for (var part = 0; part < 2; part++)
        {
            var (yes, no) = (made.Next(8), made.Next(6));
            some.Add(made.Add(yes));
            all.Add(made.Add(yes + no, floor: yes + no > 0 ? 1 : 0));
            made.Sum(all[^1], some[^1], made.Add(no, printed: false));
        }

        var (top, bottom) = (made.Whole(some), made.Whole(all));
        made.Sum(bottom, top, made.Add(made._cells[bottom].Value - made._cells[top].Value, printed: false));
        return made.System;
    }

    /// <summary>Two ways at once: two units and all, each by sex.</summary>
    public static CellSystem Units(int seed)
    {
        var made = new MadeTables(seed);
        var table = Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 2).Select(_ => made.Count(8)).ToArray()).ToArray();
        var units = table.Select(row => made.Whole(row)).ToArray();
        var sexes = Enumerable.Range(0, 2).Select(sex => made.Whole([.. table.Select(row => row[sex])])).ToArray();
        made.Sum(made.Whole(units), sexes);
        return made.System;
    }

    /// <summary>One figure that is two others together, each divided, over the same denominator.</summary>
    public static CellSystem Nested(int seed)
    {
        var made = new MadeTables(seed);
        var (with, without) = ((int[])[made.Count(5), made.Count(5)], (int[])[made.Count(5), made.Count(5)]);
        int[] both = [made.Whole([with[0], without[0]]), made.Whole([with[1], without[1]])];
        var (allWith, allWithout) = (made.Whole(with), made.Whole(without));
        made.Sum(made.Whole(both), allWith, allWithout);
        return made.System;
    }

    /// <summary>A long publication: figures over the same denominators, divided three ways.</summary>
    public static CellSystem Long(int seed)
    {
        var made = new MadeTables(seed);
        int[] sizes = [4, 5, 12];
        var denominators = new int[sizes.Length][];
        var all = -1;
        for (var way = 0; way < sizes.Length; way++)
        {
            denominators[way] = made.Split(all < 0 ? 300 : made._cells[all].Value, sizes[way]);
            if (all < 0)
            {
                all = made.Whole(denominators[way]);
            }
            else
            {
                made.Sum(all, denominators[way]);
            }
        }

        for (var figure = 0; figure < 5; figure++)
        {
            made.Over(all, denominators);
        }

        return made.System;
    }

    private void Over(int all, int[][] denominators)
    {
        var top = -1;
        foreach (var way in denominators)
        {
            var total = top < 0 ? -1 : _cells[top].Value;
            var left = total;
            var parts = new List<int>();
            foreach (var denominator in way)
            {
                var most = _cells[denominator].Value;
                var value = left < 0 ? most - Math.Min(most, Next(12)) : Math.Min(left, most);
                left = left < 0 ? left : left - value;
                parts.Add(Add(value));
                Sum(denominator, parts[^1], Add(most - value, printed: false));
            }

            if (top < 0)
            {
                top = Whole(parts);
                Sum(all, top, Add(_cells[all].Value - _cells[top].Value, printed: false));
            }
            else
            {
                Sum(top, [.. parts]);
            }
        }
    }

    private int[] Split(long total, int ways)
    {
        var values = new long[ways];
        for (var way = 0; way < ways - 1; way++)
        {
            values[way] = Math.Min(total, Next(3) == 0 ? Next(7) : Next(60));
            total -= values[way];
        }

        values[^1] = total;
        return [.. values.Select(value => Add(value, floor: value > 0 ? 1 : 0))];
    }

    private int Count(int below) => Add(Next(below));

    private int Whole(IReadOnlyList<int> parts)
    {
        var whole = Add(parts.Sum(part => _cells[part].Value));
        Sum(whole, [.. parts]);
        return whole;
    }

    private void Sum(int whole, params int[] parts) => _sums.Add(new CellSum(whole, [.. parts]));

    private int Add(long value, bool printed = true, long floor = 0)
    {
        _cells.Add(new Cell(value, printed, floor));
        return _cells.Count - 1;
    }

    private int Next(int below)
    {
        unchecked
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
