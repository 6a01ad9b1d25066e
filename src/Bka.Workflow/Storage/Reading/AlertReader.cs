using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Reads the alerts. For each watched clock only the one that has come furthest up the ladder is shown: the others say the
/// same thing earlier. <see cref="Conditions"/> is the one condition behind list and count.
/// </summary>
internal sealed class AlertReader(IStore store, BkaOptions options) : IAlertReader
{
    private const string From = "FROM alerts a JOIN cases c ON c.id = a.case_id " + AbsenceSql.Join;

    private const string State =
        """
        CASE WHEN a.ended_at IS NOT NULL THEN 3 WHEN a.noted_at IS NULL OR a.noted_settles = 0 THEN 0
             WHEN a.snoozed_until IS NULL THEN 2 WHEN a.snoozed_until > @today THEN 1 ELSE 0 END
        """;

    public async Task<AlertPage> ListAsync(AlertQuestion question, string? after, int limit)
    {
        var values = new DynamicParameters();
        var isEnded = question.Filter.State == AlertState.Ended;
        var where = Conditions(question, values, isEnded) + $" AND {State} = @state";
        values.Add("state", (long)question.Filter.State);
        if (after is not null && AlertCursor.TryRead(after, out var cursor))
        {
            where += $" AND (a.last_day, a.case_id, a.rule) {(isEnded ? "<" : ">")} (@afterDay, @afterCase, @afterRule)";
            values.Add("afterDay", cursor.LastDay);
            values.Add("afterCase", cursor.CaseId);
            values.Add("afterRule", cursor.Rule);
        }

        values.Add("limit", limit + 1);
        var order = isEnded ? "a.last_day DESC, a.case_id DESC, a.rule DESC" : "a.last_day, a.case_id, a.rule";
        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<AlertDataRow>(
            $"""
            {AbsenceSql.With("@today")}
            SELECT a.case_id AS CaseId, a.rule, a.last_day AS LastDay, c.case_ref AS CaseRef, c.child_ref AS SubjectRef,
                   c.unit, c.caseworker, a.clock, a.threshold, a.raised_at AS RaisedAt, {State} AS State,
                   a.noted_by AS NotedBy, a.noted_at AS NotedAt, a.noted_reason AS NotedReason, a.noted_text AS NotedText,
                   a.snoozed_until AS SnoozedUntil, a.noted_settles AS NotedSettles, a.ended_at AS EndedAt, a.ended_why AS EndedWhy, stand_in AS StandIn
            {From} WHERE {where} ORDER BY {order} LIMIT @limit
            """,
            values))).AsList();
        var next = rows.Count > limit
            ? new AlertCursor(rows[limit - 1].LastDay, rows[limit - 1].CaseId, rows[limit - 1].Rule).ToString()
            : null;
        return new AlertPage(question.Today, [.. rows.Take(limit).Select(row => row.ToRow(question.Today, options.Watches))], next);
    }

    public async Task<AlertCounts> CountAsync(AlertQuestion question)
    {
        var values = new DynamicParameters();
        string Counted(string where) => $"SELECT {State} AS State, a.threshold, COUNT(*) AS n {From} WHERE {where} GROUP BY 1, a.threshold";
        var standing = Counted(Conditions(question, values, isEnded: false));
        var ended = Counted(Conditions(question, values, isEnded: true));
        var rows = (await store.AskAsync(read => read.Connection.QueryAsync<CountRow>($"{AbsenceSql.With("@today")} {standing} UNION ALL {ended}", values))).AsList();
        int Of(AlertState state) => (int)rows.Where(row => row.State == (long)state).Sum(row => row.N);
        return new AlertCounts(
            Of(AlertState.Live), Of(AlertState.Snoozed), Of(AlertState.Acknowledged), Of(AlertState.Ended),
            [.. Enum.GetValues<AlertThreshold>().Select(threshold => new ThresholdCount(
                threshold,
                (int)rows.Where(row => row.State == (long)AlertState.Live && row.Threshold == (long)threshold).Sum(row => row.N)))]);
    }

    private string Conditions(AlertQuestion question, DynamicParameters values, bool isEnded)
    {
        var filter = question.Filter;
        values.Add("today", Iso.Day(question.Today));
        var conditions = new StringBuilder(isEnded ? "a.ended_at IS NOT NULL" : $"a.ended_at IS NULL AND {AlertSql.IsHighest}");
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

        And(true, AccessSql.Condition(question.Scope, "c.id", values, store.Dialect));
        And(filter.Clock is not null and not Clock.Local, "a.clock = @clock", "clock", (long?)filter.Clock);
        And(filter.Clock == Clock.Local, "a.clock >= @firstLocal", "firstLocal", (long)WatchKind.FirstLocal);
        And(filter.Unit is not null, "unit = @unit", "unit", filter.Unit);
        And(filter.Caseworker is not null, "caseworker = @caseworker", "caseworker", filter.Caseworker);
        And(filter.Threshold is not null, "a.threshold = @threshold", "threshold", (long?)filter.Threshold);
        And(filter.CaseId is not null, "a.case_id = @caseId", "caseId", filter.CaseId);
        And(filter.To is not null, ToCondition(filter.To, question.Today, values));
        // By the key: what stands has a rung of the table and a last day of the case.
        And(filter.CaseId is not null && !isEnded, "a.last_day IN (SELECT last_day FROM watches WHERE case_id = @caseId)");
        And(filter.CaseId is not null && !isEnded, store.Dialect.IsAmong("a.rule", "@names"), "names", options.Watches.Alerts.Names.ToArray());
        And(filter.NeedsOwner, AbsenceSql.NeedsOwner);
        return conditions.ToString();
    }

    // The same as AlertDataRow reads of a row: the rung as it is on the day, and the lead's when the table no longer knows it.
    private string ToCondition(Function? to, DateOnly today, DynamicParameters values)
    {
        if (to is null)
        {
            return "";
        }

        bool IsTo(string name) => options.Watches.Alerts.Named(name).LastOrDefault(rule => !(rule.ValidFrom > today))?.To == to;
        values.Add("toNames", options.Watches.Alerts.Names.Where(IsTo).ToArray());
        var among = store.Dialect.IsAmong("a.rule", "@toNames");
        if (to != Function.LeadSocialWorker)
        {
            return among;
        }

        values.Add("knownNames", options.Watches.Alerts.Names.Where(IsDue).ToArray());
        return $"({among} OR NOT ({store.Dialect.IsAmong("a.rule", "@knownNames")}))";

        bool IsDue(string name) => options.Watches.Alerts.Named(name).Any(rule => !(rule.ValidFrom > today));
    }

    private sealed class CountRow
    {
        public long State { get; init; }

        public long Threshold { get; init; }

        public long N { get; init; }
    }
}
