using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Pages.Cases;

/// <summary>How a field is filled in.</summary>
internal enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time of day.</summary>
    Moment,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A confirmation.</summary>
    Tick,
}

/// <summary>One field of a step's form.</summary>
/// <param name="Item">The member of the command, as refusals name it.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Hint">What helps to answer; null when the label says it all.</param>
/// <param name="Choices">Value and words, for a choice.</param>
/// <param name="IsAsked">Whether it is asked in this case; null for always.</param>
internal sealed record StepField(
    string Item,
    string Label,
    FieldKind Kind,
    string? Hint = null,
    IReadOnlyList<(string Value, string Text)>? Choices = null,
    Func<CaseView, bool>? IsAsked = null)
{
    /// <summary>The hint, and the form in which a day or time is written.</summary>
    public string? Help => Kind switch
    {
        FieldKind.Day => Words.WriteDay + (Hint is null ? "" : " " + Hint),
        FieldKind.Moment => Words.WriteMoment + (Hint is null ? "" : " " + Hint),
        _ => Hint,
    };
}

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

    public bool Ticked(string item) => Text(item) == "true";

    public bool? Answer(string item) => Text(item) switch { "true" => true, "false" => false, _ => null };

    public bool Required(string item) => Answer(item) ?? Fault(MissingCodes.Required, item, false);

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

    private DateOnly? Day(string text, string item) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear
            ? day
            : Fault<DateOnly?>(MissingCodes.Malformed, item, null);

    private T Fault<T>(string? code, string item, T instead)
    {
        if (code is not null)
        {
            _faults.Add(new Missing(code, Item: item));
        }

        return instead;
    }
}
