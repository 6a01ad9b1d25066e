using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Logs;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads emergency openings.</summary>
internal sealed class EmergencyReader(IStore store) : IEmergencyReader
{
    private static readonly Statement Unit = new("SELECT unit FROM cases WHERE id = $1", 1);

    // A mark that came after the opening closes it for those who may not see such cases.
    private static readonly Statement Held = new(
        $"""
        SELECT o.opening FROM emergency_openings o
        WHERE o.actor = $1 AND o.case_id = $2 AND o.until > $3 AND ($4 = 1 OR NOT {AccessSql.IsProtected("o.case_id")})
        ORDER BY o.no DESC
        """,
        4);

    public async Task<EmergencyOpening?> HeldAsync(Actor actor, string caseId, DateTimeOffset now)
    {
        var found = await store.AskAsync(async read => await read.Sql.ListAsync(
            Held, row => StoreDocument.Read<EmergencyOpening>(row.GetString(0)), actor.Id, caseId, Iso.Instant(now),
            actor.SeesProtected ? 1L : 0L));
        return found.FirstOrDefault(opening => EmergencyRule.Holds(opening, actor, now));
    }

    public async Task<IReadOnlyList<EmergencyOpening>> ListAsync(AccessScope scope, bool onlyOpen)
    {
        var values = new DynamicParameters();
        var condition = AccessSql.UnitCondition(scope, values, store.Dialect) + (onlyOpen ? " AND reviewed = 0" : "");
        var found = await store.AskAsync(read => read.Connection.QueryAsync<string>(
            $"SELECT opening FROM emergency_openings WHERE {condition} ORDER BY reviewed, no DESC LIMIT 200", values));
        return [.. found.Select(StoreDocument.Read<EmergencyOpening>)];
    }

    public Task<string?> UnitOfAsync(string caseId) => store.AskAsync(
        async read => await read.Sql.FirstAsync(Unit, row => row.GetString(0), caseId));
}
