using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// Checks the form of an input before anything else looks at it, and gathers every fault. A fault names the member and
/// never repeats its content.
/// </summary>
/// <param name="today">Today in Europe/Stockholm.</param>
internal sealed class InputCheck(DateOnly today)
{
    /// <summary>The longest reference, in characters.</summary>
    public const int LongestRef = 40;

    /// <summary>The most children that one matter holds.</summary>
    public const int MostChildren = 20;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    private readonly List<Missing> _faults = [];

    /// <summary>Today in Europe/Stockholm.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The refusal, or null when the form is right.</summary>
    public Refusal? Refusal => _faults.Count == 0 ? null : new Refusal(RefusalCodes.InputInvalid, _faults);

    /// <summary>Notes a fault.</summary>
    public void Fault(string code, string item) => _faults.Add(new Missing(code, Item: item));

    /// <summary>Notes a fault that a rule has found.</summary>
    public void Fault(Missing fault) => _faults.Add(fault);

    /// <summary>Notes a fault unless something holds.</summary>
    public void Holds(bool holds, string code, string item)
    {
        if (!holds)
        {
            Fault(code, item);
        }
    }

    /// <summary>A reference of another system: short, printable, and never a personnummer.</summary>
    public void Ref(string? value, string item, bool required = true)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Holds(!required && value is null, MissingCodes.Required, item);
            return;
        }

        Holds(value.Length <= LongestRef, MissingCodes.TooLong, item);
        Holds(!value.Any(char.IsControl), MissingCodes.ControlCharacter, item);
        Holds(!PersonalNumbers.StandIn(value), MissingCodes.PersonalNumber, item);
    }

    /// <summary>A unit, always the member <c>unit</c>: a short name that no sheet takes for a formula.</summary>
    public void Unit(string? value, bool required = true)
    {
        Ref(value, "unit", required);
        Holds(string.IsNullOrWhiteSpace(value) || value.Any(char.IsControl) || UnitName.IsOne(value), MissingCodes.UnitName, "unit");
    }

    /// <summary>A line of text that is neither a reference of a system nor a reason.</summary>
    public void Line(string? value, string item, int floor, int ceiling)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Fault(MissingCodes.Required, item);
            return;
        }

        Holds(value.Trim().Length >= floor, MissingCodes.TooShort, item);
        Holds(value.Length <= ceiling, MissingCodes.TooLong, item);
        Holds(!value.Any(char.IsControl), MissingCodes.ControlCharacter, item);
        NoPersonalNumber(value, item);
    }

    /// <summary>A text that is about no person.</summary>
    public void NoPersonalNumber(string? value, string item) =>
        Holds(value is null || !PersonalNumbers.StandIn(value), MissingCodes.PersonalNumber, item);

    /// <summary>An id that the store has made: its shape alone, for its digits may fall as they like.</summary>
    public void Id(string? value, string item)
    {
        if (string.IsNullOrEmpty(value))
        {
            Fault(MissingCodes.Required, item);
            return;
        }

        Holds(value.Length <= LongestRef && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), MissingCodes.Malformed, item);
    }

    /// <summary>A free text that states something, at least <see cref="FreeText.Floor"/> characters unless said otherwise.</summary>
    public void Text(string? value, string item, bool required = true, int floor = FreeText.Floor)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Holds(!required && value is null, MissingCodes.Required, item);
            return;
        }

        Holds(value.Trim().Length >= floor, MissingCodes.TooShort, item);
        Holds(value.Length <= FreeText.Ceiling, MissingCodes.TooLong, item);
        Holds(!value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), MissingCodes.ControlCharacter, item);
    }

    /// <summary>A free text without a floor: what is decided in haste may be said in a few words.</summary>
    public void Short(string? value, string item)
    {
        Holds(!string.IsNullOrWhiteSpace(value), MissingCodes.Required, item);
        Holds(value is null or { Length: <= FreeText.Ceiling }, MissingCodes.TooLong, item);
        Holds(value is null || !value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), MissingCodes.ControlCharacter, item);
    }

    /// <summary>A lagrum, or none.</summary>
    public void LegalBasis(string? value, string item) =>
        Holds(value is null || Domain.Cases.LegalBasis.IsOne(value), MissingCodes.Malformed, item);

    /// <summary>A free text that states reasons: more than a stop-phrase, however short, and long enough.</summary>
    public void Reasons(string? value, string item)
    {
        if (!string.IsNullOrWhiteSpace(value) && value.Length <= FreeText.Ceiling && FreeText.SaysNothing(value))
        {
            Fault(MissingCodes.StopPhrase, item);
            return;
        }

        Text(value, item);
    }

    /// <summary>A day on which something was done: not in the future, not before the system's time.</summary>
    public void DayDone(DateOnly day, string item)
    {
        Holds(day <= Today, MissingCodes.InFuture, item);
        Holds(day >= Earliest, MissingCodes.Malformed, item);
    }

    /// <summary>A moment at which something was done, judged by its day; the ends of time have no Swedish day.</summary>
    public void MomentDone(DateTimeOffset moment, string item) => DayDone(
        moment.UtcDateTime.Year switch
        {
            1 => DateOnly.MinValue,
            9999 => DateOnly.MaxValue,
            _ => MunicipalTime.DayOf(moment),
        },
        item);

    /// <summary>A day that may lie ahead, within a hundred years of the system's time.</summary>
    public void Day(DateOnly day, string item) =>
        Holds(day >= Earliest && day.Year < 2100, MissingCodes.Malformed, item);

    /// <summary>A period of whole days, no longer than fifty years, and the unit it is asked of.</summary>
    public void Period(DateOnly from, DateOnly to, string? unit)
    {
        Day(from, "from");
        Day(to, "to");
        Holds(from <= to && to.Year - from.Year <= 50, MissingCodes.BadRange, "to");
        Unit(unit, required: false);
    }

    /// <summary>A day that something is planned for: not in the past, and no further ahead than is a plan.</summary>
    public void Planned(DateOnly day, string item, int mostDaysAhead) =>
        Holds(day >= Today && day.DayNumber - Today.DayNumber <= mostDaysAhead, MissingCodes.BadRange, item);

    /// <summary>The children named in a command: each once, by reference.</summary>
    public void ChildRefs(IReadOnlyList<string>? childRefs, string item)
    {
        Holds(childRefs is not null, MissingCodes.Required, item);
        Holds(childRefs is null || childRefs.Count <= MostChildren, MissingCodes.TooLong, item);
        Holds(childRefs is null || childRefs.Distinct(StringComparer.Ordinal).Count() == childRefs.Count, MissingCodes.Duplicate, item);
        foreach (var child in childRefs ?? [])
        {
            Ref(child, item);
        }
    }

    /// <summary>A child as a case system describes it; not born in the future, and null for one not yet born.</summary>
    public void Child(string? childRef, string? born, Sex sex, string? item)
    {
        string Member(string name) => item is null ? name : item + "." + name;
        Ref(childRef, Member("childRef"));
        Known(sex, Member("sex"));
        if (born is not null)
        {
            var isMonth = BirthMonth.TryParse(born, out var month);
            Holds(isMonth, MissingCodes.Malformed, Member("born"));
            Holds(!isMonth || new DateOnly(month.Year, month.Month, 1) <= Today, MissingCodes.InFuture, Member("born"));
        }
    }

    /// <summary>A code that stands in its list.</summary>
    public void Known<T>(T value, string item)
        where T : struct, Enum => Holds(Enum.IsDefined(value), MissingCodes.Malformed, item);
}
