namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// The form of a unit's name. There is no register of units: a unit is what people call it, and its name stands in lists,
/// files and mails, where a sheet would take some beginnings for a formula.
/// </summary>
public static class UnitName
{
    /// <summary>Whether a name is one: no control characters, and no beginning that a sheet takes for a formula.</summary>
    /// <param name="name">The name.</param>
    public static bool IsOne(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.TrimStart()[0] is not ('=' or '+' or '-' or '@') && !name.Any(char.IsControl);
}
