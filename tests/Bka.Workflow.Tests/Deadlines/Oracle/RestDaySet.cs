namespace Bka.Workflow.Tests.Deadlines.Oracle;

/// <summary>
/// Every rest day 2020-2050 laid out in one set: weekends by walking sevens from a known Saturday, holidays by walking
/// from Easter. Shares no code with the product's calendar.
/// </summary>
internal static class RestDaySet
{
    public const int FirstYear = 2020;
    public const int LastYear = 2050;

    private static readonly HashSet<DateOnly> Saturdays = WalkSevens(new DateOnly(2020, 1, 4));
    private static readonly HashSet<DateOnly> Sundays = WalkSevens(new DateOnly(2020, 1, 5));
    private static readonly HashSet<DateOnly> All = Build();

    public static bool Contains(DateOnly day) => All.Contains(day);

    /// <summary>The day after, by the lengths of the months as a child learns them.</summary>
    public static DateOnly Tomorrow(DateOnly day)
    {
        if (day.Day < LengthOfMonth(day.Year, day.Month))
        {
            return new DateOnly(day.Year, day.Month, day.Day + 1);
        }

        return day.Month == 12 ? new DateOnly(day.Year + 1, 1, 1) : new DateOnly(day.Year, day.Month + 1, 1);
    }

    private static int LengthOfMonth(int year, int month) => month switch
    {
        4 or 6 or 9 or 11 => 30,
        2 => year % 4 == 0 ? 29 : 28, // no century year but 2000 is near this set
        _ => 31,
    };

    private static HashSet<DateOnly> WalkSevens(DateOnly day)
    {
        var found = new HashSet<DateOnly>();
        while (day.Year <= LastYear)
        {
            found.Add(day);
            day = Steps(day, 7);
        }

        return found;
    }

    private static HashSet<DateOnly> Build()
    {
        var days = new HashSet<DateOnly>(Saturdays);
        days.UnionWith(Sundays);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            days.UnionWith(HolidaysOf(year));
        }

        return days;
    }

    private static IEnumerable<DateOnly> HolidaysOf(int year)
    {
        (int Month, int Day)[] fixedDays = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)];
        foreach (var (month, dayOfMonth) in fixedDays)
        {
            yield return new DateOnly(year, month, dayOfMonth);
        }

        var (easterMonth, easterDay) = EasterTable.Sundays[year];
        var easter = new DateOnly(year, easterMonth, easterDay);
        var goodFriday = new DateOnly(year, 3, 1);
        while (Steps(goodFriday, 2) != easter)
        {
            goodFriday = Tomorrow(goodFriday);
        }

        yield return goodFriday;
        yield return easter;
        yield return Tomorrow(easter);
        yield return Steps(easter, (5 * 7) + 4); // Thursday after the fifth Sunday after Easter
        yield return Steps(easter, 7 * 7);

        var midsummerEve = new DateOnly(year, 6, 19);
        while (!Saturdays.Contains(Tomorrow(midsummerEve)))
        {
            midsummerEve = Tomorrow(midsummerEve);
        }

        yield return midsummerEve; // midsommardagen and alla helgons dag are Saturdays already
    }

    private static DateOnly Steps(DateOnly day, int count)
    {
        for (var step = 0; step < count; step++)
        {
            day = Tomorrow(day);
        }

        return day;
    }
}
