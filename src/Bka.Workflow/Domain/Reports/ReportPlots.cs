using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Domain.Reports;

/// <summary>What is drawn of figures, each with one sentence computed from the same numbers. No person stands in any.</summary>
public static class ReportPlots
{
    /// <summary>What is said instead of a plot with fewer than five cases.</summary>
    public const string TooFew = "För få ärenden (färre än 5) för att visa utan att någon kan kännas igen.";

    private const long Fewest = 5;
    private const string Late = "försenade";

    // Four months are 120 to 123 days; a line needs one number. What is late is told by each case's own day, not by this.
    private const int FourMonths = 122;

    private static readonly (string Label, int Least, int Most)[] DaysLeft =
    [
        ("sen över 30", int.MinValue, -31), ("sen 8–30", -30, -8), ("sen 1–7", -7, -1), ("0–2", 0, 2), ("3–7", 3, 7),
        ("8–14", 8, 14), ("15–60", 15, 60), ("över 60", 61, int.MaxValue),
    ];

    /// <summary>Shares with the interval that holds the true one with 95 % confidence (Wilson).</summary>
    /// <param name="title">What the plot shows.</param>
    /// <param name="lines">A label, what was counted and out of how many; null where it is hidden.</param>
    /// <param name="alike">Whether the lines are of the same thing, and may be compared.</param>
    public static ReportPlot Shares(string title, IEnumerable<(string Label, long? Some, long? All)> lines, bool alike = false)
    {
        (string Label, long? Some, long? All)[] known = [.. lines];
        var points = known.Select(line => line is { Some: { } some, All: { } all and >= Fewest } && Wilson.Of(some, all) is { } interval
            ? new PlotPoint(line.Label, InPercent((double)some / all), InPercent(interval.Low), InPercent(interval.High))
            : new PlotPoint(line.Label, null)).ToArray();
        var shown = points.Where(point => point.Value is not null).ToArray();
        var reading = shown.Length == 0
            ? TooFew
            : $"{shown[0].Label}: {Percent(shown[0].Value)}, osäkert mellan {Percent(shown[0].Low)} och {Percent(shown[0].High)}."
                + (alike && shown.Length > 1 ? $" Lägst ligger {Percent(shown.Min(point => point.Value))} och högst {Percent(shown.Max(point => point.Value))}; där intervallen täcker varandra kan skillnaden vara slump." : "")
                + (shown.Length < points.Length ? $" {points.Length - shown.Length} av {points.Length} visas inte." : "");

        // What is not shown has no place in the drawing, where it would look like none at all.
        return Plot(PlotKind.Shares, title, reading, shown.Length == 0 ? [] : [new PlotSeries("Andel", shown)], ["", "Andel", "Lägst", "Högst"],
            points.Zip(known, (point, line) => line is { Some: null } or { All: null }
                ? Unseen(point.Label, new ReportCell("dold", Hidden: HiddenCell.Derivable))
                : line.All is > 0 and < Fewest ? Unseen(point.Label, new ReportCell("för få")) : Shares(point.Label, point.Value, point.Low, point.High)));
    }

    /// <summary>The share decided within the time limit, month by month, between its control limits.</summary>
    /// <param name="months">The months, oldest first.</param>
    /// <param name="unit">The unit they are of; null for all that are asked for.</param>
    public static ReportPlot InTime(IReadOnlyList<FigureMonth> months, string? unit = null)
    {
        (string Label, long Some, long All)[] counts = [.. months.Select(month => (Label(month), month.InTime, month.Decided))];
        var points = ControlLimits.Of(counts);
        var marked = points.Where(point => point.Mark is not null).ToArray();
        var reading = points.Count == 0
            ? TooFew
            : $"I medel beslutades {Percent(ControlLimits.Middle(counts))} i tid; "
                + (marked.Length == 0 ? "variationen mellan månaderna är inte större än slumpen." : $"slumpen förklarar inte {string.Join(", ", marked.Select(point => $"{point.Label} ({point.Mark})"))}.");
        return Plot(PlotKind.Control, unit ?? "Förhandsbedömningar i tid, månad för månad", reading,
            points.Count == 0 ? [] : [new PlotSeries("I tid", points), new PlotSeries("Medel", [.. points.Select(point => new PlotPoint(point.Label, ControlLimits.Middle(counts)))])],
            ["Månad", "Beslutade", "I tid", "Undre gräns", "Övre gräns"],
            points.Zip(counts, (point, count) => (IReadOnlyList<ReportCell>)[
                .. Row(point.Label, count.All), .. Shares("", point.Value, point.Low, point.High).Skip(1)]));
    }

    /// <summary>The units beside each other, over all the months.</summary>
    /// <param name="units">Each unit's months.</param>
    public static ReportPlot Units(IReadOnlyList<FigureSeriesUnit> units)
    {
        (string Label, long Some, long All)[] counts =
            [.. units.Select(unit => (unit.Unit, unit.Months.Sum(month => month.InTime), unit.Months.Sum(month => month.Decided)))];
        var points = ControlLimits.Funnel(counts);
        PlotPoint[] shown = [.. points.Where(point => point.Value is not null)];
        string[] outside = [.. shown.Where(point => point.Mark is not null).Select(point => $"{point.Label} ({Percent(point.Value)})")];
        var reading = shown.Length == 0
            ? TooFew
            : $"Tillsammans beslutade enheterna {Percent(ControlLimits.Middle(counts))} i tid; "
                + (outside.Length == 0 ? "slumpen kan förklara hur enheterna skiljer sig." : $"slumpen förklarar inte skillnaden för {string.Join(", ", outside)}.")
                + (shown.Length < points.Count ? $" {points.Count - shown.Length} av {points.Count} visas inte." : "");
        return Plot(PlotKind.Funnel, "Enheterna mot gränser som följer antalet ärenden", reading,
            shown.Length == 0 ? [] : [new PlotSeries("I tid", shown), new PlotSeries("Gränser", ControlLimits.Curve(counts))],
            ["Enhet", "Beslutade", "I tid", "Undre gräns", "Övre gräns"],
            points.Select(UnitRow));
    }

    /// <summary>How many utredningar were opened and closed.</summary>
    /// <param name="months">The months, oldest first.</param>
    public static ReportPlot Flow(IReadOnlyList<FigureMonth> months)
    {
        var (opened, closed) = (months.Sum(month => month.Opened), months.Sum(month => month.Closed));
        var few = opened + closed < Fewest;
        PlotSeries Series(string name, Func<FigureMonth, long> count) =>
            new(name, [.. months.Select(month => new PlotPoint(Label(month), count(month)))]);
        return Plot(PlotKind.Lines, "Utredningar: inledda och avslutade",
            few ? TooFew : $"{Number(opened)} inleddes och {Number(closed)} avslutades.",
            few ? [] : [Series("Inledda", month => month.Opened), Series("Avslutade", month => month.Closed)],
            ["Månad", "Inledda", "Avslutade"],
            few ? [] : months.Select(month => Row(Label(month), month.Opened, month.Closed)));
    }

    /// <summary>How many utredningar were open at the end of each month.</summary>
    /// <param name="months">The months, oldest first.</param>
    public static ReportPlot Stock(IReadOnlyList<FigureMonth> months)
    {
        var few = months.Max(month => month.UtredningarOpen) < Fewest;
        return Plot(PlotKind.Bars, "Utredningar som pågick månadens sista dag",
            few ? TooFew : $"{Number(months[^1].UtredningarOpen)} pågick i slutet av {Label(months[^1])}, {Number(months[0].UtredningarOpen)} i slutet av {Label(months[0])}.",
            few ? [] : [new PlotSeries("Pågående", [.. months.Select(month => new PlotPoint(Label(month), month.UtredningarOpen))])],
            ["Månad", "Pågående"],
            few ? [] : months.Select(month => Row(Label(month), month.UtredningarOpen)));
    }

    /// <summary>How long utredningar took, by the month they were closed, against four months (SoL 20:3).</summary>
    /// <param name="months">The months, oldest first.</param>
    public static ReportPlot Durations(IReadOnlyList<FigureMonth> months)
    {
        FigureMonth[] counted = [.. months.Where(month => month.Closed >= Fewest && month.MedianDays is not null)];
        PlotSeries Series(string name, Func<FigureMonth, decimal?> days) =>
            new(name, [.. months.Select(month => new PlotPoint(Label(month), counted.Contains(month) ? days(month) : null))]);
        var above = counted.Count(month => month.P85Days > FourMonths);
        return Plot(PlotKind.Lines, "Utredningstid efter månad för avslut",
            counted.Length == 0 ? TooFew : $"{Label(counted[^1])} tog hälften av utredningarna högst {counted[^1].MedianDays} dagar och 85 av 100 högst {counted[^1].P85Days}; "
                + (above == 0 ? "85 av 100 klarades inom fyra månader varje månad som visas." : $"{above} av {counted.Length} månader tog fler än 15 av 100 mer än fyra månader."),
            counted.Length == 0 ? [] :
            [
                Series("Hälften blev klara inom (median)", month => month.MedianDays), Series("85 av 100 blev klara inom", month => month.P85Days),
                new PlotSeries("Fyra månader", [.. months.Select(month => new PlotPoint(Label(month), FourMonths))]),
            ],
            ["Månad", "Avslutade", "Median, dagar", "85 av 100, dagar"],
            counted.Length == 0 ? [] : months.Select(month => counted.Contains(month)
                ? Row(Label(month), month.Closed, month.MedianDays, month.P85Days) : Unseen(Label(month), new ReportCell("för få"))));
    }

    /// <summary>Open förhandsbedömningar by age: the fourteen days, and what is older.</summary>
    /// <param name="ages">The ages.</param>
    public static ReportPlot Ages(IReadOnlyList<DaysCount> ages) => Counted(
        "Öppna förhandsbedömningar efter ålder i dagar", ages, 15, "15+",
        all => $"{Number(ages.Where(age => age.Days > 14).Sum(age => age.Count))} av {Number(all)} öppna är äldre än 14 dagar.");

    /// <summary>Open clocks by days left, in classes that tell something both of fourteen days and of four months.</summary>
    /// <param name="left">The days left.</param>
    public static ReportPlot BurnDown(IReadOnlyList<ClockDaysCount> left) => Drawn(
        "Öppna förhandsbedömningar och utredningar efter dagar kvar", left.Sum(clock => clock.Count),
        DaysLeft.Select(days => new PlotPoint(
            days.Label, left.Where(clock => clock.Days >= days.Least && clock.Days <= days.Most).Sum(clock => clock.Count),
            Mark: days.Most < 0 ? Late : null)),
        all => $"{Number(left.Where(clock => clock.Days < 0).Sum(clock => clock.Count))} av {Number(all)} är försenade, och {Number(left.Where(clock => clock.Days is >= 0 and <= 7).Sum(clock => clock.Count))} har högst sju dagar kvar.");

    private static ReportPlot Counted(
        string title, IReadOnlyList<DaysCount> days, int most, string last, Func<long, string> reading) =>
        Drawn(title, days.Sum(day => day.Count), Enumerable.Range(0, most + 1).Select(day => new PlotPoint(
            day == most ? last : $"{day}", days.Where(known => Math.Clamp(known.Days, 0, most) == day).Sum(known => known.Count),
            Mark: day == most ? Late : null)), reading);

    private static ReportPlot Drawn(string title, long all, IEnumerable<PlotPoint> counted, Func<long, string> reading)
    {
        PlotPoint[] points = all < Fewest ? [] : [.. counted];
        return Plot(PlotKind.Bars, title, points.Length == 0 ? TooFew : reading(all),
            points.Length == 0 ? [] : [new PlotSeries("Antal", points)], ["Dagar", "Antal"], points.Select(point => Row(point.Label, point.Value)));
    }

    private static ReportPlot Plot(
        PlotKind kind, string title, string reading, IReadOnlyList<PlotSeries> series, IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<ReportCell>> rows) => new(kind, title, reading, series, new ReportTable(title, columns, [.. rows]));

    private static ReportCell[] Row(string label, params decimal?[] numbers) =>
        [new(label), .. numbers.Select(number => number is { } shown ? new ReportCell(Plain(shown), shown) : new ReportCell("–"))];

    // Shares have one decimal, also when it is none.
    private static ReportCell[] Shares(string label, params decimal?[] shares) =>
        [new(label), .. shares.Select(share => share is { } shown ? new ReportCell(Tenths(shown), shown) : new ReportCell("–"))];

    private static IReadOnlyList<ReportCell> UnitRow(PlotPoint unit) => unit.Value is null
        ? [.. Unseen(unit.Label, new ReportCell("för få")), new("för få")]
        : [.. Row(unit.Label, unit.Of), .. Shares("", unit.Value, unit.Low, unit.High).Skip(1)];

    private static string Label(FigureMonth month) => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static IReadOnlyList<ReportCell> Unseen(string label, ReportCell why) => [new(label), why, why, why];

    private static decimal InPercent(double share) => Math.Round((decimal)(share * 100), 1, MidpointRounding.AwayFromZero);

    private static string Plain(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Tenths(decimal number) => number.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Percent(decimal? share) => share is { } shown
        ? Tenths(shown) + "\u00a0%"
        : "–";

    private static string Number(long number) => FigureTables.Count(number).Text;
}
