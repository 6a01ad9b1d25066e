using Bka.Contracts;

namespace Bka.Workflow.Tests.Deadlines.Oracle;

/// <summary>Counts statutory time by turning one calendar leaf at a time.</summary>
internal static class SteppingOracle
{
    public static DateOnly Nominal(Clock clock, DateOnly start) => clock switch
    {
        Clock.Skyddsbedomning => TurnDays(start, 1),
        Clock.Forhandsbedomning => TurnDays(start, 14),
        Clock.Utredning => TurnMonths(start, 4),
        Clock.FeedbackToReporter => TurnDays(start, 7),
        Clock.FollowUp => TurnMonths(start, 6),
        Clock.CarryingOut => TurnMonths(start, 3),
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };

    public static DateOnly Legal(Clock clock, DateOnly start)
    {
        var day = Nominal(clock, start);
        while (clock is not (Clock.Skyddsbedomning or Clock.FollowUp or Clock.CarryingOut) && RestDaySet.Contains(day))
        {
            day = RestDaySet.Tomorrow(day);
        }

        return day;
    }

    private static DateOnly TurnDays(DateOnly day, int count)
    {
        for (var turned = 0; turned < count; turned++)
        {
            day = RestDaySet.Tomorrow(day);
        }

        return day;
    }

    private static DateOnly TurnMonths(DateOnly start, int count)
    {
        var day = start;
        var monthsEntered = 0;
        while (monthsEntered < count)
        {
            day = RestDaySet.Tomorrow(day);
            monthsEntered += day.Day == 1 ? 1 : 0;
        }

        while (day.Day != start.Day && RestDaySet.Tomorrow(day).Day != 1)
        {
            day = RestDaySet.Tomorrow(day);
        }

        return day;
    }
}
