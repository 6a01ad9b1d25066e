using System.Diagnostics;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// A length of time as the law states it: a number of days or of calendar months. Four months are never 120 days.
/// </summary>
/// <param name="Count">How many units; at least one.</param>
/// <param name="Unit">What is counted.</param>
public sealed record Term(int Count, TermUnit Unit)
{
    /// <summary>The calendar day after the start.</summary>
    public static Term NextDay { get; } = Days(1);

    /// <summary>A number of calendar days, counted plainly; day one is the day after the start.</summary>
    public static Term Days(int count) => new(count, TermUnit.Days);

    /// <summary>A number of calendar months.</summary>
    public static Term Months(int count) => new(count, TermUnit.Months);

    /// <summary>
    /// The day the term ends when it is counted from <paramref name="start"/>. Months end on the day with the same
    /// number; a month that lacks it ends the term on its last day (lag 1930:173 1 §).
    /// </summary>
    public DateOnly AddTo(DateOnly start) => Unit switch
    {
        TermUnit.Days => start.AddDays(Count),
        TermUnit.Months => start.AddMonths(Count),
        _ => throw new UnreachableException(),
    };

    /// <summary>True when the month in which the term ends has no day with the number of the start day.</summary>
    public bool LacksDayNumber(DateOnly start) => Unit == TermUnit.Months && AddTo(start).Day != start.Day;
}
