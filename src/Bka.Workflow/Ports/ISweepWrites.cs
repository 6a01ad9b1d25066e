using Bka.Contracts;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Ports;

/// <summary>Alerts, within one transaction.</summary>
internal interface ISweepWrites
{
    /// <summary>The day each rule has been swept to; a rule that has never been swept is absent.</summary>
    ValueTask<IReadOnlyDictionary<string, DateOnly>> SweepMarksAsync();

    /// <summary>Raises the alerts of every rule for each running clock whose threshold lies in the rule's range of days.</summary>
    /// <param name="ranges">The rules, each with the day it has been swept to.</param>
    /// <param name="through">The day to sweep to, included; a rule swept that far already raises nothing.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>How many were raised; one that exists already is not raised again.</returns>
    ValueTask<int> RaiseAlertsAsync(IReadOnlyList<SweepRange> ranges, DateOnly through, DateTimeOffset at);

    /// <summary>Notes that a sweep was completed, and the new marks.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="rules">The rules it swept.</param>
    /// <param name="actor">Who asked for it.</param>
    void CompleteSweep(SweepDone sweep, IReadOnlyList<AlertRule> rules, Actor actor);
}

/// <summary>Where the sweep of one rule goes on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="After">The day swept to before; null from the beginning.</param>
internal sealed record SweepRange(AlertRule Rule, DateOnly? After);
