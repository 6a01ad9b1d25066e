using System.Globalization;
using Bka.Bench.Floors;
using Bka.Bench.Work;
using Bka.Contracts;

namespace Bka.Bench.Peers;

/// <summary>
/// W2 through the product's one door. Only what a sweep reads is laid out: running watches, the marks and the alerts
/// raised before. The product sweeps by day, so what falls due in the floors' day falls due on one day here.
/// </summary>
internal sealed class BkaSweep(IFloorStore store) : ISweep
{
    private static readonly CallContext Job = new(new Actor("sweep", Function.SystemJob, []));
    private static readonly DateOnly LastSweep = DayOf(OpenCases.LastSweep);

    // Opened early enough that no warning is due between the two days.
    private static readonly DateOnly FirstLater = LastSweep.AddDays(40);
    private readonly BkaHost _host = new(store);

    public async Task SetUp(int open)
    {
        await _host.Open();
        string[] columns =
        [
            "case_id", "clock", "case_ref", "child_ref", "unit", "caseworker", "registered_by", "source", "start_day",
            "nominal_day", "legal_day", "last_day", "late_extension", "stopped_on",
        ];
        store.Load("watches", columns, Ids(open).Select(id => Watch(id, open)));
        store.Load(
            "alerts", ["case_id", "rule", "last_day", "raised_at", "clock", "threshold"],
            Ids(open).Where(id => OpenCases.Due(id, open) <= OpenCases.LastSweep).Select(id => Alert(id, open)));
        _host.Now = DateTimeOffset.FromUnixTimeSeconds(OpenCases.LastSweep);
        using (var connection = store.Open())
        {
            foreach (var rule in Workflow.Domain.Watches.WatchTable.Default.Alerts.Rows)
            {
                connection.Execute($"INSERT INTO sweep_marks VALUES ('{rule.Mark}', '{Iso(LastSweep)}')");
            }
        }

        await Reset();
    }

    public async Task Reset()
    {
        using (var connection = store.Open())
        {
            connection.Execute(
                $"""
                DELETE FROM alerts WHERE last_day >= '{Iso(LastSweep)}';
                UPDATE sweep_marks SET swept_through = '{Iso(LastSweep)}'
                """);
        }

        store.Tidy();
        await _host.ForgetStore();
    }

    public async Task<int> Sweep(long now)
    {
        _host.Now = DateTimeOffset.FromUnixTimeSeconds(now);
        return (await _host.Workflow.SendAsync(new RunSweep(), Job)).Require().Raised;
    }

    public Task<long> CountAlerts()
    {
        using var connection = store.Open();
        return Task.FromResult(connection.Count("SELECT count(*) FROM alerts"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static IEnumerable<long> Ids(int open) => Enumerable.Range(1, open).Select(id => (long)id);

    private static object?[] Watch(long id, int open)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        var day = Iso(LastDay(id, open));
        return
        [
            BkaYear.CaseId(id), (long)ClockOf(id), "BOU-2026-" + number, "barn-" + number, BkaYear.UnitName(id % 20),
            "hl" + (id % 200).ToString(CultureInfo.InvariantCulture), "hl01", null,
            Iso(LastDay(id, open).AddDays(-14)), day, day, day, 0L, null,
        ];
    }

    private static object?[] Alert(long id, int open) =>
    [
        BkaYear.CaseId(id), $"{ClockOf(id)}.Overdue", Iso(LastDay(id, open)), Iso(LastSweep) + "T06:00:00.000Z",
        (long)ClockOf(id), (long)AlertThreshold.Overdue,
    ];

    private static Clock ClockOf(long id) => id % 2 == 0 ? Clock.Forhandsbedomning : Clock.Utredning;

    private static DateOnly LastDay(long id, int open) => OpenCases.Due(id, open) switch
    {
        // Long enough ago that no rung of the ladder is left to pass on the day that is swept.
        <= OpenCases.LastSweep and var due => DayOf(due).AddDays(-40),
        <= OpenCases.Now => LastSweep,
        var due => FirstLater.AddDays(DayOf(due).DayNumber - LastSweep.DayNumber),
    };

    private static DateOnly DayOf(long seconds) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
