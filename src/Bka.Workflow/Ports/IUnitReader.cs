namespace Bka.Workflow.Ports;

/// <summary>Tells which units there are. There is no register of them: a unit is one that some case is in.</summary>
internal interface IUnitReader
{
    /// <summary>Every unit, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListAsync();

    /// <summary>Whether some case is in a unit.</summary>
    /// <param name="unit">The unit.</param>
    Task<bool> IsKnownAsync(string unit);
}
