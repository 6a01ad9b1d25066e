using System.Data.Common;
using Bka.Workflow.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bka.Workflow.Storage.Sqlite;

/// <summary>Prepared statements on one SQLite connection, kept as long as the connection. Not for several threads at once.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : ISqlSession, IDisposable
{
    private readonly Dictionary<Statement, SqliteCommand> _prepared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Statement, SqliteWrite> _writes = new(ReferenceEqualityComparer.Instance);

    public ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
    {
        using var rows = Bind(statement, values).ExecuteReader();
        return new ValueTask<T?>(rows.Read() ? map(rows) : default);
    }

    public ValueTask<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
    {
        using var rows = Bind(statement, values).ExecuteReader();
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(map(rows));
        }

        return new ValueTask<List<T>>(list);
    }

    public ValueTask<int> ExecuteAsync(Statement statement, params object?[] values)
    {
        Write(statement, values);
        return new ValueTask<int>(raw.sqlite3_changes(connection.Handle));
    }

    public void Write(Statement statement, params object?[] values)
    {
        if (!_writes.TryGetValue(statement, out var write))
        {
            write = new SqliteWrite(connection, statement);
            _writes.Add(statement, write);
        }

        write.Run(values);
    }

    public void Dispose()
    {
        foreach (var write in _writes.Values)
        {
            write.Dispose();
        }

        _writes.Clear();
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private SqliteCommand Bind(Statement statement, object?[] values)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = Prepare(statement);
            _prepared.Add(statement, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 1; i <= statement.Parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter(string.Concat("$", i.ToString(System.Globalization.CultureInfo.InvariantCulture)), DBNull.Value));
        }

        return command;
    }
}
