using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// What stands about the clocks of a page: asked by the alerts' key, rung by rung, so that it costs the page and not the store.
/// </summary>
internal static class WatchNotesReader
{
    /// <summary>The rows with what stands about each.</summary>
    /// <param name="rows">The rows, at least one.</param>
    /// <param name="versions">The version of the case of each.</param>
    /// <param name="store">Where it stands.</param>
    /// <param name="table">The rungs of each watch.</param>
    /// <param name="today">Today, Europe/Stockholm.</param>
    public static async Task<IReadOnlyList<WatchRow>> WithAsync(IReadOnlyList<WatchRow> rows, IReadOnlyList<long> versions, IStore store, AlertTable table, DateOnly today)
    {
        var values = new DynamicParameters();
        var asked = string.Join(", ", Keys(rows, table, values));
        var alerts = (asked.Length == 0 ? [] : await store.AskAsync(read => read.Connection.QueryAsync<NotedRow>(
            $"""
            WITH asked (place, rule, last_day, case_id) AS (VALUES {asked})
            SELECT asked.place, a.rule, a.threshold, a.noted_by AS NotedBy, a.noted_at AS NotedAt, a.noted_reason AS NotedReason,
                   a.noted_text AS NotedText, a.snoozed_until AS SnoozedUntil, a.noted_settles AS NotedSettles, a.ended_at AS EndedAt
            FROM asked CROSS JOIN alerts a WHERE a.rule = asked.rule AND a.last_day = asked.last_day AND a.case_id = asked.case_id
            """,
            values))).ToLookup(row => row.Place);
        return [.. rows.Select((row, place) => row with
        {
            Noted = Noted(row, versions[place], [.. alerts[place]], today),
        })];
    }

    private static IEnumerable<string> Keys(IReadOnlyList<WatchRow> rows, AlertTable table, DynamicParameters values)
    {
        var names = table.Names.ToLookup(name => name[..name.LastIndexOf('.')]);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place < rows.Count; place++)
        {
            var at = place.ToString(CultureInfo.InvariantCulture);
            values.Add("day" + at, Iso.Day(rows[place].LastDay));
            values.Add("case" + at, rows[place].CaseId);
            foreach (var name in names[rows[place].Watch])
            {
                if (!known.TryGetValue(name, out var rule))
                {
                    known[name] = rule = "rule" + known.Count.ToString(CultureInfo.InvariantCulture);
                    values.Add(rule, name);
                }

                yield return $"({at}, @{rule}, @day{at}, @case{at})";
            }
        }
    }

    private static WatchNoted Noted(WatchRow row, long version, IReadOnlyList<NotedRow> alerts, DateOnly today)
    {
        var standing = alerts.Where(alert => alert.EndedAt is null).MaxBy(alert => alert.Threshold);
        var note = alerts.Where(alert => alert.EndedAt is null && alert.NotedAt is not null)
            .MaxBy(alert => alert.NotedAt, StringComparer.Ordinal);
        return new WatchNoted(
            version,
            standing is null ? null : new AlertKey(row.CaseId, standing.Rule, row.LastDay),
            note?.Note(),
            standing is not null && (standing.NotedSettles is null or 0
                || (standing.SnoozedUntil is { } until && string.CompareOrdinal(until, Iso.Day(today)) <= 0)));
    }

    private sealed class NotedRow
    {
        public long Place { get; init; }

        public string Rule { get; init; } = "";

        public long Threshold { get; init; }

        public string? NotedBy { get; init; }

        public string? NotedAt { get; init; }

        public long? NotedReason { get; init; }

        public string? NotedText { get; init; }

        public string? SnoozedUntil { get; init; }

        public long? NotedSettles { get; init; }

        public string? EndedAt { get; init; }

        public AlertNote Note() => new(
            NotedBy!, Iso.Instant(NotedAt!), (AlertReason)NotedReason!.Value, NotedText,
            SnoozedUntil is null ? null : Iso.Day(SnoozedUntil), NotedSettles != 0);
    }
}
