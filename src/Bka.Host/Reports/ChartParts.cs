using System.Globalization;
using Bka.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Bka.Host.Reports;

/// <summary>The pieces a Word chart is made of. Lines differ by dash and marker too, never by colour alone.</summary>
internal static class ChartParts
{
    private static readonly (string Colour, A.PresetLineDashValues Dash, MarkerStyleValues Marker)[] Looks =
    [
        ("1B4965", A.PresetLineDashValues.Solid, MarkerStyleValues.Circle),
        ("B5541C", A.PresetLineDashValues.Dash, MarkerStyleValues.Diamond),
        ("5B7B3A", A.PresetLineDashValues.SystemDot, MarkerStyleValues.Square),
    ];

    /// <summary>A whole chart.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="columns">Its numbers.</param>
    /// <param name="data">The sheet behind.</param>
    public static ChartSpace Space(ReportPlot plot, IReadOnlyList<ChartColumn> columns, string data)
    {
        var shares = plot.Kind == PlotKind.Shares;
        var area = new PlotArea(
            new Layout(),
            plot.Kind is PlotKind.Control or PlotKind.Lines ? Lines(plot, columns) : Bars(columns, shares),
            Categories(shares),
            Values(shares, plot.Kind is PlotKind.Shares or PlotKind.Control));
        var chart = new Chart(new AutoTitleDeleted { Val = true }, area);
        if (!shares && columns.Count > 1)
        {
            chart.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        chart.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(
            new EditingLanguage { Val = "sv-SE" }, new RoundedCorners { Val = false }, chart,
            new ExternalData(new AutoUpdate { Val = false }) { Id = data });
    }

    private static BarChart Bars(IReadOnlyList<ChartColumn> columns, bool shares)
    {
        var series = new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 }, new Order { Val = 0 }, Name(columns[0], 0),
            new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Looks[0].Colour })),
            new InvertIfNegative { Val = false });
        if (shares)
        {
            series.Append(Errors(columns));
        }

        series.Append(Axis(columns[0]), Numbers(columns[0], 0));
        return new BarChart(
            new BarDirection { Val = shares ? BarDirectionValues.Bar : BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false }, series,
            new GapWidth { Val = 60 }, new AxisId { Val = 1 }, new AxisId { Val = 2 });
    }

    private static LineChart Lines(ReportPlot plot, IReadOnlyList<ChartColumn> columns)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        for (var place = 0; place < columns.Count; place++)
        {
            // Both control limits look alike; what they limit does not.
            var look = Looks[plot.Kind == PlotKind.Control ? Math.Min(place, 1) : place % Looks.Length];
            var marker = plot.Kind == PlotKind.Control && place > 0 ? MarkerStyleValues.None : look.Marker;
            chart.Append(new LineChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)place }, new Order { Val = (uint)place }, Name(columns[place], place),
                new ChartShapeProperties(new A.Outline(
                    new A.SolidFill(new A.RgbColorModelHex { Val = look.Colour }), new A.PresetDash { Val = look.Dash })
                { Width = 22_000 }),
                new Marker(new Symbol { Val = marker }, new Size { Val = 6 }),
                Axis(columns[place]), Numbers(columns[place], place), new Smooth { Val = false }));
        }

        chart.Append(new ShowMarker { Val = true }, new AxisId { Val = 1 }, new AxisId { Val = 2 });
        return chart;
    }

    private static ErrorBars Errors(IReadOnlyList<ChartColumn> columns)
    {
        NumberLiteral Reach(Func<int, decimal?> reach) => Points(new NumberLiteral(new FormatCode("0.0")), columns[0].Values.Count, reach);
        return new ErrorBars(
            new ErrorDirection { Val = ErrorBarDirectionValues.Y },
            new ErrorBarType { Val = ErrorBarValues.Both },
            new ErrorBarValueType { Val = ErrorValues.Custom },
            new NoEndCap { Val = false },
            new Plus(Reach(place => columns[2].Values[place] - columns[0].Values[place])),
            new Minus(Reach(place => columns[0].Values[place] - columns[1].Values[place])),
            new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Looks[1].Colour })) { Width = 16_000 }));
    }

    private static SeriesText Name(ChartColumn column, int place) => new(new StringReference(
        new Formula($"Data!${(char)('B' + place)}$1"),
        new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(column.Name)) { Index = 0 })));

    private static CategoryAxisData Axis(ChartColumn column)
    {
        var cache = new StringCache(new PointCount { Val = (uint)column.Labels.Count });
        cache.Append(column.Labels.Select((label, place) => new StringPoint(new NumericValue(label)) { Index = (uint)place }));
        return new CategoryAxisData(new StringReference(new Formula($"Data!$A$2:$A${column.Labels.Count + 1}"), cache));
    }

    private static Values Numbers(ChartColumn column, int place)
    {
        var letter = (char)('B' + place);
        return new Values(new NumberReference(
            new Formula($"Data!${letter}$2:${letter}${column.Values.Count + 1}"),
            Points(new NumberingCache(new FormatCode("General")), column.Values.Count, at => column.Values[at])));
    }

    private static T Points<T>(T holder, int count, Func<int, decimal?> value)
        where T : OpenXmlCompositeElement
    {
        holder.Append(new PointCount { Val = (uint)count });
        for (var place = 0; place < count; place++)
        {
            if (value(place) is { } number)
            {
                holder.Append(new NumericPoint(new NumericValue(number.ToString(CultureInfo.InvariantCulture))) { Index = (uint)place });
            }
        }

        return holder;
    }

    // Read from the top, as the table beside.
    private static CategoryAxis Categories(bool shares) => new(
        new AxisId { Val = 1 },
        new Scaling(new Orientation { Val = shares ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = shares ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low }, Small(),
        new CrossingAxis { Val = 2 }, new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis Values(bool shares, bool percent)
    {
        var scale = percent
            ? new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MaxAxisValue { Val = 100 }, new MinAxisValue { Val = 0 })
            : new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 });
        return new ValueAxis(
            new AxisId { Val = 2 }, scale, new Delete { Val = false },
            new AxisPosition { Val = shares ? AxisPositionValues.Bottom : AxisPositionValues.Left },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9E2EC" })))),
            new NumberingFormat { FormatCode = percent ? "0\" %\"" : "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo }, Small(),
            new CrossingAxis { Val = 1 }, new Crosses { Val = shares ? CrossesValues.Maximum : CrossesValues.AutoZero });
    }

    private static TextProperties Small() => new(
        new A.BodyProperties(),
        new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 850 }), new A.EndParagraphRunProperties { Language = "sv-SE" }));
}
