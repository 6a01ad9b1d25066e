using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Storage.Sql;

/// <summary>What is the same wherever alerts are written or read.</summary>
internal static class AlertSql
{
    private static readonly AlertThreshold[] Rungs = Enum.GetValues<AlertThreshold>();

    /// <summary>
    /// That no higher rung of the same watch stands, for a row <c>a</c>: asked by the key, rung by rung from the top, so that most
    /// rows are told by one question and the highest by none. A rung's name is the watch's with the threshold after it.
    /// </summary>
    public static string IsHighest { get; } = string.Join(" AND ", Rungs.Skip(1).Reverse().Select(rung => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        (a.threshold >= {(int)rung} OR NOT EXISTS (SELECT 1 FROM alerts higher
          WHERE higher.rule = {WatchName} || '{rung}' AND higher.last_day = a.last_day AND higher.case_id = a.case_id
            AND higher.threshold > a.threshold AND higher.ended_at IS NULL))
        """)));

    private static string WatchName =>
        $"substr(a.rule, 1, length(a.rule) - CASE a.threshold {string.Concat(Rungs.Select(Length))}END)";

    private static string Length(AlertThreshold rung) =>
        string.Create(CultureInfo.InvariantCulture, $"WHEN {(int)rung} THEN {rung.ToString().Length} ");

    /// <summary>
    /// When an alert is raised that exists: it stands again if it had ended. What was noted on it counts no more, unless it
    /// had ended only because the machine's clock was set back.
    /// </summary>
    public const string StandsAgain =
        $"""
        ON CONFLICT (rule, last_day, case_id) DO UPDATE SET
          noted_by = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.noted_by END,
          noted_at = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.noted_at END,
          noted_reason = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.noted_reason END,
          noted_text = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.noted_text END,
          snoozed_until = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.snoozed_until END,
          noted_settles = CASE WHEN alerts.ended_why = '{AlertEnds.ClockSetBack}' THEN alerts.noted_settles END,
          raised_again_at = excluded.raised_at, ended_at = NULL, ended_why = NULL
        WHERE alerts.ended_at IS NOT NULL
        """;
}
