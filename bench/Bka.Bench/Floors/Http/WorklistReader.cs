using System.Collections.Concurrent;
using System.Data.Common;
using Bka.Bench.Work;

namespace Bka.Bench.Floors.Http;

/// <summary>Keyset paging over (unit, due, id), on connections of its own that are lent out and taken back.</summary>
internal sealed class WorklistReader(IFloorStore store) : IDisposable
{
    private readonly ConcurrentBag<DbCommand> _free = [];

    public async Task<List<WorklistRow>> Read(long unit, long after)
    {
        var command = _free.TryTake(out var taken) ? taken : Open();
        command.Set(0, unit);
        command.Set(1, after);
        var rows = new List<WorklistRow>(ServedCases.PageSize);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                rows.Add(new WorklistRow(
                    reader.GetInt64(0), unit, reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)));
            }
        }

        _free.Add(command);
        return rows;
    }

    public void Dispose()
    {
        while (_free.TryTake(out var command))
        {
            var connection = command.Connection;
            command.Dispose();
            connection?.Dispose();
        }
    }

    private DbCommand Open()
    {
        return store.Open().Prepared(
            $"""
            SELECT id, due, state, version FROM cases
            WHERE unit = @unit AND due > @after AND state < 8 ORDER BY due, id LIMIT {ServedCases.PageSize}
            """,
            "unit", "after");
    }
}
