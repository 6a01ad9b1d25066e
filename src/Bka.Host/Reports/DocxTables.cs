using Bka.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bka.Host.Reports;

/// <summary>Tables in Word: a heading row that is repeated on each page, rows that are not torn, numbers to the right.</summary>
internal static class DocxTables
{
    private const int TextWidth = 9638;

    /// <summary>One table.</summary>
    /// <param name="table">What it holds.</param>
    public static Table Of(ReportTable table)
    {
        var widths = Widths(table);
        bool[] right = [.. table.Columns.Select((_, place) => IsNumeric(table, place))];
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = "BkaTable" },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{TextWidth}" },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, NoVerticalBand = true },
                new TableCaption { Val = table.Caption }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        made.Append(new TableRow(
            [
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. table.Columns.Select((column, place) => Cell(column, widths[place], right[place])),
            ]));
        foreach (var row in table.Rows)
        {
            made.Append(new TableRow(
                [new TableRowProperties(new CantSplit()), .. row.Select((cell, place) => Cell(cell.Text, widths[place], right[place]))]));
        }

        return made;
    }

    private static TableCell Cell(string text, int width, bool right)
    {
        var paragraph = DocxWriter.Paragraph(text, "TableText");
        if (right)
        {
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        }

        return new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }), paragraph);
    }

    private static bool IsNumeric(ReportTable table, int place) => table.Rows.Count > 0
        && table.Rows.Any(row => row[place].Number is not null || row[place].Hidden is not null)
        && table.Rows.All(row => row[place].Number is not null || row[place].Hidden is not null || row[place].Text == "–");

    // By the longest text, within reason: no column is starved by another.
    private static int[] Widths(ReportTable table)
    {
        double[] wants = [.. table.Columns.Select((column, place) =>
            Math.Clamp(table.Rows.Select(row => row[place].Text.Length).Append(column.Length).Max(), 7, 48) + 2.0)];
        return [.. wants.Select(want => (int)(TextWidth * want / wants.Sum()))];
    }
}
