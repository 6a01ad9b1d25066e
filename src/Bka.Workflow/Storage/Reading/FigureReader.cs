using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Groups the measures of a period; what the groups mean stands in <see cref="FigureCatalogue"/>.</summary>
internal sealed class FigureReader(IStore store) : IFigureReader
{
    public Task<FigureGroups> GroupsAsync(GetFigures query, AccessScope scope) =>
        store.AskAsync(read => GroupsAsync(read, query, scope));

    private async Task<FigureGroups> GroupsAsync(ReadConnection read, GetFigures query, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("from", Iso.Day(query.From));
        values.Add("to", Iso.Day(query.To));
        values.Add("fromMonth", Iso.Day(query.From)[..7]);
        values.Add("toMonth", Iso.Day(query.To)[..7]);
        values.Add("dayBefore", Iso.Day(query.From.AddDays(-1)));
        var where = AccessSql.UnitCondition(scope, values, store.Dialect);
        if (query.Unit is not null)
        {
            where += " AND unit = @unit";
            values.Add("unit", query.Unit);
        }

        // All five groupings of one moment, so that the figures agree with each other also while cases are decided.
        await read.HoldStillAsync();
        Task<IEnumerable<FigureDataRow>> Rows(string sql) => read.Connection.QueryAsync<FigureDataRow>(sql, values);
        var received = await Rows(
            $"""
            SELECT unit, sex, age_received AS age, kind, outcome, COUNT(*) AS count, SUM(COALESCE(skydd_in_time, 0)) AS first
            FROM measures WHERE {Within("received_on")} AND {where}
            GROUP BY substr(received_on, 1, 7), unit, sex, age_received, kind, outcome
            """);
        var decided = await Rows(
            $"""
            SELECT unit, sex, age_decided AS age, kind, opened, heard, not_heard_reason AS NotHeardReason, COUNT(*) AS count,
                   SUM(COALESCE(in_time_legal, 0)) AS first, SUM(COALESCE(in_time_nominal, 0)) AS second,
                   SUM(COALESCE(late_within_extension, 0)) AS third, SUM(COALESCE(not_heard_accepted, 0)) AS fourth
            FROM measures WHERE {Within("decided_on")} AND {where}
            GROUP BY substr(decided_on, 1, 7), unit, sex, age_decided, kind, opened, heard, not_heard_reason
            """);
        var running = await Rows(
            $"""
            SELECT unit, sex, age_decided AS age, COUNT(*) AS count, SUM({Over}) AS first,
                   SUM(CASE WHEN utredning_extended = 1 THEN {Over} ELSE 0 END) AS second
            FROM measures
            WHERE utredning_opened_on <= @to AND (utredning_closed_on IS NULL OR utredning_closed_on >= @from) AND {where}
            GROUP BY unit, sex, age_decided
            """);
        var open = await Rows(
            $"""
            SELECT unit, sex, age_received AS age, COUNT(*) AS count,
                   SUM(CASE WHEN forhand_last_day < @to THEN 1 ELSE 0 END) AS first
            FROM measures
            WHERE forhand_last_day IS NOT NULL AND received_on <= @to
              AND (forhand_stopped_on IS NULL OR forhand_stopped_on > @to) AND {where}
            GROUP BY unit, sex, age_received
            """);
        var closed = await read.Connection.QueryAsync<ClosedDataRow>(
            $"""
            SELECT utredning_opened_on AS opened, utredning_closed_on AS closed, COUNT(*) AS count
            FROM measures
            WHERE utredning_opened_on IS NOT NULL AND utredning_closed_on >= @from AND utredning_closed_on <= @to AND {where}
            GROUP BY utredning_opened_on, utredning_closed_on
            """,
            values);
        return new FigureGroups(
            [.. Months(received).Select(r => new ReceivedGroup(r.Cell, (IntakeKind)r.Kind, (CaseOutcome)r.Outcome, r.Count, r.First))],
            [.. Months(decided).Select(r => new DecidedGroup(
                r.Cell, (IntakeKind)r.Kind, r.Opened == 1, r.Heard is { } heard ? heard == 1 : null,
                (NotHeardReason?)r.NotHeardReason, r.Count, r.First, r.Second, r.Third, r.Fourth))],
            [.. running.Select(r => new RunningGroup(r.Cell, r.Count, r.First, r.Second))],
            [.. open.Select(r => new OpenGroup(r.Cell, r.Count, r.First))],
            [.. closed.GroupBy(r => r.Days).Select(g => new ClosedGroup(g.Key, g.Sum(r => r.Count)))]);
    }

    // A period is counted month by month, in the order of its index; the figures add the months up.
    private static string Within(string day) =>
        $"{day} >= @from AND {day} <= @to AND substr({day}, 1, 7) >= @fromMonth AND substr({day}, 1, 7) <= @toMonth";

    private static IEnumerable<FigureDataRow> Months(IEnumerable<FigureDataRow> rows) => rows
        .GroupBy(r => (r.Unit, r.Sex, r.Age, r.Kind, r.Outcome, r.Opened, (r.Heard, r.NotHeardReason)))
        .Select(g => g.Aggregate((sum, next) => sum.And(next)));

    // The first day past the original legal last day lies in the period, and the utredning was still open then.
    private const string Over =
        """
        CASE WHEN utredning_legal_day >= @dayBefore AND utredning_legal_day < @to
              AND (utredning_closed_on IS NULL OR utredning_closed_on > utredning_legal_day) THEN 1 ELSE 0 END
        """;

    private sealed class FigureDataRow
    {
        public string Unit { get; init; } = "";

        public long Sex { get; init; }

        public long Age { get; init; }

        public long Kind { get; init; }

        public long Outcome { get; init; }

        public long? Opened { get; init; }

        public long? Heard { get; init; }

        public long? NotHeardReason { get; init; }

        public long Count { get; set; }

        public long First { get; set; }

        public long Second { get; set; }

        public long Third { get; set; }

        public long Fourth { get; set; }

        /// <summary>Takes up the counts of the same cell in another month.</summary>
        public FigureDataRow And(FigureDataRow other)
        {
            (Count, First, Second) = (Count + other.Count, First + other.First, Second + other.Second);
            (Third, Fourth) = (Third + other.Third, Fourth + other.Fourth);
            return this;
        }

        public FigureCell Cell => new(Unit, (Sex)Sex, (AgeGroup)Age);
    }

    private sealed class ClosedDataRow
    {
        public string Opened { get; init; } = "";

        public string Closed { get; init; } = "";

        public long Count { get; init; }

        public int Days => Iso.Day(Closed).DayNumber - Iso.Day(Opened).DayNumber;
    }
}
