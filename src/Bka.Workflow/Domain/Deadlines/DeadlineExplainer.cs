using System.Diagnostics;
using System.Globalization;

using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>Explains a deadline in plain Swedish: where it starts, how it is counted, why it moved.</summary>
public static class DeadlineExplainer
{
    /// <summary>Explains when a clock that starts on a day runs out.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">The local day of the fact that starts it.</param>
    /// <param name="extensions">The extensions decided, in any order.</param>
    /// <param name="countHolidayRule">False in a municipality that does not use lag 1930:173 2 §.</param>
    /// <exception cref="ArgumentException">Extensions are given for a clock that the law does not extend.</exception>
    public static DeadlineExplanation Explain(
        Clock clock,
        DateOnly start,
        IReadOnlyList<ExtensionDecision>? extensions = null,
        bool countHolidayRule = true)
    {
        var rule = DeadlineTable.For(clock);
        if (rule.Extension is null && extensions is { Count: > 0 })
        {
            throw new ArgumentException($"The law allows no extension of {clock}.", nameof(extensions));
        }

        var deadline = DeadlineCalculator.Compute(clock, start, countHolidayRule);
        var extended = DeadlineCalculator.EffectiveLastDay(deadline.LegalLastDay, extensions ?? []);
        var law = LawTable.CitedOn(rule.Law, start);
        var warningDay = rule.WarningDay(extended.LastDay);

        List<string> sentences =
        [
            $"Tiden räknas från {SwedishDay.Full(start)}, den dag {rule.StartsOn}.",
            $"{rule.Duty} ({law.Citation}).",
            .. Count(rule, deadline),
            .. RestDays(rule, deadline, countHolidayRule),
            .. extended.Extensions.Select(Extension),
            .. Outcome(deadline, extended),
            Warning(rule, warningDay),
            .. ChangeOfLaw(rule, law, extended.LastDay),
        ];
        return new DeadlineExplanation(
            clock, start, deadline.NominalLastDay, deadline.LegalLastDay, extended.LastDay, warningDay,
            law.Citation, extended.Extensions, sentences.AsReadOnly());
    }

    private static IEnumerable<string> Count(DeadlineRule rule, Deadline deadline)
    {
        var end = SwedishDay.Full(deadline.NominalLastDay);
        if (rule.Term.Unit == TermUnit.Days)
        {
            yield return rule.Term.Count == 1
                ? $"Dagen efter är {end}."
                : $"Dag 1 är dagen efter, {SwedishDay.Full(deadline.Start.AddDays(1))}, " +
                  $"och dag {Digits(rule.Term.Count)} är {end}.";
            yield break;
        }

        var reckoning = LawTable.CitedOn(LawRule.TimeReckoning, deadline.Start).Citation;
        yield return $"En tid i månader slutar på dagen med samma nummer som startdagen ({reckoning}).";
        yield return rule.Term.LacksDayNumber(deadline.Start)
            ? $"{Capitalised(SwedishDay.Month(deadline.NominalLastDay))} {Digits(deadline.NominalLastDay.Year)} " +
              $"har ingen dag {Digits(deadline.Start.Day)}, så tiden slutar på månadens sista dag, {end}."
            : $"Det är {end}.";
    }

    private static IEnumerable<string> RestDays(DeadlineRule rule, Deadline deadline, bool countHolidayRule)
    {
        var nominal = deadline.NominalLastDay;
        if (!SwedishCalendar.IsRestDay(nominal))
        {
            yield return "Det är en vardag, så sista dagen flyttas inte.";
        }
        else if (!rule.MovesPastRestDays)
        {
            yield return $"Sista dagen flyttas inte till en vardag, eftersom {rule.StaysBecause}.";
        }
        else if (!countHolidayRule)
        {
            yield return
                "Sista dagen flyttas inte till en vardag, eftersom kommunen har valt att inte räkna helgregeln.";
        }
        else
        {
            var law = LawTable.CitedOn(LawRule.RestDays, deadline.Start).Citation;
            yield return Passed(nominal, deadline.LegalLastDay);
            yield return "Sista dagen flyttas därför till nästa vardag, " +
                $"{SwedishDay.Full(deadline.LegalLastDay)} ({law}).";
        }
    }

    private static string Passed(DateOnly from, DateOnly until)
    {
        var days = new List<string>();
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var holiday = SwedishCalendar.HolidayOn(day);
            days.Add(holiday is null ? SwedishDay.Full(day) : $"{SwedishDay.Full(day)} ({holiday})");
        }

        return Capitalised(days.Count == 1
            ? $"{days[0]} är inte en vardag."
            : $"{string.Join(", ", days.SkipLast(1))} och {days[^1]} är inte vardagar.");
    }

    private static string Extension(JudgedExtension judged)
    {
        var decided = $"Förlängningen till {SwedishDay.Full(judged.Decision.NewLastDay)}, " +
            $"beslutad {SwedishDay.Full(judged.Decision.DecidedOn)},";
        var lastDayThen = SwedishDay.Full(judged.LastDayThen);
        return judged.Status switch
        {
            ExtensionEffect.Valid =>
                $"{decided} gäller, eftersom den beslutades senast den dåvarande sista dagen, {lastDayThen}.",
            ExtensionEffect.Late =>
                $"{decided} kom för sent och flyttar inte sista dagen, som då var {lastDayThen}.",
            ExtensionEffect.NotLonger =>
                $"{decided} ger inte längre tid och flyttar inte sista dagen, som då var {lastDayThen}.",
            _ => throw new UnreachableException(),
        };
    }

    private static IEnumerable<string> Outcome(Deadline deadline, ExtendedLastDay extended)
    {
        if (extended.Extensions.Count > 0)
        {
            yield return extended.LastDay == deadline.LegalLastDay
                ? $"Sista dagen är fortfarande {SwedishDay.Full(extended.LastDay)}."
                : $"Sista dagen är nu {SwedishDay.Full(extended.LastDay)}.";
        }
    }

    private static string Warning(DeadlineRule rule, DateOnly warningDay) => rule.WarningDays == 0
        ? $"Intern varningsdag är den sista dagen, {SwedishDay.Full(warningDay)}."
        : $"Intern varningsdag är {SwedishDay.Full(warningDay)}, {Digits(rule.WarningDays)} dagar före sista dagen.";

    private static IEnumerable<string> ChangeOfLaw(DeadlineRule rule, LawVersion lawAtStart, DateOnly lastDay)
    {
        var lawAtEnd = LawTable.CitedOn(rule.Law, lastDay);
        if (lawAtEnd != lawAtStart)
        {
            yield return "Lagen ändras under tiden: ett beslut som fattas " +
                $"{SwedishDay.Iso(lawAtEnd.ValidFrom)} eller senare hänvisar till {lawAtEnd.Citation}.";
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
