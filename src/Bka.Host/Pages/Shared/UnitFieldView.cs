namespace Bka.Host.Pages.Shared;

/// <summary>The choice of a unit: among the own ones, or any for those who see all.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">What is chosen.</param>
/// <param name="Units">The reader's own units.</param>
/// <param name="All">Whether the reader sees all units.</param>
/// <param name="Required">Whether one must be chosen.</param>
internal sealed record UnitFieldView(string Name, string? Value, IReadOnlyList<string> Units, bool All, bool Required = false);
