namespace Bka.Contracts;

/// <content>What a report asks for.</content>
public static partial class MissingCodes
{
    /// <summary>The report's period lies wholly ahead.</summary>
    public const string PeriodNotBegun = "period-not-begun";

    /// <summary>A report that leaves the unit is of all units together: two of them could be subtracted.</summary>
    public const string ExternalOfOneUnit = "external-of-one-unit";

    /// <summary>What leaves the unit is of a whole calendar tertial or year: others could be subtracted.</summary>
    public const string PeriodNotCalendar = "period-not-calendar";

    /// <summary>What leaves the unit is of all children, not of one sex or age.</summary>
    public const string ExternalNotFiltered = "external-not-filtered";

    /// <summary>What leaves the unit is told as it is known today: two days known could be subtracted.</summary>
    public const string ExternalKnownToday = "external-known-today";
}
