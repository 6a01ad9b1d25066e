using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads the versions of the template, and which of them BKAs are written on.</summary>
internal sealed class TemplateReader(IStore store) : ITemplateReader
{
    private const int MostCaseIds = 200;

    private readonly KnownTemplates _known = new();

    public async ValueTask<TemplateShelf> ReleasedAsync() => await store.AskAsync(async read =>
    {
        // Read before the versions: should a rule change in between, the number seen next time is another.
        var rules = await read.Sql.FirstAsync(DelegationSql.Rules, row => row.GetInt64(0));
        return await _known.AsOfAsync(rules, read.Sql);
    });

    public async Task<IReadOnlyList<TemplateEntry>> ListAsync() =>
        await store.AskAsync(async read => await read.Sql.ListAsync(TemplateSql.All, TemplateSql.MapEntry));

    public async Task<StoredTemplate?> FindAsync(int version) =>
        await store.AskAsync(async read => await read.Sql.FirstAsync(TemplateSql.One, TemplateSql.Map, (long)version));

    public async Task<IReadOnlyList<TemplateUse>> UseAsync(int? version, AccessScope scope)
    {
        var values = new DynamicParameters();
        values.Add("version", (long)(version ?? 0));
        values.Add("most", MostCaseIds);
        var seen = AccessSql.Condition(scope, "cases.id", values, store.Dialect);
        var from = $"""
            FROM bkas JOIN cases ON cases.id = bkas.case_id
            WHERE (@version = 0 OR template_version = @version) AND {seen}
            """;
        return await store.AskAsync(async read =>
        {
            await read.HoldStillAsync();
            var counts = await read.Connection.QueryAsync<(long Version, long Bkas, long Cases)>(
                $"SELECT template_version, COUNT(*), COUNT(DISTINCT case_id) {from} GROUP BY template_version ORDER BY template_version DESC",
                values);
            var ids = (await read.Connection.QueryAsync<(long Version, string CaseId)>(
                $"""
                SELECT template_version, case_id FROM (
                  SELECT template_version, case_id, ROW_NUMBER() OVER (PARTITION BY template_version ORDER BY case_id) AS place
                  FROM (SELECT DISTINCT template_version, case_id {from}) AS used) AS numbered
                WHERE place <= @most ORDER BY template_version, case_id
                """,
                values)).ToLookup(row => row.Version, row => row.CaseId);
            return (IReadOnlyList<TemplateUse>)
                [.. counts.Select(use => new TemplateUse((int)use.Version, (int)use.Bkas, (int)use.Cases, [.. ids[use.Version]]))];
        });
    }
}
