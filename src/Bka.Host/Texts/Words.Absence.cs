using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for absence, standing in and handing over.</summary>
internal static partial class Words
{
    public static string Of(AbsenceReason reason) => Member(reason);

    /// <summary>The days of an absence: the last one is the day before the first day back.</summary>
    public static string Days(DateOnly from, DateOnly? to) => to is not { } back
        ? Text("DaysFrom", Show.Day(from))
        : back <= from.AddDays(1)
            ? Show.Day(from)
            : Text("DaysBetween", Show.Day(from), Show.Day(back.AddDays(-1)));

    /// <summary>Why an absence touches a running clock.</summary>
    public static string Touched(TouchedClock row) => Capital(string.Join(", ", row.Why.Select(why => Find("TouchNote", why) is { } text ? Fill(text, Show.Days(row.DaysLate)) : why)));

    /// <summary>What would keep a substitute from standing in.</summary>
    public static string Of(SubstituteObstacle obstacle) => Find("Obstacle", obstacle.Code) is { } text
        ? Fill(text, obstacle.CaseRef, obstacle.From is { } from ? Days(from, obstacle.To) : null)
        : obstacle.Code;

    /// <summary>What deserves a second look when somebody is away.</summary>
    public static string Of(AbsenceWarning warning) => warning.Code switch
    {
        WarningCodes.PersonUnknown or WarningCodes.SubstituteUnknown => Unknown(warning.Item),
        WarningCodes.OtherUnitUncovered => Text("OtherUnitUncovered", warning.Item),
        _ => warning.Code,
    };

    /// <summary>Somebody who has never handled a case: a new colleague, or a mistyped id.</summary>
    public static string Unknown(string person) => Text("UnknownPerson", person);
}
