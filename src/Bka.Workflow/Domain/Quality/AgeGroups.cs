using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Quality;

/// <summary>Places a child in an age group.</summary>
public static class AgeGroups
{
    /// <summary>The group on a day.</summary>
    /// <param name="born">Month of birth; null for an unborn child.</param>
    /// <param name="day">The day of the event.</param>
    public static AgeGroup On(BirthMonth? born, DateOnly day) => Of(born?.AgeOn(day));

    /// <summary>The group of an age.</summary>
    /// <param name="age">Completed years; null for an unborn child.</param>
    public static AgeGroup Of(int? age) => (age ?? 0) switch
    {
        <= 6 => AgeGroup.Years0To6,
        <= 12 => AgeGroup.Years7To12,
        <= 17 => AgeGroup.Years13To17,
        <= 20 => AgeGroup.Years18To20,
        _ => AgeGroup.Above20,
    };
}
