using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads spot-check draws. A draw over all units is seen only by those who may see all units.</summary>
internal sealed class SpotCheckReader(IStore store) : ISpotCheckReader
{
    public async Task<IReadOnlyList<SpotCheckDraw>> ListAsync(AccessScope scope) =>
        await DrawsAsync("1 = 1", new DynamicParameters(), scope);

    public async Task<SpotCheckDraw?> FindAsync(string drawId, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("drawId", drawId);
        return (await DrawsAsync("id = @drawId", values, scope)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<SpotCheckDraw>> DrawsAsync(string condition, DynamicParameters values, AccessScope scope)
    {
        var where = AccessSql.UnitCondition(scope, values, store.Dialect);
        var draws = await store.AskAsync(read => read.Connection.QueryAsync<string>(
            $"SELECT draw FROM spot_checks WHERE {condition} AND {where} ORDER BY drawn_at DESC, id LIMIT 200", values));
        return [.. draws.Select(StoreDocument.Read<SpotCheckDraw>)];
    }
}
