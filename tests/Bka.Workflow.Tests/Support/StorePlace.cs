using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bka.Workflow.Tests.Support;

/// <summary>Where a test's store lies: its own, and removed afterwards.</summary>
public abstract class StorePlace : IAsyncDisposable
{
    public abstract void Configure(BkaOptions options);

    /// <summary>A connection past the module, to look and to tamper.</summary>
    public abstract Task<DbConnection> ConnectAsync();

    public abstract ValueTask DisposeAsync();

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await connection.ExecuteAsync(sql);
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        return [.. await connection.QueryAsync<T>(sql)];
    }
}

/// <summary>A folder of its own with a SQLite file.</summary>
public sealed class SqlitePlace : StorePlace
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bka-test-");

    public string Folder => Path.Combine(_folder.FullName, "data");

    public string DataFile => Path.Combine(Folder, "bka.db");

    public override void Configure(BkaOptions options) => options.UseSqlite(DataFile);

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
