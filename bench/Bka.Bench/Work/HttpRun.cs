using System.Diagnostics;
using System.Net;
using Bka.Bench.Harness;

namespace Bka.Bench.Work;

/// <summary>Drives W4 over loopback: bounded in time and in count, one request at a time on each connection.</summary>
internal sealed class HttpRun(IHttpWork work, IPEndPoint server, int cases)
{
    private const int MostRequests = 200_000;
    private readonly int[] _turns = new int[cases];

    public async Task<Measured> MeasureTransitions(int connections, TimeSpan share)
    {
        var measured = await Load(connections, share, NextTransition);
        await work.Check(_turns.Sum(turn => (long)turn));
        return measured;
    }

    public async Task<Measured> MeasureWorklist(int connections, TimeSpan share)
    {
        using (var probe = new LoadConnection(server))
        {
            await probe.Connect();
            await Ask(probe, NextWorklist(new Random(connections), 0, connections), new LatencyRecorder());
            if (work.CountListed(probe.Body) != ServedCases.PageSize)
            {
                throw new InvalidOperationException($"The worklist does not list {ServedCases.PageSize} cases.");
            }
        }

        return await Load(connections, share, NextWorklist);
    }

    private HttpCall NextTransition(Random random, int connection, int connections)
    {
        // Each connection has cases of its own, so that it knows their versions.
        var id = (random.Next(cases / connections) * connections) + connection;
        return work.Transition(id, _turns[id]++);
    }

    private HttpCall NextWorklist(Random random, int connection, int connections)
    {
        var pages = ServedCases.PerUnit(cases) / ServedCases.PageSize;
        return work.Worklist(random.Next(ServedCases.Units), random.Next(pages));
    }

    private async Task<Measured> Load(
        int connections, TimeSpan share, Func<Random, int, int, HttpCall> next)
    {
        var recorders = Enumerable.Range(0, connections).Select(_ => new LatencyRecorder()).ToArray();
        var opened = recorders.Select(_ => new LoadConnection(server)).ToArray();
        await Task.WhenAll(opened.Select(connection => connection.Connect()));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(opened.Select((connection, number) => Task.Run(async () =>
        {
            var random = new Random(number);
            var most = MostRequests / connections;
            for (var i = 0; i < most && Stopwatch.GetElapsedTime(started) < share; i++)
            {
                await Ask(connection, next(random, number, connections), recorders[number]);
            }
        })));
        var measured = Measured.Of(recorders, Stopwatch.GetElapsedTime(started));
        Array.ForEach(opened, connection => connection.Dispose());
        return measured;
    }

    private static async Task Ask(LoadConnection connection, HttpCall call, LatencyRecorder latencies)
    {
        var started = Stopwatch.GetTimestamp();
        var status = await connection.Send(call);
        latencies.Add(started);
        if (status is < 200 or > 299)
        {
            throw new InvalidOperationException($"{call.Method} {call.Path}: {status} {connection.Body}");
        }
    }
}
