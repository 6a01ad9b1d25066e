using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// The clocks whose day someone sets: the law asks for the act and says no number of days. How many days they are given
/// is a choice of this product (ADR 0024).
/// </summary>
public static class GivenDays
{
    /// <summary>How many days after an urgent decision its BKA is due, unless the municipality says less.</summary>
    public const int BkaAfterwards = 5;

    /// <summary>How many days after a decision the child should have been told.</summary>
    public const int FeedbackToChild = 14;

    /// <summary>How many calendar days before the day the internal warning is given.</summary>
    /// <param name="clock">The clock.</param>
    public static int WarningDays(Clock clock) => clock switch
    {
        Clock.HearingAttempt => 1,
        Clock.BkaAfterwards => 2,
        Clock.FeedbackToChild => 5,
        Clock.Eviction => 14,
        _ => DeadlineTable.For(clock).WarningDays,
    };

    /// <summary>Explains a day that someone has set.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">The day it was set.</param>
    /// <param name="day">The day set.</param>
    public static DeadlineExplanation Explain(Clock clock, DateOnly start, DateOnly day)
    {
        var law = LawTable.CitedOn(LawOf(clock), start);
        var warning = day.AddDays(-WarningDays(clock));
        string[] sentences =
        [
            $"Tiden räknas från {SwedishDay.Full(start)}.",
            $"{DutyOf(clock)} ({law.Citation}).",
            $"Dagen är {SwedishDay.Full(day)}. Den flyttas inte till en vardag, eftersom lagen inte anger något antal dagar.",
            $"Intern varningsdag är {SwedishDay.Full(warning)}.",
        ];
        return new DeadlineExplanation(clock, start, day, day, day, warning, law.Citation, [], sentences);
    }

    private static LawRule LawOf(Clock clock) => clock switch
    {
        Clock.HearingAttempt => LawRule.ViewsOfTheChild,
        Clock.FeedbackToChild => LawRule.InformationToTheChild,
        _ => LawRule.BestInterestsOfTheChild,
    };

    private static string DutyOf(Clock clock) => clock switch
    {
        Clock.HearingAttempt => "Ett nytt försök att låta barnet komma till tals är planerat",
        Clock.BkaAfterwards => "Beslutet var brådskande, och barnets BKA ska göras i efterhand",
        Clock.FeedbackToChild => "Barnet ska få veta vad som har beslutats och varför",
        Clock.Eviction => "En dag är satt för vräkning, och barnets situation ska vara klarlagd innan dess",
        _ => DeadlineTable.For(clock).Duty,
    };
}
