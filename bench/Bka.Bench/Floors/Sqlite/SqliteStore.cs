using System.Data.Common;
using Bka.Workflow;
using Microsoft.Data.Sqlite;

namespace Bka.Bench.Floors.Sqlite;

/// <summary>A SQLite file with WAL and synchronous=FULL.</summary>
internal sealed class SqliteStore : IFloorStore
{
    private readonly string _path;

    public SqliteStore(string dir, string name)
    {
        _path = Path.Combine(dir, $"bka-bench-{Environment.ProcessId}-{name}.db");
        Delete();
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
    }

    public DbConnection Open()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    }

    public void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var connection = Open();
        connection.Execute("BEGIN IMMEDIATE");
        var names = columns.Select(column => "@" + column).ToArray();
        using var insert = (SqliteCommand)connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        Array.ForEach(names, name => insert.Parameters.AddWithValue(name, DBNull.Value));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        connection.Execute("COMMIT");
    }

    public void Tidy()
    {
        using var connection = Open();
        connection.Execute("PRAGMA optimize = 0x10002; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Choose(BkaOptions options) => options.UseSqlite(_path);

    public ValueTask DisposeAsync()
    {
        Delete();
        return ValueTask.CompletedTask;
    }

    private void Delete()
    {
        File.Delete(_path);
        File.Delete(_path + "-wal");
        File.Delete(_path + "-shm");
        File.Delete(_path + ".lock");
    }
}
