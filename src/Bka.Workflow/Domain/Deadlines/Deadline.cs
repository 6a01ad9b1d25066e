using System.Runtime.InteropServices;

using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>When one clock on one child's case runs out, before any extension.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Start">The local day that starts it.</param>
/// <param name="NominalLastDay">The last day by plain count; work lists are sorted by it.</param>
/// <param name="LegalLastDay">The last day when rest days are passed over (lag 1930:173 2 §).</param>
/// <param name="WarningDay">The day of the internal warning.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Deadline(
    Clock Clock, DateOnly Start, DateOnly NominalLastDay, DateOnly LegalLastDay, DateOnly WarningDay);
