namespace Bka.Contracts;

/// <content>What a report asks for.</content>
public static partial class MissingCodes
{
    /// <summary>The report's period lies wholly ahead.</summary>
    public const string PeriodNotBegun = "period-not-begun";

    /// <summary>A report that leaves the unit is of all units together: two of them could be subtracted.</summary>
    public const string ExternalOfOneUnit = "external-of-one-unit";
}
