using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads why things are late, how long alerts wait, and how the work is spread.</summary>
internal sealed class DelayReader(IStore store) : IDelayReader
{
    // When somebody first did something about an alert. One that was taken back, since the day had moved, was never acted on.
    private const string Acted =
        $"""
        CASE WHEN a.noted_at IS NOT NULL AND (a.ended_at IS NULL OR a.noted_at <= a.ended_at) THEN a.noted_at
             WHEN a.ended_why = '{AlertEnds.Stopped}' THEN a.ended_at END
        """;

    private const string Raised = "COALESCE(a.raised_again_at, a.raised_at)";

    public async Task<IReadOnlyList<ReasonCount>> ReasonsAsync(GetDelays query, AccessScope scope)
    {
        var values = Values(query, scope, out var units);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<ReasonRow>(
            $"""
            SELECT a.noted_reason AS Reason, COUNT(*) AS n FROM alerts a JOIN cases c ON c.id = a.case_id
            WHERE a.noted_at >= @from AND a.noted_at < @beyond AND a.threshold >= {(long)AlertThreshold.Overdue} AND {units}
            GROUP BY a.noted_reason ORDER BY COUNT(*) DESC, a.noted_reason
            """,
            values));
        return [.. rows.Select(row => new ReasonCount((AlertReason)row.Reason, row.N))];
    }

    public async Task<(IReadOnlyList<DaysCount> Waits, long StillWaiting)> WaitsAsync(GetDelays query, AccessScope scope)
    {
        var values = Values(query, scope, out var units);
        // To the hour, which is enough to tell the day in Sweden and leaves few rows.
        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<WaitRow>(
            $"""
            SELECT substr({Raised}, 1, 13) AS Raised, substr({Acted}, 1, 13) AS Acted, COUNT(*) AS n
            FROM alerts a JOIN cases c ON c.id = a.case_id
            WHERE {Raised} >= @from AND {Raised} < @beyond AND {units}
              AND (a.ended_at IS NULL OR {Acted} IS NOT NULL)
            GROUP BY 1, 2
            """,
            values))).AsList();
        DaysCount[] waits = [.. rows.Where(row => row.Acted is not null)
            .GroupBy(row => Math.Max(0, DayOf(row.Acted!).DayNumber - DayOf(row.Raised).DayNumber))
            .OrderBy(group => group.Key).Select(group => new DaysCount(group.Key, group.Sum(row => row.N)))];
        return (waits, rows.Where(row => row.Acted is null).Sum(row => row.N));
    }

    public async Task<IReadOnlyList<CaseworkerLoad>> LoadsAsync(WatchQuestion question)
    {
        var values = new DynamicParameters();
        var where = WatchSql.Listed(question, values, store.Dialect);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<LoadRow>(
            $"""
            {AbsenceSql.With("@asOf")}
            SELECT caseworker, COUNT(*) AS open, SUM(CASE WHEN last_day < @asOf THEN 1 ELSE 0 END) AS overdue
            FROM watches {AbsenceSql.Join} WHERE {where} AND caseworker IS NOT NULL GROUP BY caseworker ORDER BY caseworker
            """,
            values));
        return [.. rows.Select(row => new CaseworkerLoad(row.Caseworker, (int)row.Open, (int)row.Overdue))];
    }

    private DynamicParameters Values(GetDelays query, AccessScope scope, out string units)
    {
        var values = new DynamicParameters();
        values.Add("from", Instant(query.From));
        values.Add("beyond", Instant(query.To.AddDays(1)));
        units = AccessSql.UnitCondition(scope, values, store.Dialect);
        if (query.Unit is not null)
        {
            values.Add("unit", query.Unit);
            units += " AND unit = @unit";
        }

        return values;
    }

    private static string Instant(DateOnly day) => Iso.Instant(MunicipalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue)));

    private static DateOnly DayOf(string hour) => MunicipalTime.DayOf(
        DateTimeOffset.ParseExact(hour, "yyyy-MM-ddTHH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private sealed class ReasonRow
    {
        public long Reason { get; init; }

        public long N { get; init; }
    }

    private sealed class WaitRow
    {
        public string Raised { get; init; } = "";

        public string? Acted { get; init; }

        public long N { get; init; }
    }

    private sealed class LoadRow
    {
        public string Caseworker { get; init; } = "";

        public long Open { get; init; }

        public long Overdue { get; init; }
    }
}
