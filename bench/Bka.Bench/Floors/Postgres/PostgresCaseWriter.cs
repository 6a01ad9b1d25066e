using System.Data.Common;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Postgres;

/// <summary>One connection on which each step is one prepared statement, committed by itself.</summary>
internal sealed class PostgresCaseWriter : IAsyncDisposable
{
    private const string Moved =
        """
        WITH moved AS (
            UPDATE cases SET state = @to, version = version + 1, updated = @at
            WHERE id = @id AND version = @version AND state = @from RETURNING id)
        """;

    private const string Audited =
        "INSERT INTO audit SELECT id, @version + 1, @at, 'caseworker', 'step', @from, @to FROM moved";

    private static readonly string[] Parameters = ["id", "version", "from", "to", "at"];

    private readonly DbConnection _connection;
    private readonly DbCommand _create;
    private readonly DbCommand _keep;
    private readonly DbCommand _swap;
    private readonly DbCommand _remove;

    public PostgresCaseWriter(IFloorStore store)
    {
        _connection = store.Open();
        _create = _connection.Prepared(
            """
            WITH opened AS (
                    INSERT INTO cases(id, unit, sex, age, state, version, opened, updated)
                    VALUES (@id, @id % 20, @id % 3, @id % 18, 0, 0, @at, @at)),
                timed AS (INSERT INTO timers VALUES (@id, @kind, @due, 0))
            INSERT INTO audit VALUES (@id, 0, @at, 'caseworker', 'step', 0, 0)
            """,
            "id", "at", "kind", "due");
        _keep = _connection.Prepared($"{Moved} {Audited}", Parameters);
        _swap = _connection.Prepared(
            $"""
            {Moved}, swapped AS (UPDATE timers SET kind = @kind, due = @due FROM moved WHERE case_id = id)
            {Audited}
            """,
            [.. Parameters, "kind", "due"]);
        _remove = _connection.Prepared(
            $"{Moved}, removed AS (DELETE FROM timers USING moved WHERE case_id = id) {Audited}", Parameters);
    }

    public async Task<bool> Commit(CaseWrite write)
    {
        var command = Command(write);
        return await command.ExecuteNonQueryAsync() > 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _create, _keep, _swap, _remove })
        {
            await command.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private DbCommand Command(in CaseWrite write)
    {
        if (write.IsCreation)
        {
            return With(_create, write.Id, write.At, write.Kind, write.Due);
        }

        return write.Timer switch
        {
            TimerChange.Keep => With(_keep, write.Id, write.Version, write.From, write.To, write.At),
            TimerChange.Swap => With(
                _swap, write.Id, write.Version, write.From, write.To, write.At, write.Kind, write.Due),
            TimerChange.Remove => With(_remove, write.Id, write.Version, write.From, write.To, write.At),
        };
    }

    private static DbCommand With(DbCommand command, params ReadOnlySpan<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Set(i, values[i]);
        }

        return command;
    }
}
