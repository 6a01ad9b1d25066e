using System.Globalization;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// A month of birth. The day is left out on purpose (data minimisation); an age counted from it takes the birthday
/// as the first of the month, so a child is never counted as younger than it is.
/// </summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, 1–12.</param>
public readonly record struct BirthMonth(int Year, int Month)
{
    /// <summary>Completed years on a day; never below zero.</summary>
    /// <param name="day">The day.</param>
    public int AgeOn(DateOnly day) => Math.Max(0, day.Year - Year - (day.Month < Month ? 1 : 0));

    /// <summary>Whether the child has turned so old on a day, whatever day of the month it was born.</summary>
    /// <param name="years">Years.</param>
    /// <param name="day">The day.</param>
    public bool HasSurelyTurned(int years, DateOnly day) => ((day.Year - Year) * 12) + day.Month - Month > years * 12;

    /// <summary>Reads <c>yyyy-MM</c>, years 1900–2100.</summary>
    /// <param name="text">The written month.</param>
    /// <param name="month">The month.</param>
    /// <returns>Whether the text is such a month.</returns>
    public static bool TryParse(string? text, out BirthMonth month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1900 or > 2100
            || number is < 1 or > 12)
        {
            return false;
        }

        month = new BirthMonth(year, number);
        return true;
    }

    /// <summary>Writes <c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
