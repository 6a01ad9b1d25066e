using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Host.Reports;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Deviations as a file that a Swedish spreadsheet opens right, and that no cell of runs as a formula.</summary>
internal static class DeviationCsv
{
    /// <summary>The file's text, with semicolons between cells.</summary>
    /// <param name="rows">The deviations.</param>
    public static string Of(IEnumerable<DeviationRow> rows)
    {
        var text = new StringBuilder("dag;arende_ref;enhet;slag;dagar;beslut\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(';', new[]
            {
                Show.Day(row.On), row.CaseRef, row.Unit, Words.Of(row.Kind),
                row.Days?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Decision is { } decision ? Words.Of(decision) : "",
            }.Select(cell => CsvWriter.Safe(cell))).Append("\r\n");
        }

        return text.ToString();
    }
}
