using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>Three tertials of made-up groups, and the year that they come to, the same for the same seed.</summary>
internal static class MadeYear
{
    public static (IReadOnlyList<Figure> Year, IReadOnlyList<IReadOnlyList<Figure>> Tertials) Of(int seed)
    {
        FigureGroups[] tertials = [.. Enumerable.Range(0, 3).Select(tertial => MadeFigures.GroupsOf((seed * 31) + tertial))];
        var last = tertials[^1];
        var year = new FigureGroups(
            [.. tertials.SelectMany(groups => groups.Received)], [.. tertials.SelectMany(groups => groups.Decided)],
            [.. Running(tertials)], last.Open, [.. tertials.SelectMany(groups => groups.Closed)])
        {
            Decisions = [.. tertials.SelectMany(groups => groups.Decisions)],
        };
        return (FigureCatalogue.Compute(year), [.. tertials.Select(FigureCatalogue.Compute)]);
    }

    // Every third utredning that is not over its time was running in the tertial before too.
    private static IEnumerable<RunningGroup> Running(FigureGroups[] tertials) =>
        tertials.Select((groups, tertial) => groups.Running.Select(group => tertial == 0
            ? group
            : group with { Count = group.Count - ((group.Count - group.OverFourMonths) / 3) })).SelectMany(groups => groups);
}
