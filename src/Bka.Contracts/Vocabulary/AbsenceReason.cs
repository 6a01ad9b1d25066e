namespace Bka.Contracts;

/// <summary>Why somebody is away. Never anything about health: a code and no text.</summary>
public enum AbsenceReason
{
    /// <summary>Oplanerad frånvaro: nobody knew of it beforehand.</summary>
    Unplanned,

    /// <summary>Planerad ledighet.</summary>
    PlannedLeave,

    /// <summary>Slutat: does not come back to the unit.</summary>
    Left,

    /// <summary>Annat.</summary>
    Other,
}
