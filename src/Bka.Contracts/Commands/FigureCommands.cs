namespace Bka.Contracts;

/// <summary>
/// Writes what the figures ask of a number of cases anew from the ledger, in a store from before it was kept. Safe to run at
/// any time and any number of times.
/// </summary>
public sealed record RunMeasureRebuild : Command<MeasuresRebuilt>;

/// <summary>How far what the figures ask has been written anew.</summary>
/// <param name="Cases">How many cases were gone through this time.</param>
/// <param name="IsCaughtUp">Whether every case has been.</param>
public sealed record MeasuresRebuilt(int Cases, bool IsCaughtUp);
