namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Who is away on a day and who stands in, as a part of a question: the same as <c>AbsenceTable</c> resolves, asked inside the
/// database. Tests hold the two together.
/// </summary>
internal static class AbsenceSql
{
    /// <summary>
    /// Joined to a table with the columns <c>caseworker</c> and <c>unit</c>, in a question that begins <see cref="With"/>. It
    /// gives the column <c>stand_in</c>: null when nobody handles the case or the caseworker is there; empty when the caseworker
    /// is away and nobody stands in; else who does.
    /// </summary>
    public const string Join = "LEFT JOIN away ON away_person = caseworker AND away_unit = unit";

    /// <summary>
    /// The lead's queue, in a question that has the <see cref="Join"/>: nobody handles the case, or whoever does is away and
    /// nobody stands in.
    /// </summary>
    public const string NeedsOwner = "(caseworker IS NULL OR stand_in = '')";

    /// <summary>
    /// Stands before the question. The few who are away are gathered once: else each clock would look through every absence its
    /// caseworker has ever had.
    /// </summary>
    /// <param name="day">The parameter that holds the day.</param>
    public static string With(string day) =>
        $"""
        WITH away AS MATERIALIZED (
          SELECT a.person AS away_person, a.unit AS away_unit,
                 CASE WHEN a.substitute IS NULL
                   OR EXISTS (SELECT 1 FROM absences s WHERE s.person = a.substitute AND {Covers("s", day)})
                   THEN '' ELSE a.substitute END AS stand_in
          FROM absences a WHERE {Covers("a", day)})
        """;

    private static string Covers(string table, string day) =>
        $"{table}.from_day <= {day} AND ({table}.to_day IS NULL OR {table}.to_day > {day})";
}
