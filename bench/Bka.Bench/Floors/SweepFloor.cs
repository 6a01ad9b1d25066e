using System.Data.Common;
using Bka.Bench.Work;

namespace Bka.Bench.Floors;

/// <summary>How a sweep floor finds what is due: its index, and its statements in one transaction.</summary>
internal sealed record SweepPlan(string Index, string Raise, string Remember, string Undo)
{
    /// <summary>The range since the last sweep over a covering index; the timers are not touched.</summary>
    public static readonly SweepPlan Mark = new(
        "CREATE INDEX timers_due ON timers(due, kind, case_id)",
        """
        INSERT INTO alerts(case_id, kind, due, raised)
        SELECT case_id, kind, due, @now FROM timers
        WHERE due > (SELECT swept FROM sweep_mark) AND due <= @now ON CONFLICT DO NOTHING
        """,
        "UPDATE sweep_mark SET swept = @now",
        $"UPDATE sweep_mark SET swept = {OpenCases.LastSweep}");

    /// <summary>A flag on each timer, a partial index on those not fired.</summary>
    public static readonly SweepPlan Set = new(
        "CREATE INDEX timers_due ON timers(due) WHERE fired = 0",
        """
        INSERT INTO alerts(case_id, kind, due, raised)
        SELECT case_id, kind, due, @now FROM timers WHERE fired = 0 AND due <= @now ON CONFLICT DO NOTHING
        """,
        "UPDATE timers SET fired = 1 WHERE fired = 0 AND due <= @now",
        $"UPDATE timers SET fired = 0 WHERE fired = 1 AND due > {OpenCases.LastSweep}");
}

/// <summary>W2 on either engine.</summary>
internal sealed class SweepFloor(IFloorStore store, SweepPlan plan, string keyed) : ISweep
{
    private DbConnection? _connection;
    private DbCommand? _raise;
    private DbCommand? _remember;

    public Task SetUp(int open)
    {
        using (var connection = store.Open())
        {
            connection.Execute(
                $"""
                CREATE TABLE timers(
                    case_id bigint, kind bigint, due bigint NOT NULL, fired bigint NOT NULL,
                    PRIMARY KEY(case_id, kind)) {keyed};
                CREATE TABLE alerts(
                    case_id bigint, kind bigint, due bigint, raised bigint NOT NULL,
                    PRIMARY KEY(case_id, kind, due)) {keyed};
                CREATE TABLE sweep_mark(swept bigint NOT NULL);
                INSERT INTO sweep_mark VALUES ({OpenCases.LastSweep});
                """);
        }

        store.Load("timers", ["case_id", "kind", "due", "fired"], Timers(open));
        store.Load("alerts", ["case_id", "kind", "due", "raised"], Timers(open).Where(timer => timer[3] == 1));
        _connection = store.Open();
        _connection.Execute(plan.Index);
        store.Tidy();
        _raise = _connection.Prepared(plan.Raise, "now");
        _remember = _connection.Prepared(plan.Remember, "now");
        return Task.CompletedTask;
    }

    public Task Reset()
    {
        _connection!.Execute($"DELETE FROM alerts WHERE due > {OpenCases.LastSweep}; {plan.Undo}");
        store.Tidy();
        return Task.CompletedTask;
    }

    public Task<int> Sweep(long now)
    {
        using var transaction = _connection!.BeginTransaction();
        var raised = Run(_raise!, transaction, now);
        Run(_remember!, transaction, now);
        transaction.Commit();
        return Task.FromResult(raised);
    }

    public Task<long> CountAlerts() => Task.FromResult(_connection!.Count("SELECT count(*) FROM alerts"));

    public async ValueTask DisposeAsync()
    {
        _raise?.Dispose();
        _remember?.Dispose();
        _connection?.Dispose();
        await store.DisposeAsync();
    }

    private static int Run(DbCommand command, DbTransaction transaction, long now)
    {
        command.Transaction = transaction;
        command.Set(0, now);
        return command.ExecuteNonQuery();
    }

    private static IEnumerable<long[]> Timers(int open)
    {
        for (long id = 1; id <= open; id++)
        {
            var due = OpenCases.Due(id, open);
            yield return [id, 1 + id % 2, due, due <= OpenCases.LastSweep ? 1 : 0];
        }
    }
}
