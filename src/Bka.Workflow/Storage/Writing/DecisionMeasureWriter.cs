using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Keeps one row for each child of each decision, and what was known of it on earlier days.</summary>
internal sealed class DecisionMeasureWriter(ISqlSession sql)
{
    private static readonly string[] Key = ["case_id", "child_ref", "decision_no"];

    private static readonly IReadOnlyList<string> Columns = MeasureSql.OfDecision;

    private static readonly Statement Keep = MeasureSql.Keep("decision_measures", Key, Columns);

    private static readonly Statement Put = new(
        $"""
        INSERT INTO decision_measures (case_id, child_ref, decision_no, known_on, {string.Join(", ", Columns)})
        VALUES ({string.Join(", ", Enumerable.Range(1, Columns.Count + 4).Select(MeasureSql.Place))})
        ON CONFLICT (case_id, child_ref, decision_no) DO UPDATE
          SET {string.Join(", ", Columns.Select(column => $"{column} = excluded.{column}"))},
              known_on = CASE WHEN decision_measures.known_on < excluded.known_on
                THEN excluded.known_on ELSE decision_measures.known_on END
        """,
        Columns.Count + 4);

    private static readonly Statement Delete = new($"DELETE FROM decision_measures WHERE {MeasureSql.Is(Key)}", 3);

    /// <summary>Saves what a step has changed.</summary>
    /// <param name="before">The case before; null when it is new.</param>
    /// <param name="after">The case after.</param>
    /// <param name="day">The day it becomes known, Europe/Stockholm.</param>
    public void Save(Case? before, Case after, DateOnly day)
    {
        if (before?.Dossier is not { Decisions.Count: > 0 } && after.Dossier is not { Decisions.Count: > 0 })
        {
            return;
        }

        var earlier = (before is null ? [] : DecisionMeasures.Of(before)).ToDictionary(one => (one.ChildRef, one.DecisionNo));
        var today = Iso.Day(day);
        foreach (var now in DecisionMeasures.Of(after))
        {
            if (earlier.Remove((now.ChildRef, now.DecisionNo), out var measured) && now == measured)
            {
                continue;
            }

            if (measured is not null)
            {
                sql.Write(Keep, today, after.Id, now.ChildRef, (long)now.DecisionNo);
            }

            sql.Write(Put, [after.Id, now.ChildRef, (long)now.DecisionNo, today, .. Values(now)]);
        }

        foreach (var gone in earlier.Keys)
        {
            sql.Write(Keep, today, after.Id, gone.ChildRef, (long)gone.DecisionNo);
            sql.Write(Delete, after.Id, gone.ChildRef, (long)gone.DecisionNo);
        }
    }

    private static object?[] Values(DecisionMeasures of) =>
    [
        of.Unit, MeasureSql.Mark(of.IsAdultCase), (long)of.Sex, (long)of.Age, Iso.Day(of.DecidedOn), (long)of.Outcome,
        MeasureSql.Mark(of.IsUrgent), MeasureSql.Mark(of.IsDelegated), MeasureSql.Mark(of.HasBka),
        MeasureSql.Mark(of.HasBkaBefore), MeasureSql.Mark(of.BkaAfterwardsInTime), MeasureSql.Mark(of.Heard),
        (long?)of.NotHeardReason, MeasureSql.Mark(of.NotHeardAccepted), MeasureSql.Mark(of.IsStanceKnown),
        MeasureSql.Mark(of.IsStanceOfVersion), Iso.Day(of.ToldOn), MeasureSql.Mark(of.IsToldInTime),
        (long?)of.BestInterests, MeasureSql.Mark(of.IsCompensated), MeasureSql.Mark(of.Grants), Iso.Day(of.WaitsFrom),
        Iso.Day(of.WaitLastDay), Iso.Day(of.WaitEndedOn), of.LegalBasis,
    ];
}
