using Bka.Workflow.Ports;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads which units there are from the index of cases by unit: a step for each unit, however many cases there are.</summary>
internal sealed class UnitReader(IStore store) : IUnitReader
{
    public async Task<IReadOnlyList<string>> ListAsync() => (await store.AskAsync(read => read.Connection.QueryAsync<string>(
        """
        WITH RECURSIVE units (unit) AS (
          SELECT MIN(unit) FROM cases
          UNION ALL
          SELECT (SELECT MIN(cases.unit) FROM cases WHERE cases.unit > units.unit) FROM units WHERE units.unit IS NOT NULL)
        SELECT unit FROM units WHERE unit IS NOT NULL
        """))).Order(StringComparer.Ordinal).ToArray();

    public async Task<bool> IsKnownAsync(string unit) => await store.AskAsync(read => read.Connection.QueryFirstOrDefaultAsync<string>(
        "SELECT unit FROM cases WHERE unit = @unit LIMIT 1", new { unit })) is not null;
}
