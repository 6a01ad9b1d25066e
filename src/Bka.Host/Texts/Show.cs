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

    /// <summary>A moment in a sentence: of today only the time.</summary>
    public static string When(DateTimeOffset at, DateOnly today) => MunicipalTime.DayOf(at) == today ? Words.Text("WhenToday", Time(at)) : Words.Text("WhenDay", Moment(at));

    public static string Moment(DateTimeOffset at) => Words.Text("MomentAt", Day(MunicipalTime.DayOf(at)), Time(at));

    /// <summary>A stretch in which alerts were not computed.</summary>
    /// <param name="gap">The stretch.</param>
    public static string Gap(AlertGap gap) => gap.To is { } end
        ? Words.Text("GapBetween", Moment(gap.From), Moment(end))
        : Words.Text("GapSince", Moment(gap.From));

    /// <summary>A whole number with a space between thousands.</summary>
    public static string Number(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', Narrow);

    /// <summary>A whole number with its sign: a minus that is not a hyphen, and a plus.</summary>
    public static string Signed(int number) => number < 0 ? "−" + Number(-(long)number) : number == 0 ? "0" : "+" + Number(number);

    /// <summary>Percent with one decimal.</summary>
    public static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + Narrow + "%";

    /// <summary>A number of a figure: hidden ones as why they are hidden, none as a dash.</summary>
    public static string Number(long? number, HiddenCell? hidden) => (number, hidden) switch
    {
        (_, HiddenCell.Few) => "<5",
        (_, HiddenCell.Derivable) => Words.Text("NumberHidden"),
        ({ } shown, _) => Number(shown),
        _ => "–",
    };

    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, 1) => Words.Text("MinutesOne"),
        (0, var rest) => Words.Text("MinutesMany", Number(rest)),
        (var hours, 0) => Hours(hours),
        var (hours, rest) => Words.Text("HoursAndMinutes", Hours(hours), Number(rest)),
    };

    public static string Days(int days) => days == 1 ? Words.Text("DaysOne") : Words.Text("DaysMany", Number(days));

    private static string Hours(int hours) => hours == 1 ? Words.Text("HoursOne") : Words.Text("HoursMany", Number(hours));

    public static string Questions(int count) => count == 1 ? Words.Text("QuestionsOne") : Words.Text("QuestionsMany", Number(count));

    public static string Cases(long count) => count == 1 ? Words.Text("CasesOne") : Words.Text("CasesMany", Number(count));

    public static string Events(long count) => count == 1 ? Words.Text("EventsOne") : Words.Text("EventsMany", Number(count));

    /// <summary>How often something is done.</summary>
    public static string Every(TimeSpan every) => every switch
    {
        { TotalHours: 1 } => Words.Text("EveryHour"),
        { TotalHours: > 1 } => Words.Text("EveryHours", Short(every.TotalHours)),
        { TotalMinutes: 1 } => Words.Text("EveryMinute"),
        { TotalMinutes: > 1 } => Words.Text("EveryMinutes", Short(every.TotalMinutes)),
        _ => Words.Text("EverySeconds", Short(every.TotalSeconds)),
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
    public static string Age(int? years) => years is { } known ? Words.Text("AgeYears", known) : Words.Text("AgeUnborn");

    /// <summary>The beginning of a fingerprint, enough to tell two versions apart by eye.</summary>
    public static string ShortHash(string hash) => hash.Length > 12 ? hash[..12] : hash;

    /// <summary>How a running clock stands, in words: never by colour alone.</summary>
    public static string Standing(int daysLate, int daysLeft) => (daysLate, daysLeft) switch
    {
        ( > 0, _) => Words.Text("StandingLate", Days(daysLate)),
        (_, 0) => Words.Text("StandingToday"),
        _ => Words.Text("StandingLeft", Days(daysLeft)),
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
            return Words.Text("SweepNone");
        }

        var at = MunicipalTime.DayOf(last) == today ? Words.Text("SweepTime", Time(last)) : Moment(last);
        var text = Words.Text("SweepLast", at);
        return sweep.NextExpectedAt is { } expected ? Words.Text("SweepNext", text, Time(expected)) : text;
    }

    private static string Short(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
