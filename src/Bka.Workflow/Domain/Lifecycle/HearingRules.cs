using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>
/// How a child was heard, or concretely why not, in the förhandsbedömning. The reasons are a closed list and each asks
/// for its own evidence; what the law allows is never refused.
/// </summary>
public static class HearingRules
{
    /// <summary>What is missing in the account of how this child was heard.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="hearing">The account; null when none is given.</param>
    public static IEnumerable<Missing> Missing(Case subject, Hearing? hearing)
    {
        Missing Lacks(string code, string? item) => new(code, subject.Child.Ref, item, "SoL 3:2");
        if (hearing is null)
        {
            return [Lacks(MissingCodes.HearingMissing, "hearing")];
        }

        if (FreeText.SaysNothing(hearing.Account))
        {
            return [Lacks(MissingCodes.StopPhrase, "hearing.account")];
        }

        if (hearing.Heard)
        {
            return [];
        }

        return hearing.Reason switch
        {
            null => [Lacks(MissingCodes.NotHeardReasonMissing, "hearing.reason")],
            NotHeardReason.Unborn when subject.Child.Born is not null =>
                [Lacks(MissingCodes.NotHeardReasonNotAccepted, "hearing.reason")],
            NotHeardReason.CannotExpress when string.IsNullOrWhiteSpace(hearing.OtherWay) =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay")],
            NotHeardReason.NotReached when (hearing.Attempts ?? []).Distinct().Count() < 2 =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.attempts")],
            NotHeardReason.PoliceAskedToWait or NotHeardReason.Urgent when hearing.PlannedOn is null =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.plannedOn")],
            _ => [],
        };
    }
}
