using System.Text;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;

namespace Bka.Host.Reports;

/// <summary>A report as a file. Its name tells which report and period, and of nobody.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record ReportFile(string Name, string ContentType, byte[] Bytes)
{
    private static readonly Dictionary<string, (string Type, Func<Report, byte[]> Write)> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxWriter.Write),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxWriter.Write),
        ["csv"] = ("text/csv; charset=utf-8", CsvWriter.Write),
        ["json"] = ("application/json; charset=utf-8", report => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(report, BkaJson.Indented))),
    };

    /// <summary>The formats a report can be written in.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Keys];

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <returns>The file; null when there is no such format.</returns>
    public static ReportFile? Of(Report report, string format) => Writers.TryGetValue(format, out var writer)
        ? new ReportFile(NameOf(report) + "." + format.ToLowerInvariant(), writer.Type, writer.Write(report))
        : null;

    private static string NameOf(Report report) =>
        $"{(report.Kind == ReportKind.Barnbokslut ? "barnbokslut" : "rapport")}-{report.Period.ToLowerInvariant()}{(report.External ? "" : "-intern")}";
}
