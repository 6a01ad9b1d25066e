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
        Missing Lacks(string code, string? item, string law = "SoL 3:2") => new(code, subject.Child.Ref, item, law);
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
            NotHeardReason.GuardianRefused when SpeaksForItself(subject) =>
                [Lacks(MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", "SoL 3:4")],
            NotHeardReason.CannotExpress when string.IsNullOrWhiteSpace(hearing.OtherWay) =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay")],
            NotHeardReason.NotReached when (hearing.Attempts ?? []).Distinct().Count() < 2 =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.attempts")],
            NotHeardReason.PoliceAskedToWait or NotHeardReason.Urgent when hearing.PlannedOn is null =>
                [Lacks(MissingCodes.NotHeardEvidenceMissing, "hearing.plannedOn")],
            _ => [],
        };
    }

    // From fifteen a child has a voice of its own in the matter, and a guardian's no does not silence it (SoL 3:4). The
    // day the matter came in decides, so that waiting changes nothing; in the very month of the birthday the day is not
    // known, and what the law may allow is not refused.
    private static bool SpeaksForItself(Case subject) =>
        subject.Child.Born?.HasSurelyTurned(15, subject.Intake.ReceivedOn) == true;
}
