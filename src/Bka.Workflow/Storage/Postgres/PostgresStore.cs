using System.Data;
using System.Data.Common;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Writing;
using Dapper;
using Npgsql;

namespace Bka.Workflow.Storage.Postgres;

/// <summary>One PostgreSQL database, shared by any number of hosts; its tables stand in a schema of their own.</summary>
internal sealed class PostgresStore : IStore
{
    private const long MigrationLock = 0x426B61; // "Bka": one host migrates at a time

    // A host that hangs inside a transaction holds the ledger's head, and would hold up all the others.
    private const string Timeouts = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s";

    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly WriteGate _gate;
    private volatile bool _open;

    public PostgresStore(string connectionString, string schema, StoreSettings store)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            ApplicationName = "bka " + schema,
        };
        // What the operator has set in the connection string comes after, and so goes before.
        settings.Options = $"{Timeouts} {settings.Options}".TrimEnd();
        _source = NpgsqlDataSource.Create(settings);
        _schema = schema;
        _gate = new WriteGate(new PostgresGateConnection(_source, store));
    }

    public Dialect Dialect => Dialect.Postgres;

    public IWriteGate Gate => _gate;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_open)
        {
            return;
        }

        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            // Another host may need its time to migrate.
            await connection.ExecuteAsync($"SET lock_timeout = 0; SELECT pg_advisory_lock({MigrationLock})");
            try
            {
                await CreateSchemaAsync(connection);
                await Migrator.MigrateAsync(connection, Dialect, cancellationToken);
            }
            finally
            {
                await UnlockAsync(connection);
            }

            _open = true;
        }
        catch (NpgsqlException failure)
        {
            throw new StoreException($"PostgreSQL går inte att nå eller öppna: {failure.Message}", failure);
        }
    }

    public async ValueTask<ReadConnection> ReadAsync()
    {
        await OpenAsync(CancellationToken.None);
        var connection = await _source.OpenConnectionAsync();
        var sql = new PostgresSession(connection);
        return new ReadConnection(connection, sql, Dialect, async whole =>
        {
            if (!whole && connection.State != ConnectionState.Open)
            {
                // After a break the resting ones are stale as well.
                NpgsqlConnection.ClearPool(connection);
            }

            sql.Dispose();
            await connection.DisposeAsync();
        });
    }

    // A pooled connection keeps its locks while it rests, and would hold up every other host: one that cannot give the
    // lock back is closed instead. That must not hide why the opening failed.
    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_unlock({MigrationLock})");
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }

    // A schema that a database owner has made beforehand is used as it is; to make one needs a right of its own.
    private async Task CreateSchemaAsync(NpgsqlConnection connection)
    {
        if (!await connection.QuerySingleAsync<bool>("SELECT to_regnamespace(@name) IS NOT NULL", new { name = $"\"{_schema}\"" }))
        {
            await connection.ExecuteAsync($"CREATE SCHEMA \"{_schema}\"");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.DisposeAsync();
        await _source.DisposeAsync();
    }
}
