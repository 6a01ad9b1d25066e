using System.Globalization;

namespace Bka.Workflow.Storage;

/// <summary>What differs between the databases in statements that are otherwise the same.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Text">Column type for text that sorts by its bytes.</param>
/// <param name="Int">Column type for whole numbers.</param>
/// <param name="Blob">Column type for bytes.</param>
/// <param name="WithoutRowid">Stores a table in its primary key.</param>
/// <param name="BeginSnapshot">Begins a transaction that only reads, and holds up no writer.</param>
/// <param name="Among">The test that a column is one of several values, given as one parameter.</param>
/// <param name="Days">Whole days from one stored day to another.</param>
internal sealed record Dialect(
    string Name, string Text, string Int, string Blob, string WithoutRowid, string BeginSnapshot, string Among,
    string Days)
{
    public static Dialect Sqlite { get; } = new(
        "SQLite", "TEXT", "INTEGER", "BLOB", " WITHOUT ROWID", "BEGIN DEFERRED", "{0} IN {1}",
        "CAST(julianday({1}) - julianday({0}) AS INTEGER)");

    public static Dialect Postgres { get; } = new(
        "PostgreSQL", "text COLLATE \"C\"", "bigint", "bytea", "",
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "{0} = ANY ({1})",
        "CAST(CAST({1} AS date) - CAST({0} AS date) AS bigint)");

    /// <summary>A condition that holds when a column is one of the values of a list parameter.</summary>
    public string IsAmong(string column, string parameter) => string.Format(CultureInfo.InvariantCulture, Among, column, parameter);

    /// <summary>Whole days from one day to another, both as they are stored.</summary>
    public string Between(string from, string to) => string.Format(CultureInfo.InvariantCulture, Days, from, to);

    /// <summary>Fills in a migration script.</summary>
    public string Fill(string script) => script
        .Replace("{text}", Text, StringComparison.Ordinal)
        .Replace("{int}", Int, StringComparison.Ordinal)
        .Replace("{blob}", Blob, StringComparison.Ordinal)
        .Replace("{without_rowid}", WithoutRowid, StringComparison.Ordinal);
}
