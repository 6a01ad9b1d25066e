namespace Bka.Workflow.Tests.Deadlines.Oracle;

/// <summary>Påskdagen 2020-2050 typed as data, and the paschal full moons that the table is proved by.</summary>
internal static class EasterTable
{
    public static IReadOnlyDictionary<int, (int Month, int Day)> Sundays { get; } =
        new Dictionary<int, (int Month, int Day)>
        {
            [2020] = (4, 12),
            [2021] = (4, 4),
            [2022] = (4, 17),
            [2023] = (4, 9),
            [2024] = (3, 31),
            [2025] = (4, 20),
            [2026] = (4, 5),
            [2027] = (3, 28),
            [2028] = (4, 16),
            [2029] = (4, 1),
            [2030] = (4, 21),
            [2031] = (4, 13),
            [2032] = (3, 28),
            [2033] = (4, 17),
            [2034] = (4, 9),
            [2035] = (3, 25),
            [2036] = (4, 13),
            [2037] = (4, 5),
            [2038] = (4, 25),
            [2039] = (4, 10),
            [2040] = (4, 1),
            [2041] = (4, 21),
            [2042] = (4, 6),
            [2043] = (3, 29),
            [2044] = (4, 17),
            [2045] = (4, 9),
            [2046] = (3, 25),
            [2047] = (4, 14),
            [2048] = (4, 5),
            [2049] = (4, 18),
            [2050] = (4, 10),
        };

    /// <summary>The church's full moon by golden number 1-19, as printed for the years 1900-2199.</summary>
    private static (int Month, int Day)[] PaschalFullMoons { get; } =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    /// <summary>Påskdagen as the rule says it: the Sunday after the paschal full moon.</summary>
    public static DateOnly SundayAfterFullMoon(int year)
    {
        var (month, dayOfMonth) = PaschalFullMoons[year % 19];
        var day = new DateOnly(year, month, dayOfMonth).AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
