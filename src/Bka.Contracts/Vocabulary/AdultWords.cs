namespace Bka.Contracts;

/// <summary>What an adult's matter is about.</summary>
public enum AdultMatter
{
    /// <summary>Försörjningsstöd.</summary>
    FinancialAssistance,

    /// <summary>Boende och vräkning.</summary>
    Housing,

    /// <summary>Skadligt bruk eller beroende.</summary>
    Addiction,

    /// <summary>Våld i nära relation.</summary>
    Violence,

    /// <summary>Annat.</summary>
    Other,
}

/// <summary>How a child belongs to a case.</summary>
public enum ChildRelation
{
    /// <summary>Ärendet gäller barnet självt.</summary>
    Self,

    /// <summary>Syskon.</summary>
    Sibling,

    /// <summary>Bor i hushållet.</summary>
    Household,

    /// <summary>Bor växelvis.</summary>
    AlternatingResidence,

    /// <summary>Umgänge.</summary>
    Contact,

    /// <summary>Väntat barn.</summary>
    Expected,
}
