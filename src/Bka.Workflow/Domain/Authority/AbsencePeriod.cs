namespace Bka.Workflow.Domain.Authority;

/// <summary>That somebody is away from a unit, from one day up to another.</summary>
/// <param name="Person">Who, as an opaque id.</param>
/// <param name="Unit">From which unit.</param>
/// <param name="From">First day away, Europe/Stockholm.</param>
/// <param name="To">First day back, so that two that follow on each other share no day; null for until further notice.</param>
/// <param name="Substitute">Who stands in; null when nobody does.</param>
public sealed record AbsencePeriod(string Person, string Unit, DateOnly From, DateOnly? To, string? Substitute = null)
{
    /// <summary>Whether it covers a day. One that was taken back covers none.</summary>
    /// <param name="day">The day.</param>
    public bool Covers(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>Whether it shares a day with another stretch of days.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="to">The first day after it; null when it has no end.</param>
    public bool Overlaps(DateOnly from, DateOnly? to) =>
        (To is null || To > From) && (To is null || from < To) && (to is null || From < to);
}

/// <summary>That an actor stands in for somebody in a unit, today.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Unit">In which unit.</param>
public readonly record struct StandIn(string Person, string Unit);
