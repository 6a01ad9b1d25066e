using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>Which months a plan gives rounds.</summary>
public static class SpotCheckPlans
{
    /// <summary>The plan's months until and with the next one, oldest first: those whose seed is to be locked by now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">Today.</param>
    public static IEnumerable<string> MonthsOf(SpotCheckPlan plan, DateOnly today)
    {
        var last = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        if (plan.To is { } to && Months.First(to) < last)
        {
            last = Months.First(to);
        }

        for (var month = Months.First(plan.From); month <= last; month = month.AddMonths(1))
        {
            yield return Months.Of(month);
        }
    }

    /// <summary>Whether a plan gives a round.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="key">The round.</param>
    public static bool Covers(SpotCheckPlan plan, RoundKey key) =>
        plan.Population == key.Population && plan.Unit == key.Unit
        && string.CompareOrdinal(plan.From, key.Period) <= 0
        && (plan.To is null || string.CompareOrdinal(key.Period, plan.To) <= 0);

    /// <summary>Whether two plans have a round in common. Months are written so that they sort in time.</summary>
    /// <param name="one">One plan.</param>
    /// <param name="other">Another.</param>
    public static bool Overlap(SpotCheckPlan one, SpotCheckPlan other) =>
        one.Population == other.Population && one.Unit == other.Unit
        && (one.To is null || string.CompareOrdinal(other.From, one.To) <= 0)
        && (other.To is null || string.CompareOrdinal(one.From, other.To) <= 0);
}
