using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Two hosts on one PostgreSQL schema: one chain, no lost step, no doubled alert.</summary>
[NeedsPostgres]
public sealed class PostgresHostsTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();

    private PostgresPlace Place { get; } = new();

    private BkaModule One { get; set; } = null!;

    private BkaModule Two { get; set; } = null!;

    public Task InitializeAsync()
    {
        (One, Two) = (new BkaModule(Place, _clock), new BkaModule(Place, _clock));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Place.DisposeAsync();
    }

    [StoreFact]
    public async Task Open_WhenHostsStartAtOnce_MigratesOnce()
    {
        var ids = await BothAsync(host => host.RegisterAsync("B-" + Name(host), "A-1"));
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        (await Place.QueryAsync<string>("SELECT name FROM schema_scripts")).ShouldBe(Migrator.Scripts);
        await StoreTruth.HoldsAsync(One);
    }

    [StoreFact]
    public async Task Steps_WhenOnDifferentCases_AreAllThereInOneChain()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
        {
            var host = i % 2 == 0 ? One : Two;
            return host.BegunAsync(host.Intake($"B-{i}", $"A-{i}"));
        })));
        (await Place.QueryAsync<long>("SELECT seq FROM ledger_head")).ShouldBe([120L]);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task Steps_WhenRacedOnTheSameCase_HaveOneWinnerEach()
    {
        for (var round = 0; round < 12; round++)
        {
            var id = await One.RegisterAsync($"B-{round}", $"A-{round}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            {
                var host = i % 2 == 0 ? One : Two;
                return host.SendAsync(host.Assessed(id), version: 1);
            })));
            answers.Count(answer => answer.IsAnswered).ShouldBe(1);
            answers.Where(answer => !answer.IsAnswered).ShouldAllBe(answer => answer.Refusal!.Code == RefusalCodes.VersionConflict);
        }

        await StoreTruth.HoldsAsync(One);
    }

    [StoreFact]
    public async Task Steps_WhenOneKeyReachesBothHosts_AreDoneOnce()
    {
        var id = await One.RegisterAsync();
        var command = One.Assessed(id);
        var answers = await BothAsync(host => host.DoAsync(command, key: "k-1"));
        answers.ShouldAllBe(answer => answer.Version == 2);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task OpenUtredning_WhenRacedOnOneChild_IsSeenByTheOther()
    {
        var first = await One.RegisterAsync("B-1", "A-1");
        var second = await One.RegisterAsync("B-1", "A-2");
        await One.DoAsync(One.Assessed(first));
        await One.DoAsync(One.Assessed(second));
        // One opens while the other begins a förhandsbedömning; whichever comes second is told of the first.
        var open = Task.Run(() => One.SendAsync(One.Opened(first)));
        var begin = Task.Run(() => Two.SendAsync(new BeginForhandsbedomning { CaseId = second }));
        (await open).IsAnswered.ShouldBeTrue();
        if ((await begin).Refusal is { } refusal)
        {
            refusal.Missing.Single().Code.ShouldBe(MissingCodes.UtredningAlreadyRunning);
        }

        await StoreTruth.HoldsAsync(One);
    }

    [StoreFact]
    public async Task RunSweep_WhenRaced_RaisesEachAlertOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            await One.RegisterAsync($"B-{i}", $"A-{i}");
        }

        var raised = 0;
        for (var day = _clock.Today; day < FakeClock.FirstDay.AddDays(20); day = day.AddDays(1))
        {
            _clock.Set(day);
            raised += (await BothAsync(host => host.DoAsync(new RunSweep(), People.Job))).Sum(sweep => sweep.Raised);
        }

        raised.ShouldBe(80);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task Register_WhenTheOtherHostHasSwept_RaisesItsAlertsAtOnce()
    {
        await Two.RegisterAsync("B-0", "A-0");
        _clock.Set(FakeClock.FirstDay.AddDays(30));
        await One.DoAsync(new RunSweep(), People.Job);
        await Two.RegisterAsync(Two.Intake(receivedOn: FakeClock.FirstDay));
        (await Place.QueryAsync<long>("SELECT COUNT(*) FROM alerts WHERE ended_at IS NULL")).ShouldBe([16L]);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task Send_WhenTheServerCutsTheConnection_FailsOnceAndThenWorks()
    {
        var id = await One.RegisterAsync();
        await Place.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bka {Place.Schema}'");
        var command = One.Assessed(id);
        await Should.ThrowAsync<StoreException>(() => One.SendAsync(command, key: "k-1"));
        (await One.DoAsync(command, key: "k-1")).Version.ShouldBe(2);
        (await One.AskAsync(new GetCase(id))).Summary.Version.ShouldBe(2);
        await StoreTruth.HoldsAsync(One);
    }

    [StoreFact]
    public async Task Save_WhenTheStoreRefusesAPiece_FailsItAlone()
    {
        var gate = One.Get<IWriteGate>();
        await One.RegisterAsync("B-0", "A-0");
        var sent = Enumerable.Range(1, 24).Select(i => Task.Run(() => One.RegisterAsync($"B-{i}", $"A-{i}"))).ToArray();
        // A zero byte, which the server takes in no text, met first when the batch is sent.
        var faulty = Enumerable.Range(0, 6).Select(_ => Task.Run(() => gate.RunAsync(
            session =>
            {
                session.RememberAnswer("o", "k", new GivenAnswer("\0", "{}"), _clock.GetUtcNow());
                return new ValueTask<bool>(true);
            },
            CancellationToken.None))).ToArray();
        await Task.WhenAll(sent);
        foreach (var one in faulty)
        {
            (await one.ShouldThrowAsync<StoreException>()).InnerException.ShouldBeOfType<Npgsql.PostgresException>();
        }

        (await StoreTruth.CasesAsync(One)).Count.ShouldBe(25);
        await StoreTruth.HoldsAsync(One);
    }

    [StoreFact]
    public async Task Open_WhenTheStoreIsNewer_IsRefusedAndHoldsUpNobody()
    {
        await One.RegisterAsync();
        await Place.ExecuteAsync("INSERT INTO schema_scripts (name) VALUES ('2999-01-01-0001-later.sql')");
        (await Should.ThrowAsync<StoreException>(() => Two.RegisterAsync("B-2", "A-2"))).Message.ShouldStartWith("Databasen är nyare");
        await Place.ExecuteAsync("DELETE FROM schema_scripts WHERE name LIKE '2999%'");
        await using var three = new BkaModule(Place, _clock);
        await three.RegisterAsync("B-2", "A-2").WaitAsync(TimeSpan.FromSeconds(20));
    }

    [StoreFact]
    public async Task Connections_WhenOpen_HoldNobodyUpForLong()
    {
        await One.RegisterAsync();
        (await StoreTruth.TextsAsync(One, "SHOW lock_timeout")).ShouldBe(["10s"]);
        (await StoreTruth.TextsAsync(One, "SHOW idle_in_transaction_session_timeout")).ShouldBe(["30s"]);
    }

    [StoreFact]
    public async Task Open_WhenNoServerAnswers_StopsWithOneClearLine()
    {
        await using var module = new BkaModule(Place, _clock, options => options.UsePostgres("Host=127.0.0.1;Port=1;Timeout=5"));
        (await Should.ThrowAsync<StoreException>(() => module.RegisterAsync())).Message.ShouldStartWith("PostgreSQL går inte att nå");
    }

    private async Task<T[]> BothAsync<T>(Func<BkaModule, Task<T>> work) =>
        await Task.WhenAll(new[] { One, Two }.Select(host => Task.Run(() => work(host))));

    private string Name(BkaModule host) => ReferenceEquals(host, One) ? "1" : "2";
}
