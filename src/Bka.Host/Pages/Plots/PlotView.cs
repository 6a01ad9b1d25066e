using System.Globalization;
using System.Text.Encodings.Web;
using Bka.Contracts;
using Microsoft.AspNetCore.Html;

namespace Bka.Host.Pages.Plots;

/// <summary>One mark in a drawn plot.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Point">The point.</param>
internal sealed record PlotMark(double X, double Y, PlotPoint Point);

/// <summary>Where a plot's pieces are drawn. Coordinates in the plot's own units; colours and patterns are the style sheet's.</summary>
/// <param name="plot">The plot.</param>
/// <param name="id">A name that no other plot on the page has.</param>
internal sealed class PlotView(ReportPlot plot, string id)
{
    public const double Width = 640;
    private const double Row = 28;
    private const double Top = 14;

    // Of the drawing's twelve-unit type, on the wide side.
    private const double LetterWidth = 6.9;

    public ReportPlot Plot => plot;

    public string Id => id;

    /// <summary>Where the same numbers are had as a file; null where the page has another way to them.</summary>
    public string? Csv { get; init; }

    /// <summary>What is counted from left to right, where that is not told by the labels; null where it is.</summary>
    public string? Across => plot.Kind switch
    {
        PlotKind.Funnel => plot.Table.Columns[1],
        PlotKind.Bars when plot.Table.Columns is [var days, ..] && First[0].Label.Length < 8 && !First[0].Label.Contains('-', StringComparison.Ordinal) => days,
        _ => null,
    };

    private bool IsShares => plot.Kind == PlotKind.Shares;

    private bool IsPercent => plot.Kind is PlotKind.Shares or PlotKind.Control or PlotKind.Funnel;

    /// <summary>Where the drawing begins; the labels of shares stand before it and need their room.</summary>
    public double Left => IsShares ? Math.Clamp((First.Max(point => point.Label.Length) * LetterWidth) + 20, 120, 380) : 48;

    public double Right => Width - 24;

    private IReadOnlyList<PlotPoint> First => plot.Series[0].Points;

    public double Height => IsShares ? Top + (First.Count * Row) + 26 : 260;

    private double Floor => Height - 34;

    private decimal Step => StepOf(Highest);

    private decimal Most => Step * Math.Max(1, Math.Ceiling(Highest / Step));

    private decimal Highest => IsPercent ? 100 : plot.Series.SelectMany(series => series.Points).Max(point => point.Value ?? 0);

    public double BarWidth => Math.Max(2, ((Right - Left) / First.Count) - 3);

    /// <summary>The lines of the scale, with what they stand for.</summary>
    public IEnumerable<(double At, string Text)> Scale => Enumerable.Range(0, (int)(Most / Step) + 1)
        .Select(line => line * Step)
        .Select(value => (IsShares ? AcrossOf(value) : UpOf(value), value.ToString("0", CultureInfo.InvariantCulture) + (IsPercent ? " %" : "")));

    /// <summary>Where the scale's lines run: from and to.</summary>
    public (double From, double To) Span => IsShares ? (Top - 6, Floor) : (Left, Right);

    /// <summary>A series' points where they are drawn; those without a value are not.</summary>
    /// <param name="series">The series.</param>
    public IEnumerable<PlotMark> Marks(PlotSeries series) => series.Points
        .Select((point, place) => new PlotMark(AlongOf(place, series.Points.Count), UpOf(point.Value ?? 0), point))
        .Where(mark => mark.Point.Value is not null);

    /// <summary>The rows of shares.</summary>
    public IEnumerable<(double Y, PlotPoint Point)> Rows => First.Select((point, place) => (Top + (place * Row) + (Row / 2), point));

    /// <summary>A line through points, broken where there is none.</summary>
    /// <param name="series">The series.</param>
    /// <param name="value">What to draw of a point.</param>
    public string Path(PlotSeries series, Func<PlotPoint, decimal?> value)
    {
        var pen = "M";
        var path = new System.Text.StringBuilder();
        for (var place = 0; place < series.Points.Count; place++)
        {
            if (value(series.Points[place]) is not { } shown)
            {
                pen = "M";
                continue;
            }

            path.Append(pen).Append(N(AlongOf(place, series.Points.Count))).Append(' ').Append(N(UpOf(shown)));
            pen = "L";
        }

        return path.ToString();
    }

    /// <summary>The labels below, as many as there is room for.</summary>
    public IEnumerable<(double X, string Text)> Labels => First
        .Select((point, place) => (X: AlongOf(place, First.Count), point.Label, place))
        .Where(label => label.place % Math.Max(1, (int)Math.Ceiling(First.Count / (First[0].Label.Length > 4 ? 8.0 : 16.0))) == 0)
        .Select(label => (label.X, label.Label));

    public double Base => Floor;

    public double AcrossOf(decimal value) => Left + ((Right - Left) * (double)(value / Most));

    /// <summary>A coordinate as it is written.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A text; Razor keeps the tag of that name for itself.</summary>
    /// <param name="style">Its classes.</param>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="text">What it says.</param>
    public static IHtmlContent Text(string style, double x, double y, string text) => new HtmlString(
        $"<text class=\"{style}\" x=\"{N(x)}\" y=\"{N(y)}\">{HtmlEncoder.Default.Encode(text)}</text>");

    // The step of a scale: 1, 2 or 5 times a power of ten, at most five of them, so that every line of the scale is a number people count in.
    public static decimal StepOf(decimal most)
    {
        decimal[] steps = [1, 2, 5];
        for (var power = 1m; ; power *= 10)
        {
            foreach (var step in steps)
            {
                if (5 * step * power >= most)
                {
                    return step * power;
                }
            }
        }
    }

    /// <summary>How high up a value lies.</summary>
    /// <param name="value">The value.</param>
    public double UpOf(decimal value) => Floor - ((Floor - Top) * (double)(value / Most));

    private double AlongOf(int place, int count) => Left + ((Right - Left) * (place + 0.5) / count);
}
