namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// When alerts are raised: every rung of every watch, cut into the times they are valid. What the municipality says goes
/// before the product for the days it is valid; what the law requires stays.
/// </summary>
public sealed class AlertTable
{
    private readonly Dictionary<long, AlertRule[]> _byWatch;
    private readonly Dictionary<string, AlertRule[]> _byName;

    /// <summary>Puts a table together.</summary>
    /// <param name="rows">The rungs, those of one watch and threshold without overlap in time.</param>
    internal AlertTable(IEnumerable<AlertRule> rows)
    {
        Rows = [.. rows];
        _byWatch = Rows.GroupBy(rule => rule.Watch.No).ToDictionary(group => group.Key, group => group.ToArray());
        _byName = Rows.GroupBy(rule => rule.Name).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every rung. The sweep goes through all of them.</summary>
    public IReadOnlyList<AlertRule> Rows { get; }

    /// <summary>The stable names of the rungs.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The rungs of one watch.</summary>
    /// <param name="watch">The number it is stored under.</param>
    public IReadOnlyList<AlertRule> For(long watch) => _byWatch.GetValueOrDefault(watch, []);

    /// <summary>The rungs under one name, at different times; none when the table has no such name any more.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<AlertRule> Named(string name) => _byName.GetValueOrDefault(name, []);

    /// <summary>
    /// The latest last day for which an alert under a name has fallen due by a day; null when it has for none. An alert for a
    /// later one was raised too early.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="day">The day.</param>
    public DateOnly? LatestDue(string name, DateOnly day) =>
        Named(name).Select(rule => rule.LastDaysDue(null, day)?.Through).Max();
}
