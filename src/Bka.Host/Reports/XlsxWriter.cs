using Bka.Contracts;
using Bka.Host.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bka.Host.Reports;

/// <summary>A report's tables as a workbook: one sheet each, numbers as numbers, texts never as formulas.</summary>
internal static class XlsxWriter
{
    private const uint Heading = 1;
    private const int LongestName = 31;

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            Add(workbook, sheets, PageText.ReportFiles["About"], About(report));
            foreach (var (_, table) in CsvWriter.TablesOf(report))
            {
                Add(workbook, sheets, table.Caption, table);
            }

            workbook.Workbook = new Workbook(sheets);
            document.PackageProperties.Title = report.Title;
            document.PackageProperties.Creator = "Bka";
        }

        return stream.ToArray();
    }

    /// <summary>The numbers behind a chart, in a sheet called Data.</summary>
    /// <param name="columns">The columns.</param>
    public static byte[] WriteData(IReadOnlyList<ChartColumn> columns)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            Add(workbook, sheets, null, new ReportTable("Data", ["", .. columns.Select(column => column.Name)],
            [
                .. columns[0].Labels.Select((label, place) => (IReadOnlyList<ReportCell>)
                    [new(label), .. columns.Select(column => new ReportCell("", column.Values[place]))]),
            ]));
            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static ReportTable About(Report report) => new(PageText.ReportFiles["About"], [PageText.ReportFiles["Fact"], PageText.ReportFiles["Value"]],
    [
        [new(PageText.ReportFiles["Report"]), new(report.Title)],
        [new(PageText.ReportFiles["FirstDay"]), new(Texts.Show.Day(report.From))],
        [new(PageText.ReportFiles["LastDay"]), new(Texts.Show.Day(report.To))],
        [new(PageText.ReportFiles["Known"]), new(Texts.Show.Day(report.KnownOn))],
        [new(PageText.ReportFiles["Unit"]), new(report.UnitNames() ?? PageText.ReportFiles["AllShort"])],
        [new(PageText.ReportFiles["SmallNumbers"]), new(report.External ? PageText.ReportFiles["SmallHidden"] : PageText.ReportFiles["SmallShown"])],
    ]);

    private static void Add(WorkbookPart workbook, Sheets sheets, string? caption, ReportTable table)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var number = (uint)sheets.ChildElements.Count + 1;
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((_, place) => new Column
            {
                Min = (uint)place + 1,
                Max = (uint)place + 1,
                Width = Width(table, place),
                CustomWidth = true,
            })),
            new SheetData(
                table.Columns.Select(column => TextCell(column, Heading)).ToRow().Concat(
                    table.Rows.SelectMany(row => row.Select(CellOf).ToRow()))));
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = caption is null ? table.Caption : NameOf(caption, number) });
    }

    private static IEnumerable<Row> ToRow(this IEnumerable<Cell> cells) => [new Row(cells)];

    private static Cell CellOf(ReportCell cell) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number) }
        : TextCell(cell.Text, 0);

    // An inline text is never read as a formula, whatever it begins with.
    private static Cell TextCell(string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static double Width(ReportTable table, int place) =>
        Math.Clamp(table.Rows.Select(row => row[place].Text.Length).Append(table.Columns[place].Length).Max() + 2, 8, 70);

    private static string NameOf(string caption, uint number)
    {
        var plain = new string([.. caption.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal))]);
        var name = $"{number} {plain}";
        return name.Length <= LongestName ? name : name[..LongestName].TrimEnd();
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}
