using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What is the same wherever it is told how a child was heard, or why not.</summary>
internal static class Hearings
{
    private const int MostAttempts = 50;

    /// <summary>Checks the form.</summary>
    /// <param name="hearing">The account.</param>
    /// <param name="check">Gathers the faults.</param>
    public static void Check(Hearing hearing, InputCheck check)
    {
        check.Text(hearing.Account, "hearing.account");
        check.Text(hearing.OtherWay, "hearing.otherWay", required: false);
        check.Ref(hearing.RiskDecidedBy, "hearing.riskDecidedBy", required: false);
        check.Ref(hearing.LocalReason, "hearing.localReason", required: false);
        check.Holds(hearing.Attempts is null or { Count: <= MostAttempts }, MissingCodes.TooLong, "hearing.attempts");
        foreach (var attempt in hearing.Attempts ?? [])
        {
            check.DayDone(attempt, "hearing.attempts");
        }

        if (hearing.Reason is { } reason)
        {
            check.Known(reason, "hearing.reason");
        }

        if (hearing.PlannedOn is { } planned)
        {
            check.Planned(planned, "hearing.plannedOn", HearingRules.MostDaysAhead);
        }
    }

    /// <summary>The account as it is kept. What is said of a child not heard does not stand beside one that was.</summary>
    /// <param name="hearing">The account.</param>
    /// <param name="stance">The child's stance, if it was asked about a proposal.</param>
    public static ChildHearing Of(Hearing hearing, Stance? stance = null) => hearing.Heard
        ? new ChildHearing(true, hearing.Account, null, [], null, null, stance, null, hearing.ChildWantsToTalk)
        : new ChildHearing(
            false, hearing.Account, hearing.Reason, [.. hearing.Attempts ?? []], hearing.PlannedOn, hearing.OtherWay, stance,
            hearing.RiskDecidedBy, hearing.ChildWantsToTalk, hearing.LocalReason);
}
