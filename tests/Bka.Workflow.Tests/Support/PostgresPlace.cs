using System.Data.Common;
using Npgsql;

namespace Bka.Workflow.Tests.Support;

/// <summary>A schema of its own in the test server's database.</summary>
public sealed class PostgresPlace : StorePlace
{
    private static readonly string Server = NeedsPostgresAttribute.ConnectionString ?? "";

    public string Schema { get; } = "test_" + Guid.NewGuid().ToString("N");

    public override void Configure(BkaOptions options) => options.UsePostgres(Server, Schema);

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { SearchPath = Schema, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public override async ValueTask DisposeAsync() => await ExecuteAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
}
