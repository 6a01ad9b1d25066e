using System.Collections.Frozen;
using System.Globalization;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Features.Import;

/// <summary>Reads a row's cells one by one and collects faults. An empty cell is "not known or not yet".</summary>
/// <param name="row">The row, with as many cells as there are columns.</param>
/// <param name="today">The day of the import; a day may be today, not later.</param>
internal sealed class ImportCells(ImportRow row, DateOnly today)
{
    /// <summary>The longest reference, in characters.</summary>
    public const int ReferenceCeiling = 40;

    // A day outside these years is a slip of the pen, and later arithmetic need not fear it.
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly string[] TimeForms = ["HH':'mm", "HH':'mm':'ss"];

    private readonly List<ImportFault> _faults = [];

    /// <summary>The faults found so far, in column order.</summary>
    public IEnumerable<ImportFault> Faults => _faults.OrderBy(fault => ImportColumns.PlaceOf(fault.Column!));

    /// <summary>A reference; never a personnummer.</summary>
    public string? Reference(string column)
    {
        var text = Cell(column, ReferenceCeiling);
        return text is not null && PersonalNumbers.StandIn(text)
            ? Refuse<string>(column, ImportCodes.PersonalNumber)
            : text;
    }

    /// <summary>A reference that must be there.</summary>
    public string RequiredReference(string column) => Present(column) ? Reference(column) ?? "" : "";

    /// <summary>A unit's name, which must be there.</summary>
    public string RequiredUnit(string column)
    {
        var name = RequiredReference(column);
        return name.Length == 0 || UnitName.IsOne(name) ? name : Refuse<string>(column, ImportCodes.UnitName) ?? "";
    }

    /// <summary>A free text; it may hold line breaks.</summary>
    public string? Text(string column) => Cell(column, FreeText.Ceiling);

    /// <summary>A word of a closed list.</summary>
    public T? Word<T>(string column, FrozenDictionary<string, T> words, string code = ImportCodes.UnknownValue)
        where T : struct
    {
        var text = Cell(column, ReferenceCeiling);
        return text is null ? null : words.TryGetValue(text, out var meaning) ? meaning : Refuse<T?>(column, code);
    }

    /// <summary>A word of a closed list that must be there.</summary>
    public T RequiredWord<T>(string column, FrozenDictionary<string, T> words)
        where T : struct => Present(column) ? Word(column, words) ?? default : default;

    /// <summary>A month of birth.</summary>
    public BirthMonth? Month(string column)
    {
        var text = Cell(column, ReferenceCeiling);
        return text is null ? null
            : !BirthMonth.TryParse(text, out var month) ? Refuse<BirthMonth?>(column, ImportCodes.MonthInvalid)
            : (month.Year, month.Month).CompareTo((today.Year, today.Month)) > 0
                ? Refuse<BirthMonth?>(column, ImportCodes.InFuture)
                : month;
    }

    /// <summary>A day, no later than today.</summary>
    public DateOnly? PastDay(string column) => Day(column) is not { } day ? null
        : day > today ? Refuse<DateOnly?>(column, ImportCodes.InFuture)
        : day;

    /// <summary>Any day.</summary>
    public DateOnly? Day(string column)
    {
        var text = Cell(column, ReferenceCeiling);
        return text is null ? null
            : TryDay(text, out var day) ? day
            : Refuse<DateOnly?>(column, ImportCodes.DateInvalid);
    }

    /// <summary>A Swedish local time, no later than today: an export's own day is not the future.</summary>
    public DateTimeOffset? PastMoment(string column)
    {
        if (Cell(column, ReferenceCeiling) is not { } text)
        {
            return null;
        }

        if (!TryDay(text[..Math.Min(10, text.Length)], out var day))
        {
            return Refuse<DateTimeOffset?>(column, ImportCodes.DateInvalid);
        }

        if (text.Length < 12 || text[10] is not ('T' or ' ') || !TimeOnly.TryParseExact(
            text.AsSpan(11), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return Refuse<DateTimeOffset?>(column, ImportCodes.TimeInvalid);
        }

        return day > today
            ? Refuse<DateTimeOffset?>(column, ImportCodes.InFuture)
            : MunicipalTime.ToInstant(day.ToDateTime(time));
    }

    /// <summary>A moment that must be there.</summary>
    public DateTimeOffset RequiredMoment(string column) => Present(column) ? PastMoment(column) ?? default : default;

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy'-'MM'-'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= FirstYear and <= LastYear;

    private static bool IsForbidden(char c, string column) =>
        char.IsControl(c) && !(column == ImportColumns.Account && c is '\n' or '\r' or '\t');

    private bool Present(string column)
    {
        if (!string.IsNullOrWhiteSpace(row.Cells[ImportColumns.PlaceOf(column)]))
        {
            return true;
        }

        _faults.Add(new ImportFault(row.Line, column, ImportCodes.Required));
        return false;
    }

    private string? Cell(string column, int ceiling)
    {
        var cell = row.Cells[ImportColumns.PlaceOf(column)];
        if (cell.Any(c => IsForbidden(c, column)))
        {
            return Refuse<string>(column, ImportCodes.ControlCharacter);
        }

        var text = cell.Trim();
        return text.Length > ceiling ? Refuse<string>(column, ImportCodes.TooLong) : text.Length == 0 ? null : text;
    }

    private T? Refuse<T>(string column, string code)
    {
        _faults.Add(new ImportFault(row.Line, column, code));
        return default;
    }
}
