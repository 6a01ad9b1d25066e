using System.Runtime.InteropServices;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>The last day when every extension has been judged.</summary>
/// <param name="LastDay">The last day in force.</param>
/// <param name="Extensions">Every extension, in the order they were decided.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExtendedLastDay(DateOnly LastDay, IReadOnlyList<JudgedExtension> Extensions);
