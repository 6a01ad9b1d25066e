using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Finds what waits to be approved, by its own small index.</summary>
internal sealed class ReadyBkaReader(IStore store) : IReadyBkaReader
{
    public async Task<IReadOnlyList<(string CaseId, string ChildRef)>> ReadyAsync(AccessScope scope, int limit)
    {
        var values = new DynamicParameters();
        values.Add("limit", limit);
        var rows = await store.AskAsync(read => read.Connection.QueryAsync<ReadyRow>(
            $"""
            SELECT b.case_id AS CaseId, b.child_ref AS ChildRef FROM bkas b JOIN cases ON cases.id = b.case_id
            WHERE b.state = {(long)BkaState.Ready} AND {AccessSql.Condition(scope, "cases.id", values, store.Dialect)}
            ORDER BY cases.received_on, b.case_id, b.child_ref LIMIT @limit
            """,
            values));
        return [.. rows.Select(row => (row.CaseId, row.ChildRef))];
    }

    private sealed class ReadyRow
    {
        public string CaseId { get; init; } = "";

        public string ChildRef { get; init; } = "";
    }
}
