using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Finds what waits to be approved, by its own small index.</summary>
internal sealed class ReadyBkaReader(IStore store) : IReadyBkaReader
{
    private const string Order = "cases.received_on, b.case_id, b.child_ref";

    public async Task<IReadOnlyList<ReadyBkaPlace>> ReadyAsync(AccessScope scope, ReadyBkaPlace? after, int limit)
    {
        var values = new DynamicParameters(after);
        values.Add("limit", limit);
        var rest = after is null ? "" : $"AND ({Order}) > (@ReceivedOn, @CaseId, @ChildRef)";
        return (await store.AskAsync(read => read.Connection.QueryAsync<ReadyBkaPlace>(
            $"""
            SELECT cases.received_on AS ReceivedOn, b.case_id AS CaseId, b.child_ref AS ChildRef FROM bkas b JOIN cases ON cases.id = b.case_id
            WHERE b.state = {(long)BkaState.Ready} AND {AccessSql.Condition(scope, "cases.id", values, store.Dialect)} {rest}
            ORDER BY {Order} LIMIT @limit
            """,
            values))).AsList();
    }
}
