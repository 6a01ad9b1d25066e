using System.Diagnostics;
using Bka.Bench.Harness;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Sqlite;

/// <summary>W1 on SQLite through one of the gates.</summary>
internal sealed class SqliteCaseLife(string dir, string name, Func<IFloorStore, IWriteGate> openGate) : ICaseLife
{
    private const long Start = 1_760_000_000;
    private readonly SqliteStore _store = new(dir, "w1-" + name);
    private IWriteGate? _gate;

    public Task SetUp(int clients)
    {
        using (var connection = _store.Open())
        {
            connection.Execute(CaseTables.Create(CaseTables.SqliteKeyed));
        }

        _gate = openGate(_store);
        return Task.CompletedTask;
    }

    public async Task RunLife(int client, long index, LatencyRecorder latencies)
    {
        for (var step = 0; step <= CaseWrite.LastStep; step++)
        {
            var started = Stopwatch.GetTimestamp();
            if (!await _gate!.Commit(CaseWrite.Step(index, step, Start + index)))
            {
                throw new InvalidOperationException($"Case {index} was not where step {step} expects it.");
            }

            latencies.Add(started);
        }
    }

    public Task Check(long lives)
    {
        using var connection = _store.Open();
        CaseTables.CheckLives(connection, lives);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_gate is not null)
        {
            await _gate.DisposeAsync();
        }

        await _store.DisposeAsync();
    }
}
