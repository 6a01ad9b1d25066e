using Bka.Contracts;

namespace Bka.Host.Pages.Overview;

/// <summary>
/// What to do first, in one list. Days alone do not weigh the clocks against each other: a child's immediate protection goes
/// before all else, and no clock fills the list so that the others are not seen.
/// </summary>
internal static class FirstThings
{
    /// <summary>How many the list holds.</summary>
    public const int Most = 10;

    private const int OfOneClock = 4;

    /// <summary>Asks for the most urgent of each clock and puts them together.</summary>
    /// <param name="page">The page they stand on.</param>
    public static async Task<IReadOnlyList<WatchRow>> AskAsync(BkaPage page) => Of(
        (await page.AskAsync(new ListWatches(new WatchFilter(), Limit: 200, WithNotes: true, OfEachClock: OfOneClock))).Require().Rows);

    /// <summary>
    /// The order: danger that is due, what is late, what is due, the rest. Within each the first of every clock, then the second
    /// of every clock, and so on.
    /// </summary>
    /// <param name="rows">The most urgent of each clock.</param>
    internal static IReadOnlyList<WatchRow> Of(IEnumerable<WatchRow> rows) =>
    [
        .. rows.GroupBy(row => row.Clock)
            .SelectMany(clock => clock.OrderBy(row => row.LastDay).ThenBy(row => row.CaseId, StringComparer.Ordinal).Select((row, place) => (row, place)))
            .OrderBy(one => Rank(one.row)).ThenBy(one => one.place).ThenBy(one => one.row.Clock).ThenBy(one => one.row.LastDay)
            .Select(one => one.row).Take(Most),
    ];

    private static int Rank(WatchRow row) => row switch
    {
        { Clock: Clock.Skyddsbedomning or Clock.Eviction, DaysLeft: <= 3 } => 0,
        { DaysLate: > 0 } => 1,
        { DaysLeft: <= 3 } => 2,
        _ => 3,
    };
}
