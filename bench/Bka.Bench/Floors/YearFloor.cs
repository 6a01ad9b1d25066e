using System.Data.Common;
using Bka.Bench.Work;

namespace Bka.Bench.Floors;

/// <summary>W3 on either engine: the year's cases with their flags, and the standing counters by month.</summary>
internal sealed class YearFloor(IFloorStore store, string reportSql) : IYearReport, IYearSample
{
    /// <summary>The counters kept as cases are closed.</summary>
    public const string Preagg =
        """
        SELECT unit, sex, age, sum(cases), sum(in_time), sum(over4) FROM counters
        GROUP BY unit, sex, age ORDER BY unit, sex, age
        """;

    /// <summary>The recount: every case of the year over a covering index.</summary>
    public const string Cover =
        """
        SELECT unit, sex, age, count(*), sum(in_time), sum(over4) FROM cases
        GROUP BY unit, sex, age ORDER BY unit, sex, age
        """;

    private const string MonthSql =
        "SELECT id FROM cases WHERE month = @month AND investigated = 0 ORDER BY id";

    private const int SampleSize = 10;

    private DbConnection? _connection;
    private DbCommand? _report;
    private DbCommand? _month;
    private YearRow[] _expected = [];
    private List<YearRow> _rows = [];

    public Task SetUp(int cases)
    {
        _connection = store.Open();
        _connection.Execute(
            """
            CREATE TABLE cases(
                id bigint PRIMARY KEY, unit bigint, sex bigint, age bigint, month bigint, state bigint, version bigint,
                opened bigint, updated bigint, in_time bigint, over4 bigint, investigated bigint);
            CREATE TABLE counters(
                month bigint, unit bigint, sex bigint, age bigint, cases bigint, in_time bigint, over4 bigint,
                PRIMARY KEY(month, unit, sex, age));
            """);
        string[] columns =
        [
            "id", "unit", "sex", "age", "month", "state", "version", "opened", "updated", "in_time", "over4",
            "investigated",
        ];
        store.Load("cases", columns, ClosedCases.All(cases).Select(Row));
        _connection.Execute(
            """
            CREATE INDEX cases_report ON cases(unit, sex, age, in_time, over4);
            CREATE INDEX cases_uninvestigated ON cases(month, id) WHERE investigated = 0;
            INSERT INTO counters SELECT month, unit, sex, age, count(*), sum(in_time), sum(over4) FROM cases
            GROUP BY month, unit, sex, age;
            """);
        store.Tidy();
        _expected = ClosedCases.Expected(cases);
        _report = _connection.Prepared(reportSql);
        _month = _connection.Prepared(MonthSql, "month");
        return Task.CompletedTask;
    }

    public Task Report()
    {
        _rows = new List<YearRow>(240);
        using var reader = _report!.ExecuteReader();
        while (reader.Read())
        {
            _rows.Add(new YearRow(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2),
                reader.GetInt64(3), Sum(reader, 4), Sum(reader, 5)));
        }

        return Task.CompletedTask;
    }

    public void Check()
    {
        if (!_rows.SequenceEqual(_expected))
        {
            throw new InvalidOperationException("The report differs from what the cases say.");
        }
    }

    public Task Reset() => Task.CompletedTask;

    public Task<IReadOnlyList<long>> Draw(int month, ulong seed)
    {
        _month!.Set(0, month);
        var ids = new List<long>(32_768);
        using (var reader = _month!.ExecuteReader())
        {
            while (reader.Read())
            {
                ids.Add(reader.GetInt64(0));
            }
        }

        return Task.FromResult<IReadOnlyList<long>>(Mixer.Draw([.. ids], SampleSize, seed));
    }

    public async ValueTask DisposeAsync()
    {
        _report?.Dispose();
        _month?.Dispose();
        _connection?.Dispose();
        await store.DisposeAsync();
    }

    /// <summary>PostgreSQL answers sum(bigint) as numeric.</summary>
    private static long Sum(DbDataReader reader, int column) => reader.GetFieldValue<long>(column);

    private static long[] Row(ClosedCase one)
    {
        return
        [
            one.Id, one.Unit, one.Sex, one.AgeGroup, one.Month, 8, 8, one.Id, one.Id,
            one.InTime ? 1 : 0, one.Over4 ? 1 : 0, one.Investigated ? 1 : 0,
        ];
    }
}
