namespace Bka.Contracts;

/// <summary>
/// Reads on in the ledger and notes what each changed case deviates in, some rows at a time so that nobody who writes has
/// to wait. Safe to run any number of times and after any pause: it goes on where the last run ended.
/// </summary>
/// <param name="Most">How many ledger rows to read, 1–500.</param>
public sealed record RunDeviationIndex(int Most = 100) : Command<DeviationIndexDone>;

/// <summary>How far the reading has come.</summary>
/// <param name="Rows">How many ledger rows were read now.</param>
/// <param name="Cases">How many cases they changed.</param>
/// <param name="IsCaughtUp">Whether the end of the ledger was reached.</param>
public sealed record DeviationIndexDone(int Rows, int Cases, bool IsCaughtUp);
