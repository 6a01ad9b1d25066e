using System.Diagnostics;
using Bka.Bench.Harness;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Postgres;

/// <summary>W1 on PostgreSQL: one statement per step, a connection per client.</summary>
internal sealed class PostgresCaseLife(string connectionString) : ICaseLife
{
    private const long Start = 1_760_000_000;
    private readonly PostgresStore _store = new(connectionString, "w1-one");
    private PostgresCaseWriter[] _writers = [];

    public Task SetUp(int clients)
    {
        using (var connection = _store.Open())
        {
            connection.Execute(CaseTables.Create(keyed: ""));
        }

        _writers = [.. Enumerable.Range(0, clients).Select(_ => new PostgresCaseWriter(_store))];
        return Task.CompletedTask;
    }

    public async Task RunLife(int client, long index, LatencyRecorder latencies)
    {
        for (var step = 0; step <= CaseWrite.LastStep; step++)
        {
            var started = Stopwatch.GetTimestamp();
            if (!await _writers[client].Commit(CaseWrite.Step(index, step, Start + index)))
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
        foreach (var writer in _writers)
        {
            await writer.DisposeAsync();
        }

        await _store.DisposeAsync();
    }
}
