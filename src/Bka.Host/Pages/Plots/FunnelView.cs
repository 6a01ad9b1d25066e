using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Plots;

/// <summary>One unit in a funnel, and where its name stands.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="NameX">Where its name begins, or ends when it stands to the left.</param>
/// <param name="NameY">The middle of the name's line.</param>
/// <param name="IsLeft">Whether the name stands to the left.</param>
/// <param name="Point">The unit.</param>
internal sealed record FunnelMark(double X, double Y, double NameX, double NameY, bool IsLeft, PlotPoint Point);

/// <summary>Where a funnel's pieces are drawn: from left to right by how many cases a share is of.</summary>
/// <param name="view">The plot that they stand in.</param>
internal sealed class FunnelView(PlotView view)
{
    private const double Line = 14;
    private const double Gap = 28;

    private long Most => view.Plot.Series[1].Points.Max(point => point.Of ?? 0);

    private long Step => (long)PlotView.StepOf(Most);

    private long End => Step * ((Most / Step) + 1);

    /// <summary>The limits: below and above.</summary>
    public IEnumerable<string> Limits => [Path(point => point.Low), Path(point => point.High)];

    /// <summary>The share that all units have together.</summary>
    public string Mean => Path(point => point.Value);

    /// <summary>How many cases stand where.</summary>
    public IEnumerable<(double X, string Text)> Scale =>
        Enumerable.Range(0, (int)(End / Step) + 1).Select(line => (XOf(line * Step), Show.Number(line * Step)));

    /// <summary>The lines of the shares, from the ten below the lowest that is drawn: units lie close, and would else lie upon each other.</summary>
    public IEnumerable<(double Y, string Text)> Shares
    {
        get
        {
            var step = PlotView.StepOf(100 - Lowest);
            for (var share = 100m; share >= Lowest; share -= step)
            {
                yield return (YOf(share), Show.Number((long)share) + "\u00a0%");
            }
        }
    }

    public double Left => view.Left;

    public double Right => view.Right;

    public double Base => view.Base;

    private decimal Lowest => Math.Min(90, Math.Floor(view.Plot.Series.SelectMany(series => series.Points)
        .SelectMany(point => new[] { point.Low, point.Value }).Min(share => share ?? 100) / 10) * 10);

    /// <summary>The units. Their names stand in a column beside them, each with a line to its own: units alike lie close.</summary>
    public IEnumerable<FunnelMark> Marks => view.Plot.Series[0].Points
        .Select(point => (X: XOf(point.Of ?? 0), Y: YOf(point.Value ?? 0), Point: point))
        .GroupBy(unit => unit.X > (view.Left + view.Right) / 2)
        .SelectMany(side => Named([.. side.OrderBy(unit => unit.Y)], isLeft: side.Key));

    private static IEnumerable<FunnelMark> Named(IReadOnlyList<(double X, double Y, PlotPoint Point)> units, bool isLeft)
    {
        var column = isLeft ? units.Min(unit => unit.X) - Gap : units.Max(unit => unit.X) + Gap;
        var lines = new List<double>();
        foreach (var unit in units)
        {
            lines.Add(Math.Max(unit.Y, lines.Count == 0 ? 0 : lines[^1] + Line));
        }

        // Pushed down only: moved up together by as much as they were moved down on the whole.
        var up = units.Zip(lines, (unit, line) => line - unit.Y).Average();
        return units.Zip(lines, (unit, line) => new FunnelMark(unit.X, unit.Y, column, line - up, isLeft, unit.Point));
    }

    private double XOf(long all) => view.Left + ((view.Right - view.Left) * all / End);

    // The plot's own scale runs from none to all.
    private double YOf(decimal share) => view.UpOf((share - Lowest) * 100 / (100 - Lowest));

    private string Path(Func<PlotPoint, decimal?> limit) => "M" + string.Join("L", view.Plot.Series[1].Points
        .Select(point => string.Create(CultureInfo.InvariantCulture, $"{PlotView.N(XOf(point.Of ?? 0))} {PlotView.N(YOf(limit(point) ?? 0))}")));
}
