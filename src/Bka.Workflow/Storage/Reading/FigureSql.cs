using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// What each source of the figures is in SQL. The cases behind a number are the very same question, grouped by case besides.
/// </summary>
internal sealed class FigureSql
{
    // The first day past the original legal last day lies in the period, and the utredning was still open then.
    private const string Over =
        """
        CASE WHEN utredning_legal_day >= @dayBefore AND utredning_legal_day < @through
              AND (utredning_closed_on IS NULL OR utredning_closed_on > utredning_legal_day) THEN 1 ELSE 0 END
        """;

    private readonly GetFigures _query;
    private readonly Dialect _dialect;
    private readonly string _within;

    public FigureSql(GetFigures query, DateOnly through, AccessScope scope, Dialect dialect)
    {
        (_query, _dialect) = (query, dialect);
        Measures = query.KnownOn is null ? "measures" : MeasureSql.KnownBy("measures", MeasureSql.OfCase) + " known";
        var cohort = new DateOnly(query.To.Year > 1 ? query.To.Year - 1 : 1, 1, 1);
        foreach (var (name, day) in new[]
        {
            ("from", query.From), ("to", query.To), ("through", through), ("dayBefore", query.From.AddDays(-1)), ("cohortFrom", cohort),
            ("cohortTo", cohort.AddMonths(6).AddDays(-1)), ("knownOn", query.KnownOn ?? query.To),
        })
        {
            Values.Add(name, Iso.Day(day));
        }

        Values.Add("fromMonth", Iso.Day(query.From)[..7]);
        Values.Add("toMonth", Iso.Day(query.To)[..7]);
        Values.Add("unit", query.Unit);
        Values.Add("sex", (long?)query.Sex);
        Values.Add("age", (long?)query.Age);
        _within = AccessSql.UnitCondition(scope, Values, dialect)
            + (query.Unit is null ? "" : " AND unit = @unit") + (query.Sex is null ? "" : " AND sex = @sex");
    }

    /// <summary>The values of every statement.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>The measures to ask, of cases.</summary>
    public string Measures { get; }

    /// <summary>
    /// The groups of a source, in statements whose rows are added up: what is known now and what has been replaced each in
    /// the order of its own index.
    /// </summary>
    /// <param name="source">The source.</param>
    public IReadOnlyList<string> PartsOf(FigureSource source) => PartsOf(source, table => table, "", perCase: false);

    /// <summary>The groups of a source among some of the cases.</summary>
    /// <param name="source">The source.</param>
    /// <param name="condition">Which cases, by <c>case_id</c>.</param>
    /// <param name="perCase">Whether each case stands alone.</param>
    public IReadOnlyList<string> PartsAmong(FigureSource source, string condition, bool perCase) =>
        PartsOf(source, table => table, " AND " + condition, perCase);

    /// <summary>
    /// Each case of a source alone, among those from <c>@after</c> through <c>@upTo</c>: read in the order of the ids, whatever
    /// else there is an index for, which a limit no table can reach sees to.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="condition">Which cases, by <c>case_id</c>.</param>
    public IReadOnlyList<string> WindowOf(FigureSource source, string condition) => PartsOf(
        source, table => $"(SELECT * FROM {table} WHERE case_id > @after AND case_id <= @upTo LIMIT {long.MaxValue}) of_window",
        " AND " + condition, perCase: true);

    private string[] PartsOf(FigureSource source, Func<string, string> table, string also, bool perCase)
    {
        string Part(string past, string known) =>
            Of(source, table("measures" + past), table("decision_measures" + past), known + also, perCase);
        return _query.KnownOn is null || source == FigureSource.Cohort
            ? [Part("", "")]
            : [Part("", " AND known_on <= @knownOn"), Part("_past", " AND known_on <= @knownOn AND replaced_on > @knownOn")];
    }

    private string Of(FigureSource source, string measures, string decisions, string also, bool perCase)
    {
        var (id, by) = perCase ? ("case_id AS CaseId, ", ", case_id") : ("", "");
        return source switch
        {
            FigureSource.Received =>
                $"""
                SELECT {id}unit, sex, age_received AS age, kind, outcome, COUNT(*) AS count, COALESCE(SUM(skydd_in_time), 0) AS first
                FROM {measures} WHERE {Within("received_on")} AND {In("age_received")}{also}
                GROUP BY substr(received_on, 1, 7), unit, sex, age_received, kind, outcome{by}
                """,
            FigureSource.Decided =>
                $"""
                SELECT {id}unit, sex, age_decided AS age, kind, opened, heard, not_heard_reason AS NotHeardReason, COUNT(*) AS count,
                       COALESCE(SUM(in_time_legal), 0) AS first, COALESCE(SUM(in_time_nominal), 0) AS second,
                       COALESCE(SUM(late_within_extension), 0) AS third, COALESCE(SUM(not_heard_accepted), 0) AS fourth
                FROM {measures} WHERE {Within("decided_on")} AND {In("age_decided")}{also}
                GROUP BY substr(decided_on, 1, 7), unit, sex, age_decided, kind, opened, heard, not_heard_reason{by}
                """,
            FigureSource.Running =>
                $"""
                SELECT {id}unit, sex, age_decided AS age, COUNT(*) AS count, SUM({Over}) AS first,
                       SUM(CASE WHEN utredning_extended = 1 THEN {Over} ELSE 0 END) AS second
                FROM {measures}
                WHERE utredning_opened_on <= @to AND (utredning_closed_on IS NULL OR utredning_closed_on >= @from)
                  AND {In("age_decided")}{also}
                GROUP BY unit, sex, age_decided{by}
                """,
            FigureSource.Open =>
                $"""
                SELECT {id}unit, sex, age_received AS age, COUNT(*) AS count,
                       SUM(CASE WHEN forhand_last_day < @through THEN 1 ELSE 0 END) AS first
                FROM {measures} WHERE {OpenForhandsbedomning} AND {In("age_received")}{also}
                GROUP BY unit, sex, age_received{by}
                """,
            FigureSource.Closed =>
                $"""
                SELECT {id}unit, sex, age_decided AS age, {DaysOpen} AS days, COUNT(*) AS count
                FROM {measures} WHERE {ClosedUtredning} AND {In("age_decided")}{also}
                GROUP BY unit, sex, age_decided, {DaysOpen}{by}
                """,
            FigureSource.Decisions => OfDecisions(id, by, decisions, also),
            FigureSource.Waiting =>
                $"""
                SELECT {id}unit, sex, age, adult, outcome, legal_basis AS LegalBasis, COUNT(*) AS count,
                       SUM(CASE WHEN wait_last_day < @through AND (wait_ended_on IS NULL OR wait_ended_on > @to) THEN 1 ELSE 0 END) AS first
                FROM {decisions}
                WHERE granted = 1 AND decided_on <= @to AND waits_from <= @to
                  AND (wait_ended_on IS NULL OR wait_ended_on >= @from) AND {In("age")}{also}
                GROUP BY unit, sex, age, adult, outcome, legal_basis{by}
                """,
            FigureSource.Cohort => OfCohort(id, by, also),
        };
    }

    /// <summary>Open förhandsbedömningar on the last day, written as in the index, which has what is open last.</summary>
    public static string OpenForhandsbedomning =>
        "forhand_last_day IS NOT NULL AND received_on <= @to AND COALESCE(forhand_stopped_on, '9999-12-31') > @to";

    /// <summary>Utredningar closed in the period.</summary>
    public static string ClosedUtredning =>
        "utredning_opened_on IS NOT NULL AND utredning_closed_on >= @from AND utredning_closed_on <= @to";

    /// <summary>Days from opening to closing.</summary>
    public string DaysOpen => _dialect.Between("utredning_opened_on", "utredning_closed_on");

    /// <summary>What the actor may see and has asked for.</summary>
    /// <param name="age">The column with the age group.</param>
    public string In(string age) => _within + (_query.Age is null ? "" : $" AND {age} = @age");

    // A period is counted month by month, in the order of its index; the figures add the months up.
    public static string Within(string day) =>
        $"{day} >= @from AND {day} <= @to AND substr({day}, 1, 7) >= @fromMonth AND substr({day}, 1, 7) <= @toMonth";

    private string OfDecisions(string id, string by, string decisions, string also) =>
        $"""
        SELECT {id}unit, sex, age, adult, not_heard_reason AS reason, COUNT(*) AS count, SUM(bka) AS bka,
               COALESCE(SUM(heard), 0) AS heard, COUNT(heard) - COALESCE(SUM(heard), 0) AS NotHeard,
               COALESCE(SUM(not_heard_accepted), 0) AS NotHeardAccepted, SUM(stance_known) AS StanceKnown,
               SUM(stance_of_version) AS StanceOfVersion, COUNT(told_on) AS told, SUM(told_in_time) AS ToldInTime,
               SUM(bka_before) AS BkaBefore, SUM(urgent) AS urgent, COALESCE(SUM(bka_after_in_time), 0) AS BkaAfterwardsInTime,
               COUNT(CASE WHEN best_interests > 0 THEN 1 END) AS AgainstBestInterests, COALESCE(SUM(compensated), 0) AS compensated
        FROM {decisions} WHERE {Within("decided_on")} AND {In("age")}{also}
        GROUP BY substr(decided_on, 1, 7), unit, sex, age, adult, not_heard_reason{by}
        """;

    // Whom it concerns is looked up only for those who were closed then; a new utredning counts wherever it is.
    private string OfCohort(string id, string by, string also) =>
        $"""
        SELECT {id}unit, sex, age, COUNT(*) AS count, SUM(not_back) AS first
        FROM (
          SELECT closed.case_id, closed.unit, closed.sex, closed.age, MIN(CASE WHEN later.case_id IS NULL THEN 1 ELSE 0 END) AS not_back
          FROM (SELECT m.case_id, m.unit, m.sex, m.age_decided AS age, c.child_ref, m.utredning_closed_on AS closed_on,
                       ROW_NUMBER() OVER (PARTITION BY c.child_ref ORDER BY m.utredning_closed_on, m.case_id) AS place
                FROM (SELECT case_id, unit, sex, age_decided, utredning_closed_on FROM {Measures}
                      WHERE utredning_opened_on IS NOT NULL
                        AND utredning_closed_on >= @cohortFrom AND utredning_closed_on <= @cohortTo) m
                JOIN cases c ON c.id = m.case_id) closed
          LEFT JOIN (SELECT m.case_id, c.child_ref, m.utredning_opened_on AS opened_on
                     FROM (SELECT case_id, utredning_opened_on FROM {Measures} WHERE utredning_opened_on >= @cohortFrom) m
                     JOIN cases c ON c.id = m.case_id) later
            ON later.child_ref = closed.child_ref AND later.case_id <> closed.case_id AND later.opened_on >= closed.closed_on
               AND {_dialect.Between("closed.closed_on", "later.opened_on")} <= 365
          WHERE closed.place = 1
          GROUP BY closed.case_id, closed.unit, closed.sex, closed.age) cohort
        WHERE {In("age")}{also}
        GROUP BY unit, sex, age{by}
        """;
}
