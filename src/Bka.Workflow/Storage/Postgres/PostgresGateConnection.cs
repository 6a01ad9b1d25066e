using System.Data;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Npgsql;

namespace Bka.Workflow.Storage.Postgres;

/// <summary>
/// The writing connection of one host on PostgreSQL. Every transaction first locks the ledger's head row, so several
/// hosts append to one chain in one order and no command can decide on what another is changing.
/// </summary>
internal sealed class PostgresGateConnection(NpgsqlDataSource source, StoreSettings settings) : IGateConnection
{
    private static readonly Statement CommitText = new("COMMIT", 0);

    private NpgsqlConnection? _connection;
    private PostgresSession? _sql;
    private WriteSession? _session;

    public async ValueTask<IWriteSession> BeginAsync()
    {
        if (_connection is null)
        {
            _connection = await source.OpenConnectionAsync();
            _sql = new PostgresSession(_connection);
            _session = new WriteSession(_sql, settings);
        }

        var (head, marks) = await _sql!.OpenAsync();
        _session!.Begin(head, marks);
        return _session;
    }

    public async ValueTask CommitAsync()
    {
        _session!.Finish();
        _sql!.Write(CommitText);
        try
        {
            await _sql.FlushAsync();
        }
        catch (Exception failure) when (!WasRefused(failure))
        {
            throw new OutcomeUnknownException(failure);
        }
    }

    public async ValueTask RollbackAsync()
    {
        // The connection is given back; the pool rolls back what it began, or closes it when it is broken. After a
        // break the resting ones are stale as well.
        if (_connection is { } failed)
        {
            _connection = null;
            _sql!.Dispose();
            if (failed.FullState.HasFlag(ConnectionState.Broken) || failed.State != ConnectionState.Open)
            {
                NpgsqlConnection.ClearPool(failed);
            }

            await failed.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _sql?.Dispose();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    // The server has answered with an error of the statements themselves, so the transaction is aborted for certain.
    // Its own going down (57P01 and the like) and a lost connection (08) say nothing about a commit under way.
    private static bool WasRefused(Exception failure) => failure is PostgresException { SqlState: var state }
        && !state.StartsWith("57", StringComparison.Ordinal) && !state.StartsWith("08", StringComparison.Ordinal);
}
