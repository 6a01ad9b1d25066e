namespace Bka.Contracts;

/// <summary>The deviations of a period, counted by kind: for egenkontroll. No person and no case stands in the answer.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
public sealed record CountDeviations(DateOnly From, DateOnly To, string? Unit = null) : Query<DeviationCounts>, IAsksOfUnit;

/// <summary>The deviations of a period. The counts may be small; what leaves the unit hides them.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Kinds">Each kind, those that are none included.</param>
/// <param name="LedgerRowsNotRead">How many ledger rows wait to be read; what they hold is not counted yet.</param>
public sealed record DeviationCounts(
    DateOnly From, DateOnly To, string? Unit, IReadOnlyList<DeviationCount> Kinds, long LedgerRowsNotRead);

/// <summary>One kind of deviation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Group">What it belongs to.</param>
/// <param name="Count">How many times.</param>
/// <param name="Cases">In how many cases.</param>
public sealed record DeviationCount(DeviationKind Kind, DeviationGroup Group, long Count, long Cases);

/// <summary>
/// The same deviations case by case, oldest first. Only those in cases that the actor may read are answered; the counts tell
/// of the rest. No person stands in the answer.
/// </summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="Kind">One kind; null for all.</param>
/// <param name="Group">The kinds of one group; null for all.</param>
/// <param name="After">Where the last page ended; null for the first.</param>
/// <param name="Limit">How many, 1–200.</param>
public sealed record ListDeviations(
    DateOnly From,
    DateOnly To,
    string? Unit = null,
    DeviationKind? Kind = null,
    DeviationGroup? Group = null,
    string? After = null,
    int Limit = 50) : Query<DeviationPage>, IAsksOfUnit;

/// <summary>A page of deviations.</summary>
/// <param name="Rows">The deviations, oldest first.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record DeviationPage(IReadOnlyList<DeviationRow> Rows, string? Next);

/// <summary>One deviation in one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day it belongs to, Europe/Stockholm.</param>
/// <param name="Days">
/// For a chained utredning the days since the one before was closed, for a late extension the days after the last day; null
/// for other kinds.
/// </param>
/// <param name="Decision">For a decision without delegation, which decision; null for other kinds.</param>
public sealed record DeviationRow(
    string CaseId, string CaseRef, string Unit, DeviationKind Kind, DateOnly On, int? Days, DecisionType? Decision);
