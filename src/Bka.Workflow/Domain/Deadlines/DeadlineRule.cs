using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>One row of <see cref="DeadlineTable"/>: how one clock runs.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="StartsOn">The fact whose local day starts it, in Swedish: "då anmälan kom in".</param>
/// <param name="Duty">What must be done and by when, in Swedish, without the paragraph.</param>
/// <param name="Term">The length of the term.</param>
/// <param name="MovesPastRestDays">True when a last day on a rest day moves to the next workday.</param>
/// <param name="Law">The rule that sets the term.</param>
/// <param name="Extension">The rule that allows a longer term, or null when the law allows none.</param>
/// <param name="WarningDays">How many calendar days before the last day the internal warning is given.</param>
/// <param name="StaysBecause">Why a last day on a rest day does not move, in Swedish; empty when it does.</param>
public sealed record DeadlineRule(
    Clock Clock,
    string StartsOn,
    string Duty,
    Term Term,
    bool MovesPastRestDays,
    LawRule Law,
    LawRule? Extension,
    int WarningDays,
    string StaysBecause = "")
{
    /// <summary>The day of the internal warning before a last day. A habit of the house, not a rule of law.</summary>
    public DateOnly WarningDay(DateOnly lastDay) => lastDay.AddDays(-WarningDays);
}
