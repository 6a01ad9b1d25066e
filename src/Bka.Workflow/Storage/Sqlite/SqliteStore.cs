using System.Collections.Concurrent;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bka.Workflow.Storage.Sqlite;

/// <summary>
/// One SQLite file, owned by one process: write-ahead log, <c>synchronous=FULL</c>, one writing connection behind the
/// gate and as many reading ones as are asked for at once.
/// </summary>
internal sealed class SqliteStore(string file, bool chained, bool readOnly) : IStore
{
    private const int BusyMilliseconds = 30_000;
    private readonly ConcurrentBag<ReadingConnection> _resting = [];
    private readonly SemaphoreSlim _opening = new(1, 1);
    private FileLock? _lock;
    private SqliteConnection? _writer;
    private WriteGate? _gate;
    private volatile bool _open;
    private volatile bool _closed;

    public Dialect Dialect => Dialect.Sqlite;

    public IWriteGate Gate => _gate ?? throw new StoreException("Datafilen är inte öppnad för skrivning.");

    /// <summary>The writing connection; the gate's alone. Tests look at its settings from within the gate.</summary>
    internal SqliteConnection Writer => _writer ?? throw new StoreException("Datafilen är inte öppnad för skrivning.");

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_open)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (!_open)
            {
                await OpenOnceAsync(cancellationToken);
                _open = true;
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Datafilen {file} går inte att öppna: {failure.Message}", failure);
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask<ReadConnection> ReadAsync()
    {
        await OpenAsync(CancellationToken.None);
        if (!_resting.TryTake(out var reading))
        {
            reading = new ReadingConnection(Connect(readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite));
        }

        return new ReadConnection(reading.Connection, reading.Sql, Dialect, () =>
        {
            if (_closed)
            {
                reading.Dispose();
            }
            else
            {
                _resting.Add(reading);
            }

            return ValueTask.CompletedTask;
        });
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        while (_resting.TryTake(out var reading))
        {
            reading.Dispose();
        }

        if (_gate is not null)
        {
            await _gate.DisposeAsync();
        }

        _lock?.Dispose();
        _opening.Dispose();
    }

    private async Task OpenOnceAsync(CancellationToken cancellationToken)
    {
        if (readOnly)
        {
            if (!File.Exists(file))
            {
                throw new StoreException($"Det finns ingen datafil i {Path.GetDirectoryName(file)}. Läs in något först: import FIL.");
            }

            await using var probe = Connect(SqliteOpenMode.ReadOnly);
            await Migrator.CheckAsync(probe, cancellationToken);
            return;
        }

        PrivateFiles.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var held = FileLock.Take(file + ".lock");
        SqliteConnection? connection = null;
        try
        {
            PrivateFiles.CreateFile(file);
            connection = Connect(SqliteOpenMode.ReadWriteCreate);
            await Migrator.MigrateAsync(connection, Dialect, cancellationToken);
        }
        catch
        {
            connection?.Dispose();
            held.Dispose();
            throw;
        }

        _lock = held;
        _writer = connection;
        _gate = new WriteGate(new SqliteGateConnection(connection, chained));
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ToString());
        connection.Open();
        _ = raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);

        // The cache is kept small, because a commit that has split a page walks it whole. The log is copied back every
        // few hundred commits, so that its pause falls outside the slowest hundredth of them.
        using var pragma = connection.CreateCommand();
        pragma.CommandText = mode == SqliteOpenMode.ReadOnly
            ? "PRAGMA query_only = ON;"
            : """
              PRAGMA journal_mode = WAL;
              PRAGMA synchronous = FULL;
              PRAGMA foreign_keys = ON;
              PRAGMA temp_store = MEMORY;
              PRAGMA cache_size = -16384;
              PRAGMA wal_autocheckpoint = 4000;
              """;
        pragma.ExecuteNonQuery();
        return connection;
    }

    private sealed class ReadingConnection(SqliteConnection connection) : IDisposable
    {
        public SqliteConnection Connection { get; } = connection;

        public SqliteSession Sql { get; } = new(connection);

        public void Dispose()
        {
            Sql.Dispose();
            Connection.Dispose();
        }
    }
}
