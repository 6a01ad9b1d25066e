namespace Bka.Contracts;

/// <summary>Walks the whole ledger and compares each row with its place in the chain. It reads every row, so it takes its time.</summary>
public sealed record VerifyLedger : Query<LedgerVerdict>;

/// <summary>What a walk through the ledger found. It tells of places and never of content.</summary>
/// <param name="Rows">How many rows were walked and found whole.</param>
/// <param name="Ok">Whether every row is whole and in its place.</param>
/// <param name="FirstBroken">The sequence number of the first row that is not; null when all are.</param>
/// <param name="Reason">
/// What is wrong with it: <c>row-missing</c>, <c>row-changed</c>, <c>head-missing</c>, <c>head-changed</c>,
/// <c>tail-missing</c> or <c>tail-added</c>; null when nothing is.
/// </param>
public sealed record LedgerVerdict(long Rows, bool Ok, long? FirstBroken, string? Reason);
