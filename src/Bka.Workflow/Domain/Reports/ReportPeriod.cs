using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Reports;

/// <summary>A report's period: always a whole month, tertial or year, so that two reports cannot be subtracted.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Name">In Swedish words.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To, string Name)
{
    private static readonly string[] Months =
    [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ];

    /// <summary>Reads a period as it is written.</summary>
    /// <param name="kind">Which report.</param>
    /// <param name="text">2026-10, 2026-T2 or 2026.</param>
    /// <returns>The period; null when it cannot be read as this report's.</returns>
    public static ReportPeriod? Read(ReportKind kind, string? text)
    {
        if (text is not { Length: >= 4 } || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1990 or > 2199)
        {
            return null;
        }

        return (kind, text[4..]) switch
        {
            (ReportKind.Month, ['-', >= '0' and <= '1', >= '0' and <= '9'] rest)
                when int.Parse(rest.AsSpan(1), CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month =>
                Of(year, month, 1, $"{Months[month - 1]} {year}"),
            (ReportKind.Tertial, ['-', 'T', >= '1' and <= '3'] rest) => Of(year, ((rest[2] - '1') * 4) + 1, 4, $"tertial {rest[2]} {year}"),
            (ReportKind.Year or ReportKind.Barnbokslut, "") => Of(year, 1, 12, $"{year}"),
            _ => null,
        };
    }

    /// <summary>Whether days are a whole calendar tertial or year: what may be told outside the unit.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    public static bool IsCalendar(DateOnly from, DateOnly to) =>
        IsYear(from, to) || Enumerable.Range(0, 3).Any(tertial => Of(from.Year, (tertial * 4) + 1, 4, "") is var known && known.From == from && known.To == to);

    /// <summary>A year's tertials that have begun, in order; none for another period.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="today">Today in Europe/Stockholm.</param>
    public static IReadOnlyList<ReportPeriod> TertialsOf(DateOnly from, DateOnly to, DateOnly today) => IsYear(from, to)
        ? [.. Enumerable.Range(1, 3).Select(tertial => Of(from.Year, ((tertial - 1) * 4) + 1, 4, $"tertial {tertial} {from.Year}")).Where(tertial => tertial.From <= today)]
        : [];

    private static bool IsYear(DateOnly from, DateOnly to) =>
        from == new DateOnly(from.Year, 1, 1) && to == new DateOnly(from.Year, 12, 31);

    private static ReportPeriod Of(int year, int month, int months, string name)
    {
        var from = new DateOnly(year, month, 1);
        return new ReportPeriod(from, from.AddMonths(months).AddDays(-1), name);
    }
}
