using System.Net;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Http;

/// <summary>W4's floor: the bare server over one of the gates.</summary>
internal sealed class HttpFloor(IFloorStore store, string keyed, Func<IFloorStore, IWriteGate> openGate) : IHttpWork
{
    private const int OpenStates = 7;
    private FloorServer? _server;

    public async Task<IPEndPoint> SetUp(int cases)
    {
        using (var connection = store.Open())
        {
            // The worklist's deadline is held on the case row.
            connection.Execute(CaseTables.Create(keyed));
            connection.Execute("ALTER TABLE cases ADD COLUMN due bigint NOT NULL DEFAULT 0");
            string[] columns = ["id", "unit", "sex", "age", "state", "version", "opened", "updated", "due"];
            store.Load("cases", columns, Cases(cases));
            connection.Execute("CREATE INDEX cases_worklist ON cases(unit, due, id)");
        }

        store.Tidy();
        _server = new FloorServer(openGate(store), new WorklistReader(store));
        return await _server.Start();
    }

    public HttpCall Transition(int caseId, int turn)
    {
        return new HttpCall(
            "POST",
            $"/cases/{caseId}/transitions",
            Body: $$"""{"version":{{turn}},"from":{{turn % OpenStates}},"to":{{(turn + 1) % OpenStates}}}""");
    }

    public HttpCall Worklist(int unit, int page)
    {
        var after = ServedCases.FirstDue + (ServedCases.PageSize * page) - 1;
        return new HttpCall("GET", $"/units/{unit}/worklist/{after}");
    }

    public int CountListed(string body) => body.Split("\"id\":").Length - 1;

    public Task Check(long transitions)
    {
        using var connection = store.Open();
        var versions = connection.Count("SELECT CAST(sum(version) AS bigint) FROM cases");
        var audited = connection.Count("SELECT count(*) FROM audit");
        if (versions != transitions || audited != transitions)
        {
            throw new InvalidOperationException(
                $"{transitions} transitions answered, {versions} stored, {audited} audited.");
        }

        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await store.DisposeAsync();
    }

    private static IEnumerable<long[]> Cases(int cases)
    {
        for (var id = 0; id < cases; id++)
        {
            yield return [id, id % ServedCases.Units, id % 3, id % 18, 0, 0, 0, 0, ServedCases.Due(id, cases)];
        }
    }
}
