namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>By when a round is drawn and reviewed, in the month that follows its own. The municipality may set other days.</summary>
/// <param name="DrawBy">The last day of that month to draw on, 1–28.</param>
/// <param name="ReviewBy">The last day of that month to sign the reviews on; past the month's end its last day, 1–31.</param>
public sealed record SpotCheckDays(int DrawBy = 10, int ReviewBy = 31)
{
    private const int DaysAfterLateDraw = 30;

    /// <summary>The usual days.</summary>
    public static SpotCheckDays Usual { get; } = new();

    /// <summary>The last day to draw a month's round.</summary>
    /// <param name="period">The month, <c>yyyy-MM</c>.</param>
    public DateOnly LastToDraw(string period) => DayOf(period, DrawBy);

    /// <summary>The last day to sign its reviews.</summary>
    /// <param name="period">The month, <c>yyyy-MM</c>.</param>
    public DateOnly LastToReview(string period) => DayOf(period, ReviewBy);

    /// <summary>The last day to sign the reviews of a draw: a month that was drawn late has thirty days from the draw.</summary>
    /// <param name="period">The month, <c>yyyy-MM</c>.</param>
    /// <param name="drawnOn">The day it was drawn; null until then.</param>
    public DateOnly LastToReview(string period, DateOnly? drawnOn)
    {
        var usual = LastToReview(period);
        return drawnOn is { } day && day > LastToDraw(period) && day.AddDays(DaysAfterLateDraw) > usual
            ? day.AddDays(DaysAfterLateDraw)
            : usual;
    }

    private static DateOnly DayOf(string period, int day)
    {
        var following = Months.First(period).AddMonths(1);
        return following.AddDays(Math.Min(day, DateTime.DaysInMonth(following.Year, following.Month)) - 1);
    }
}
