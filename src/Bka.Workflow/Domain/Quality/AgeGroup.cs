using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Quality;

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

/// <summary>Places a child in an age group.</summary>
public static class AgeGroups
{
    /// <summary>The group on a day.</summary>
    /// <param name="born">Month of birth; null for an unborn child.</param>
    /// <param name="day">The day of the event.</param>
    public static AgeGroup On(BirthMonth? born, DateOnly day) => (born?.AgeOn(day) ?? 0) switch
    {
        <= 6 => AgeGroup.Years0To6,
        <= 12 => AgeGroup.Years7To12,
        <= 17 => AgeGroup.Years13To17,
        <= 20 => AgeGroup.Years18To20,
        _ => AgeGroup.Above20,
    };
}
