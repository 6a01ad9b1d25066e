using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace Bka.Workflow.Storage.Sqlite;

/// <summary>
/// The writing connection of a SQLite store. One process owns the file, so ledger head and sweep marks are kept in
/// memory and read from the file only at the start and after a rollback.
/// </summary>
internal sealed class SqliteGateConnection : IGateConnection
{
    private static readonly Statement BeginText = new("BEGIN IMMEDIATE", 0);
    private static readonly Statement CommitText = new("COMMIT", 0);
    private static readonly Statement RollbackText = new("ROLLBACK", 0);

    private readonly SqliteConnection _connection;
    private readonly SqliteSession _sql;
    private readonly WriteSession _session;
    private LedgerHead? _head;
    private IReadOnlyDictionary<string, DateOnly> _marks = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    public SqliteGateConnection(SqliteConnection connection, StoreSettings settings)
    {
        _connection = connection;
        _sql = new SqliteSession(connection);
        _session = new WriteSession(_sql, settings);
    }

    public async ValueTask<IWriteSession> BeginAsync()
    {
        _sql.Write(BeginText);
        if (_head is null)
        {
            _head = await _sql.FirstAsync(GateStatements.Head, GateStatements.MapHead);
            _marks = GateStatements.ToMarks(await _sql.ListAsync(GateStatements.Marks, GateStatements.MapMark));
        }

        _session.Begin(_head.Value, _marks);
        return _session;
    }

    public ValueTask CommitAsync()
    {
        _session.Finish();
        try
        {
            _sql.Write(CommitText);
        }
        catch (SqliteException failure)
        {
            // A flush that failed may still have reached the disk; a later start could find the commit there.
            throw new OutcomeUnknownException(failure);
        }

        _head = _session.Head;
        _marks = _session.Marks;
        return ValueTask.CompletedTask;
    }

    public ValueTask RollbackAsync()
    {
        _head = null;
        _session.Forget();
        try
        {
            _sql.Write(RollbackText);
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself (disk full, I/O error); there is nothing left to undo.
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _sql.Dispose();
        await _connection.DisposeAsync();
    }
}
