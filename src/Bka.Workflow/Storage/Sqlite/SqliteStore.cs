using System.Collections.Concurrent;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bka.Workflow.Storage.Sqlite;

/// <summary>
/// One SQLite file, owned by one process: write-ahead log, <c>synchronous=FULL</c>, one writing connection behind the
/// gate and as many reading ones as are asked for at once, of which a few are kept for the next question.
/// </summary>
internal sealed class SqliteStore(string file, StoreSettings settings, bool readOnly) : IStore
{
    private const int BusyMilliseconds = 30_000;
    private const int MostResting = 16;
    private const int WriterCacheKibibytes = 16_384;
    private const int ReaderCacheKibibytes = 2_048;
    private readonly ConcurrentBag<ReadingConnection> _resting = [];
    private readonly SemaphoreSlim _opening = new(1, 1);
    private FileLock? _lock;
    private SqliteConnection? _writer;
    private WriteGate? _gate;
    private int _rest;
    private volatile bool _open;
    private volatile bool _closed;

    public Dialect Dialect => Dialect.Sqlite;

    public IWriteGate Gate => _gate ?? throw new StoreException("Datafilen är inte öppnad för skrivning.");

    /// <summary>How many readers rest.</summary>
    internal int Resting => _resting.Count;

    /// <summary>The writing connection; the gate's alone. Tests look at its settings from within the gate.</summary>
    internal SqliteConnection Writer => _writer ?? throw new StoreException("Datafilen är inte öppnad för skrivning.");

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_closed)
        {
            throw new StoreException("Datafilen är stängd: tjänsten avslutas.");
        }

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
        var reading = Take()
            ?? new ReadingConnection(Connect(readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, ReaderCacheKibibytes));
        return new ReadConnection(reading.Connection, reading.Sql, Dialect, whole =>
        {
            GiveBack(reading, whole);
            return ValueTask.CompletedTask;
        });
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        CloseResting();
        if (_gate is not null)
        {
            await _gate.DisposeAsync();
        }

        _lock?.Dispose();
        _opening.Dispose();
    }

    private ReadingConnection? Take()
    {
        if (!_resting.TryTake(out var reading))
        {
            return null;
        }

        Interlocked.Decrement(ref _rest);
        return reading;
    }

    private void GiveBack(ReadingConnection reading, bool whole)
    {
        if (!whole || _closed)
        {
            reading.Dispose();
        }
        else if (Interlocked.Increment(ref _rest) > MostResting)
        {
            Interlocked.Decrement(ref _rest);
            reading.Dispose();
        }
        else
        {
            _resting.Add(reading);
            if (_closed)
            {
                CloseResting();
            }
        }
    }

    private void CloseResting()
    {
        while (Take() is { } reading)
        {
            reading.Dispose();
        }
    }

    private async Task OpenOnceAsync(CancellationToken cancellationToken)
    {
        if (readOnly)
        {
            if (!File.Exists(file))
            {
                throw new StoreException($"Det finns ingen datafil i {Path.GetDirectoryName(file)}. Läs in något först: import FIL.");
            }

            await using var probe = Connect(SqliteOpenMode.ReadOnly, ReaderCacheKibibytes);
            await Migrator.CheckAsync(probe, cancellationToken);
            return;
        }

        PrivateFiles.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var held = FileLock.Take(file + ".lock");
        SqliteConnection? connection = null;
        try
        {
            PrivateFiles.CreateFile(file);
            connection = Connect(SqliteOpenMode.ReadWriteCreate, WriterCacheKibibytes);
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
        _gate = new WriteGate(new SqliteGateConnection(connection, settings));
    }

    private SqliteConnection Connect(SqliteOpenMode mode, int cacheKibibytes)
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
            : $"""
              PRAGMA journal_mode = WAL;
              PRAGMA synchronous = FULL;
              PRAGMA foreign_keys = ON;
              PRAGMA temp_store = MEMORY;
              PRAGMA cache_size = -{cacheKibibytes};
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
