using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task RunSweep_WhenRunAgain_RaisesEachAlertOnce()
    {
        await Bka.RegisterAsync();
        (await SweepAsync()).Raised.ShouldBe(0);
        Clock.Set(Nov(5));
        (await SweepAsync()).Raised.ShouldBe(1);
        (await SweepAsync()).Raised.ShouldBe(0);
        (await AlertsAsync()).ShouldBe(["Skyddsbedomning.Overdue 2026-11-03 -"]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenLate_RaisesWhatWasMissed()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Dec(24));
        (await SweepAsync()).Raised.ShouldBe(2);
        (await AlertsAsync()).ShouldBe(["Forhandsbedomning.Overdue 2026-11-16 -", "Forhandsbedomning.Warning 2026-11-16 -"]);
        await Bka.DoAsync(Bka.NotOpened(id));
        (await AlertsAsync()).ShouldBe(["Forhandsbedomning.Overdue 2026-11-16 stopped", "Forhandsbedomning.Warning 2026-11-16 stopped"]);
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

        // Five days before the last day, and the first day after it.
        raised.ShouldBe([Nov(11), Nov(17)]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunSweep_WhenTheClockIsSetBack_RaisesNothingAndMovesNoMarkBack()
    {
        await Bka.RegisterAsync();
        Clock.Set(Nov(20));
        (await SweepAsync()).Raised.ShouldBe(3);
        var marks = await StoreTruth.TextsAsync(Bka, "SELECT rule, swept_through FROM sweep_marks");
        Clock.Set(Nov(6));
        (await SweepAsync()).Raised.ShouldBe(0);
        (await StoreTruth.TextsAsync(Bka, "SELECT rule, swept_through FROM sweep_marks")).ShouldBe(marks);
        var status = await Bka.AskAsync(new GetSweepStatus(), People.Job);
        status.SweptThrough.ShouldBe(Nov(6));
        status.IsSilent.ShouldBeFalse();
        Clock.Move(TimeSpan.FromHours(3));
        (await Bka.AskAsync(new GetSweepStatus(), People.Job)).IsSilent.ShouldBeTrue();
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
            "Forhandsbedomning.Overdue 2026-11-19 -",
            "Forhandsbedomning.Warning 2026-11-19 -",
            "Skyddsbedomning.Overdue 2026-11-06 -",
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
        (await SweepAsync()).Raised.ShouldBe(2);
        // Decided in time, recorded late: to a day that the sweep has gone past as well.
        await Bka.DoAsync(Bka.ForhandsbedomningExtended(id, Nov(26)) with { DecidedOn = Nov(12) });
        (await AlertsAsync()).ShouldBe([
            "Forhandsbedomning.Overdue 2026-11-16 moved",
            "Forhandsbedomning.Overdue 2026-11-26 -",
            "Forhandsbedomning.Warning 2026-11-16 moved",
            "Forhandsbedomning.Warning 2026-11-26 -",
        ]);
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
        (await AlertsAsync()).Count.ShouldBe(6);
    }

    [StoreFact]
    public async Task RunSweep_WhenSentByManyAtOnce_RaisesEachAlertOnce()
    {
        await Bka.RegisterAsync("B-1", "A-1");
        await Bka.RegisterAsync("B-2", "A-2");
        Clock.Set(Nov(20));
        var sweeps = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SweepAsync())));
        sweeps.Sum(sweep => sweep.Raised).ShouldBe(6);
        (await Bka.Get<IWatchReader>().LastSweepAsync())!.AsOf.ShouldBe(Nov(20));
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task<IReadOnlyList<string>> AlertsAsync() => [.. (await StoreTruth.TextsAsync(
        Bka, "SELECT rule, last_day, ended_why FROM alerts")).Select(row => row.Replace('|', ' '))];
}
