using Bka.Contracts;
using Bka.Host.Texts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Bka.Host.Reports;

/// <summary>Plots as Word's own charts, with their numbers in a sheet behind, so that they can be edited.</summary>
/// <param name="main">The document they stand in.</param>
internal sealed class DocxCharts(MainDocumentPart main)
{
    private const long Width = 6_120_000;
    private uint _number;

    /// <summary>The paragraph that holds a plot.</summary>
    /// <param name="plot">The plot; it has something to draw.</param>
    public Paragraph Of(ReportPlot plot)
    {
        var columns = ChartColumn.Of(plot);
        var part = main.AddNewPart<ChartPart>();
        var sheet = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var data = new MemoryStream(XlsxWriter.WriteData(columns)))
        {
            sheet.FeedData(data);
        }

        part.ChartSpace = ChartParts.Space(plot, columns, part.GetIdOfPart(sheet));
        var id = ++_number;
        var height = plot.Kind == PlotKind.Shares ? 700_000 + (260_000L * columns[0].Labels.Count) : 2_500_000L;
        return new Paragraph(
            new ParagraphProperties(new KeepNext()),
            new Run(new Drawing(new Inline(
                new Extent { Cx = Width, Cy = height },
                new DocProperties { Id = id, Name = PageText.ReportFiles["PlotName", id], Description = PageText.ReportFiles["PlotDescription", plot.Title, plot.Reading] },
                new NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}

/// <summary>One column of a chart's sheet.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Labels">The labels of its rows.</param>
/// <param name="Values">Its numbers; null for none.</param>
internal sealed record ChartColumn(string Name, IReadOnlyList<string> Labels, IReadOnlyList<decimal?> Values)
{
    /// <summary>The columns of a plot: its series, and beside a share its interval or limits.</summary>
    /// <param name="plot">The plot.</param>
    public static IReadOnlyList<ChartColumn> Of(ReportPlot plot)
    {
        IReadOnlyList<string> Labels(PlotSeries series) => [.. series.Points.Select(point => point.Label)];
        return plot.Kind is PlotKind.Bars or PlotKind.Lines
            ? [.. plot.Series.Select(series => new ChartColumn(series.Name, Labels(series), [.. series.Points.Select(point => point.Value)]))]
            : [.. plot.Series.SelectMany(series => (ChartColumn[])
              [
                  new(series.Name + " (%)", Labels(series), [.. series.Points.Select(point => point.Value)]),
                  new(plot.Kind == PlotKind.Control ? PageText.ReportFiles["LowerLimit"] : PageText.ReportFiles["Lowest"], Labels(series), [.. series.Points.Select(point => point.Low)]),
                  new(plot.Kind == PlotKind.Control ? PageText.ReportFiles["UpperLimit"] : PageText.ReportFiles["Highest"], Labels(series), [.. series.Points.Select(point => point.High)]),
              ])];
    }
}
