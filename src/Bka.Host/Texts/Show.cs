using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Texts;

/// <summary>Days, times and numbers as Swedish readers expect them, whatever the machine's culture.</summary>
internal static class Show
{
    private const char Narrow = '\u00a0';

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "–";

    public static string Time(DateTimeOffset at) =>
        MunicipalTime.LocalTime(at).ToString("HH.mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => $"{Day(MunicipalTime.DayOf(at))} kl. {Time(at)}";

    /// <summary>A stretch in which alerts were not computed.</summary>
    /// <param name="gap">The stretch.</param>
    public static string Gap(AlertGap gap) => gap.To is { } end
        ? $"Larm beräknades inte mellan {Moment(gap.From)} och {Moment(end)}"
        : $"Larm beräknas inte sedan {Moment(gap.From)}";

    /// <summary>A whole number with a space between thousands.</summary>
    public static string Number(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', Narrow);

    /// <summary>A whole number with its sign: a minus that is not a hyphen, and a plus.</summary>
    public static string Signed(int number) => number < 0 ? "−" + Number(-(long)number) : number == 0 ? "0" : "+" + Number(number);

    /// <summary>A number of a figure: hidden ones as why they are hidden, none as a dash.</summary>
    public static string Number(long? number, HiddenCell? hidden) => (number, hidden) switch
    {
        (_, HiddenCell.Few) => "<5",
        (_, HiddenCell.Derivable) => "dold",
        ({ } shown, _) => Number(shown),
        _ => "–",
    };

    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, 1) => $"1{Narrow}minut",
        (0, var rest) => $"{rest}{Narrow}minuter",
        (1, 0) => $"1{Narrow}timme",
        (var hours, 0) => $"{hours}{Narrow}timmar",
        (1, var rest) => $"1{Narrow}timme och {rest}{Narrow}min",
        var (hours, rest) => $"{hours}{Narrow}timmar och {rest}{Narrow}min",
    };

    public static string Days(int days) => days == 1 ? $"1{Narrow}dag" : $"{Number(days)}{Narrow}dagar";

    public static string Questions(int count) => count == 1 ? $"1{Narrow}obligatorisk fråga" : $"{Number(count)}{Narrow}obligatoriska frågor";

    public static string Cases(long count) => count == 1 ? $"1{Narrow}ärende" : $"{Number(count)}{Narrow}ärenden";

    public static string Events(long count) => count == 1 ? $"1{Narrow}händelse" : $"{Number(count)}{Narrow}händelser";

    /// <summary>How often something is done.</summary>
    public static string Every(TimeSpan every) => every switch
    {
        { TotalHours: 1 } => "varje timme",
        { TotalHours: > 1 } => $"var {every.TotalHours.ToString("0.#", CultureInfo.InvariantCulture)}:e timme",
        { TotalMinutes: 1 } => "varje minut",
        { TotalMinutes: > 1 } => $"var {every.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)}:e minut",
        _ => $"var {every.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)}:e sekund",
    };

    /// <summary>Paragraphs of law in full, each act named once.</summary>
    public static string Laws(IReadOnlyList<string> paragraphs)
    {
        const string Sign = "§ ";
        var acts = from paragraph in paragraphs
                   let split = paragraph.LastIndexOf(Sign, StringComparison.Ordinal) + Sign.Length
                   group paragraph[..(split - 1)] by paragraph[split..];
        return string.Join(", ", acts.Select(act => string.Join(", ", act) + " " + act.Key));
    }

    /// <summary>An age in completed years.</summary>
    public static string Age(int? years) => years is { } known ? $"{known}{Narrow}år" : "inte född";

    /// <summary>The beginning of a fingerprint, enough to tell two versions apart by eye.</summary>
    public static string ShortHash(string hash) => hash.Length > 12 ? hash[..12] : hash;

    /// <summary>How a running clock stands, in words: never by colour alone.</summary>
    public static string Standing(int daysLate, int daysLeft) => (daysLate, daysLeft) switch
    {
        ( > 0, _) => Days(daysLate) + " försenad",
        (_, 0) => "sista dag i dag",
        _ => Days(daysLeft) + " kvar",
    };

    /// <summary>The style of the same.</summary>
    public static string StandingClass(int daysLate, int daysLeft) => (daysLate, daysLeft) switch
    {
        ( > 0, _) => "late",
        (_, <= 3) => "soon",
        _ => "calm",
    };

    /// <summary>When the alerts were last computed and will be next.</summary>
    public static string Sweep(SweepStatus sweep, DateOnly today)
    {
        if (sweep.LastCompletedAt is not { } last)
        {
            return "Ingen kontroll har körts ännu";
        }

        var day = MunicipalTime.DayOf(last) == today ? "" : Day(MunicipalTime.DayOf(last)) + " ";
        var next = sweep.NextExpectedAt is { } expected ? $" · nästa {Time(expected)}" : "";
        return $"Senaste kontroll {day}kl. {Time(last)}{next}";
    }
}
