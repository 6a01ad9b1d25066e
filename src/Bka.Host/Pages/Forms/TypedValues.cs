using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Pages.Forms;

/// <summary>What was typed in a form, read member by member. What cannot be read is noted as a fault at its field.</summary>
/// <param name="form">The posted form.</param>
internal sealed class TypedValues(IFormCollection form)
{
    private const string DayForm = "yyyy-MM-dd";

    // Nothing in a case is older or lies further off; beyond the calendar's ends there is no Swedish time to count in.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly string[] MomentForms = ["yyyy-MM-dd HH.mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"];

    private readonly List<Missing> _faults = [];

    /// <summary>Why the form cannot be read; null when it can.</summary>
    public Refusal? Refusal => _faults.Count == 0 ? null : new Refusal(RefusalCodes.InputInvalid, _faults);

    public string? Text(string item) => form[item].ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A text that must be there: an empty one is refused by its command, in the words of the field.</summary>
    public string Prose(string item) => Text(item) ?? "";

    public IReadOnlyList<string> Texts(string item) =>
        [.. form[item].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim())];

    public bool Ticked(string item) => Text(item) == "true";

    public bool? Answer(string item) => Text(item) switch { "true" => true, "false" => false, _ => null };

    public bool Required(string item) => Answer(item) ?? Fault(MissingCodes.Required, item, false);

    public int Number(string item) =>
        int.TryParse(Text(item), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public DateOnly Day(string item) => OptionalDay(item) ?? Fault(Text(item) is null ? MissingCodes.Required : null, item, default(DateOnly));

    public DateOnly? OptionalDay(string item) => Text(item) is { } text ? Day(text, item) : null;

    public IReadOnlyList<DateOnly>? Days(string item) => Text(item) is not { } text
        ? null
        : [.. text.Split([',', ' ', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(day => Day(day, item) ?? default)];

    public DateTimeOffset Moment(string item)
    {
        if (Text(item) is not { } text)
        {
            return Fault(MissingCodes.Required, item, default(DateTimeOffset));
        }

        return DateTime.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is >= FirstYear and <= LastYear
            ? MunicipalTime.ToInstant(local)
            : Fault(MissingCodes.Malformed, item, default(DateTimeOffset));
    }

    public T Choice<T>(string item)
        where T : struct, Enum => OptionalChoice<T>(item) ?? Fault(MissingCodes.Required, item, default(T));

    public T? OptionalChoice<T>(string item)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => value.ToString() == Text(item)).Select(value => (T?)value).FirstOrDefault();

    /// <summary>Notes a fault at a field.</summary>
    public void Fault(string code, string item) => _faults.Add(new Missing(code, Item: item));

    private DateOnly? Day(string text, string item) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear
            ? day
            : Fault<DateOnly?>(MissingCodes.Malformed, item, null);

    private T Fault<T>(string? code, string item, T instead)
    {
        if (code is not null)
        {
            Fault(code, item);
        }

        return instead;
    }
}
