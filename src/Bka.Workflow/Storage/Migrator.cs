using System.Data.Common;
using System.Globalization;
using Bka.Workflow.Storage.Writing;
using Dapper;

namespace Bka.Workflow.Storage;

/// <summary>
/// Brings a store to the schema this program knows: dated scripts, each run once and in order, all in one transaction.
/// A store that holds a script this program does not know is newer, and is refused.
/// </summary>
internal static class Migrator
{
    private const string Prefix = "Bka.Workflow.Storage.Migrations.";

    /// <summary>The scripts' names, oldest first.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static async Task MigrateAsync(DbConnection connection, Dialect dialect, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CrashPoint.Pass(CrashAt.MigrationBegun);
        await connection.ExecuteAsync(
            $"CREATE TABLE IF NOT EXISTS schema_scripts (name {dialect.Text} NOT NULL PRIMARY KEY)", transaction: transaction);
        var known = await AppliedAsync(connection, transaction);
        foreach (var script in Scripts.Where(script => !known.Contains(script)))
        {
            CrashPoint.Pass(CrashAt.ScriptRuns);
            await connection.ExecuteAsync(dialect.Fill(Read(script)), transaction: transaction);
            await connection.ExecuteAsync("INSERT INTO schema_scripts (name) VALUES (@script)", new { script }, transaction);
            CrashPoint.Pass(CrashAt.ScriptRan);
        }

        await connection.ExecuteAsync(
            "INSERT INTO ledger_head (id, seq, hash) VALUES (1, 0, @hash) ON CONFLICT (id) DO NOTHING",
            new { hash = LedgerChain.Genesis }, transaction);
        CrashPoint.Pass(CrashAt.MigrationCommits);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Pass(CrashAt.MigrationCommitted);
    }

    /// <summary>Checks, without writing, that the store has exactly the schema this program knows.</summary>
    public static async Task CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var applied = await AppliedAsync(connection, null);
        if (applied.Count != Scripts.Count)
        {
            throw new StoreException("Databasen har en äldre version. Starta tjänsten en gång så uppgraderas den.");
        }
    }

    private static async Task<HashSet<string>> AppliedAsync(DbConnection connection, DbTransaction? transaction)
    {
        var applied = (await connection.QueryAsync<string>("SELECT name FROM schema_scripts", transaction: transaction))
            .ToHashSet(StringComparer.Ordinal);
        var unknown = applied.Except(Scripts, StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault();
        return unknown is null
            ? applied
            : throw new StoreException(string.Create(
                CultureInfo.InvariantCulture, $"Databasen är nyare än programmet (skript {unknown}). Uppgradera programmet."));
    }

    private static string Read(string script)
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(Prefix + script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
