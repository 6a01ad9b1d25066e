using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Watches;

/// <summary>The whole worklist as a table, by the same question as the page, page after page.</summary>
internal static class WatchFile
{
    private const int PageSize = 200;

    /// <summary>Asks for it.</summary>
    /// <param name="page">The page it is had from.</param>
    /// <param name="filter">Which clocks.</param>
    /// <param name="sort">In which order.</param>
    public static async Task<Answer<ReportTable>> AskAsync(BkaPage page, WatchFilter filter, WatchSort sort)
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        string? after = null;
        do
        {
            var found = await page.AskAsync(new ListWatches(filter, after, PageSize, sort, WithNotes: true));
            if (found.Refusal is { } refusal)
            {
                return refusal;
            }

            rows.AddRange(found.Value!.Rows.Select(Row));
            after = found.Value.Next;
        }
        while (after is not null);
        return new ReportTable(
            PageText.Watches["Title"],
            [
                PageText.Watches["ColumnLastDay"], PageText.Watches["ColumnDaysLeft"], PageText.Watches["ColumnCase"],
                PageText.Watches["ColumnClock"], PageText.Watches["ColumnUnit"], PageText.Watches["ColumnStart"], PageText.Watches["ColumnWhy"], PageText.Watches["ColumnReason"],
            ],
            rows);
    }

    // A file can leave the unit: it has case references and no person, and of what somebody has written the reason alone.
    private static IReadOnlyList<ReportCell> Row(WatchRow row)
    {
        var left = row.DaysLate > 0 ? -row.DaysLate : row.DaysLeft;
        return
        [
            new(Show.Day(row.LastDay)),
            new(Show.Number(left), left),
            new(row.CaseRef),
            new(row.Local ?? Words.Of(row.Clock)),
            new(row.Unit),
            new(Show.Day(row.StartDay)),
            new(string.Join(", ", row.Why.Select(Words.Note))),
            new(row.Noted?.Note is { } note ? Words.Capital(Words.Of(note.Reason)) : ""),
        ];
    }
}
