using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Reports;

namespace Bka.Host.Cli;

/// <summary><c>report</c>: writes a report to a file.</summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var kind = Code<ReportKind>.TryParse(words.Required("kind"), null, out var known)
            ? known.Value
            : throw new MisuseException("--kind ska vara month, tertial, year eller barnbokslut.");
        var path = words.Required("out");
        var format = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        if (!ReportFile.Formats.Contains(format, StringComparer.Ordinal))
        {
            throw new MisuseException("--out ska sluta på .docx, .xlsx, .csv eller .json.");
        }

        await using var session = Session.Open(words, console, readOnly: true);
        var answer = await session.AskAsync(new GetReport(
            kind, words.Required("period"), words.Text("unit"), words.Day("known-on"), words.Has("external") ? true : null));
        if (answer.Value is { } report)
        {
            await File.WriteAllBytesAsync(path, ReportFile.Of(report, format)!.Bytes);
        }

        return await session.WriteAsync(
            answer,
            made => new { made.Title, made.From, made.To, made.KnownOn, made.External, File = path },
            made => [$"{made.Title} skrevs till {path}."]);
    }
}
