using System.Data.Common;

namespace Bka.Bench.Floors;

internal static class DbCommands
{
    /// <summary>A prepared command with bigint parameters of these names.</summary>
    public static DbCommand Prepared(this DbConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = System.Data.DbType.Int64;
            parameter.Value = 0L;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }

    public static void Set(this DbCommand command, int index, long value) => command.Parameters[index].Value = value;

    public static void Execute(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Count(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
