using Bka.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bka.Host.Reports;

/// <summary>Tables in Word: a heading row that is repeated on each page, rows that are not torn, numbers to the right.</summary>
internal static class DocxTables
{
    private const int TextWidth = 9638;

    // A letter of the table's text, and a cell's two margins, in twentieths of a point; a heading is bold and wider.
    private const double Letter = 125;
    private const double Margins = 160;

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

    // A share may be printed without a number of its own, and an interval has none.
    private static bool IsNumeric(ReportTable table, int place) =>
        table.Rows.Count > 0 && table.Rows.All(row => IsAmount(row[place]) || row[place].Text == "–");

    private static bool IsAmount(ReportCell cell) => cell.Number is not null || cell.Hidden is not null || cell.Text.EndsWith('%');

    // No narrower than its longest word, heading included; what is left is shared by the longest text, within reason.
    private static int[] Widths(ReportTable table)
    {
        double[] needs = [.. table.Columns.Select((column, place) =>
            (table.Rows.Select(row => LongestWord(row[place].Text)).Append(LongestWord(column)).Max() * Letter) + Margins)];
        double[] wants = [.. table.Columns.Select((column, place) =>
            Math.Clamp(table.Rows.Select(row => row[place].Text.Length).Append(column.Length).Max(), 7, 48))];
        var left = TextWidth - needs.Sum();
        return [.. needs.Select((need, place) => (int)(left <= 0 ? TextWidth * need / needs.Sum() : need + (left * wants[place] / wants.Sum())))];
    }

    private static int LongestWord(string text) => text.Split(' ', '-').Max(word => word.Length);
}
