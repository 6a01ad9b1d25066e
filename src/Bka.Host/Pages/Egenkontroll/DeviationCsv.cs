using System.Globalization;
using System.Text;
using Bka.Contracts;
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
            }.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
