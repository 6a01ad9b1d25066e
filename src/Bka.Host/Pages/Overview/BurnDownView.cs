using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Overview;

/// <summary>
/// Running clocks by days to the last day, drawn from thirty days late to thirty days left; what lies beyond is said in numbers,
/// so that years of old ones do not flatten the weeks that can be acted on. Coordinates in the drawing's own units, colours and patterns are the style sheet's.
/// </summary>
/// <param name="burnDown">The numbers.</param>
/// <param name="total">The same clocks, counted: what the sentence says.</param>
internal sealed class BurnDownView(BurnDown burnDown, ClockCounts total)
{
    public const double Width = 640;
    public const double Height = 150;
    public const double Floor = 122;
    private const int Most = 30;
    private const double Left = 8;
    private const double Top = 22;
    private const double Step = (Width - (2 * Left)) / ((2 * Most) + 1);

    private static readonly (int From, int To)[] Bins =
        [(int.MinValue, -31), (-30, -15), (-14, -4), (-3, -1), (0, 0), (1, 3), (4, 14), (15, 30), (31, int.MaxValue)];

    /// <summary>The numbers counted, in words.</summary>
    public string Reading => PageText.Overview[
        "BurnDownReading",
        Words.Count(total.Open, PageText.Overview["Clock"], PageText.Overview["Clocks"]),
        Show.Number(total.Overdue), Show.Number(total.DueToday), Show.Number(total.DueWithinThreeDays)];

    /// <summary>Where today's line stands.</summary>
    public static double Today => XOf(0) + (Step / 2);

    /// <summary>The bars that are not empty.</summary>
    public IEnumerable<(double X, double Y, double Width, double Height, string Style)> Bars
    {
        get
        {
            var counts = burnDown.Days.Where(day => Math.Abs(day.Days) <= Most).ToDictionary(day => day.Days, day => day.Count);
            var highest = counts.Count == 0 ? 1 : counts.Values.Max();
            foreach (var (day, count) in counts.OrderBy(day => day.Key))
            {
                var height = Math.Max(2, (Floor - Top) * count / highest);
                yield return (XOf(day) + 1, Floor - height, Step - 2, height, day < 0 ? "plot-bar plot-bar-late" : "plot-bar");
            }
        }
    }

    /// <summary>What is more than thirty days late, in words.</summary>
    public string Before => PageText.Overview["BurnDownBefore", Show.Number(Rows.First().Count)];

    /// <summary>What has more than thirty days left, in words.</summary>
    public string After => PageText.Overview["BurnDownAfter", Show.Number(Rows.Last().Count)];

    /// <summary>What stands below, and where.</summary>
    public static IEnumerable<(double X, string Text)> Labels =>
        new[] { -30, -20, -10, 0, 10, 20, 30 }.Select(day => (XOf(day) + (Step / 2), day == 0 ? PageText.Overview["BurnDownToday"] : Show.Signed(day)));

    /// <summary>The same as a table, in classes that tell something both of one day and of four months.</summary>
    public IEnumerable<(string Name, long Count)> Rows => Bins.Select(bin => (
        NameOf(bin), burnDown.Days.Where(day => day.Days >= bin.From && day.Days <= bin.To).Sum(day => day.Count)));

    private static double XOf(int day) => Left + ((day + Most) * Step);

    private static string NameOf((int From, int To) bin) => bin switch
    {
        { From: int.MinValue } => PageText.Overview["BinLateMost"],
        { To: int.MaxValue } => PageText.Overview["BinLeftMost"],
        { From: 0 } => PageText.Overview["BinToday"],
        { From: < 0 } => PageText.Overview["BinLate", -bin.To, -bin.From],
        _ => PageText.Overview["BinLeft", bin.From, bin.To],
    };
}
