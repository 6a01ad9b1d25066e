using System.Globalization;
using System.Text.Json.Nodes;

namespace Bka.Host.Demo.Years;

/// <summary>
/// Two years of ended matters, so that figures, reports and spot checks have something to stand on: some four hundred
/// made-up children, each from report to decision through the same steps as the stories. Nothing is drawn at random; a
/// child's number says all.
/// </summary>
internal static class DemoYears
{
    private static readonly DateOnly First = new(2025, 1, 2);
    private static readonly DateOnly LastStep = new(2026, 11, 6);
    private const int UtredningarLateIn100 = 9;

    /// <summary>The matters, in the order they came in.</summary>
    public static IReadOnlyList<DemoStory> Stories { get; } = [.. Children().Select(Story).OfType<DemoStory>()];

    // One report every second working day in 2025, one and a half a day in 2026.
    private static IEnumerable<DemoChild> Children()
    {
        var number = 0;
        for (var day = First; day < LastStep; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            var reports = day.Year == 2025 ? day.DayNumber % 2 : 1 + (day.DayNumber % 2);
            for (var i = 0; i < reports; i++)
            {
                yield return new DemoChild(++number, day);
            }
        }
    }

    // A matter that would not be ended by today is left out: what is open in the demo stands in the stories and the export.
    private static DemoStory? Story(DemoChild child)
    {
        var steps = child.Opens ? DemoUtredning.Steps(child) : DemoForhandsbedomning.Ended(child);
        return steps[^1].On > LastStep
            ? null
            : new DemoStory("Avslutat ärende " + child.CaseRef, [], [], steps) { Name = "ar-" + child.CaseRef };
    }

    /// <summary>A working day some days on.</summary>
    /// <param name="day">From when.</param>
    /// <param name="days">How many days.</param>
    public static DateOnly After(DateOnly day, int days)
    {
        var then = day.AddDays(days);
        return then.DayOfWeek switch
        {
            DayOfWeek.Saturday => then.AddDays(2),
            DayOfWeek.Sunday => then.AddDays(1),
            _ => then,
        };
    }

    /// <summary>A day as the commands write it.</summary>
    /// <param name="day">The day.</param>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether the utredning takes longer than four months.</summary>
    /// <param name="child">The child.</param>
    public static bool IsLate(DemoChild child) => child.Chance("late", UtredningarLateIn100);

    /// <summary>A step in the child's case.</summary>
    public static DemoStep Step(DateOnly on, string by, string what, DemoChild child, JsonObject? with = null) =>
        new(on, by, what, with ?? [], child.Case);
}
