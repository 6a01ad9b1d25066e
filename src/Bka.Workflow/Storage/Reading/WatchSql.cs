using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Which running clocks a question is about: the one condition behind list, count, burn-down, load, file, mail and command line.
/// It stands in a question that begins <see cref="AbsenceSql.With"/> on <c>@asOf</c> and has <see cref="AbsenceSql.Join"/>.
/// </summary>
internal static class WatchSql
{
    /// <summary>The condition, of the urgency asked for.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    /// <param name="values">Takes the condition's values.</param>
    /// <param name="dialect">Which database is asked.</param>
    public static string Listed(WatchQuestion question, DynamicParameters values, Dialect dialect) =>
        Counted(question, values, dialect) + question.Filter.Urgency switch
        {
            Urgency.All => "",
            Urgency.Overdue => " AND last_day < @asOf",
            Urgency.DueToday => " AND last_day = @asOf",
            Urgency.DueWithinThreeDays => " AND last_day > @asOf AND last_day <= @soon",
        };

    /// <summary>The condition, of every urgency.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    /// <param name="values">Takes the condition's values.</param>
    /// <param name="dialect">Which database is asked.</param>
    public static string Counted(WatchQuestion question, DynamicParameters values, Dialect dialect)
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

        And(true, AccessSql.Condition(question.Scope, "watches.case_id", values, dialect));
        And(filter.Clock is not null and not Clock.Local, "clock = @clock", "clock", (long?)filter.Clock);
        And(filter.Clock == Clock.Local, "clock >= @firstLocal", "firstLocal", (long)WatchKind.FirstLocal);
        And(filter.Unit is not null, "unit = @unit", "unit", filter.Unit);
        And(filter.Caseworker is not null, "caseworker = @caseworker", "caseworker", filter.Caseworker);
        And(filter.Unassigned, "caseworker IS NULL");
        And(filter.NeedsOwner, AbsenceSql.NeedsOwner);
        return conditions.ToString();
    }
}
