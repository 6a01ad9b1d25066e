using System.Collections.Immutable;

namespace Bka.Workflow.Domain.Disclosure;

/// <summary>One number of a publication.</summary>
/// <param name="Value">What was counted.</param>
/// <param name="Printed">
/// Whether it is printed. One that is not, for example those who are not in the numerator, is protected all the same: a
/// reader can subtract.
/// </param>
/// <param name="Floor">The least it can be to a reader: 1 when its line is only printed if somebody is in it.</param>
/// <param name="Kept">Already printed elsewhere: how it is printed cannot be changed now.</param>
/// <param name="Was">How it was printed there; only told of one that is kept.</param>
internal readonly record struct Cell(
    long Value, bool Printed, long Floor = 0, bool Kept = false, CellPrint Was = CellPrint.Shown)
{
    /// <summary>What is lost when it is hidden: those worth least are hidden first.</summary>
    public int Worth { get; init; }

    /// <summary>Whether every reader has it already.</summary>
    public bool IsKnown => Kept && Was == CellPrint.Shown;
}

/// <summary>A sum that every reader knows of: the whole is its parts together.</summary>
/// <param name="Whole">The place of the whole.</param>
/// <param name="Parts">The places of the parts.</param>
internal sealed record CellSum(int Whole, ImmutableArray<int> Parts);

/// <summary>All numbers of a publication, and every sum between them. Knows nothing of what they count.</summary>
/// <param name="Cells">The numbers.</param>
/// <param name="Sums">The sums.</param>
internal sealed record CellSystem(ImmutableArray<Cell> Cells, ImmutableArray<CellSum> Sums)
{
    /// <summary>Numbers from 1 to this are small.</summary>
    public const long MostFew = 4;

    /// <summary>Whether a number is small. None is not: see ADR 0032.</summary>
    /// <param name="value">The number.</param>
    public static bool IsFew(long value) => value is >= 1 and <= MostFew;
}

/// <summary>How a number is printed.</summary>
internal enum CellPrint
{
    /// <summary>As it is.</summary>
    Shown,

    /// <summary>As "&lt;5": the reader knows that it is 1–4.</summary>
    Few,

    /// <summary>As hidden: the reader knows nothing of its size.</summary>
    Hidden,
}
