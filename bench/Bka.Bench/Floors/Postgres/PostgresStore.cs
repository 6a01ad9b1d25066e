using System.Data.Common;
using Bka.Workflow;
using Npgsql;

namespace Bka.Bench.Floors.Postgres;

/// <summary>A schema of its own in the given database. fsync and synchronous_commit are as the server has them.</summary>
internal sealed class PostgresStore : IFloorStore
{
    private readonly string _schema;
    private readonly string _connectionString;

    public PostgresStore(string connectionString, string name)
    {
        _schema = $"bka_bench_{name.Replace('-', '_')}";
        _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = _schema,
            Pooling = false,
        }.ToString();
        using var connection = Open();
        connection.Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE; CREATE SCHEMA {_schema}");
    }

    public DbConnection Open()
    {
        var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        return connection;
    }

    public void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var connection = (NpgsqlConnection)Open();
        using var importer = connection.BeginBinaryImport(
            $"COPY {table}({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            importer.StartRow();
            foreach (var value in row)
            {
                WriteTo(importer, value);
            }
        }

        importer.Complete();
    }

    public void Tidy()
    {
        using var connection = Open();
        using var names = connection.CreateCommand();
        names.CommandText = $"SELECT string_agg(tablename, ', ') FROM pg_tables WHERE schemaname = '{_schema}'";
        connection.Execute($"VACUUM ANALYZE {names.ExecuteScalar()}");
    }

    public void Choose(BkaOptions options) => options.UsePostgres(_connectionString, _schema);

    public async ValueTask DisposeAsync()
    {
        await using var connection = Open();
        connection.Execute($"DROP SCHEMA {_schema} CASCADE");
    }

    private static void WriteTo(NpgsqlBinaryImporter importer, object? value)
    {
        switch (value)
        {
            case null: importer.WriteNull(); break;
            case long number: importer.Write(number); break;
            default: importer.Write((string)value); break;
        }
    }
}
