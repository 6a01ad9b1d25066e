namespace Bka.Contracts;

/// <summary>Age groups of the figures, in completed years on the day of the event.</summary>
public enum AgeGroup
{
    /// <summary>0–6, an unborn child included.</summary>
    Years0To6,

    /// <summary>7–12.</summary>
    Years7To12,

    /// <summary>13–17.</summary>
    Years13To17,

    /// <summary>18–20.</summary>
    Years18To20,

    /// <summary>21 and above; should not occur, and is shown so that it is found.</summary>
    Above20,
}

/// <summary>Why a number is not shown in a report that leaves the unit.</summary>
public enum HiddenCell
{
    /// <summary>It is 1–4, and is printed as "&lt;5".</summary>
    Few,

    /// <summary>A number below five could be derived from it. It tells nothing of its size: it can be small itself.</summary>
    Derivable,
}

/// <summary>Which side of a figure.</summary>
public enum FigureSide
{
    /// <summary>Täljaren: what was counted.</summary>
    Numerator,

    /// <summary>Nämnaren: out of how many.</summary>
    Denominator,
}
