using Bka.Contracts;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>The counts of one group of deviations, with where the cases of each are listed.</summary>
/// <param name="Group">The group.</param>
/// <param name="Counts">The counts.</param>
/// <param name="AddressOf">Where a kind's cases are listed.</param>
internal sealed record DeviationCountsView(
    DeviationGroup Group, IReadOnlyList<DeviationCount> Counts, Func<DeviationKind, string> AddressOf)
{
    /// <summary>Those of one group.</summary>
    public static DeviationCountsView Of(DeviationCounts counts, DeviationGroup group, Func<DeviationKind, string> addressOf) =>
        new(group, [.. counts.Kinds.Where(count => count.Group == group)], addressOf);
}
