using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Writing;
using Npgsql;

namespace Bka.Workflow.Storage.Postgres;

/// <summary>One PostgreSQL database, shared by any number of hosts; its tables stand in a schema of their own.</summary>
internal sealed class PostgresStore : IStore
{
    private const long MigrationLock = 0x426B61; // "Bka": one host migrates at a time

    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly PostgresGateConnection _writer;
    private bool _open;

    public PostgresStore(string connectionString, string schema, bool chained)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            ApplicationName = "bka",
        };
        _source = NpgsqlDataSource.Create(settings);
        _schema = schema;
        _writer = new PostgresGateConnection(_source, chained);
        Gate = new WriteGate(_writer);
    }

    public Dialect Dialect => Dialect.Postgres;

    public IWriteGate Gate { get; }

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_open)
        {
            return;
        }

        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            await using (var command = connection.CreateCommand())
            {
                command.CommandText = $"SELECT pg_advisory_lock({MigrationLock}); CREATE SCHEMA IF NOT EXISTS \"{_schema}\"";
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await Migrator.MigrateAsync(connection, Dialect, cancellationToken);
            await using var unlock = connection.CreateCommand();
            unlock.CommandText = $"SELECT pg_advisory_unlock({MigrationLock})";
            await unlock.ExecuteNonQueryAsync(cancellationToken);
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
        return new ReadConnection(connection, sql, async () =>
        {
            sql.Dispose();
            await connection.DisposeAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _source.DisposeAsync();
    }
}
