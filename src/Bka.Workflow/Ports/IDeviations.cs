using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Ports;

/// <summary>What egenkontroll looks at in single cases, within one transaction.</summary>
internal interface IDeviationWrites
{
    /// <summary>The next ledger rows that have not been read for deviations, as the cases they changed.</summary>
    /// <param name="most">How many rows.</param>
    ValueTask<UnreadCases> UnreadCasesAsync(int most);

    /// <summary>When each child's BKA in a case was last made ready, and whether a case system has saved answers in it.</summary>
    /// <param name="caseId">The case.</param>
    ValueTask<IReadOnlyList<BkaMoments>> BkaMomentsAsync(string caseId);

    /// <summary>Keeps the deviations of a case in place of those it had.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="found">The deviations.</param>
    void SaveDeviations(string caseId, string unit, IReadOnlyList<CaseDeviation> found);

    /// <summary>Notes how far the ledger has been read.</summary>
    /// <param name="seq">The last row.</param>
    void CompleteDeviationIndex(long seq);
}

/// <summary>A stretch of the ledger.</summary>
/// <param name="CaseIds">The cases it changed, each once.</param>
/// <param name="Through">Its last row.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record UnreadCases(IReadOnlyList<string> CaseIds, long Through, int Rows);

/// <summary>What the ledger tells of a child's BKA.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="ReadyAt">When it was last made ready, UTC.</param>
/// <param name="BySystem">The numbers of the child's BKAs in which a case system has saved answers.</param>
internal sealed record BkaMoments(string ChildRef, DateTimeOffset ReadyAt, IReadOnlyList<int> BySystem);

/// <summary>Reads what egenkontroll looks at in single cases.</summary>
internal interface IDeviationReader
{
    /// <summary>The kinds that there are any of, counted, and how many ledger rows wait to be read.</summary>
    /// <param name="query">The period and unit.</param>
    /// <param name="scope">Whose figures the actor may see.</param>
    Task<(IReadOnlyList<DeviationCount> Kinds, long NotRead)> CountAsync(CountDeviations query, AccessScope scope);

    /// <summary>A page, oldest first.</summary>
    /// <param name="query">The period, unit and page.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <param name="figures">Whose figures the actor may see.</param>
    /// <param name="cases">Which cases the actor may read.</param>
    Task<DeviationPage> ListAsync(
        ListDeviations query, IReadOnlyList<DeviationKind> kinds, AccessScope figures, AccessScope cases);
}

/// <summary>Where a page of something dated ended; the next begins after it.</summary>
/// <param name="Day">The day of the last row, as stored.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="No">Its number.</param>
internal sealed record DayCursor(string Day, string CaseId, long No)
{
    /// <summary>Reads a cursor as it was answered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out DayCursor? cursor)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.', 3);
        cursor = parts.Length == 3
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && parts[1].Length > 0
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var no)
                ? new DayCursor(parts[0], parts[1], no)
                : null;
        return cursor is not null;
    }

    /// <summary>Writes the cursor.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}.{CaseId}.{No}");
}
