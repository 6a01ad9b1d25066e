namespace Bka.Contracts;

/// <summary>
/// Raises every alert whose threshold has been reached by a day, each exactly once. Safe to run any number of times
/// and after any pause: it continues from the day the last completed sweep reached.
/// </summary>
/// <param name="AsOf">The day, Europe/Stockholm; null for today. Never a day to come.</param>
public sealed record RunSweep(DateOnly? AsOf = null) : Command<SweepDone>;

/// <summary>A completed sweep.</summary>
/// <param name="AsOf">The day it swept to.</param>
/// <param name="Raised">How many alerts it raised.</param>
/// <param name="CompletedAt">When it was completed, UTC.</param>
public sealed record SweepDone(DateOnly AsOf, int Raised, DateTimeOffset CompletedAt);
