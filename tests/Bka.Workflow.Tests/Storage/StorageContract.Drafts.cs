using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What people are typing: kept in place of what was kept before, each person's own, gone when it is saved.</summary>
public abstract partial class StorageContract
{
    private const string DraftPlaceOfBka = "/arenden/0123/bka/1";

    private static readonly Actor Writer = People.In(Function.Caseworker, "hl01", null, "Norr");

    private static readonly Actor OtherWriter = People.In(Function.Caseworker, "hl02", null, "Norr");

    [StoreFact]
    public async Task KeepDraft_WhenTypedOn_TakesThePlaceOfWhatWasKept()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed-1", 3), Writer);
        var kept = await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed-2", 4), Writer);

        (await DraftAsync(Writer)).ShouldBe(new DraftView("sealed-2", 4, kept.At, "f1"));
        (await StoreTruth.TextsAsync(Bka, "SELECT fact FROM ledger")).ShouldBeEmpty();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task GetDraft_WhenItIsAnothers_FindsNothing()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed"), Writer);

        (await DraftAsync(OtherWriter)).ShouldBeNull();
        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka), OtherWriter);
        (await DraftAsync(Writer)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task DropDraft_WhenTheFormIsSaved_KeepsNothingThatComesLateFromIt()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed"), Writer);
        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka, "f1"), Writer);
        var late = await Bka.SendAsync(new KeepDraft(DraftPlaceOfBka, "f1", "late"), Writer);
        late.Refusal!.Code.ShouldBe(RefusalCodes.DraftSaved);
        (await DraftAsync(Writer)).ShouldBeNull();

        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f2", "anew"), Writer);
        (await DraftAsync(Writer))!.Sealed.ShouldBe("anew");
    }

    [StoreFact]
    public async Task DropDraft_WhenItIsThrownAway_LeavesNoRow()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed"), Writer);
        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka), Writer);

        (await StoreTruth.TextsAsync(Bka, "SELECT place FROM drafts")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task KeepDraft_WhenTheFormIsAsItWasShown_DropsWhatThatShowingKeptAndNoOthers()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", "sealed"), Writer);
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f2", null), Writer);
        (await DraftAsync(Writer))!.Sealed.ShouldBe("sealed");

        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", null), Writer);
        (await DraftAsync(Writer)).ShouldBeNull();

        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka, "f1"), Writer);
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "f1", null), Writer);
        (await Bka.SendAsync(new KeepDraft(DraftPlaceOfBka, "f1", "late"), Writer)).Refusal!.Code.ShouldBe(RefusalCodes.DraftSaved);
    }

    [StoreFact]
    public async Task DropDraft_WhenAnotherWindowWrites_LeavesWhatItHasKept()
    {
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "a", "of-a"), Writer);
        await Bka.DoAsync(new KeepDraft(DraftPlaceOfBka, "b", "of-b"), Writer);

        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka, "a"), Writer);

        (await DraftAsync(Writer))!.Sealed.ShouldBe("of-b");
        (await Bka.SendAsync(new KeepDraft(DraftPlaceOfBka, "a", "late"), Writer)).Refusal!.Code.ShouldBe(RefusalCodes.DraftSaved);
        await Bka.DoAsync(new DropDraft(DraftPlaceOfBka, "c", "b"), Writer);
        (await DraftAsync(Writer)).ShouldBeNull();
    }

    [StoreFact]
    public async Task KeepDraft_WhenFiftyFormsAreSaved_LosesNoDraftForThem()
    {
        await Bka.DoAsync(new KeepDraft("/unsaved", "f", "sealed"), Writer);
        for (var no = 1; no <= 51; no++)
        {
            Clock.Move(TimeSpan.FromSeconds(1));
            await Bka.DoAsync(new DropDraft(string.Create(CultureInfo.InvariantCulture, $"/form/{no}"), "f"), Writer);
        }

        await Bka.DoAsync(new KeepDraft("/another", "f", "sealed"), Writer);

        (await Bka.AskAsync(new GetDraft("/unsaved"), Writer)).Draft.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task KeepDraft_WhenThePersonHasFifty_LetsTheOldestGo()
    {
        for (var no = 1; no <= 51; no++)
        {
            Clock.Move(TimeSpan.FromSeconds(1));
            await Bka.DoAsync(new KeepDraft(string.Create(CultureInfo.InvariantCulture, $"/form/{no}"), "f", "sealed"), Writer);
        }

        var places = await StoreTruth.TextsAsync(Bka, "SELECT place FROM drafts");
        places.Count.ShouldBe(50);
        places.ShouldNotContain("/form/1");
        places.ShouldContain("/form/51");
    }

    [StoreFact]
    public async Task RunSweep_WhenADraftIsFourteenDaysOld_RemovesIt()
    {
        await Bka.DoAsync(new KeepDraft("/old", "f", "sealed"), Writer);
        Clock.Move(TimeSpan.FromDays(13));
        await Bka.DoAsync(new KeepDraft("/new", "f", "sealed"), Writer);
        Clock.Move(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        (await Bka.AskAsync(new GetDraft("/old"), Writer)).Draft.ShouldBeNull();

        await SweepAsync();

        (await StoreTruth.TextsAsync(Bka, "SELECT place FROM drafts")).ShouldBe(["/new"]);
    }

    [StoreFact]
    public async Task KeepDraft_WhenItIsTooLongOrFromAProgram_IsRefused()
    {
        async Task<string> Code(KeepDraft draft, Actor actor) => (await Bka.SendAsync(draft, actor)).Refusal!.Code;

        (await Code(new KeepDraft(DraftPlaceOfBka, "f1", new string('a', (1024 * 1024) + 1)), Writer)).ShouldBe(RefusalCodes.InputInvalid);
        (await Code(new KeepDraft("", "f1", "sealed"), Writer)).ShouldBe(RefusalCodes.InputInvalid);
        (await Code(new KeepDraft(DraftPlaceOfBka, "f1", "sealed"), People.Job)).ShouldBe(RefusalCodes.NotAuthorised);
        (await StoreTruth.TextsAsync(Bka, "SELECT place FROM drafts")).ShouldBeEmpty();
    }

    private async Task<DraftView?> DraftAsync(Actor actor) => (await Bka.AskAsync(new GetDraft(DraftPlaceOfBka), actor)).Draft;
}
