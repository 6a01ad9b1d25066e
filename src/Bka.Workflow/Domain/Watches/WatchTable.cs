using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// What is watched, and when whom is told: one row for each clock. Start, last day and law of a clock stand in
/// <see cref="DeadlineTable"/> and <see cref="GivenDays"/>; here stands the ladder. The municipality's own watches and the
/// rungs it has changed come from its settings and are dated.
/// </summary>
public sealed class WatchTable
{
    // Days from the last day in force. Warning is the internal warning day of the clock. A skyddsbedömning has one day, so
    // its ladder is short; a utredning is told of a week ahead as well; an eviction is told of while it can still be met.
    //                                     soon  last day  overdue  escalated
    private static readonly AlertRule[] Product =
    [
        .. Ladder(Clock.Skyddsbedomning,    null,  0,        1,       2),
        .. Ladder(Clock.Forhandsbedomning,  -2,    0,        1,       4),
        .. Ladder(Clock.Utredning,          -7,    0,        1,       8),
        .. Ladder(Clock.HearingAttempt,     null,  0,        1,       8),
        .. Ladder(Clock.BkaAfterwards,      null,  0,        1,       3),
        .. Ladder(Clock.FeedbackToChild,    -2,    0,        1,       15),
        .. Ladder(Clock.FeedbackToReporter, null,  0,        1,       3),
        .. Ladder(Clock.FollowUp,           -7,    0,        1,       15),
        .. Ladder(Clock.Eviction,           -3,    0,        1,       null),
        .. Ladder(Clock.CarryingOut,        -7,    0,        1,       8),
    ];

    /// <summary>Puts the table together.</summary>
    /// <param name="changed">The rungs that the municipality has changed, each for its time.</param>
    /// <param name="local">The municipality's own watches.</param>
    public WatchTable(IReadOnlyList<ChangedRung> changed, IReadOnlyList<LocalWatch> local)
    {
        Changed = changed;
        Local = local;
        Alerts = new AlertTable(Product.Concat(local.SelectMany(LadderOf)).SelectMany(rule => rule.ChangedBy(changed)));
    }

    /// <summary>The table that the product comes with.</summary>
    public static WatchTable Default { get; } = new([], []);

    /// <summary>The rungs that the municipality has changed.</summary>
    public IReadOnlyList<ChangedRung> Changed { get; }

    /// <summary>The municipality's own watches.</summary>
    public IReadOnlyList<LocalWatch> Local { get; }

    /// <summary>When alerts are raised.</summary>
    public AlertTable Alerts { get; }

    /// <summary>Every clock that runs or has run on a case, the municipality's own last.</summary>
    /// <param name="subject">The case.</param>
    public IReadOnlyList<CaseClock> ClocksOf(Case subject) => Local.Count == 0
        ? CaseClocks.Of(subject)
        : [.. CaseClocks.Of(subject), .. Local.Select(watch => watch.ClockOf(subject)).OfType<CaseClock>()];

    /// <summary>The municipality's own watch by the number it is stored under; null for the product's and unknown ones.</summary>
    /// <param name="no">The number.</param>
    public LocalWatch? LocalOf(long no) => Local.FirstOrDefault(watch => watch.No + WatchKind.FirstLocal == no);

    private static IEnumerable<AlertRule> Ladder(Clock clock, int? soon, int lastDay, int overdue, int? escalated)
    {
        var watch = new WatchKind(clock);
        var warning = -GivenDays.WarningDays(clock);
        return Rungs(watch, warning < lastDay ? warning : null, soon, lastDay, overdue, escalated);
    }

    private static IEnumerable<AlertRule> LadderOf(LocalWatch local) =>
        Rungs(new WatchKind(Clock.Local, local), local.WarningDays > 0 ? -local.WarningDays : null, null, 0, 1, null);

    // Before the last day it is the caseworker's own; once it has passed, the lead's, and if it stays, the head's.
    private static IEnumerable<AlertRule> Rungs(
        WatchKind watch, int? warning, int? soon, int lastDay, int overdue, int? escalated)
    {
        (AlertThreshold Threshold, int? Days, Function To)[] rungs =
        [
            (AlertThreshold.Warning, warning, Function.Caseworker),
            (AlertThreshold.Soon, soon, Function.Caseworker),
            (AlertThreshold.LastDay, lastDay, Function.Caseworker),
            (AlertThreshold.Overdue, overdue, Function.LeadSocialWorker),
            (AlertThreshold.Escalated, escalated, Function.UnitHead),
        ];
        return rungs.Where(rung => rung.Days is not null)
            .Select(rung => new AlertRule(watch, rung.Threshold, rung.Days!.Value, rung.To));
    }
}
