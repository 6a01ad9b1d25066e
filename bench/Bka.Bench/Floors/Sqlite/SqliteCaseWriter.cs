using System.Data.Common;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Sqlite;

/// <summary>One connection with the prepared statements of a case's steps. Not for two threads at once.</summary>
internal sealed class SqliteCaseWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand _begin;
    private readonly DbCommand _commit;
    private readonly DbCommand _insertCase;
    private readonly DbCommand _insertTimer;
    private readonly DbCommand _move;
    private readonly DbCommand _audit;
    private readonly DbCommand _swapTimer;
    private readonly DbCommand _removeTimer;

    public SqliteCaseWriter(IFloorStore store)
    {
        _connection = store.Open();
        _begin = _connection.Prepared("BEGIN IMMEDIATE");
        _commit = _connection.Prepared("COMMIT");
        _insertCase = _connection.Prepared(
            """
            INSERT INTO cases(id, unit, sex, age, state, version, opened, updated)
            VALUES (@id, @unit, @sex, @age, 0, 0, @at, @at)
            """,
            "@id", "@unit", "@sex", "@age", "@at");
        _insertTimer = _connection.Prepared(
            "INSERT INTO timers VALUES (@id, @kind, @due, 0)", "@id", "@kind", "@due");
        _move = _connection.Prepared(
            """
            UPDATE cases SET state = @to, version = version + 1, updated = @at
            WHERE id = @id AND version = @version AND state = @from
            """,
            "@to", "@at", "@id", "@version", "@from");
        _audit = _connection.Prepared(
            "INSERT INTO audit VALUES (@id, @seq, @at, 'caseworker', 'step', @from, @to)",
            "@id", "@seq", "@at", "@from", "@to");
        _swapTimer = _connection.Prepared(
            "UPDATE timers SET kind = @kind, due = @due WHERE case_id = @id", "@kind", "@due", "@id");
        _removeTimer = _connection.Prepared("DELETE FROM timers WHERE case_id = @id", "@id");
    }

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    public void Rollback() => _connection.Execute("ROLLBACK");

    /// <summary>Writes one step inside the open transaction; writes nothing if the condition fails.</summary>
    public bool Apply(in CaseWrite write)
    {
        if (write.IsCreation)
        {
            Run(_insertCase, write.Id, write.Id % 20, write.Id % 3, write.Id % 18, write.At);
            Run(_insertTimer, write.Id, write.Kind, write.Due);
            Run(_audit, write.Id, 0, write.At, write.From, write.To);
            return true;
        }

        if (Run(_move, write.To, write.At, write.Id, write.Version, write.From) == 0)
        {
            return false;
        }

        Run(_audit, write.Id, write.Version + 1, write.At, write.From, write.To);
        switch (write.Timer)
        {
            case TimerChange.Swap: Run(_swapTimer, write.Kind, write.Due, write.Id); break;
            case TimerChange.Remove: Run(_removeTimer, write.Id); break;
            case TimerChange.Keep: break;
        }

        return true;
    }

    public void Dispose()
    {
        DbCommand[] commands =
            [_begin, _commit, _insertCase, _insertTimer, _move, _audit, _swapTimer, _removeTimer];
        foreach (var command in commands)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static int Run(DbCommand command, params ReadOnlySpan<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Set(i, values[i]);
        }

        return command.ExecuteNonQuery();
    }
}
