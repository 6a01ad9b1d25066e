using System.Data.Common;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Bka.Workflow.Storage.Postgres;

/// <summary>Statements on one PostgreSQL connection. Writes wait in a batch until something is read or committed.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ISqlSession, IDisposable
{
    private static readonly Statement BeginText = new("BEGIN", 0);

    private readonly NpgsqlBatch _batch = new(connection);

    /// <summary>Whether writes wait to be sent.</summary>
    public bool HasPending => _batch.BatchCommands.Count > 0;

    /// <summary>
    /// Begins a transaction, waits for the ledger's head and reads the sweep's marks, in one round trip. Each statement
    /// sees what is committed when it runs, so the marks are those of whoever held the head before.
    /// </summary>
    public async ValueTask<(LedgerHead Head, IReadOnlyDictionary<string, DateOnly> Marks)> OpenAsync()
    {
        Write(BeginText);
        Write(GateStatements.LockedHead);
        Write(GateStatements.Marks);
        LedgerHead head;
        var marks = new List<KeyValuePair<string, DateOnly>>();
        await using (var rows = await _batch.ExecuteReaderAsync())
        {
            await rows.ReadAsync();
            head = GateStatements.MapHead(rows);
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
            {
                marks.Add(GateStatements.MapMark(rows));
            }
        }

        _batch.BatchCommands.Clear();
        return (head, GateStatements.ToMarks(marks));
    }

    public async ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
    {
        Write(statement, values);
        T? first = default;
        await using (var rows = await _batch.ExecuteReaderAsync())
        {
            if (await rows.ReadAsync())
            {
                first = map(rows);
            }
        }

        _batch.BatchCommands.Clear();
        return first;
    }

    public async ValueTask<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
    {
        // What waits goes along in the same round trip, before the question; only the question gives rows.
        Write(statement, values);
        var list = new List<T>();
        await using (var rows = await _batch.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                list.Add(map(rows));
            }
        }

        _batch.BatchCommands.Clear();
        return list;
    }

    public async ValueTask<int> ExecuteAsync(Statement statement, params object?[] values)
    {
        Write(statement, values);
        var last = _batch.BatchCommands[^1];
        await _batch.ExecuteNonQueryAsync();
        var rows = (int)last.Rows;
        _batch.BatchCommands.Clear();
        return rows;
    }

    public void Write(Statement statement, params object?[] values) => _batch.BatchCommands.Add(Command(statement, values));

    /// <summary>Sends what waits.</summary>
    public async ValueTask FlushAsync()
    {
        if (HasPending)
        {
            await _batch.ExecuteNonQueryAsync();
            _batch.BatchCommands.Clear();
        }
    }

    public void Dispose() => _batch.Dispose();

    private static NpgsqlBatchCommand Command(Statement statement, object?[] values)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    // The server is left to see that a text or a NULL is text: a statement prepared with the one serves the other too.
    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = DBNull.Value },
        string text => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        _ => new NpgsqlParameter { Value = value },
    };
}
