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
    public static IEnumerable<TouchedClock> Of(IEnumerable<Case> cases, DateOnly first, DateOnly? back, DateOnly today) =>
        from subject in cases
        from clock in CaseClocks.Of(subject)
        where clock.IsRunning
        let why = Why(clock, day => first <= day && (back is null || day < back), today).ToArray()
        where why.Length > 0
        orderby clock.LastDay, subject.Id, clock.Clock
        select new TouchedClock(
            subject.Id, subject.CaseRef, subject.Unit, clock.Clock, clock.LastDay,
            DeadlineCalculator.DaysLate(clock.LastDay, today), why);

    private static IEnumerable<string> Why(CaseClock clock, Func<DateOnly, bool> isAway, DateOnly today)
    {
        if (clock.LastDay < today)
        {
            yield return TouchNotes.Overdue;
        }

        if (isAway(clock.LastDay))
        {
            yield return TouchNotes.LastDay;
        }

        if (AlertTable.For(clock.Clock).Any(rule => isAway(rule.DueOn(clock.LastDay))))
        {
            yield return TouchNotes.AlertDue;
        }
    }
}
