using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Where in a matter a child is heard; some reasons hold only in one of them.</summary>
public enum HearingPhase
{
    /// <summary>Before a utredning is opened: a guardian may say no (JO 3891-2014).</summary>
    Forhandsbedomning,

    /// <summary>In a utredning: a talk needs no consent (SoL 20:7).</summary>
    Utredning,

    /// <summary>In an adult's case, which is never an inquiry into the child.</summary>
    Adult,
}

/// <summary>
/// How a child was heard, or concretely why not. The reasons are a closed list and each asks for its own evidence; what
/// the law allows is never refused.
/// </summary>
public static class HearingRules
{
    /// <summary>The most days ahead a new attempt may be planned: longer is not a plan. It can be planned anew.</summary>
    public const int MostDaysAhead = 92;

    /// <summary>The phase a case is in.</summary>
    /// <param name="subject">The case.</param>
    public static HearingPhase PhaseOf(Case subject) => subject switch
    {
        { IsAdultCase: true } => HearingPhase.Adult,
        { Utredning: null, Decision: null } => HearingPhase.Forhandsbedomning,
        _ => HearingPhase.Utredning,
    };

    /// <summary>What is missing in the account of how a child was heard.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="child">The child.</param>
    /// <param name="hearing">The account; null when none is given.</param>
    /// <param name="phase">Where in the matter.</param>
    /// <param name="inADecision">Whether it stands in a decision not to open, made by one who leads the work.</param>
    public static IEnumerable<Missing> Missing(
        Case subject, Child child, Hearing? hearing, HearingPhase phase, bool inADecision = false)
    {
        Missing Lacks(string code, string? item, string law = "SoL 3:2") => new(code, child.Ref, item, law);
        if (hearing is null)
        {
            return [Lacks(MissingCodes.HearingMissing, "hearing")];
        }

        if (FreeText.SaysNothing(hearing.Account))
        {
            return [Lacks(MissingCodes.StopPhrase, "hearing.account")];
        }

        if ((hearing.Attempts ?? []).Any(day => day < subject.Intake.ReceivedOn))
        {
            return [Lacks(MissingCodes.BeforeReceived, "hearing.attempts")];
        }

        return hearing switch
        {
            // In an import the month of birth may be unknown; else a child without one is not born.
            { Heard: true } when child.Born is null && subject.ImportedFrom is null =>
                [Lacks(MissingCodes.NotHeardReasonMissing, "hearing.reason")],
            { Heard: true } => [],
            { Reason: null } => [Lacks(MissingCodes.NotHeardReasonMissing, "hearing.reason")],
            _ when !IsAccepted(subject, child, hearing.Reason.Value, phase) =>
                [Lacks(MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", LawAgainst(hearing.Reason.Value, phase))],
            { Reason: NotHeardReason.WouldHarm } when !inADecision && hearing.RiskDecidedBy is { } judge && judge == subject.Caseworker =>
                [Lacks(MissingCodes.FourEyes, "hearing.riskDecidedBy")],
            _ => LackingEvidence(hearing, inADecision) is { } item ? [Lacks(MissingCodes.NotHeardEvidenceMissing, item)] : [],
        };
    }

    private static bool IsAccepted(Case subject, Child child, NotHeardReason reason, HearingPhase phase) => reason switch
    {
        NotHeardReason.Unborn => child.Born is null,
        NotHeardReason.GuardianRefused => phase == HearingPhase.Forhandsbedomning && !SpeaksForItself(subject, child),
        NotHeardReason.ThroughGuardian => phase == HearingPhase.Adult,
        _ => true,
    };

    private static string? LackingEvidence(Hearing hearing, bool inADecision) => hearing.Reason switch
    {
        NotHeardReason.CannotExpress when string.IsNullOrWhiteSpace(hearing.OtherWay) => "hearing.otherWay",
        NotHeardReason.NotReached when (hearing.Attempts ?? []).Distinct().Count() < 2 => "hearing.attempts",
        NotHeardReason.PoliceAskedToWait or NotHeardReason.Urgent when hearing.PlannedOn is null => "hearing.plannedOn",
        // A decision not to open holds the decision about the risk.
        NotHeardReason.WouldHarm when !inADecision && string.IsNullOrWhiteSpace(hearing.RiskDecidedBy) => "hearing.riskDecidedBy",
        _ => null,
    };

    private static string LawAgainst(NotHeardReason reason, HearingPhase phase) => (reason, phase) switch
    {
        (NotHeardReason.GuardianRefused, HearingPhase.Utredning) => "SoL 20:7",
        (NotHeardReason.GuardianRefused, _) => "SoL 3:4",
        _ => "SoL 3:2",
    };

    // From fifteen a child has a voice of its own in the matter, and a guardian's no does not silence it (SoL 3:4). The
    // day the matter came in decides, so that waiting changes nothing; in the very month of the birthday the day is not
    // known, and what the law may allow is not refused.
    private static bool SpeaksForItself(Case subject, Child child) =>
        child.Born?.HasSurelyTurned(15, subject.Intake.ReceivedOn) == true;
}
