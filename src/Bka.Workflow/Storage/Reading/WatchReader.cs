using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Reads the running clocks. <see cref="WatchSql"/> is the one condition behind list, count, command line and page.
/// </summary>
internal sealed class WatchReader(IStore store, BkaOptions options) : IWatchReader
{
    // The clock as it is counted: those of the municipality's own together.
    private static readonly string ClockOf = $"CASE WHEN clock >= {WatchKind.FirstLocal} THEN {(long)Clock.Local} ELSE clock END";

    private static readonly SortOrder[] Sorts =
    [
        new(WatchSort.LastDay, null, _ => ""),
        new(WatchSort.Caseworker, "COALESCE(caseworker, '')", row => row.Caseworker ?? ""),
        new(WatchSort.Unit, "unit", row => row.Unit),
        new(WatchSort.Clock, "clock", _ => ""),
    ];

    public async Task<WatchPage> ListAsync(WatchQuestion question, WatchCut cut)
    {
        var values = new DynamicParameters();
        var sort = Sorts.Single(one => one.Sort == cut.Sort);
        var order = sort.Column is null ? "last_day, case_id, clock" : sort.Column + ", last_day, case_id, clock";
        var where = WatchSql.Listed(question, values, store.Dialect);
        if (cut.After is not null && WatchCursor.TryRead(cut.After, out var cursor))
        {
            var key = sort.Column is null ? "" : cut.Sort == WatchSort.Clock ? "@afterClock, " : "@afterKey, ";
            where += $" AND ({order}) > ({key}@afterDay, @afterCase, @afterClock)";
            values.Add("afterKey", cursor.Key);
            values.Add("afterDay", cursor.LastDay);
            values.Add("afterCase", cursor.CaseId);
            values.Add("afterClock", cursor.Clock);
        }

        var (place, most) = ("", "");
        if (cut.OfEachClock is { } ofEach)
        {
            (place, most) = ($", ROW_NUMBER() OVER (PARTITION BY {ClockOf} ORDER BY last_day, case_id, clock) AS place", "WHERE place <= @ofEach");
            values.Add("ofEach", ofEach);
        }

        values.Add("limit", cut.Limit + 1);
        // In the same question: a version of another moment would let a change go by unseen.
        var version = cut.WithNotes ? "(SELECT version FROM cases WHERE cases.id = case_id)" : "0";
        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<WatchDataRow>(
            $"""
            {AbsenceSql.With("@asOf")}
            SELECT case_id AS CaseId, case_ref AS CaseRef, child_ref AS SubjectRef, clock, unit, caseworker,
                   start_day AS StartDay, nominal_day AS NominalDay, legal_day AS LegalDay, last_day AS LastDay,
                   late_extension AS LateExtension, matter, stand_in AS StandIn,
                   {version} AS Version
            FROM (SELECT watches.*, stand_in{place} FROM watches {AbsenceSql.Join} WHERE {where}) listed
            {most} ORDER BY {order} LIMIT @limit
            """,
            values))).AsList();
        var shown = rows.Take(cut.Limit).ToArray();
        var next = rows.Count > cut.Limit ? new WatchCursor(shown[^1].LastDay, shown[^1].CaseId, shown[^1].Clock, sort.KeyOf(shown[^1])).ToString() : null;
        WatchRow[] found = [.. shown.Select(row => row.ToRow(question.AsOf, options.Watches))];
        long[] versions = [.. shown.Select(row => row.Version)];
        return new WatchPage(
            question.AsOf,
            cut.WithNotes && found.Length > 0
                ? await WatchNotesReader.WithAsync(found, versions, store, options.Watches.Alerts, question.Today)
                : found,
            next);
    }

    public async Task<IReadOnlyList<DaysCount>> DaysAsync(WatchQuestion question)
    {
        var values = new DynamicParameters();
        var where = WatchSql.Listed(question, values, store.Dialect);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<DayDataRow>(
            $"{AbsenceSql.With("@asOf")} SELECT last_day AS LastDay, COUNT(*) AS n FROM watches {AbsenceSql.Join} WHERE {where} GROUP BY last_day ORDER BY last_day",
            values));
        return [.. rows.Select(row => new DaysCount(Iso.Day(row.LastDay).DayNumber - question.AsOf.DayNumber, row.N))];
    }

    public async Task<IReadOnlyList<ClockCounts>> CountAsync(WatchQuestion question)
    {
        var values = new DynamicParameters();
        string Sum(string condition) => $"COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0)";
        var where = WatchSql.Counted(question, values, store.Dialect);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<CountDataRow>(
            $"""
            {AbsenceSql.With("@asOf")}
            SELECT {ClockOf} AS clock, COUNT(*) AS open, {Sum("last_day < @asOf")} AS overdue, {Sum("last_day = @asOf")} AS DueToday,
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

    /// <summary>One order: what comes before the last day, and its value in a row.</summary>
    private sealed record SortOrder(WatchSort Sort, string? Column, Func<WatchDataRow, string> KeyOf);

    private sealed class DayDataRow
    {
        public string LastDay { get; init; } = "";

        public long N { get; init; }
    }

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
