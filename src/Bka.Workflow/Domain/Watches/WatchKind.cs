using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>What is watched: one of the product's clocks, or one of the municipality's own.</summary>
/// <param name="Clock">Which clock; <see cref="Clock.Local"/> for the municipality's own.</param>
/// <param name="Local">The municipality's own watch; null for the product's clocks.</param>
public sealed record WatchKind(Clock Clock, LocalWatch? Local = null)
{
    /// <summary>Local watches are stored from this number on, so that they never meet a clock of the product.</summary>
    public const int FirstLocal = 100;

    /// <summary>The number it is stored under.</summary>
    public long No { get; } = Local is null ? (long)Clock : FirstLocal + Local.No;

    /// <summary>Its stable name.</summary>
    public string Name { get; } = Local is null ? Clock.ToString() : "Local-" + Local.Code;

    /// <summary>
    /// Whether the law sets the last day or asks for the act, so that an alert is never put off beyond it. Only the day of a
    /// planned talk, what the product itself has chosen a day for, and local watches may be.
    /// </summary>
    public bool IsStatutory => Clock is not (Clock.Local or Clock.HearingAttempt or Clock.FeedbackToChild);
}
