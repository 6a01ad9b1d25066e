using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>Something in a case that egenkontroll looks at. No person stands in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day it belongs to, Europe/Stockholm.</param>
/// <param name="Days">How many days, where the kind is a matter of days.</param>
/// <param name="Decision">Which decision, where the kind is a decision's.</param>
public sealed record CaseDeviation(DeviationKind Kind, DateOnly On, int? Days = null, DecisionType? Decision = null);

/// <summary>Which group each kind belongs to.</summary>
public static class DeviationGroups
{
    /// <summary>The group of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static DeviationGroup Of(DeviationKind kind) => kind switch
    {
        DeviationKind.ChainedUtredning or DeviationKind.DelegationMissing => DeviationGroup.Breach,
        DeviationKind.LateExtensionForhandsbedomning or DeviationKind.LateExtensionUtredning => DeviationGroup.Breach,
        DeviationKind.NotOpenedDespiteViolence or DeviationKind.NotOpenedDespiteProtection => DeviationGroup.Exception,
        DeviationKind.UrgentWithoutBka or DeviationKind.KommuniceringLeftOut => DeviationGroup.Exception,
        DeviationKind.NotHeardLocalReason or DeviationKind.NotHeardForRisk => DeviationGroup.Exception,
        DeviationKind.ChildNotTold or DeviationKind.ChildNotAffected => DeviationGroup.Exception,
        DeviationKind.BkaReusedUnchanged => DeviationGroup.Exception,
        DeviationKind.AnsweredInOneSave or DeviationKind.AnsweredWithinAMinute => DeviationGroup.Pace,
        DeviationKind.AnsweredBySystem => DeviationGroup.Pace,
    };

    /// <summary>The kinds that are asked for: one, those of a group, or all.</summary>
    /// <param name="kind">One kind; null for more.</param>
    /// <param name="group">One group; null for all.</param>
    public static IReadOnlyList<DeviationKind> Asked(DeviationKind? kind, DeviationGroup? group) =>
        [.. Enum.GetValues<DeviationKind>().Where(one => (kind is null || one == kind) && (group is null || Of(one) == group))];
}
