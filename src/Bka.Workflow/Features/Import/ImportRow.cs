using System.Diagnostics.CodeAnalysis;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Features.Import;

/// <summary>A row of an export as it stands in the file.</summary>
/// <param name="Line">The line of the file where the row starts, the header being line 1.</param>
/// <param name="Cells">The cells, quoting taken away and nothing else.</param>
public sealed record ImportRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The place in the file, and never what stands there.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}");
}

/// <summary>Why a row, or a whole file, is refused. It names the place and never what stands there.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Column">The column; null when the fault is the row's or the file's own.</param>
/// <param name="Code">One of <see cref="ImportCodes"/>.</param>
public sealed record ImportFault(int Line, string? Column, string Code);

/// <summary>What a row was read as: a case or the first fault in column order, exactly one of them.</summary>
public sealed record ImportReading
{
    private ImportReading(Case? read, ImportFault? fault) => (Case, Fault) = (read, fault);

    /// <summary>The case; null when the row is refused.</summary>
    public Case? Case { get; }

    /// <summary>Why the row is refused; null when it was read.</summary>
    public ImportFault? Fault { get; }

    /// <summary>Whether the row was read.</summary>
    [MemberNotNullWhen(true, nameof(Case))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRead => Case is not null;

    /// <summary>The row is a case.</summary>
    /// <param name="read">The case.</param>
    public static ImportReading Of(Case read) => new(read, null);

    /// <summary>The row is refused.</summary>
    /// <param name="fault">Why.</param>
    public static ImportReading Refused(ImportFault fault) => new(null, fault);

    /// <summary>The case's id or the fault: a case is never written out.</summary>
    public override string ToString() => Case?.Id ?? Fault!.ToString();
}
