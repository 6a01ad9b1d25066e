using Bka.Contracts;

namespace Bka.Workflow.Storage.Sql;

/// <summary>What is the same wherever alerts are written or read.</summary>
internal static class AlertSql
{
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
          raised_again_at = excluded.raised_at, ended_at = NULL, ended_why = NULL
        WHERE alerts.ended_at IS NOT NULL
        """;
}
