using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Ports;

/// <summary>Reads the alerts: one condition behind list and count.</summary>
internal interface IAlertReader
{
    /// <summary>A page, most urgent first; ended ones newest last day first.</summary>
    /// <param name="question">Which alerts, whose, on which day.</param>
    /// <param name="after">The cursor; null for the first page.</param>
    /// <param name="limit">How many.</param>
    Task<AlertPage> ListAsync(AlertQuestion question, string? after, int limit);

    /// <summary>The counts, state by state.</summary>
    /// <param name="question">Which alerts, whose, on which day.</param>
    Task<AlertCounts> CountAsync(AlertQuestion question);
}

/// <summary>One question about the alerts.</summary>
/// <param name="Filter">Which of them.</param>
/// <param name="Today">Today, Europe/Stockholm.</param>
/// <param name="Scope">What the actor may see.</param>
internal sealed record AlertQuestion(AlertFilter Filter, DateOnly Today, AccessScope Scope);

/// <summary>Where a page of alerts ended; the next begins after it.</summary>
/// <param name="LastDay">The last day of the last row, as stored.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Rule">Its rule.</param>
internal sealed record AlertCursor(string LastDay, string CaseId, string Rule)
{
    /// <summary>Reads a cursor as it was answered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out AlertCursor? cursor)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.', 3);
        var read = parts.Length == 3
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && parts[1].Length > 0 && parts[2].Length > 0;
        cursor = read ? new AlertCursor(parts[0], parts[1], parts[2]) : null;
        return read;
    }

    /// <summary>Writes the cursor.</summary>
    public override string ToString() => $"{LastDay}.{CaseId}.{Rule}";
}
