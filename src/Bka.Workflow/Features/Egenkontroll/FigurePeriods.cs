using Bka.Contracts;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>What every question about figures asks of its period, and how a day known is read.</summary>
internal static class FigurePeriods
{
    private const int MostYears = 50;

    /// <summary>Checks a period.</summary>
    public static void Check(InputCheck check, DateOnly from, DateOnly to, string? unit, DateOnly? knownOn)
    {
        check.Day(from, "from");
        check.Day(to, "to");
        check.Holds(from <= to && to.Year - from.Year <= MostYears, MissingCodes.BadRange, "to");
        check.Unit(unit, required: false);
        if (knownOn is { } day)
        {
            // What will be known tomorrow is not known today.
            check.DayDone(day, "knownOn");
        }
    }

    /// <summary>Whether the actor may ask about a unit: nothing is not the answer about another's unit.</summary>
    public static bool Reaches(Circumstances circumstances, string? unit) =>
        unit is null || circumstances.Scope.AllowsUnit(unit);

    /// <summary>The units that are counted; null for every unit there is.</summary>
    public static IReadOnlyList<string>? Counted(Circumstances circumstances, string? unit) => unit is not null
        ? [unit]
        : circumstances.Scope.AllowsUnit(null) ? null : circumstances.Actor.Units;

    /// <summary>
    /// The last day of a period that is not over: what will be overdue is not overdue yet, and after the day known nothing is
    /// known.
    /// </summary>
    public static DateOnly Through(DateOnly to, DateOnly? knownOn, DateOnly today)
    {
        var known = knownOn < today ? knownOn.Value : today;
        return to < known ? to : known;
    }

    /// <summary>Null for today and later, when what is known is what stands.</summary>
    public static DateOnly? Before(DateOnly? knownOn, DateOnly today) => knownOn < today ? knownOn : null;
}
