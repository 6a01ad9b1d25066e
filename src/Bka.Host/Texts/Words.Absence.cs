using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for absence, standing in and handing over.</summary>
internal static partial class Words
{
    public static string Of(AbsenceReason reason) => reason switch
    {
        AbsenceReason.Unplanned => "oplanerad frånvaro",
        AbsenceReason.PlannedLeave => "planerad ledighet",
        AbsenceReason.Left => "slutat",
        AbsenceReason.Other => "annat",
    };

    /// <summary>The days of an absence: the last one is the day before the first day back.</summary>
    public static string Days(DateOnly from, DateOnly? to) => to is not { } back
        ? $"från {Show.Day(from)} tills vidare"
        : back <= from.AddDays(1)
            ? Show.Day(from)
            : $"{Show.Day(from)} till och med {Show.Day(back.AddDays(-1))}";

    /// <summary>Why an absence touches a running clock.</summary>
    public static string Touched(TouchedClock row) => Capital(string.Join(", ", row.Why.Select(why => why switch
    {
        TouchNotes.Overdue => Show.Days(row.DaysLate) + " försenad redan nu",
        TouchNotes.LastDay => "sista dagen infaller under frånvaron",
        TouchNotes.AlertDue => "ett larm faller ut under frånvaron",
        _ => why,
    })));

    /// <summary>What would keep a substitute from standing in.</summary>
    public static string Of(SubstituteObstacle obstacle) => obstacle.Code switch
    {
        ObstacleCodes.Away => $"Ersättaren är själv borta {Days(obstacle.From!.Value, obstacle.To)}. De dagarna har ärendena ingen ersättare.",
        ObstacleCodes.Conflict => $"Det är anmält jäv för ersättaren i ärende {obstacle.CaseRef}.",
        ObstacleCodes.WroteBka => $"Ersättaren har skrivit i en BKA som väntar på att fastställas i ärende {obstacle.CaseRef}. Någon annan fastställer den.",
        ObstacleCodes.SamePerson => "Den som är borta kan inte vara sin egen ersättare.",
        ObstacleCodes.Unknown => "Ersättaren har inga ärenden i Bka. Kontrollera att id:t är rätt.",
        _ => obstacle.Code,
    };

    /// <summary>What deserves a second look when somebody is away.</summary>
    public static string Of(AbsenceWarning warning) => warning.Code switch
    {
        WarningCodes.PersonUnknown or WarningCodes.SubstituteUnknown => Unknown(warning.Item),
        WarningCodes.OtherUnitUncovered => $"Personen har också pågående ärenden i {warning.Item} och är inte registrerad som borta därifrån.",
        _ => warning.Code,
    };

    /// <summary>Somebody who has never handled a case: a new colleague, or a mistyped id.</summary>
    public static string Unknown(string person) => $"{person} har inga ärenden i Bka. Kontrollera att id:t är rätt.";
}
