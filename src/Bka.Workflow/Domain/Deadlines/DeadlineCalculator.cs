using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>Counts statutory time (lag 1930:173) and judges extensions (SoL 20:2, SoL 20:3).</summary>
public static class DeadlineCalculator
{
    /// <summary>The deadline of a clock that starts on a day.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">The local day of the fact that starts it.</param>
    /// <param name="countHolidayRule">
    /// False in a municipality that treats the term as a hard calendar limit and does not use lag 1930:173 2 §.
    /// </param>
    public static Deadline Compute(Clock clock, DateOnly start, bool countHolidayRule = true)
    {
        var rule = DeadlineTable.For(clock);
        var nominal = rule.Term.AddTo(start);
        var legal = countHolidayRule && rule.MovesPastRestDays ? SwedishCalendar.NextWorkday(nominal) : nominal;
        return new Deadline(clock, start, nominal, legal, rule.WarningDay(legal));
    }

    /// <summary>
    /// The last day in force after a number of extensions. They are judged in the order they were decided, each
    /// against the last day in force at that time; two of the same day in the order given.
    /// </summary>
    public static ExtendedLastDay EffectiveLastDay(
        DateOnly legalLastDay, IReadOnlyList<ExtensionDecision> extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        if (extensions.Count == 0)
        {
            return new ExtendedLastDay(legalLastDay, []);
        }

        var lastDay = legalLastDay;
        var judged = new List<JudgedExtension>(extensions.Count);
        foreach (var decision in extensions.OrderBy(extension => extension.DecidedOn))
        {
            var status = Judge(decision, lastDay);
            judged.Add(new JudgedExtension(decision, status, lastDay));
            lastDay = status == ExtensionEffect.Valid ? decision.NewLastDay : lastDay;
        }

        return new ExtendedLastDay(lastDay, judged.AsReadOnly());
    }

    /// <summary>Whether an extension counts, given the last day in force when it was decided.</summary>
    public static ExtensionEffect Judge(ExtensionDecision decision, DateOnly lastDayThen)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.DecidedOn > lastDayThen)
        {
            return ExtensionEffect.Late;
        }

        return decision.NewLastDay > lastDayThen ? ExtensionEffect.Valid : ExtensionEffect.NotLonger;
    }

    /// <summary>True when the last day has passed; on the last day itself there is still time.</summary>
    public static bool IsOverdue(DateOnly lastDay, DateOnly asOf) => asOf > lastDay;

    /// <summary>How many calendar days past the last day; 0 while there is time.</summary>
    public static int DaysLate(DateOnly lastDay, DateOnly asOf) => Math.Max(0, asOf.DayNumber - lastDay.DayNumber);
}
