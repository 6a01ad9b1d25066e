using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Ports;

/// <summary>Reads the ledger as a feed.</summary>
internal interface IEventReader
{
    /// <summary>
    /// Rows beyond a cursor, in order, with all that is needed to tell each as its case then stood. Only a piece of the
    /// ledger is looked through, so a page may hold less than there is.
    /// </summary>
    /// <param name="after">The cursor.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="scope">What the reader may see.</param>
    Task<FeedPiece> ReadAsync(long after, int most, AccessScope scope);
}

/// <summary>A piece of the ledger.</summary>
/// <param name="Rows">The rows within the reader's scope.</param>
/// <param name="Through">How far the ledger was looked through.</param>
/// <param name="Head">The ledger's last row.</param>
/// <param name="Histories">For each case of the rows its facts from the first to the last of the rows, with the states they led to.</param>
internal sealed record FeedPiece(
    IReadOnlyList<FeedRow> Rows, long Through, long Head, IReadOnlyDictionary<string, IReadOnlyList<(Fact Fact, CaseState State)>> Histories);

/// <summary>One ledger row as the feed sees it.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Fact">Its name.</param>
/// <param name="CaseId">The case; null when it concerns none.</param>
/// <param name="CaseVersion">The case's version after it; null when it changed none.</param>
internal sealed record FeedRow(long Seq, DateTimeOffset At, string Fact, string? CaseId, long? CaseVersion);
