using System.Globalization;
using Bka.Workflow.Features.Import;
using CsvHelper;

namespace Bka.Host.Cli;

/// <summary>Where a line of the file begins.</summary>
/// <param name="Offset">Bytes from the beginning.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record Place(long Offset, int Line);

/// <summary>A row that was found.</summary>
/// <param name="Line">The row, or why it cannot be read.</param>
/// <param name="ReadAgainFrom">Where to begin again, when the row's quotes may have swallowed lines after it.</param>
internal sealed record FoundRow(CsvLine Line, Place? ReadAgainFrom = null);

/// <summary>The rows of an export from a line on, until the end or a row after which to begin again.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly Stream _file;
    private readonly Place _from;
    private readonly int _longestRow;
    private readonly CsvReader _reader;
    private bool _isMalformed;

    /// <summary>Begins at a line; the stream stands there and is not closed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The line.</param>
    /// <param name="longestRow">The longest row, in bytes.</param>
    public CsvRows(Stream file, Place from, int longestRow)
    {
        (_file, _from, _longestRow) = (file, from, longestRow);
        var options = new CsvReaderOptions
        {
            Separator = ';',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = longestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => _isMalformed = true,
        };
        _reader = CsvReader.Create(file, options, leaveOpen: true);
    }

    /// <summary>The next row; null at the end.</summary>
    public FoundRow? Read()
    {
        _isMalformed = false;
        try
        {
            return _reader.Read() ? Found(At(_reader.ByteOffset, _reader.LineNumber)) : null;
        }
        catch (CsvFormatException longer)
        {
            return TooLong(At(longer.ByteOffset, longer.LineNumber));
        }
    }

    public void Dispose() => _reader.Dispose();

    private FoundRow Found(Place start)
    {
        var count = _reader.FieldCount;
        var isWhole = count == ImportColumns.All.Count;
        var spansLines = _reader.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
        if (spansLines && (_isMalformed || !isWhole))
        {
            var code = _isMalformed ? ImportCodes.BadQuote
                : count > ImportColumns.All.Count ? ImportCodes.TooManyColumns
                : ImportCodes.TooFewColumns;
            return new FoundRow(Refused(start, code), LineAfter(start));
        }

        return isWhole && _isMalformed
            ? new FoundRow(Refused(start, ImportCodes.BadQuote))
            : new FoundRow(new CsvLine(new ImportRow(start.Line, Cells(count)), null));
    }

    // Either one line is longer than any row may be, or a quote was opened and never closed.
    private FoundRow TooLong(Place start)
    {
        var next = LineAfter(start);
        var isOneLine = next.Offset - start.Offset > _longestRow;
        return new FoundRow(Refused(start, isOneLine ? ImportCodes.TooLong : ImportCodes.BadQuote), next);
    }

    private string[] Cells(int count)
    {
        var cells = new string[count];
        for (var place = 0; place < count; place++)
        {
            cells[place] = _reader.GetString(place);
        }

        return cells;
    }

    private Place At(long offset, long line) =>
        new(_from.Offset + offset, _from.Line - 1 + Convert.ToInt32(line, CultureInfo.InvariantCulture));

    private Place LineAfter(Place start)
    {
        _file.Position = start.Offset;
        var buffer = new byte[16 * 1024];
        var offset = start.Offset;
        int read;
        while ((read = _file.Read(buffer)) > 0)
        {
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return new Place(offset + end + 1, start.Line + 1);
            }

            offset += read;
        }

        return new Place(offset, start.Line + 1);
    }

    private static CsvLine Refused(Place start, string code) => new(null, new ImportFault(start.Line, null, code));
}
