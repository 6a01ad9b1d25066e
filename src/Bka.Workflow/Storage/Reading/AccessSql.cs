using System.Globalization;
using System.Text;
using Bka.Workflow.Domain.Authority;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// An access scope as the condition of a query: the same cells as <see cref="AccessScope.Allows"/>, asked inside the
/// database. A property test holds the two together.
/// </summary>
internal static class AccessSql
{
    /// <summary>The condition on a table that carries unit, people and source.</summary>
    /// <param name="scope">What the actor may see.</param>
    /// <param name="id">The column with the case id, with its table: the condition asks inside another table.</param>
    /// <param name="values">Takes the condition's values.</param>
    /// <param name="dialect">Which database is asked.</param>
    public static string Condition(AccessScope scope, string id, DynamicParameters values, Dialect dialect)
    {
        values.Add("actor", scope.Actor.Id);
        values.Add("client", scope.Actor.Client);
        return scope.Relation switch
        {
            Relations.Any => "1 = 1",
            Relations.OwnUnit => Units(scope, values, dialect),
            Relations.Own => $"(caseworker = @actor OR (caseworker IS NULL AND registered_by = @actor){StandIns(scope, values)})",
            Relations.OwnSystem => "source = @client",
            Relations.Sampled => IsDrawn(id) + (scope.Actor.SeesProtected ? "" : $" AND NOT {IsProtected(id)}"),
            _ => "1 = 0",
        };
    }

    /// <summary>The ids of the cases that the actor may read: those of <see cref="Condition"/>, found by who the actor is.</summary>
    /// <param name="scope">What the actor may see.</param>
    /// <param name="values">Takes the condition's values.</param>
    /// <param name="dialect">Which database is asked.</param>
    public static string Readable(AccessScope scope, DynamicParameters values, Dialect dialect) => scope.Relation == Relations.Sampled
        ? $"SELECT drawn.case_id FROM spot_check_cases drawn WHERE drawn.replaced_at IS NULL AND {Condition(scope, "drawn.case_id", values, dialect)}"
        : $"SELECT cases.id FROM cases WHERE {Condition(scope, "cases.id", values, dialect)}";

    /// <summary>Whether a case is drawn in a spot check and not replaced.</summary>
    /// <param name="id">The column with the case id, with its table.</param>
    public static string IsDrawn(string id) =>
        $"EXISTS (SELECT 1 FROM spot_check_cases drawn WHERE drawn.case_id = {id} AND drawn.replaced_at IS NULL)";

    /// <summary>Whether somebody in a case has protected personal data: whom it is about, or a child with a BKA in it.</summary>
    /// <param name="id">The column with the case id, with its table.</param>
    public static string IsProtected(string id) =>
        $"""
        EXISTS (SELECT 1 FROM protected_persons p WHERE p.ref = (SELECT about.child_ref FROM cases about WHERE about.id = {id})
          OR p.ref IN (SELECT b.child_ref FROM bkas b WHERE b.case_id = {id}))
        """;

    /// <summary>The condition on a table that carries only the unit.</summary>
    /// <param name="scope">What the actor may see.</param>
    /// <param name="values">Takes the condition's values.</param>
    /// <param name="dialect">Which database is asked.</param>
    public static string UnitCondition(AccessScope scope, DynamicParameters values, Dialect dialect) => scope.Relation switch
    {
        Relations.Any => "1 = 1",
        Relations.OwnUnit => Units(scope, values, dialect),
        _ => "1 = 0",
    };

    private static string StandIns(AccessScope scope, DynamicParameters values)
    {
        var condition = new StringBuilder();
        for (var i = 0; i < scope.StandIns.Count; i++)
        {
            values.Add(string.Create(CultureInfo.InvariantCulture, $"standsInFor{i}"), scope.StandIns[i].Person);
            values.Add(string.Create(CultureInfo.InvariantCulture, $"standsInAt{i}"), scope.StandIns[i].Unit);
            condition.Append(CultureInfo.InvariantCulture, $" OR (caseworker = @standsInFor{i} AND unit = @standsInAt{i})");
        }

        return condition.ToString();
    }

    private static string Units(AccessScope scope, DynamicParameters values, Dialect dialect)
    {
        if (scope.Actor.Units.Count == 0)
        {
            return "1 = 0";
        }

        values.Add("units", scope.Actor.Units.ToArray());
        return dialect.IsAmong("unit", "@units");
    }
}
