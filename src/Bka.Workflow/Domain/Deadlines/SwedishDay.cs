using System.Globalization;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>Days written for people in Swedish, the same on every machine and under every culture.</summary>
public static class SwedishDay
{
    private static readonly string[] Weekdays =
        ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    private static readonly string[] Months =
    [
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ];

    /// <summary>The weekday: "måndag".</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>The month of a day: "februari".</summary>
    public static string Month(DateOnly day) => Months[day.Month - 1];

    /// <summary>The ISO date: "2026-11-23".</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Weekday and ISO date: "måndag 2026-11-23".</summary>
    public static string Full(DateOnly day) => $"{Weekday(day)} {Iso(day)}";
}
