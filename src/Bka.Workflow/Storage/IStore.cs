using System.Data.Common;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage;

/// <summary>One database: opened, migrated and locked once, then written through the gate and read beside it.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>What differs from other databases.</summary>
    Dialect Dialect { get; }

    /// <summary>The only way to write.</summary>
    IWriteGate Gate { get; }

    /// <summary>Creates, migrates and locks the store. Called once; later calls do nothing.</summary>
    /// <exception cref="StoreException">The store cannot be opened; the message is one line for the operator.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>A connection for reading what is committed. Dispose it to give it back.</summary>
    ValueTask<ReadConnection> ReadAsync();
}

/// <summary>A connection that only reads.</summary>
/// <param name="connection">The connection, for Dapper.</param>
/// <param name="sql">Prepared statements on the same connection.</param>
/// <param name="dialect">What differs from other databases.</param>
/// <param name="giveBack">Gives it back, and tells whether it is whole: one that has failed may not serve another.</param>
internal sealed class ReadConnection(DbConnection connection, ISqlSession sql, Dialect dialect, Func<bool, ValueTask> giveBack)
    : IAsyncDisposable
{
    private bool _inSnapshot;
    private bool _failed;

    public DbConnection Connection { get; } = connection;

    public ISqlSession Sql { get; } = sql;

    /// <summary>Lets every later question see the store as it is now, whatever is written meanwhile.</summary>
    public async Task HoldStillAsync()
    {
        await Connection.ExecuteAsync(dialect.BeginSnapshot);
        _inSnapshot = true;
    }

    /// <summary>Notes that a question has failed.</summary>
    public void Fail() => _failed = true;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_inSnapshot && !_failed)
            {
                await Connection.ExecuteAsync("COMMIT");
            }
        }
        catch
        {
            _failed = true;
            throw;
        }
        finally
        {
            await giveBack(!_failed);
        }
    }
}
