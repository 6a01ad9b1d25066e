using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Reports;

/// <summary>A report's tables as CSV that opens right in a Swedish Excel: UTF-8 with a mark, semicolons, decimal comma.</summary>
internal static class CsvWriter
{
    /// <summary>Writes every table, each after a line with its section and name.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(Report report)
    {
        var text = new StringBuilder();
        Line(text, [Safe(report.Title)]);
        Line(text,
        [
            PageText.ReportFiles["From"], Day(report.From), PageText.ReportFiles["To"], Day(report.To),
            PageText.ReportFiles["Known"], Day(report.KnownOn),
            PageText.ReportFiles["Unit"], Safe(report.UnitNames() ?? PageText.ReportFiles["AllShort"]),
        ]);
        foreach (var (section, table) in TablesOf(report))
        {
            Line(text, []);
            Line(text, [Safe(section), Safe(table.Caption)]);
            Table(text, table);
        }

        return Bytes(text);
    }

    /// <summary>Writes one table alone.</summary>
    /// <param name="table">The table.</param>
    public static byte[] Write(ReportTable table)
    {
        var text = new StringBuilder();
        Table(text, table);
        return Bytes(text);
    }

    /// <summary>Writes tables one after another, each after a line with its name.</summary>
    /// <param name="tables">The tables.</param>
    public static byte[] Write(IEnumerable<ReportTable> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            Line(text, [Safe(table.Caption)]);
            Table(text, table);
            Line(text, []);
        }

        return Bytes(text);
    }

    /// <summary>A report's tables, those beside plots included.</summary>
    /// <param name="report">The report.</param>
    public static IEnumerable<(string Section, ReportTable Table)> TablesOf(Report report) =>
        from section in report.Sections
        from block in section.Blocks
        let table = block.Table ?? block.Plot?.Table
        where table is { Rows.Count: > 0 }
        select (section.Heading, table);

    /// <summary>One value, so that no sheet takes it for a formula. What is a number stays one, a negative one too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="number">Whether it is a number and no text.</param>
    public static string Safe(string value, bool number = false)
    {
        var safe = !number && value is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\";\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Table(StringBuilder text, ReportTable table)
    {
        Line(text, table.Columns.Select(column => Safe(column)));
        (int OfShares, int OfCounts)[] decimals =
            [.. table.Columns.Select((_, column) => (DecimalsOf(table, column, ofShares: true), DecimalsOf(table, column, ofShares: false)))];
        foreach (var row in table.Rows)
        {
            Line(text, row.Select((cell, column) => Text(cell, IsShare(cell) ? decimals[column].OfShares : decimals[column].OfCounts)));
        }
    }

    // One format in a column: 100 stands as 100,0 beside 8,4. A count beside shares keeps its own.
    private static int DecimalsOf(ReportTable table, int column, bool ofShares) => table.Rows.Select(row => row[column])
        .Where(cell => IsShare(cell) == ofShares).Select(cell => cell.Number is { } number ? Scale(number) : 0)
        .Append(ofShares ? 1 : 0).Max();

    private static bool IsShare(ReportCell cell) => cell.Text.EndsWith('%');

    private static int Scale(decimal number) =>
        Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.Length : 0;

    private static byte[] Bytes(StringBuilder text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Text(ReportCell cell, int decimals) => cell.Number is { } number
        ? Safe(number.ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('.', ','), number: true)
        : Safe(cell.Text);

    private static void Line(StringBuilder text, IEnumerable<string> safe) => text.AppendJoin(';', safe).Append("\r\n");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
