using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly string[] Ladder = ["Escalated", "LastDay", "Overdue", "Soon", "Warning"];

    [StoreFact]
    public async Task RunSweep_WhenRunAgain_RaisesEachAlertOnce()
    {
        await Bka.RegisterAsync();
        (await SweepAsync()).Raised.ShouldBe(0);
        Clock.Set(Nov(4));
        (await SweepAsync()).Raised.ShouldBe(2);
        (await SweepAsync()).Raised.ShouldBe(0);
        (await AlertsAsync()).ShouldBe(["Skyddsbedomning.LastDay 2026-11-03 -", "Skyddsbedomning.Overdue 2026-11-03 -"]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenLate_RaisesWhatWasMissed()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Dec(24));
        (await SweepAsync()).Raised.ShouldBe(5);
        (await AlertsAsync()).ShouldBe([.. Ladder.Select(rung => $"Forhandsbedomning.{rung} 2026-11-16 -")]);
        await Bka.DoAsync(Bka.NotOpened(id));
        (await AlertsAsync()).ShouldBe([.. Ladder.Select(rung => $"Forhandsbedomning.{rung} 2026-11-16 stopped")]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenTheThresholdIsReached_RaisesThatDayAndNotBefore()
    {
        await Bka.BegunAsync(Bka.Intake());
        var raised = new List<DateOnly>();
        for (var day = Nov(2); day < Nov(30); day = day.AddDays(1))
        {
            Clock.Set(day);
            raised.AddRange(Enumerable.Repeat(day, (await SweepAsync()).Raised));
        }

        // Five and two days before the last day, on it, the day after, and when it has stayed.
        raised.ShouldBe([Nov(11), Nov(14), Nov(16), Nov(17), Nov(20)]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenTheClockHadRunAhead_TakesBackWhatWasRaisedTooEarlyAndRaisesItOnItsDay()
    {
        await Bka.RegisterAsync();
        Clock.Set(Nov(20));
        (await SweepAsync()).Raised.ShouldBe(8);
        Clock.Set(Nov(4));
        (await SweepAsync()).Raised.ShouldBe(0);
        (await AlertsAsync()).Where(alert => alert.EndsWith('-')).ShouldBe(
            ["Skyddsbedomning.LastDay 2026-11-03 -", "Skyddsbedomning.Overdue 2026-11-03 -"]);
        (await StoreTruth.TextsAsync(Bka, "SELECT DISTINCT swept_through FROM sweep_marks")).ShouldBe(["2026-11-04"]);
        (await StoreTruth.TextsAsync(Bka, "SELECT fact FROM ledger WHERE fact = 'ClockSetBack'")).Count.ShouldBe(1);
        await StoreTruth.HoldsAsync(Bka);
        Clock.Set(Nov(11));
        (await SweepAsync()).Raised.ShouldBe(2);
        await StoreTruth.HoldsAsync(Bka);
        var status = await Bka.AskAsync(new GetSweepStatus(), People.Job);
        (status.SweptThrough, status.IsSilent).ShouldBe((Nov(11), false));
        Clock.Move(TimeSpan.FromHours(3));
        (await Bka.AskAsync(new GetSweepStatus(), People.Job)).IsSilent.ShouldBeTrue();
    }

    [StoreFact]
    public async Task RunSweep_WhenAnotherHostsClockIsALittleBehindAcrossMidnight_TakesNothingBack()
    {
        await Bka.RegisterAsync();
        Clock.Set(Nov(4), 0);
        (await SweepAsync()).Raised.ShouldBe(2);
        Clock.Move(TimeSpan.FromMinutes(-3));
        (await SweepAsync()).Raised.ShouldBe(0);
        (await AlertsAsync()).ShouldAllBe(alert => alert.EndsWith('-'));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenADayToComeIsAskedFor_IsRefused()
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(new RunSweep(Nov(3)), People.Job)).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.InFuture);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    [StoreFact]
    public async Task RegisterIntake_WhenItsDaysLieBehindTheMark_RaisesItsAlertsAtOnce()
    {
        Clock.Set(Nov(30));
        await SweepAsync();
        await Bka.RegisterAsync(Bka.Intake(receivedOn: Nov(5)));
        (await AlertsAsync()).ShouldBe([
            .. Ladder.Select(rung => $"Forhandsbedomning.{rung} 2026-11-19 -"),
            "Skyddsbedomning.Escalated 2026-11-06 -", "Skyddsbedomning.LastDay 2026-11-06 -", "Skyddsbedomning.Overdue 2026-11-06 -",
        ]);
        (await SweepAsync()).Raised.ShouldBe(0);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ExtendForhandsbedomning_WhenAlerted_EndsTheMovedAlertAndLetsTheNewDayRaiseItsOwn()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(12));
        (await SweepAsync()).Raised.ShouldBe(1);
        await Bka.DoAsync(Bka.ForhandsbedomningExtended(id, Dec(10)));
        (await AlertsAsync()).ShouldBe(["Forhandsbedomning.Warning 2026-11-16 moved"]);
        await StoreTruth.HoldsAsync(Bka);
        Clock.Set(Dec(6));
        (await SweepAsync()).Raised.ShouldBe(1);
        await Bka.DoAsync(Bka.Opened(id));
        (await AlertsAsync()).ShouldBe(["Forhandsbedomning.Warning 2026-11-16 moved", "Forhandsbedomning.Warning 2026-12-10 stopped"]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ExtendForhandsbedomning_WhenTheNewDayLiesBehindTheMarkToo_RaisesItInTheSameTransaction()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(30));
        (await SweepAsync()).Raised.ShouldBe(5);
        // Decided in time, recorded late: to a day that the sweep has gone past as well.
        await Bka.DoAsync(Bka.ForhandsbedomningExtended(id, Nov(26)) with { DecidedOn = Nov(12) });
        (await AlertsAsync()).ShouldBe([.. Ladder.SelectMany(rung => new[]
        {
            $"Forhandsbedomning.{rung} 2026-11-16 moved", $"Forhandsbedomning.{rung} 2026-11-26 -",
        })]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenRunInAnySteps_RaisesTheSameAsOneSweep()
    {
        await Bka.BegunAsync(Bka.Intake("B-1"));
        await Bka.OpenedAsync(Bka.Intake("B-2", "A-2"));
        Clock.Set(Nov(9));
        await SweepAsync();
        await Bka.RegisterAsync(Bka.Intake("B-3", "A-3", receivedOn: Nov(3)));
        Clock.Set(new DateOnly(2027, 3, 1));
        foreach (var day in new[] { Nov(8), Nov(30), Nov(12), new DateOnly(2027, 2, 1), Dec(1), new DateOnly(2027, 3, 1) })
        {
            await SweepAsync(day);
        }

        await StoreTruth.HoldsAsync(Bka);
        (await AlertsAsync()).Count.ShouldBe(15);
    }

    [StoreFact]
    public async Task RunSweep_WhenSentByManyAtOnce_RaisesEachAlertOnce()
    {
        await Bka.RegisterAsync("B-1", "A-1");
        await Bka.RegisterAsync("B-2", "A-2");
        Clock.Set(Nov(20));
        var sweeps = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SweepAsync())));
        sweeps.Sum(sweep => sweep.Raised).ShouldBe(16);
        (await Bka.Get<IWatchReader>().LastSweepAsync())!.AsOf.ShouldBe(Nov(20));
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task<IReadOnlyList<string>> AlertsAsync() => [.. (await StoreTruth.TextsAsync(
        Bka, "SELECT rule, last_day, ended_why FROM alerts")).Select(row => row.Replace('|', ' '))];
}
