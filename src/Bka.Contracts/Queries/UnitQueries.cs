namespace Bka.Contracts;

/// <summary>
/// A question that may be about one unit. One that the actor may not ask about is refused with
/// <see cref="RefusalCodes.OtherUnit"/>, and one that no case is in as input (<see cref="MissingCodes.UnknownUnit"/>): zeros
/// are no answer about a name that was mistyped.
/// </summary>
public interface IAsksOfUnit
{
    /// <summary>The unit; null for all the actor may see.</summary>
    string? Unit { get; }
}

/// <summary>The units there are, to choose among: for those who may ask about all of them.</summary>
public sealed record ListUnits : Query<UnitList>;

/// <summary>Units.</summary>
/// <param name="Units">Those that some case is in, within the actor's own, in ordinal order.</param>
public sealed record UnitList(IReadOnlyList<string> Units);
