using Bka.Contracts;
using Bka.Workflow.Storage;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Watched = Bka.Contracts.Clock;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task CarryingOut_WhenADecisionWaitsThreeMonths_IsToldOfAndStopsWhenCarriedOut()
    {
        var id = await GrantedAsync();
        (await WaitingAsync(Dec(31))).ShouldBe([new DateOnly(2027, 2, 2)]);
        Clock.Set(new DateOnly(2027, 2, 4));
        await SweepAsync();
        (await AlertsAsync()).Where(alert => alert.StartsWith("CarryingOut", StringComparison.Ordinal)).Count().ShouldBeGreaterThan(0);
        (await LateAsync()).ShouldHaveSingleItem().CaseId.ShouldBe(id);

        await Bka.DoAsync(Bka.CarriedOut(id), CaseLife.Author);

        (await LateAsync()).ShouldBeEmpty();
        (await AlertsAsync()).Where(alert => alert.StartsWith("CarryingOut", StringComparison.Ordinal)).ShouldAllBe(alert => alert.EndsWith(" stopped"));
        var made = (await Bka.AskAsync(new GetCase(id))).Decisions.ShouldHaveSingleItem();
        made.WaitsToBeCarriedOut.ShouldBeFalse();
        made.CarryOuts.ShouldBe([new CarryOutView(CarryOutKind.CarriedOut, Clock.Today, "hl01", null)]);
        (await Bka.AskAsync(new GetHistory(id))).Entries[^1].Fact.ShouldBe("DecisionCarriedOut");
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task CarryingOut_WhenTheCaseIsClosed_IsStillWatchedAndRecorded()
    {
        var id = await GrantedAsync();
        await Bka.DoAsync(new GiveFeedback("B-1", Intents.Reasons, Clock.Today, FeedbackWay.Talk) { CaseId = id }, CaseLife.Author);
        await Bka.DoAsync(new CloseCase(Clock.Today, ClosingReason.WithInsats, Documented: true) { CaseId = id }, CaseLife.Deputy);
        Clock.Set(new DateOnly(2027, 2, 3));
        (await LateAsync()).ShouldHaveSingleItem().DaysLate.ShouldBe(1);
        var step = (await Bka.AskAsync(new GetPermitted(id), CaseLife.Author)).Steps.Single(one => one.Trigger == Trigger.RecordCarriedOut);
        step.Open.ShouldBeTrue();
        step.Needs.ShouldBe(["decisionNo", "kind", "on"]);

        (await Bka.DoAsync(Bka.CarriedOut(id, CarryOutKind.NoLongerNeeded), CaseLife.Author)).State.ShouldBe(CaseState.Closed);
        (await LateAsync()).ShouldBeEmpty();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RecordCarriedOut_WhenItsFormIsWrong_IsRefused()
    {
        var id = await GrantedAsync();
        var (given, declined) = (Bka.CarriedOut(id), Bka.CarriedOut(id, CarryOutKind.Declined));
        await RefusedAsync(given with { DecisionNo = 0 }, MissingCodes.Required, "decisionNo");
        await RefusedAsync(given with { Kind = (CarryOutKind)99, Note = Intents.Reasons }, MissingCodes.Malformed, "kind");
        await RefusedAsync(given with { On = Clock.Today.AddDays(1) }, MissingCodes.InFuture, "on");
        await RefusedAsync(declined with { Note = null }, MissingCodes.Required, "note");
        await RefusedAsync(declined with { Note = "Se ovan." }, MissingCodes.StopPhrase, "note");
        await RefusedAsync(given with { Note = "Kort." }, MissingCodes.TooShort, "note");
        (await Bka.SendAsync(given, CaseLife.Board)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        await StoreTruth.HoldsAsync(Bka);
    }

    // What was granted before this clock existed has no row, and nobody may touch the case again.
    [StoreFact]
    public async Task Open_WhenSupportWasGrantedBeforeTheClockExisted_WatchesItOnceTheCasesAreGoneThrough()
    {
        var id = await GrantedAsync();
        await _place.ExecuteAsync("DELETE FROM watches WHERE clock = 9");
        await Bka.DisposeAsync();
        foreach (var statement in BackToTheFirst)
        {
            await _place.ExecuteAsync(statement);
        }

        await _place.ExecuteAsync($"DELETE FROM schema_scripts WHERE name <> '{Migrator.Scripts[0]}'");

        await using var upgraded = new BkaModule(_place, Clock);
        (await upgraded.DoAsync(new RunWatchRebuild(), People.Job)).ShouldBe(new WatchesRebuilt(1, true));
        (await upgraded.DoAsync(new RunWatchRebuild(), People.Job)).ShouldBe(new WatchesRebuilt(0, true));
        Clock.Set(new DateOnly(2027, 2, 3));
        (await upgraded.AskAsync(new ListWatches(new WatchFilter(Urgency: Urgency.Overdue, Clock: Watched.CarryingOut))))
            .Rows.ShouldHaveSingleItem().CaseId.ShouldBe(id);
        await StoreTruth.HoldsAsync(upgraded);
    }

    private async Task<string> GrantedAsync()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2016-05", Sex.Girl)))[0];
        await Bka.GrantedAsync(id, "B-1");
        return id;
    }

    private async Task<IReadOnlyList<WatchRow>> LateAsync() => (await Bka.AskAsync(
        new ListWatches(new WatchFilter(Urgency: Urgency.Overdue, Clock: Watched.CarryingOut)))).Rows;

    private async Task<IEnumerable<DateOnly>> WaitingAsync(DateOnly asOf) => (await Bka.AskAsync(
        new ListWatches(new WatchFilter(Clock: Watched.CarryingOut, AsOf: asOf)))).Rows.Select(row => row.LastDay);

    private async Task RefusedAsync(RecordCarriedOut command, string code, string item)
    {
        var refusal = (await Bka.SendAsync(command, CaseLife.Author)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCodes.InputInvalid);
        refusal.Missing.ShouldContain(new Missing(code, Item: item));
    }
}
