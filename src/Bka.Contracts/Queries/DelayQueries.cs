namespace Bka.Contracts;

/// <summary>
/// Why things are late, how long alerts wait, and how the work is spread: for those who lead a unit. Never a ranking of people,
/// and never in a report.
/// </summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day.</param>
/// <param name="Unit">One unit; null for all the actor leads.</param>
public sealed record GetDelays(DateOnly From, DateOnly To, string? Unit = null) : Query<Delays>, IAsksOfUnit;

/// <summary>Why things are late, how long alerts wait, and how the work is spread.</summary>
/// <param name="Reasons">The reasons noted in the period on alerts whose last day had passed, the most common first.</param>
/// <param name="Waits">Alerts raised in the period, by whole days until somebody noted on them or what was due was done.</param>
/// <param name="StillWaiting">Alerts raised in the period that nobody has noted on and that stand.</param>
/// <param name="Loads">Running clocks now for each caseworker who has any, by id.</param>
public sealed record Delays(
    IReadOnlyList<ReasonCount> Reasons, IReadOnlyList<DaysCount> Waits, long StillWaiting, IReadOnlyList<CaseworkerLoad> Loads);

/// <summary>How often a reason was noted.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How often.</param>
public sealed record ReasonCount(AlertReason Reason, long Count);

/// <summary>What one person handles now.</summary>
/// <param name="Caseworker">Who, as an opaque id.</param>
/// <param name="Open">Running clocks.</param>
/// <param name="Overdue">Of those, late.</param>
public sealed record CaseworkerLoad(string Caseworker, int Open, int Overdue);
