using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly Actor AlertLead = People.In(Function.LeadSocialWorker, "fs01", null, "Norr");

    [StoreFact]
    public async Task ListAlerts_WhenAClockHasPassedSeveralRungs_ShowsTheHighestAlone()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(14));
        await SweepAsync();
        var row = (await AlertRowsAsync()).ShouldHaveSingleItem();
        (row.Threshold, row.To, row.DaysLeft, row.State).ShouldBe((AlertThreshold.Soon, Function.Caseworker, 2, AlertState.Live));
        Clock.Set(Nov(20));
        await SweepAsync();
        row = (await AlertRowsAsync()).ShouldHaveSingleItem();
        (row.Threshold, row.To, row.DaysLate, row.MostSnooze).ShouldBe((AlertThreshold.Escalated, Function.UnitHead, 4, null));
        row.Alert.ShouldBe(new AlertKey(id, "Forhandsbedomning.Escalated", Nov(16)));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task AcknowledgeAlert_WhenItStands_LeavesTheListAndTheNextRungWaitsAnew()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(17));
        await SweepAsync();
        await Bka.DoAsync(Acknowledged(id, "Forhandsbedomning.Overdue"), AlertLead);
        (await AlertRowsAsync()).ShouldBeEmpty();
        var noted = (await AlertRowsAsync(AlertState.Acknowledged)).ShouldHaveSingleItem();
        noted.Note!.ShouldBe(new AlertNote("fs01", Clock.GetUtcNow(), AlertReason.UnplannedAbsence, "Handläggaren är sjuk sedan i går.", null));
        (await StoreTruth.TextsAsync(Bka, "SELECT fact, case_id FROM ledger WHERE case_version IS NULL AND case_id IS NOT NULL"))
            .ShouldBe([$"AlertAcknowledged|{id}"]);
        (await SweepAsync()).Raised.ShouldBe(0);
        Clock.Set(Nov(20));
        await SweepAsync();
        (await AlertRowsAsync()).ShouldHaveSingleItem().Threshold.ShouldBe(AlertThreshold.Escalated);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task AcknowledgeAlert_WhenItIsAddressedToAHigherFunction_KeepsTheReasonAndStillWaits()
    {
        var id = await Bka.BegunAsync(Bka.Intake(caseworker: "hl07"));
        var (worker, head) = (People.In(Function.Caseworker, "hl07", null, "Norr"), People.In(Function.UnitHead, "ec01", null, "Norr"));
        Clock.Set(Nov(20));
        await SweepAsync();
        (await Bka.DoAsync(Acknowledged(id, "Forhandsbedomning.Escalated"), worker)).State.ShouldBe(AlertState.Live);
        (await Bka.DoAsync(Acknowledged(id, "Forhandsbedomning.Escalated"), AlertLead)).State.ShouldBe(AlertState.Live);
        var waiting = (await AlertRowsAsync()).ShouldHaveSingleItem();
        (waiting.Note!.By, waiting.Note.Settles).ShouldBe(("fs01", false));
        await CountsAgreeAsync();
        (await Bka.DoAsync(Acknowledged(id, "Forhandsbedomning.Escalated"), head)).State.ShouldBe(AlertState.Acknowledged);
        (await AlertRowsAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task SnoozeAlert_WhenItsDayComes_WaitsAgain()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(11));
        await SweepAsync();
        await Bka.DoAsync(new SnoozeAlert(Key(id, "Forhandsbedomning.Warning"), Nov(13), AlertReason.UnderWay), AlertLead);
        (await AlertRowsAsync()).ShouldBeEmpty();
        (await AlertRowsAsync(AlertState.Snoozed)).ShouldHaveSingleItem().Note!.Until.ShouldBe(Nov(13));
        Clock.Set(Nov(13));
        (await AlertRowsAsync()).ShouldHaveSingleItem();
        await CountsAgreeAsync();
    }

    [StoreFact]
    public async Task SnoozeAlert_WhenTheLawSetsTheDay_IsRefusedBeyondItAndOnceItHasPassed()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(11));
        await SweepAsync();
        async Task<string> CodeAsync(string rule, DateOnly until) => (await Bka.SendAsync(
            new SnoozeAlert(Key(id, rule), until, AlertReason.AwaitingFamily, "Familjen är bortrest i några dagar."), AlertLead)).Refusal!.Missing.Single().Code;

        var before = await StoreTruth.FingerprintAsync(Bka);
        (await CodeAsync("Forhandsbedomning.Warning", Nov(17))).ShouldBe(MissingCodes.BeyondLastDay);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        Clock.Set(Nov(17));
        await SweepAsync();
        (await CodeAsync("Forhandsbedomning.Overdue", Nov(18))).ShouldBe(MissingCodes.StatutoryBreach);
    }

    [StoreFact]
    public async Task AcknowledgeAlert_WhenItHasEndedOrIsAnothers_IsRefusedAndChangesNothing()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(17));
        await SweepAsync();
        var elsewhere = People.In(Function.LeadSocialWorker, "fs02", null, "Syd");
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(Acknowledged(id, "Forhandsbedomning.Overdue"), elsewhere)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.SendAsync(Acknowledged(id, "Forhandsbedomning.Escalated"), AlertLead)).Refusal!.Code.ShouldBe(RefusalCodes.AlertNotFound);
        (await Bka.SendAsync(Acknowledged(id, "Forhandsbedomning.Overdue") with { Note = null }, AlertLead)).Refusal!
            .Missing.Single().ShouldBe(new Missing(MissingCodes.Required, Item: "note"));
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        await Bka.DoAsync(Bka.NotOpened(id));
        (await Bka.SendAsync(Acknowledged(id, "Forhandsbedomning.Overdue"), AlertLead)).Refusal!.Code.ShouldBe(RefusalCodes.AlertEnded);
    }

    [StoreFact]
    public async Task RunSweep_WhenTheClockHadRunAhead_KeepsWhatWasNotedOnWhatComesBack()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Clock.Set(Nov(17));
        await SweepAsync();
        await Bka.DoAsync(Acknowledged(id, "Forhandsbedomning.Overdue"), AlertLead);
        Clock.Set(Nov(10));
        await SweepAsync();
        (await AlertRowsAsync(AlertState.Ended)).Select(row => row.Ended!.Why).Distinct().ShouldBe([AlertEnds.ClockSetBack]);
        Clock.Set(Nov(17));
        await SweepAsync();
        (await AlertRowsAsync(AlertState.Acknowledged)).ShouldHaveSingleItem().Note!.By.ShouldBe("fs01");
    }

    [StoreFact]
    public async Task ListAlerts_WhenPaged_ShowsEachOnceInOrderAndTheCountsAgree()
    {
        for (var i = 0; i < 7; i++)
        {
            Clock.Set(Nov(2 + i));
            await Bka.BegunAsync(Bka.Intake($"B-{i}", $"A-{i}", caseworker: i % 2 == 0 ? "hl01" : null));
        }

        Clock.Set(Nov(19));
        await SweepAsync();
        var all = await AlertRowsAsync();
        var paged = new List<AlertRow>();
        string? after = null;
        do
        {
            var page = await Bka.AskAsync(new ListAlerts(new AlertFilter(), after, 3), AlertLead);
            paged.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);

        paged.Select(row => row.Alert).ShouldBe(all.Select(row => row.Alert));
        all.Select(row => row.Alert.LastDay).ShouldBeInOrder();
        (await Bka.AskAsync(new ListAlerts(new AlertFilter(NeedsOwner: true)), AlertLead)).Rows.ShouldAllBe(row => row.Caseworker == null);
        await CountsAgreeAsync();
    }

    [StoreFact]
    public async Task RunWatchRebuild_WhenTheMunicipalityHasAWatchOfItsOwn_FollowsItInEveryCase()
    {
        var opened = await Bka.OpenedAsync(Bka.Intake());
        Clock.Set(Dec(10));
        await SweepAsync();
        await Bka.DisposeAsync();
        var local = new LocalWatch(7, "hora-barnet", "Barnet hört inom 30 dagar", CaseMoment.UtredningOpened, Term.Days(30), CaseMoment.ChildHeard, 5);
        await using (var own = new BkaModule(_place, Clock, options => options.Watches = new WatchTable([], [local])))
        {
            await own.DoAsync(new RunWatchRebuild(), People.Job);
            (await own.DoAsync(new RunWatchRebuild(), People.Job)).ShouldBe(new WatchesRebuilt(0, true));
            await own.DoAsync(new RunSweep(), People.Job);
            await StoreTruth.HoldsAsync(own);
            var row = (await own.AskAsync(new ListAlerts(new AlertFilter(Clock: Contracts.Clock.Local)), AlertLead)).Rows.ShouldHaveSingleItem();
            (row.Local, row.Alert.LastDay, row.Threshold).ShouldBe(("Barnet hört inom 30 dagar", Dec(2), AlertThreshold.Overdue));
            var watch = (await own.AskAsync(new ListWatches(new WatchFilter(Clock: Contracts.Clock.Local)))).Rows.ShouldHaveSingleItem();
            (watch.Local, watch.DaysLate).ShouldBe(("Barnet hört inom 30 dagar", 8));
            await own.DoAsync(new RecordHearing("B-1", Clock.Today, Intents.Heard) { CaseId = opened });
            await StoreTruth.HoldsAsync(own);
            (await own.AskAsync(new ListAlerts(new AlertFilter(Clock: Contracts.Clock.Local)), AlertLead)).Rows.ShouldBeEmpty();
        }

        await using var without = new BkaModule(_place, Clock);
        await without.DoAsync(new RunWatchRebuild(), People.Job);
        await StoreTruth.HoldsAsync(without);
    }

    [StoreFact]
    public async Task RunSweep_WhenARungIsMovedInTheSettings_RaisesWhatItHasPassedAndNothingTwice()
    {
        await Bka.BegunAsync(Bka.Intake("B-1"));
        Clock.Set(Nov(6));
        await Bka.BegunAsync(Bka.Intake("B-2", "A-2"));
        Clock.Set(Nov(11));
        (await SweepAsync()).Raised.ShouldBe(1);
        await Bka.DisposeAsync();
        Clock.Set(Nov(12));
        await using var earlier = new BkaModule(_place, Clock, options => options.Watches = new WatchTable(
            [new ChangedRung("Forhandsbedomning", AlertThreshold.Warning, -10, null, Nov(12))], []));
        // The first has been warned of already; the second has eight days left, so ten have passed.
        (await earlier.DoAsync(new RunSweep(), People.Job)).Raised.ShouldBe(1);
        (await earlier.DoAsync(new RunSweep(), People.Job)).Raised.ShouldBe(0);
        await StoreTruth.HoldsAsync(earlier);
    }

    [StoreFact]
    public async Task RunSweep_WhenAChangeIsTakenOutOfTheSettings_RaisesWhatItHeldBack()
    {
        await Bka.BegunAsync(Bka.Intake());
        await Bka.DisposeAsync();
        Clock.Set(Nov(12));
        await using (var silenced = new BkaModule(_place, Clock, options => options.Watches = new WatchTable(
            [new ChangedRung("Forhandsbedomning", AlertThreshold.Warning, null, null, Nov(10))], [])))
        {
            (await silenced.DoAsync(new RunSweep(), People.Job)).Raised.ShouldBe(0);
        }

        await using var plain = new BkaModule(_place, Clock);
        (await plain.DoAsync(new RunSweep(), People.Job)).Raised.ShouldBe(1);
        await StoreTruth.HoldsAsync(plain);
    }

    private static AlertKey Key(string caseId, string rule) => new(caseId, rule, Nov(16));

    private static AcknowledgeAlert Acknowledged(string caseId, string rule) =>
        new(Key(caseId, rule), AlertReason.UnplannedAbsence, "Handläggaren är sjuk sedan i går.");

    private async Task<IReadOnlyList<AlertRow>> AlertRowsAsync(AlertState state = AlertState.Live) =>
        (await Bka.AskAsync(new ListAlerts(new AlertFilter(state), Limit: 200), AlertLead)).Rows;

    private async Task CountsAgreeAsync()
    {
        var counts = await Bka.AskAsync(new CountAlerts(new AlertFilter()), AlertLead);
        counts.Live.ShouldBe((await AlertRowsAsync()).Count);
        counts.Snoozed.ShouldBe((await AlertRowsAsync(AlertState.Snoozed)).Count);
        counts.Acknowledged.ShouldBe((await AlertRowsAsync(AlertState.Acknowledged)).Count);
        counts.Ended.ShouldBe((await AlertRowsAsync(AlertState.Ended)).Count);
        counts.Thresholds.Sum(threshold => threshold.Live).ShouldBe(counts.Live);
    }
}
