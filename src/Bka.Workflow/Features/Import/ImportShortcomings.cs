using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Features.Import;

/// <summary>
/// What is lacking in an imported case: practice as it was, found by egenkontroll. An open case has only what can no
/// longer be put right.
/// </summary>
internal static class ImportShortcomings
{
    /// <summary>The shortcomings, as codes of <see cref="ShortcomingCodes"/>.</summary>
    /// <param name="read">The case.</param>
    /// <param name="delegation">The nämnd's delegation table.</param>
    public static IReadOnlyList<string> Of(Case read, DelegationTable delegation) =>
        [.. All(read, delegation).Where(found => found.Holds).Select(found => found.Code)];

    private static IEnumerable<(bool Holds, string Code)> All(Case read, DelegationTable delegation)
    {
        var isReport = read.Intake.Kind == IntakeKind.ConcernReport;
        var decision = read.Forhandsbedomning?.Decision;
        var notOpened = decision is { Opened: false };
        yield return (isReport && decision is not null && read.Skyddsbedomning is null,
            ShortcomingCodes.SkyddsbedomningMissing);
        yield return (isReport && read.Skyddsbedomning?.AssessedOn > LastDay(read, Clock.Skyddsbedomning),
            ShortcomingCodes.SkyddsbedomningLate);
        yield return (decision?.Made.On > LastDay(read, Clock.Forhandsbedomning), ShortcomingCodes.DecisionLate);
        foreach (var found in Hearing(read))
        {
            yield return found;
        }

        yield return (LacksDelegation(read, delegation), ShortcomingCodes.DelegationMissing);
        yield return (notOpened && read.Intake.Violence == ViolenceSuspicion.Yes,
            ShortcomingCodes.NotOpenedDespiteViolence);
        yield return (notOpened && read.Skyddsbedomning?.ImmediateProtection == true,
            ShortcomingCodes.NotOpenedDespiteProtection);
        yield return (IsLate(read.Forhandsbedomning?.Extensions) || IsLate(read.Utredning?.Extensions),
            ShortcomingCodes.ExtensionLate);
    }

    // Until a decision is made, or the case has ended, the child can still be heard.
    private static IEnumerable<(bool Holds, string Code)> Hearing(Case read)
    {
        var decision = read.Forhandsbedomning?.Decision;
        var isOpen = CaseStates.IsOpen(read.State);
        var notHeard = read.Hearing is { Heard: false } && (decision is not null || !isOpen);
        yield return (notHeard && !HasAcceptedReason(read), ShortcomingCodes.NotHeardReasonMissing);
        yield return (notHeard && FreeText.SaysNothing(read.Hearing?.Account), ShortcomingCodes.NotHeardTextEmpty);
        yield return (decision is not null && !isOpen && read.Hearing is null, ShortcomingCodes.HearingMissing);
    }

    private static bool HasAcceptedReason(Case read) => read.Hearing?.Reason switch
    {
        null => false,
        NotHeardReason.GuardianRefused => read.Forhandsbedomning?.Decision is not null,
        NotHeardReason.Unborn =>
            read.Child?.Born is not { } born || new DateOnly(born.Year, born.Month, 1) > DecidedOn(read),
        _ => true,
    };

    private static DateOnly DecidedOn(Case read) =>
        read.Forhandsbedomning?.Decision?.Made.On ?? read.Ending?.Made.On ?? read.Intake.ReceivedOn;

    private static bool LacksDelegation(Case read, DelegationTable delegation)
    {
        var made = read.Forhandsbedomning?.Decision?.Made ?? read.Utredning?.Opened;
        var step = read.Forhandsbedomning?.Decision is { Opened: false }
            ? Trigger.DecideNotToOpen
            : Trigger.OpenUtredning;
        return made is { Level: { } level, On: var on }
            && DelegationTable.Of(step, SubjectOf(read)) is { } type
            && delegation.Find(type, level, read.Unit, on) is null;
    }

    private static DateOnly? LastDay(Case read, Clock clock) => CaseClocks.Find(read, clock)?.LastDay;

    private static bool IsLate(IReadOnlyList<Extension>? extensions) =>
        extensions?.Any(extension => extension.Effect == ExtensionEffect.Late) == true;

    // Who decides when violence is not ruled out is the routine here; elsewhere, and before, "vet ej" was decided as "nej".
    private static DecisionSubject SubjectOf(Case read) => new(
        read.Intake.Violence == ViolenceSuspicion.Yes ? ViolenceSuspicion.Yes : ViolenceSuspicion.No,
        IsAdultCase: false,
        Outcome: null);
}
