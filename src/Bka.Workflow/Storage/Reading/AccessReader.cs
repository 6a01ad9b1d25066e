using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads and checks the access log.</summary>
internal sealed class AccessReader(IStore store) : IAccessReader
{
    private static readonly Statement CasesOf = new(
        $"""
        SELECT c.id FROM cases c
        WHERE c.id = $1 OR ((c.case_ref = $1 OR c.child_ref = $1 OR c.id IN (SELECT b.case_id FROM bkas b WHERE b.child_ref = $1))
          AND ($2 = 1 OR NOT {AccessSql.IsProtected("c.id")}))
        ORDER BY c.id
        """,
        2);

    public async Task<AccessPage> ListAsync(ListAccess query)
    {
        var (sql, values) = Question(query);
        var found = new List<AccessEntry>();
        await ReadAsync($"{sql} ORDER BY seq DESC LIMIT @most", values, found.Add);
        var hasMore = found.Count > query.Limit;
        return new AccessPage(hasMore ? [.. found.Take(query.Limit)] : found, hasMore ? found[query.Limit - 1].Seq : null, query.CaseIds);
    }

    public Task<IReadOnlyList<string>> CasesOfAsync(string reference, bool seesProtected) => store.AskAsync<IReadOnlyList<string>>(
        async read => await read.Sql.ListAsync(CasesOf, row => row.GetString(0), reference, seesProtected ? 1L : 0L));

    public Task WalkAsync(DateOnly from, DateOnly to, Action<AccessEntry> take)
    {
        var (sql, values) = Question(new ListAccess(from, to));
        return ReadAsync($"{sql} ORDER BY seq", values, take);
    }

    public Task<LedgerVerdict> VerifyAsync() => store.AskAsync(async read =>
    {
        await read.HoldStillAsync();
        var (rows, previous) = (0L, AccessRows.Genesis);
        await using (var command = Command(read.Connection, $"SELECT {AccessRows.Columns}, hash FROM access_log ORDER BY seq"))
        await using (var stored = await command.ExecuteReaderAsync())
        {
            while (await stored.ReadAsync())
            {
                if (stored.GetValue(0) is not long seq || seq != rows + 1)
                {
                    return new LedgerVerdict(rows, false, rows + 1, "row-missing");
                }

                if (AccessRows.Read(stored) is not { } row
                    || !(previous = AccessRows.Next(previous, row)).AsSpan().SequenceEqual(stored.GetValue(12) as byte[]))
                {
                    return new LedgerVerdict(rows, false, seq, "row-changed");
                }

                rows++;
            }
        }

        return await HeadAsync(read.Connection) switch
        {
            null when rows == 0 => new LedgerVerdict(0, true, null, null),
            null => new LedgerVerdict(rows, false, rows, "head-missing"),
            { } head when head.Seq > rows => new LedgerVerdict(rows, false, rows + 1, "tail-missing"),
            { } head when head.Seq < rows => new LedgerVerdict(rows, false, head.Seq + 1, "tail-added"),
            { } head when !previous.AsSpan().SequenceEqual(head.Hash) => new LedgerVerdict(rows, false, rows, "head-changed"),
            _ => new LedgerVerdict(rows, true, null, null),
        };
    });

    private static (string Sql, DynamicParameters Values) Question(ListAccess query)
    {
        var values = new DynamicParameters(new
        {
            from = Iso.Instant(MunicipalTime.ToInstant(query.From.ToDateTime(TimeOnly.MinValue))),
            until = Iso.Instant(MunicipalTime.ToInstant(query.To.AddDays(1).ToDateTime(TimeOnly.MinValue))),
            most = query.Limit + 1,
            person = query.Person,
            act = (long?)query.Act,
            before = query.Before,
        });
        var conditions = new List<string> { "at >= @from AND at < @until" };
        void And(bool asked, string condition)
        {
            if (asked)
            {
                conditions.Add(condition);
            }
        }

        And(query.Person is not null, "actor = @person");
        And(query.CaseIds is not null, OfCases(query.CaseIds ?? [], values));
        And(query.Act is not null, "act = @act");
        And(query.OnlyRefused, "refusal IS NOT NULL");
        And(query.OnlyEmergency, "opening_id IS NOT NULL");
        And(query.Before is not null, "seq < @before");
        return ($"SELECT {AccessRows.Columns} FROM access_log WHERE {string.Join(" AND ", conditions)}", values);
    }

    private static string OfCases(IReadOnlyList<string> caseIds, DynamicParameters values)
    {
        for (var no = 0; no < caseIds.Count; no++)
        {
            values.Add($"case{no}", caseIds[no]);
            values.Add($"list{no}", "%\"" + caseIds[no] + "\"%");
        }

        var numbers = Enumerable.Range(0, caseIds.Count).ToArray();
        return $"(case_id IN ({string.Join(", ", numbers.Select(no => $"@case{no}"))})"
            + $" OR (case_id IS NULL AND ({string.Join(" OR ", numbers.Select(no => $"details LIKE @list{no}"))})))";
    }

    private Task<bool> ReadAsync(string sql, DynamicParameters values, Action<AccessEntry> take) => store.AskAsync(async read =>
    {
        await using var rows = (DbDataReader)await read.Connection.ExecuteReaderAsync(sql, values);
        while (await rows.ReadAsync())
        {
            take(AccessRows.Map(rows));
        }

        return true;
    });

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static async Task<LedgerHead?> HeadAsync(DbConnection connection)
    {
        await using var command = Command(connection, "SELECT seq, hash FROM access_head WHERE id = 1");
        await using var head = await command.ExecuteReaderAsync();
        return await head.ReadAsync() && head.GetValue(0) is long seq && head.GetValue(1) is byte[] hash
            ? new LedgerHead(seq, hash, 0)
            : null;
    }
}
