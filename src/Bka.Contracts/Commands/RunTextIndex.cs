namespace Bka.Contracts;

/// <summary>
/// Reads on in the ledger and judges the form of each motivering it finds there, some rows at a time so that nobody who
/// writes has to wait. Safe to run any number of times and after any pause: it goes on where the last run ended.
/// </summary>
/// <param name="Most">How many ledger rows to read, 1–500.</param>
public sealed record RunTextIndex(int Most = 25) : Command<TextIndexDone>;

/// <summary>How far the reading has come.</summary>
/// <param name="Rows">How many ledger rows were read now.</param>
/// <param name="Texts">How many motiveringar they held.</param>
/// <param name="IsCaughtUp">Whether the end of the ledger was reached.</param>
public sealed record TextIndexDone(int Rows, int Texts, bool IsCaughtUp);
