using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>What somebody's absence would touch, from their cases alone.</summary>
public static class AbsenceImpact
{
    /// <summary>
    /// Every running clock that is late already, or whose last day or an alert falls within the absence; most urgent first.
    /// </summary>
    /// <param name="cases">The cases the person handles.</param>
    /// <param name="first">First day away.</param>
    /// <param name="back">First day back; null for until further notice.</param>
    /// <param name="today">Today.</param>
    /// <param name="watches">What is watched, and when alerts are raised.</param>
    public static IEnumerable<TouchedClock> Of(
        IEnumerable<Case> cases, DateOnly first, DateOnly? back, DateOnly today, WatchTable watches) =>
        from subject in cases
        from clock in watches.ClocksOf(subject)
        where clock.IsRunning
        let why = Why(clock, watches.Alerts, day => first <= day && (back is null || day < back), today).ToArray()
        where why.Length > 0
        orderby clock.LastDay, subject.Id, clock.No
        select new TouchedClock(
            subject.Id, subject.CaseRef, subject.Unit, clock.Clock, clock.LastDay,
            DeadlineCalculator.DaysLate(clock.LastDay, today), why, clock.Local?.Title);

    private static IEnumerable<string> Why(CaseClock clock, AlertTable alerts, Func<DateOnly, bool> isAway, DateOnly today)
    {
        if (clock.LastDay < today)
        {
            yield return TouchNotes.Overdue;
        }

        if (isAway(clock.LastDay))
        {
            yield return TouchNotes.LastDay;
        }

        if (alerts.For(clock.No).Any(rule => rule.DueOn(clock.LastDay) is { } due && isAway(due)))
        {
            yield return TouchNotes.AlertDue;
        }
    }
}
