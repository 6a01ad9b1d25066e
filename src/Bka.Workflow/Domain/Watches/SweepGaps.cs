using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>When alerts were not computed: stretches longer than two intervals between one sweep and the next.</summary>
public static class SweepGaps
{
    /// <summary>The stretches within a period, oldest first. Before the very first sweep there is nothing to miss.</summary>
    /// <param name="sweeps">When sweeps were completed, oldest first, with the last before the period and the first after.</param>
    /// <param name="from">The period's first moment, UTC.</param>
    /// <param name="to">The period's end, UTC.</param>
    /// <param name="now">Now, UTC; what is to come is no gap.</param>
    /// <param name="interval">How often a sweep is run.</param>
    public static IReadOnlyList<AlertGap> Of(
        IReadOnlyList<DateTimeOffset> sweeps, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, TimeSpan interval)
    {
        // One stamped by a clock that ran ahead says nothing of now.
        sweeps = [.. sweeps.Where(sweep => sweep <= now)];
        var gaps = new List<AlertGap>();
        for (var i = 0; i < sweeps.Count; i++)
        {
            var isLast = i == sweeps.Count - 1;
            var end = isLast ? now : sweeps[i + 1];
            if (end - sweeps[i] > 2 * interval && Later(sweeps[i], from) < Earlier(end, to))
            {
                var goesOn = isLast && now <= to;
                gaps.Add(new AlertGap(Later(sweeps[i], from), goesOn ? null : Earlier(end, to)));
            }
        }

        return gaps;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
