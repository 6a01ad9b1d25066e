using Bka.Workflow.Features.Import;

namespace Bka.Host.Cli;

/// <summary>One line of an answer to reading an export: a row, or why a row or the whole file cannot be read.</summary>
/// <param name="Row">The row; null when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
public sealed record CsvLine(ImportRow? Row, ImportFault? Fault);

/// <summary>
/// Reads an export: UTF-8, semicolon, RFC 4180 quoting, the expected header. The file is read twice, first to see that
/// all of it is UTF-8 and then row by row, so that a file is refused whole before any of it is stored. Memory does not
/// follow the size of the file.
/// </summary>
public static class CsvFile
{
    // A row within every limit is far shorter; a quote that is never closed is given up here.
    private const int LongestRow = 128 * 1024;

    /// <summary>The rows in the order of the file. A fault that refuses the whole file comes alone.</summary>
    /// <param name="file">The file, from its beginning. It must be seekable, and is not closed.</param>
    /// <exception cref="ArgumentException">The stream is not seekable.</exception>
    public static IEnumerable<CsvLine> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.CanSeek
            ? Lines(file)
            : throw new ArgumentException("An export is read twice, so it must be seekable.", nameof(file));
    }

    private static IEnumerable<CsvLine> Lines(Stream file)
    {
        if (Utf8Check.FirstBadLine(file) is { } badLine)
        {
            yield return Refused(badLine, ImportCodes.NotUtf8);
            yield break;
        }

        // A row whose quotes do not match may have swallowed the rows after it: reading begins again on the line after.
        var next = new Place(0, 1);
        var isHeader = true;
        while (next is { } from)
        {
            next = null;
            file.Position = from.Offset;
            using var rows = new CsvRows(file, from, LongestRow);
            while (next is null && rows.Read() is { } found)
            {
                if (isHeader && !IsExpectedHeader(found))
                {
                    yield return Refused(1, ImportCodes.WrongHeader);
                    yield break;
                }

                if (!isHeader)
                {
                    yield return found.Line;
                }

                isHeader = false;
                next = found.ReadAgainFrom;
            }
        }

        if (isHeader)
        {
            yield return Refused(1, ImportCodes.WrongHeader);
        }
    }

    private static bool IsExpectedHeader(FoundRow found) =>
        found.Line.Row is { Line: 1, Cells: var cells }
        && cells.SequenceEqual(ImportColumns.All, StringComparer.Ordinal);

    private static CsvLine Refused(int line, string code) => new(null, new ImportFault(line, null, code));
}
