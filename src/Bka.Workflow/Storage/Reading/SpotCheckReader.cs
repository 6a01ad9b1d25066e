using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads spot checks. A round over all units is seen only by those who may see all units.</summary>
internal sealed class SpotCheckReader(IStore store, BkaOptions options) : ISpotCheckReader, ISampledCaseReader
{
    private const int Most = 200;
    private const int MostRemedies = 500;

    public async Task<IReadOnlyList<SpotCheckDraw>> ListAsync(AccessScope scope)
    {
        var values = new DynamicParameters();
        var where = AccessSql.UnitCondition(scope, values, store.Dialect);
        var draws = await store.AskAsync(read => read.Connection.QueryAsync<string>(
            $"SELECT draw FROM spot_checks WHERE {where} ORDER BY drawn_at DESC, id LIMIT {Most}", values));
        return [.. draws.Select(StoreDocument.Read<SpotCheckDraw>)];
    }

    public Task<SpotCheckRounds> RoundsAsync(string? period, AccessScope scope) => store.AskAsync(async read =>
    {
        var rows = Rows(read);
        return new SpotCheckRounds(
            [.. (await rows.NewestAsync(period)).Where(round => scope.AllowsUnit(round.Unit)).Take(Most)],
            [.. (await rows.PlansAsync()).Where(plan => scope.AllowsUnit(plan.Unit))]);
    });

    public Task<RoundFile?> FindAsync(string id, AccessScope scope) => store.AskAsync(async read =>
    {
        // One moment, so that the counts belong to the reviews.
        await read.HoldStillAsync();
        return await Rows(read).FileAsync(id) is { } file && scope.AllowsUnit(file.Round.Unit) ? file : null;
    });

    public Task<IReadOnlyList<RoundFile>> FilesAsync(GetSpotCheckFigures query, AccessScope scope) => store.AskAsync(async read =>
    {
        await read.HoldStillAsync();
        var files = await Rows(read).FilesAsync(query.From, query.To, query.Population);
        return (IReadOnlyList<RoundFile>)
        [
            .. files.Where(file => scope.AllowsUnit(file.Round.Unit) && (query.Unit is null || query.Unit == file.Round.Unit)),
        ];
    });

    public Task<IReadOnlyList<string>> FrameAsync(string drawId) =>
        store.AskAsync(async read => await Rows(read).FrameAsync(drawId));

    public Task<IReadOnlyList<FrameEntry>> PopulationAsync(RoundKey key, bool strata) =>
        store.AskAsync(async read => await new PopulationRows(read.Sql).OfAsync(key, strata));

    public Task<IReadOnlyDictionary<string, CaseInsight>> InsightsAsync(IEnumerable<string> caseIds) =>
        store.AskAsync(async read =>
        {
            var population = new PopulationRows(read.Sql);
            var insights = new Dictionary<string, CaseInsight>(StringComparer.Ordinal);
            foreach (var id in caseIds)
            {
                if (await population.InsightAsync(id) is { } insight)
                {
                    insights[id] = insight;
                }
            }

            return (IReadOnlyDictionary<string, CaseInsight>)insights;
        });

    public async Task<IReadOnlyList<Remedy>> RemediesAsync(bool onlyOpen, AccessScope scope)
    {
        var values = new DynamicParameters();
        var where = AccessSql.UnitCondition(scope, values, store.Dialect) + (onlyOpen ? " AND done = 0" : "");
        var remedies = await store.AskAsync(read => read.Connection.QueryAsync<string>(
            $"SELECT remedy FROM spot_check_remedies WHERE {where} ORDER BY done, due_on, no LIMIT {MostRemedies}", values));
        return [.. remedies.Select(StoreDocument.Read<Remedy>)];
    }

    private SpotCheckRows Rows(ReadConnection read) => new(read.Sql, options.SpotChecks);
}
