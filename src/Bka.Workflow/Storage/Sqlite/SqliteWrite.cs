using System.Text;
using Bka.Workflow.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bka.Workflow.Storage.Sqlite;

/// <summary>
/// One prepared writing statement, bound by position straight into SQLite. The provider's command looks each parameter
/// up by name and opens a reader at every call, which costs more than many of the statements themselves.
/// </summary>
internal sealed class SqliteWrite : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[4096];

    public SqliteWrite(SqliteConnection connection, Statement statement)
    {
        _database = connection.Handle!;
        Demand(raw.sqlite3_prepare_v3(_database, statement.Text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Run(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Demand(Bind(i + 1, values[i]));
        }

        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            var failure = Failure(result);
            _ = raw.sqlite3_reset(_statement);
            throw failure;
        }

        Demand(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    // An empty span is a null pointer, which SQLite takes for NULL.
    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        "" => raw.sqlite3_bind_text(_statement, place, ""),
        string text => raw.sqlite3_bind_text(_statement, place, Utf8(text)),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new NotSupportedException("SQLite takes text, whole numbers and bytes, not " + value.GetType().Name),
    };

    // SQLite copies what it is given, so one buffer serves every parameter.
    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    private void Demand(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    private SqliteException Failure(int result) => new(
        raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(_database));
}
