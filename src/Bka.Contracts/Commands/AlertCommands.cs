namespace Bka.Contracts;

/// <summary>Which alert: one for each case, rule and last day.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Rule">The rule's stable name, for example <c>Forhandsbedomning.Overdue</c>.</param>
/// <param name="LastDay">The last day it was raised for.</param>
public sealed record AlertKey(string CaseId, string Rule, DateOnly LastDay);

/// <summary>
/// Takes an alert on and says why. It leaves the list of what waits; the clock stays overdue until it is stopped, and the
/// next threshold raises an alert of its own. Whoever has a lower function than the one it is addressed to gives a reason
/// that stands, and the alert still waits for the addressee.
/// </summary>
/// <param name="Alert">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">More about why, at least 10 characters; required when the last day has passed and for <see cref="AlertReason.Other"/>.</param>
public sealed record AcknowledgeAlert(AlertKey Alert, AlertReason Reason, string? Note = null) : Command<AlertNoted>;

/// <summary>
/// Puts an alert off to a day, when it waits again. What the law sets a last day for can be put off to that day at most,
/// and never once it has passed.
/// </summary>
/// <param name="Alert">Which.</param>
/// <param name="Until">The day it waits again, Europe/Stockholm; after today, and at most fourteen days ahead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">More about why, at least 10 characters; required for <see cref="AlertReason.Other"/>.</param>
public sealed record SnoozeAlert(AlertKey Alert, DateOnly Until, AlertReason Reason, string? Note = null) : Command<AlertNoted>;

/// <summary>What was noted on an alert.</summary>
/// <param name="Alert">Which.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="At">When, UTC.</param>
public sealed record AlertNoted(AlertKey Alert, AlertState State, DateTimeOffset At);

/// <summary>
/// Computes the watches of a number of cases anew, when the municipality's own watches have changed since. Safe to run at
/// any time and any number of times.
/// </summary>
public sealed record RunWatchRebuild : Command<WatchesRebuilt>;

/// <summary>How far the watches have been computed anew.</summary>
/// <param name="Cases">How many cases were gone through this time.</param>
/// <param name="IsCaughtUp">Whether every case follows the present watches.</param>
public sealed record WatchesRebuilt(int Cases, bool IsCaughtUp);
