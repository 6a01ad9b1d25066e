using Microsoft.Data.Sqlite;

namespace Bka.Host.Tests.Support;

/// <summary>Does to a data file what its owner could do behind the product's back.</summary>
internal static class DataFile
{
    public static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
