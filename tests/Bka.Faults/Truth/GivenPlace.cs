using System.Data.Common;
using Bka.Workflow;
using Bka.Workflow.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bka.Faults.Truth;

/// <summary>A store that somebody else made and removes: a file, or a schema on a server.</summary>
internal sealed class GivenPlace : StorePlace
{
    private readonly string? _file;
    private readonly string? _postgres;

    private GivenPlace(string? file, string? postgres) => (_file, _postgres) = (file, postgres);

    public bool IsSqlite => _file is not null;

    public static GivenPlace Sqlite(string file) => new(file, null);

    public static GivenPlace Postgres(string connection) => new(null, connection);

    public override void Configure(BkaOptions options)
    {
        if (_file is not null)
        {
            options.UseSqlite(_file);
        }
        else
        {
            options.UsePostgres(_postgres!);
        }
    }

    public override async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = _file is not null
            ? new SqliteConnection($"Data Source={_file};Pooling=False")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_postgres) { SearchPath = "bka", Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
