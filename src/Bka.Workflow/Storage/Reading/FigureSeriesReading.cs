using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads months and ages from the measures that the figures are counted from.</summary>
internal static class FigureSeriesReading
{
    /// <summary>A period month by month.</summary>
    public static async Task<FigureSeries> SeriesAsync(
        ReadConnection read, GetFigureSeries query, AccessScope scope, Dialect dialect)
    {
        var sql = new FigureSql(new GetFigures(query.From, query.To, query.Unit, KnownOn: query.KnownOn), query.To, scope, dialect);
        await read.HoldStillAsync();
        var groups = new List<MonthGroup>();
        async Task Add(MonthEvent what, string day, string condition, string days = "0", string inTime = "0")
        {
            var rows = await read.Connection.QueryAsync<MonthDataRow>(
                $"""
                SELECT unit, substr({day}, 1, 7) AS month, {days} AS days, COUNT(*) AS count, SUM({inTime}) AS InTime
                FROM {sql.Measures} WHERE {condition} AND {sql.In("age_received")}
                GROUP BY unit, substr({day}, 1, 7){(days == "0" ? "" : ", " + days)}
                """,
                sql.Values);
            groups.AddRange(rows.Select(row => new MonthGroup(
                what, row.Unit, Iso.Day(row.Month + "-01"), (int)row.Days, row.Count, row.InTime)));
        }

        // What had ended before the first month is open in none of them, and is left out on both sides.
        const string ForhandIn = "forhand_last_day IS NOT NULL AND COALESCE(forhand_stopped_on, '9999-12-31') >= @fromMonth";
        const string UtredningIn = "utredning_opened_on IS NOT NULL AND COALESCE(utredning_closed_on, '9999-12-31') >= @fromMonth";
        // One that ended before it came in, as an export may have it, was never open.
        static string Ended(string began, string ended) => $"CASE WHEN {ended} < {began} THEN {began} ELSE {ended} END";
        var (forhandEnded, utredningEnded) = (
            Ended("received_on", "forhand_stopped_on"), Ended("utredning_opened_on", "utredning_closed_on"));
        await Add(MonthEvent.Received, "received_on", FigureSql.Within("received_on"));
        await Add(MonthEvent.Decided, "decided_on", $"{FigureSql.Within("decided_on")} AND kind = {(int)IntakeKind.ConcernReport}",
            inTime: "COALESCE(in_time_legal, 0)");
        await Add(MonthEvent.Opened, "utredning_opened_on", "utredning_opened_on >= @from AND utredning_opened_on <= @to");
        await Add(MonthEvent.Closed, "utredning_closed_on", FigureSql.ClosedUtredning, sql.DaysOpen);
        await Add(MonthEvent.ForhandsbedomningBegan, "received_on", $"{ForhandIn} AND received_on <= @to");
        await Add(MonthEvent.ForhandsbedomningEnded, forhandEnded,
            $"{ForhandIn} AND forhand_stopped_on IS NOT NULL AND {forhandEnded} <= @to");
        await Add(MonthEvent.UtredningBegan, "utredning_opened_on", $"{UtredningIn} AND utredning_opened_on <= @to");
        await Add(MonthEvent.UtredningEnded, utredningEnded,
            $"{UtredningIn} AND utredning_closed_on IS NOT NULL AND {utredningEnded} <= @to");
        return FigureMonths.Compute(groups, new DateOnly(query.From.Year, query.From.Month, 1), new DateOnly(query.To.Year, query.To.Month, 1));
    }

    /// <summary>What is open on a day.</summary>
    public static async Task<OpenAges> OpenAgesAsync(ReadConnection read, GetOpenAges query, AccessScope scope, Dialect dialect)
    {
        var sql = new FigureSql(new GetFigures(query.On, query.On, query.Unit, KnownOn: query.KnownOn), query.On, scope, dialect);
        await read.HoldStillAsync();
        async Task<IReadOnlyList<DaysCount>> Days(string days, string condition)
        {
            var rows = await read.Connection.QueryAsync<MonthDataRow>(
                $"""
                SELECT {days} AS days, COUNT(*) AS count FROM {sql.Measures}
                WHERE {condition} AND {sql.In("age_received")} GROUP BY {days} ORDER BY 1
                """,
                sql.Values);
            return [.. rows.Select(row => new DaysCount((int)row.Days, row.Count))];
        }

        // A row from before the last day in force was kept has only the law's.
        const string UtredningLastDay = "COALESCE(utredning_last_day, utredning_legal_day)";
        const string OpenUtredning =
            "utredning_opened_on IS NOT NULL AND utredning_opened_on <= @to AND (utredning_closed_on IS NULL OR utredning_closed_on > @to)";
        var ages = await Days(dialect.Between("received_on", "@to"), FigureSql.OpenForhandsbedomning);
        var forhand = await Days(dialect.Between("@to", "forhand_last_day"), FigureSql.OpenForhandsbedomning);
        var utredning = await Days(dialect.Between("@to", UtredningLastDay), OpenUtredning);
        return new OpenAges(query.On, ages,
        [
            .. forhand.Select(one => new ClockDaysCount(Clock.Forhandsbedomning, one.Days, one.Count)),
            .. utredning.Select(one => new ClockDaysCount(Clock.Utredning, one.Days, one.Count)),
        ]);
    }

    private sealed class MonthDataRow
    {
        public string Unit { get; init; } = "";

        public string Month { get; init; } = "";

        public long Days { get; init; }

        public long Count { get; init; }

        public long InTime { get; init; }
    }
}
