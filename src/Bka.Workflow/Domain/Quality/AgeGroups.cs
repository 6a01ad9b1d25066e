using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Quality;

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
