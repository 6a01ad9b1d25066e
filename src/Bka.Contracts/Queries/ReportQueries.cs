namespace Bka.Contracts;

/// <summary>A report. Asked again with the same day known it says the same.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="Period">The month as 2026-10, the tertial as 2026-T2, or the year as 2026.</param>
/// <param name="Unit">One unit; null for all the actor may see. A report that leaves the unit is of all units together.</param>
/// <param name="KnownOn">As it was known at the end of this day, Europe/Stockholm; null for today.</param>
/// <param name="External">
/// Whether it leaves the unit, with small numbers hidden; null for what is usual: all but a month's do.
/// </param>
public sealed record GetReport(
    ReportKind Kind, string Period, string? Unit = null, DateOnly? KnownOn = null, bool? External = null) : Query<Report>, IAsksOfUnit;

/// <summary>A report, to be printed or saved as a document.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="Title">Its title, in Swedish.</param>
/// <param name="Period">The period as it was asked for.</param>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="KnownOn">The day its numbers were known by.</param>
/// <param name="External">Whether small numbers are hidden.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Sections">Its sections, in order.</param>
public sealed record Report(
    ReportKind Kind,
    string Title,
    string Period,
    DateOnly From,
    DateOnly To,
    string? Unit,
    DateOnly KnownOn,
    bool External,
    DateTimeOffset MadeAt,
    IReadOnlyList<ReportSection> Sections)
{
    /// <summary>The units that are counted when it is not all of them; null for every unit of the municipality.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>What it is about, as it is printed: the unit, the units, or null for all of them.</summary>
    /// <returns>Names of units with commas between.</returns>
    public string? UnitNames() => Unit ?? (Units is null ? null : string.Join(", ", Units));
}

/// <summary>One section.</summary>
/// <param name="Heading">Its heading, in Swedish.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record ReportSection(string Heading, IReadOnlyList<ReportBlock> Blocks);

/// <summary>One piece of a section: exactly one of them is set.</summary>
/// <param name="Text">A paragraph.</param>
/// <param name="Items">A list.</param>
/// <param name="Table">A table.</param>
/// <param name="Plot">A plot.</param>
public sealed record ReportBlock(
    string? Text = null, IReadOnlyList<string>? Items = null, ReportTable? Table = null, ReportPlot? Plot = null);

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns' headings.</param>
/// <param name="Rows">Its rows, each with as many cells as there are columns.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);

/// <summary>One cell.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Number">Its number, when it is one that is shown; percent as 8.4.</param>
/// <param name="Hidden">Why it is hidden; null when it is shown.</param>
public sealed record ReportCell(string Text, decimal? Number = null, HiddenCell? Hidden = null);

/// <summary>A plot, with what it says in words and the same as a table.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Reading">What it says, in one sentence computed from the numbers.</param>
/// <param name="Series">What is drawn; none when there are too few cases to draw.</param>
/// <param name="Table">The same numbers.</param>
public sealed record ReportPlot(
    PlotKind Kind, string Title, string Reading, IReadOnlyList<PlotSeries> Series, ReportTable Table);

/// <summary>One series of a plot.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its points, in order.</param>
public sealed record PlotSeries(string Name, IReadOnlyList<PlotPoint> Points);

/// <summary>One point.</summary>
/// <param name="Label">Where it stands, for example a month or a unit.</param>
/// <param name="Value">Its value: percent in shares and control charts, a count otherwise; null for none or hidden.</param>
/// <param name="Low">The interval's or the control limit's lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Mark">What is remarkable about it, in Swedish; null when nothing is.</param>
/// <param name="Of">How many cases a share in a funnel is of, which is where it stands from left to right; null elsewhere.</param>
public sealed record PlotPoint(
    string Label, decimal? Value, decimal? Low = null, decimal? High = null, string? Mark = null, long? Of = null);

/// <summary>The utvecklingsområden and notes of a year's barnbokslut, and the areas of the year before.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">One unit; null for those of all units together.</param>
/// <param name="KnownOn">As they stood at the end of this day, Europe/Stockholm; null for now.</param>
public sealed record GetReportTexts(int Year, string? Unit = null, DateOnly? KnownOn = null) : Query<ReportTexts>;

/// <summary>What people have written for a barnbokslut.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Areas">The year's areas and those of the year before and the next, by year and id.</param>
/// <param name="Notes">The year's strengths and shortcomings, by id.</param>
public sealed record ReportTexts(
    int Year, string? Unit, IReadOnlyList<DevelopmentArea> Areas, IReadOnlyList<ReportNote> Notes);
