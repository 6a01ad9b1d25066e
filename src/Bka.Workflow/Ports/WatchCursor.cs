using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bka.Workflow.Ports;

/// <summary>Where a page of the worklist ended; the next begins after it.</summary>
/// <param name="LastDay">The last day of the last row, as stored.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Clock">Its clock, as stored.</param>
/// <param name="Key">What the list is sorted by before the last day; empty when by nothing.</param>
internal sealed record WatchCursor(string LastDay, string CaseId, long Clock, string Key = "")
{
    /// <summary>Reads a cursor as it was answered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out WatchCursor? cursor)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.', 4);
        var read = parts.Length >= 3
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && parts[1].Length > 0
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        cursor = read ? new WatchCursor(parts[0], parts[1], long.Parse(parts[2], CultureInfo.InvariantCulture), parts.ElementAtOrDefault(3) ?? "") : null;
        return read;
    }

    /// <summary>Writes the cursor.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LastDay}.{CaseId}.{Clock}{(Key.Length == 0 ? "" : ".")}{Key}");
}
