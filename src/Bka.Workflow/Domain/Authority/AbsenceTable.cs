namespace Bka.Workflow.Domain.Authority;

/// <summary>
/// Who is away, and who stands in for them: the one place where it is resolved. It is asked at the moment of acting, and at
/// most one step deep: when the substitute is away too, nobody stands in and the case is the lead's.
/// </summary>
/// <param name="periods">The absences.</param>
public sealed class AbsenceTable(IReadOnlyList<AbsencePeriod> periods)
{
    private readonly ILookup<string, AbsencePeriod> _ofPerson = periods.ToLookup(period => period.Person, StringComparer.Ordinal);

    private readonly ILookup<string, AbsencePeriod> _ofSubstitute = periods.Where(period => period.Substitute is not null)
        .ToLookup(period => period.Substitute!, StringComparer.Ordinal);

    /// <summary>A table in which nobody is away.</summary>
    public static AbsenceTable Nobody { get; } = new([]);

    /// <summary>The absences of a person.</summary>
    /// <param name="person">The person.</param>
    public IEnumerable<AbsencePeriod> Of(string person) => _ofPerson[person];

    /// <summary>Whether a person is away from a unit on a day.</summary>
    /// <param name="person">The person.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day.</param>
    public bool IsAway(string person, string unit, DateOnly day) =>
        _ofPerson[person].Any(period => period.Unit == unit && period.Covers(day));

    /// <summary>Who stands in for a person in a unit on a day; null when the person is not away, or nobody does.</summary>
    /// <param name="person">The person.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day.</param>
    public string? StandInFor(string person, string unit, DateOnly day) => _ofPerson[person]
        .FirstOrDefault(period => period.Unit == unit && period.Covers(day))?.Substitute is { } substitute && IsAtWork(substitute, day)
            ? substitute
            : null;

    /// <summary>For whom an actor stands in on a day, and where.</summary>
    /// <param name="actorId">The actor.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<StandIn> StandInsOf(string actorId, DateOnly day) =>
        _ofSubstitute.Contains(actorId) && IsAtWork(actorId, day)
            ? [.. _ofSubstitute[actorId].Where(period => period.Covers(day)).Select(period => new StandIn(period.Person, period.Unit))]
            : [];

    // Away from any unit: where a substitute is known to be away at all, the case is rather the lead's than nobody's.
    private bool IsAtWork(string person, DateOnly day) => !_ofPerson[person].Any(period => period.Covers(day));
}
