namespace Bka.Host.Pages.Logs;

/// <summary>A cell of a file that a spreadsheet opens, and that none of runs as a formula.</summary>
internal static class Csv
{
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
