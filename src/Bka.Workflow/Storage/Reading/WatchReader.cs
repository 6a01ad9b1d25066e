using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Reads the running clocks. <see cref="Conditions"/> is the one condition behind list, count, command line and page.
/// </summary>
internal sealed class WatchReader(IStore store, BkaOptions options) : IWatchReader
{
    public async Task<WatchPage> ListAsync(WatchQuestion question, string? after, int limit)
    {
        var values = new DynamicParameters();
        var where = Conditions(question, values) + UrgencyCondition(question.Filter.Urgency);
        if (after is not null && WatchCursor.TryRead(after, out var cursor))
        {
            where += " AND (last_day, case_id, clock) > (@afterDay, @afterCase, @afterClock)";
            values.Add("afterDay", cursor.LastDay);
            values.Add("afterCase", cursor.CaseId);
            values.Add("afterClock", cursor.Clock);
        }

        values.Add("limit", limit + 1);
        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<WatchDataRow>(
            $"""
            {AbsenceSql.With("@asOf")}
            SELECT case_id AS CaseId, case_ref AS CaseRef, child_ref AS SubjectRef, clock, unit, caseworker,
                   start_day AS StartDay, nominal_day AS NominalDay, legal_day AS LegalDay, last_day AS LastDay,
                   late_extension AS LateExtension, matter, stand_in AS StandIn
            FROM watches {AbsenceSql.Join} WHERE {where} ORDER BY last_day, case_id, clock LIMIT @limit
            """,
            values))).AsList();
        var next = rows.Count > limit ? new WatchCursor(rows[limit - 1].LastDay, rows[limit - 1].CaseId, rows[limit - 1].Clock).ToString() : null;
        return new WatchPage(question.AsOf, [.. rows.Take(limit).Select(row => row.ToRow(question.AsOf, options.Watches))], next);
    }

    public async Task<IReadOnlyList<ClockCounts>> CountAsync(WatchQuestion question)
    {
        var values = new DynamicParameters();
        string Sum(string condition) => $"COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0)";
        var where = Conditions(question, values);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<CountDataRow>(
            $"""
            {AbsenceSql.With("@asOf")}
            SELECT CASE WHEN clock >= {WatchKind.FirstLocal} THEN {(long)Clock.Local} ELSE clock END AS clock, COUNT(*) AS open, {Sum("last_day < @asOf")} AS overdue, {Sum("last_day = @asOf")} AS DueToday,
                   {Sum("last_day > @asOf AND last_day <= @soon")} AS DueSoon, {Sum("caseworker IS NULL")} AS unassigned,
                   {Sum("caseworker IS NULL AND last_day < @asOf")} AS OverdueUnassigned,
                   {Sum(AbsenceSql.NeedsOwner)} AS NeedsOwner, {Sum(AbsenceSql.NeedsOwner + " AND last_day < @asOf")} AS OverdueNeedsOwner
            FROM watches {AbsenceSql.Join} WHERE {where} GROUP BY 1 ORDER BY 1
            """,
            values));
        var byClock = rows.ToDictionary(row => (Clock)row.Clock);
        return [.. Enum.GetValues<Clock>().Select(clock => byClock.GetValueOrDefault(clock, new CountDataRow()).ToCounts(clock))];
    }

    public async Task<SweepDone?> LastSweepAsync()
    {
        var row = await store.AskAsync(read => read.Connection.QueryFirstOrDefaultAsync<SweepDataRow>(
            "SELECT completed_at AS CompletedAt, swept_through AS SweptThrough, raised FROM sweeps ORDER BY no DESC LIMIT 1"));
        return row is null ? null : new SweepDone(Iso.Day(row.SweptThrough), (int)row.Raised, Iso.Instant(row.CompletedAt));
    }

    private string Conditions(WatchQuestion question, DynamicParameters values)
    {
        var filter = question.Filter;
        values.Add("asOf", Iso.Day(question.AsOf));
        values.Add("soon", Iso.Day(question.AsOf.AddDays(3)));
        var conditions = new StringBuilder(question.AsOf >= question.Today
            ? "stopped_on IS NULL"
            : "start_day <= @asOf AND (stopped_on IS NULL OR stopped_on > @asOf)");
        void And(bool asked, string condition, string? name = null, object? value = null)
        {
            if (asked)
            {
                conditions.Append(" AND ").Append(condition);
                if (name is not null)
                {
                    values.Add(name, value);
                }
            }
        }

        And(true, AccessSql.Condition(question.Scope, "watches.case_id", values, store.Dialect));
        And(filter.Clock is not null and not Clock.Local, "clock = @clock", "clock", (long?)filter.Clock);
        And(filter.Clock == Clock.Local, "clock >= @firstLocal", "firstLocal", (long)WatchKind.FirstLocal);
        And(filter.Unit is not null, "unit = @unit", "unit", filter.Unit);
        And(filter.Caseworker is not null, "caseworker = @caseworker", "caseworker", filter.Caseworker);
        And(filter.Unassigned, "caseworker IS NULL");
        And(filter.NeedsOwner, AbsenceSql.NeedsOwner);
        return conditions.ToString();
    }

    private static string UrgencyCondition(Urgency urgency) => urgency switch
    {
        Urgency.All => "",
        Urgency.Overdue => " AND last_day < @asOf",
        Urgency.DueToday => " AND last_day = @asOf",
        Urgency.DueWithinThreeDays => " AND last_day > @asOf AND last_day <= @soon",
    };

    private sealed class SweepDataRow
    {
        public string CompletedAt { get; init; } = "";

        public string SweptThrough { get; init; } = "";

        public long Raised { get; init; }
    }

    private sealed class CountDataRow
    {
        public long Clock { get; init; }

        public long Open { get; init; }

        public long Overdue { get; init; }

        public long DueToday { get; init; }

        public long DueSoon { get; init; }

        public long Unassigned { get; init; }

        public long OverdueUnassigned { get; init; }

        public long NeedsOwner { get; init; }

        public long OverdueNeedsOwner { get; init; }

        public ClockCounts ToCounts(Clock clock) => new(
            clock, (int)Open, (int)Overdue, (int)DueToday, (int)DueSoon, (int)Unassigned, (int)OverdueUnassigned,
            (int)NeedsOwner, (int)OverdueNeedsOwner);
    }
}
