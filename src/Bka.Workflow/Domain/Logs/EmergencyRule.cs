using Bka.Contracts;

namespace Bka.Workflow.Domain.Logs;

/// <summary>How long an emergency opening holds, and by when it is reviewed (ADR 0037).</summary>
public static class EmergencyRule
{
    /// <summary>How many days whoever reviews has, the day of the opening not counted.</summary>
    public const int DaysToReview = 7;

    /// <summary>For how long a case stays open.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(4);

    /// <summary>Whether an opening holds at a moment. It holds for whoever made it, in the function it was made in.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">The moment, UTC.</param>
    public static bool Holds(EmergencyOpening opening, Actor actor, DateTimeOffset now) =>
        opening.By == actor.Id && opening.Function == actor.Function && opening.OpenedAt <= now && now < opening.Until;

    /// <summary>Whether nobody has reviewed it although the last day for it has passed.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="today">Today, Europe/Stockholm.</param>
    public static bool IsOverdue(EmergencyOpening opening, DateOnly today) => opening.Review is null && opening.ReviewBy < today;
}
