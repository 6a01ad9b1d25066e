using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Npgsql;

namespace Bka.Workflow.Storage.Postgres;

/// <summary>
/// The writing connection of one host on PostgreSQL. Every transaction first locks the ledger's head row, so several
/// hosts append to one chain in one order and no command can decide on what another is changing.
/// </summary>
internal sealed class PostgresGateConnection(NpgsqlDataSource source, bool chained) : IGateConnection
{
    private static readonly Statement BeginText = new("BEGIN", 0);
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
            _session = new WriteSession(_sql, chained);
        }

        _sql!.Write(BeginText);
        var head = await _sql.FirstAsync(GateStatements.LockedHead, GateStatements.MapHead);
        var marks = GateStatements.ToMarks(await _sql.ListAsync(GateStatements.Marks, GateStatements.MapMark));
        _session!.Begin(head, marks);
        return _session;
    }

    public async ValueTask CommitAsync()
    {
        _session!.Finish();
        _sql!.Write(CommitText);
        await _sql.FlushAsync();
    }

    public async ValueTask RollbackAsync()
    {
        // A connection that has failed is given up; the server rolls back what it began.
        if (_connection is not null)
        {
            _sql!.Dispose();
            NpgsqlConnection.ClearPool(_connection);
            await _connection.DisposeAsync();
            _connection = null;
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
}
