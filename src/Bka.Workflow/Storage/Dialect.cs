namespace Bka.Workflow.Storage;

/// <summary>What differs between the databases in statements that are otherwise the same.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Text">Column type for text that sorts by its bytes.</param>
/// <param name="Int">Column type for whole numbers.</param>
/// <param name="Blob">Column type for bytes.</param>
/// <param name="WithoutRowid">Stores a table in its primary key.</param>
/// <param name="BeginSnapshot">Begins a transaction that reads one moment and writes nothing.</param>
internal sealed record Dialect(string Name, string Text, string Int, string Blob, string WithoutRowid, string BeginSnapshot)
{
    public static Dialect Sqlite { get; } = new("SQLite", "TEXT", "INTEGER", "BLOB", " WITHOUT ROWID", "BEGIN DEFERRED");

    public static Dialect Postgres { get; } = new("PostgreSQL", "text COLLATE \"C\"", "bigint", "bytea", "", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    /// <summary>Fills in a migration script.</summary>
    public string Fill(string script) => script
        .Replace("{text}", Text, StringComparison.Ordinal)
        .Replace("{int}", Int, StringComparison.Ordinal)
        .Replace("{blob}", Blob, StringComparison.Ordinal)
        .Replace("{without_rowid}", WithoutRowid, StringComparison.Ordinal);
}
