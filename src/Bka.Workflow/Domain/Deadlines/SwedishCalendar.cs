namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// The days on which a statutory term does not end in Sweden: Saturdays, Sundays, the public holidays (lag 1989:253),
/// midsommarafton, julafton and nyårsafton (lag 1930:173 2 §). Skärtorsdag, trettondagsafton, valborgsmässoafton and
/// klämdagar are ordinary workdays. The holidays are those in force since 2005, when 6 June replaced annandag pingst;
/// an earlier year is read by the same list.
/// </summary>
public static class SwedishCalendar
{
    // Easter as a day number per year, 0 until asked for. Two threads may both compute it; they get the same number.
    private static readonly int[] EasterDayNumbers = new int[DateOnly.MaxValue.Year + 1];

    /// <summary>True when a term that ends on <paramref name="day"/> may be met on the next workday.</summary>
    public static bool IsRestDay(DateOnly day) => IsWeekend(day) || HolidayOn(day) is not null;

    /// <summary>
    /// The Swedish name of a rest day: the holiday if it is one ("julafton"), else "lördag" or "söndag"; null on a
    /// workday.
    /// </summary>
    public static string? NameOf(DateOnly day) =>
        HolidayOn(day) ?? (IsWeekend(day) ? SwedishDay.Weekday(day) : null);

    /// <summary>The first workday that is not before <paramref name="day"/>: the day itself when it is one.</summary>
    public static DateOnly NextWorkday(DateOnly day)
    {
        while (IsRestDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The name of the holiday or eve on <paramref name="day"/>; null on any other day.</summary>
    public static string? HolidayOn(DateOnly day) =>
        FixedHoliday(day) ?? SaturdayBoundHoliday(day) ?? EasterBoundHoliday(day);

    /// <summary>Påskdagen of a year in the Gregorian calendar.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var dayNumber = EasterDayNumbers[year];
        if (dayNumber == 0)
        {
            dayNumber = ComputeEasterSunday(year).DayNumber;
            EasterDayNumbers[year] = dayNumber;
        }

        return DateOnly.FromDayNumber(dayNumber);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string? FixedHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "nyårsdagen",
        (1, 6) => "trettondedag jul",
        (5, 1) => "första maj",
        (6, 6) => "nationaldagen",
        (12, 24) => "julafton",
        (12, 25) => "juldagen",
        (12, 26) => "annandag jul",
        (12, 31) => "nyårsafton",
        _ => null,
    };

    private static string? SaturdayBoundHoliday(DateOnly day) => (day.DayOfWeek, day.Month, day.Day) switch
    {
        (DayOfWeek.Friday, 6, >= 19 and <= 25) => "midsommarafton",
        (DayOfWeek.Saturday, 6, >= 20 and <= 26) => "midsommardagen",
        (DayOfWeek.Saturday, 10, 31) or (DayOfWeek.Saturday, 11, <= 6) => "alla helgons dag",
        _ => null,
    };

    private static string? EasterBoundHoliday(DateOnly day)
    {
        // Långfredagen is never before 20 March and pingstdagen never after 13 June.
        if (day.Month is < 3 or > 6)
        {
            return null;
        }

        return (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            -2 => "långfredagen",
            0 => "påskdagen",
            1 => "annandag påsk",
            39 => "Kristi himmelsfärdsdag",
            49 => "pingstdagen",
            _ => null,
        };
    }

    // Meeus, Jones and Butcher: the Gregorian computus in whole numbers.
    private static DateOnly ComputeEasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var marchDays = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, marchDays / 31, (marchDays % 31) + 1);
    }
}
