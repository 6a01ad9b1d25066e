using System.Diagnostics;
using System.Globalization;
using Bka.Bench.Floors;
using Bka.Bench.Harness;
using Bka.Bench.Work;
using Bka.Contracts;

namespace Bka.Bench.Peers;

/// <summary>
/// W1 through the product's one door: a report on one child is registered and led through eight steps to closed, with
/// input check, authority, delegation, guards, projections, measures and ledger. Opening stops the clock of 14 days and
/// starts that of four months; closing stops it.
/// </summary>
internal sealed class BkaCaseLife(IFloorStore store, bool chained) : ICaseLife
{
    private const string Unit = "enhet-03";
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly DateTimeOffset Received = new(2026, 3, 12, 8, 30, 0, TimeSpan.Zero);
    private static readonly CallContext Head = By("chef01", Function.UnitHead);
    private static readonly CallContext Caseworker = By("hl01", Function.Caseworker);
    private readonly BkaHost _host = new(store, chained);

    public Task SetUp(int clients) => _host.Open();

    public async Task RunLife(int client, long index, LatencyRecorder latencies)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var intake = new RegisterIntake(
            "BOU-2026-" + number, IntakeKind.ConcernReport, Received, Channel.Telephone, ViolenceSuspicion.No, Unit,
            [new IntakeChild("barn-" + number, "2017-05", (Sex)(index % 3))]);
        var started = Stopwatch.GetTimestamp();
        var registered = await _host.Workflow.SendAsync(intake, Head);
        latencies.Add(started);
        var id = registered.Require().Cases[0].CaseId;
        for (var step = 1; step <= CaseWrite.LastStep; step++)
        {
            var (command, call) = Step(id, step);
            started = Stopwatch.GetTimestamp();
            var answer = await _host.Workflow.SendAsync(command, call with { ExpectedVersion = step });
            latencies.Add(started);
            answer.Require();
        }
    }

    public Task Check(long lives)
    {
        using var connection = _host.Store.Open();
        var closed = connection.Count(
            $"SELECT count(*) FROM cases WHERE state = {(int)CaseState.Closed} AND version = 9");
        var recorded = connection.Count(
            "SELECT count(*) FROM (SELECT case_id FROM ledger GROUP BY case_id HAVING count(*) = 9) nine");
        var rows = connection.Count("SELECT count(*) FROM ledger");
        var head = connection.Count("SELECT seq FROM ledger_head");
        var running = connection.Count("SELECT count(*) FROM watches WHERE stopped_on IS NULL");
        var measured = connection.Count("SELECT count(*) FROM measures WHERE utredning_closed_on IS NOT NULL");
        if (closed != lives || recorded != lives || rows != lives * 9 || head != rows || running != 0 || measured != lives)
        {
            throw new InvalidOperationException(
                $"{lives} lives, but {closed} closed, {recorded} with 9 ledger rows, {rows} rows and head {head}, "
                + $"{running} running clocks, {measured} measured.");
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static CallContext By(string id, Function function) => new(new Actor(id, function, [Unit]));

    private static (CaseCommand Command, CallContext Call) Step(string id, int step) => step switch
    {
        1 => (new AssignCaseworker("hl01", "Anmälan från skolan. Läraren nås på telefon efter klockan fjorton på vardagar.")
        {
            CaseId = id,
        }, Head),
        2 => (new RecordSkyddsbedomning(
            Received.AddHours(3), false, "Barnet är i skolan och bor hos en trygg vuxen. Inget akut behov av skydd idag.")
        {
            CaseId = id,
        }, Caseworker),
        3 => (new BeginForhandsbedomning { CaseId = id }, Caseworker),
        4 => (new OpenUtredning(
            Today, "Utreda barnets behov av stöd i hemmet och föräldrarnas förmåga att tillgodose dem.", "UTR-1")
        {
            CaseId = id,
        }, Caseworker),
        5 => (new AssignCaseworker("hl02") { CaseId = id }, Head),
        6 => (new ExtendUtredning(
            Today, new DateOnly(2026, 9, 15), "Barnets sjukhusvistelse gör att samtalen med barnet kan hållas först i augusti.")
        {
            CaseId = id,
        }, Head),
        7 => (new AssignCaseworker("hl03") { CaseId = id }, Head),
        CaseWrite.LastStep => (new CloseCase(Today, ClosingReason.MovedAbroad, Documented: true) { CaseId = id }, Head),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
