using Bka.Contracts;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Tests.Import;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What egenkontroll looks at in single cases: seeded gaps give exactly their list, and no more.</summary>
public abstract partial class StorageContract
{
    private static readonly Actor NorrHead = People.In(Function.UnitHead, "ec02", null, "Norr");

    [StoreFact]
    public async Task CountDeviations_WhenGapsAreSeeded_FindsExactlyThem()
    {
        Clock.Set(Nov(2));
        var late = await Bka.OpenedAsync(Bka.Intake("B-1", "A-1"));
        var violent = await Bka.BegunAsync(Bka.Intake("B-2", "A-2", violence: ViolenceSuspicion.Yes));
        await Bka.DoAsync(Bka.NotOpened(violent) with { ViolenceOverride = Intents.Reasons });
        await Bka.OpenedAsync(Bka.Intake("B-3", "A-3"));
        Clock.Set(new DateOnly(2027, 3, 10));
        await Bka.DoAsync(Bka.UtredningExtended(late, new DateOnly(2027, 5, 2)));
        await DeviateAsync();

        (await KindsAsync()).ShouldBe(["LateExtensionUtredning 1", "NotOpenedDespiteViolence 1"]);
        var rows = (await Bka.AskAsync(Deviations())).Rows;
        rows.Select(row => (row.CaseId, row.Kind, row.On, row.Days)).ShouldBe(
        [
            (violent, DeviationKind.NotOpenedDespiteViolence, Nov(2), null),
            (late, DeviationKind.LateExtensionUtredning, new DateOnly(2027, 3, 10), 8),
        ]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task CountDeviations_WhenAUtredningFollowsShortlyUponAnother_TellsTheDaysBetween()
    {
        Clock.Set(Nov(2));
        var first = await Bka.OpenedAsync(Bka.Intake("B-1", "A-1"));
        await Bka.DoAsync(Bka.Closed(first));
        Clock.Set(Nov(20));
        var second = await Bka.OpenedAsync(Bka.Intake("B-1", "A-2"));
        await DeviateAsync();

        var row = (await Bka.AskAsync(Deviations())).Rows.ShouldHaveSingleItem();
        (row.CaseId, row.Kind, row.On, row.Days).ShouldBe((second, DeviationKind.ChainedUtredning, Nov(20), 18));
    }

    [StoreFact]
    public async Task CountDeviations_WhenTheEarlierUtredningIsReadLater_FindsTheChain()
    {
        Clock.Set(Nov(20));
        await ImportAsync(Utredning("A-2", "2025-03-20", "2025-06-01"));
        await DeviateAsync();
        (await KindsAsync()).ShouldNotContain("ChainedUtredning 1");

        await ImportAsync(Utredning("A-1", "2024-11-01", "2025-03-01"));
        await DeviateAsync();
        (await KindsAsync()).ShouldContain("ChainedUtredning 1");
    }

    [StoreFact]
    public async Task CountDeviations_WhenTheCaseIsVoided_ForgetsIt()
    {
        Clock.Set(Nov(2));
        var violent = await Bka.BegunAsync(Bka.Intake("B-2", "A-2", violence: ViolenceSuspicion.Yes));
        await Bka.DoAsync(Bka.NotOpened(violent) with { ViolenceOverride = Intents.Reasons });
        await DeviateAsync();
        (await KindsAsync()).ShouldBe(["NotOpenedDespiteViolence 1"]);

        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = violent });
        (await Bka.AskAsync(new CountDeviations(Nov(1), Nov(30)))).LedgerRowsNotRead.ShouldBe(1);
        await DeviateAsync();
        (await KindsAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task ListDeviations_WhenTheActorMayNotReadTheCase_CountsItAndShowsNoCase()
    {
        await SeedTwoUnitsAsync();
        var reviewer = People.In(Function.QualityReviewer, "gr01");
        (await Bka.AskAsync(new CountDeviations(Nov(1), Nov(30)), reviewer)).Kinds.Sum(kind => kind.Count).ShouldBe(2);
        (await Bka.AskAsync(Deviations(), reviewer)).Rows.ShouldBeEmpty();

        (await Bka.AskAsync(Deviations(), NorrHead)).Rows.ShouldHaveSingleItem().Unit.ShouldBe("Norr");
        (await Bka.AskAsync(new CountDeviations(Nov(1), Nov(30)), NorrHead)).Kinds.Sum(kind => kind.Count).ShouldBe(1);
        (await Bka.Workflow.AskAsync(Deviations() with { Unit = "Syd" }, new CallContext(NorrHead))).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
        (await Bka.Workflow.AskAsync(Deviations(), new CallContext(People.In(Function.Caseworker, "hl01", null, "Norr"))))
            .Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
    }

    [StoreFact]
    public async Task ListDeviations_WhenReadPageByPage_GivesEachOnce()
    {
        await SeedTwoUnitsAsync();
        var all = (await Bka.AskAsync(Deviations())).Rows;
        var first = await Bka.AskAsync(Deviations() with { Limit = 1 });
        var second = await Bka.AskAsync(Deviations() with { Limit = 1, After = first.Next });
        first.Rows.Concat(second.Rows).ShouldBe(all);
        second.Next.ShouldBeNull();
        (await Bka.AskAsync(Deviations() with { Group = DeviationGroup.Breach })).Rows.ShouldBeEmpty();
        (await Bka.AskAsync(Deviations() with { Kind = DeviationKind.NotOpenedDespiteViolence })).Rows.ShouldBe(all);
    }

    [StoreFact]
    public async Task RunDeviationIndex_WhenRunInAnySteps_GivesTheSame()
    {
        await SeedTwoUnitsAsync();
        const string sql = "SELECT case_id, no, kind, on_day, at_unit, days, decision FROM deviations";
        var rows = await StoreTruth.TextsAsync(Bka, sql);
        await _place.ExecuteAsync("DELETE FROM deviations; DELETE FROM deviation_cursor");
        while (!(await Bka.DoAsync(new RunDeviationIndex(1), People.Job)).IsCaughtUp)
        {
        }

        (await StoreTruth.TextsAsync(Bka, sql)).ShouldBe(rows);
        (await Bka.SendAsync(new RunDeviationIndex(), NorrHead)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.SendAsync(new RunDeviationIndex(0), People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
    }

    [StoreFact]
    public async Task CountDeviations_WhenABkaIsSavedAtOnceAndMadeReady_CountsHowItWasSaved()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2018-05", Sex.Girl)))[0];
        await Bka.GrantedAsync(id, "B-1");
        await DeviateAsync();
        (await KindsAsync()).ShouldBe(["AnsweredInOneSave 1"]);
    }

    [StoreFact]
    public async Task ListTextFindings_WhenTextsAreFound_ShowsThemToThoseWhoMayReadTheCase()
    {
        await NotOpenedAsync("B-1", "A-1", "B1");
        await NotOpenedAsync("B-3", "A-3", "B1 kopia");
        await IndexAsync();
        var query = new ListTextFindings(Nov(1), Dec(31), Finding: TextFindingCodes.NearCopy, Field: ReasonsField.NotOpened);

        var found = (await Bka.AskAsync(query)).Rows.ShouldHaveSingleItem();
        found.Text.ShouldBe(Texts.Corpus.Texts["B1 kopia"]);
        found.Findings.ShouldHaveSingleItem().Cases.ShouldBe(1);
        found.CaseRef.ShouldBe("A-3");
        (await Bka.AskAsync(query, People.In(Function.QualityReviewer, "gr01"))).Rows.ShouldBeEmpty();
        (await Bka.Workflow.AskAsync(query with { Unit = "Syd" }, new CallContext(People.Head))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.UnknownUnit);
        (await Bka.AskAsync(query with { Finding = TextFindingCodes.Thin })).Rows.ShouldBeEmpty();
        (await Bka.AskAsync(query with { Finding = null, Field = null, Limit = 1 })).Rows.Count.ShouldBe(1);
    }

    private static ImportRow Utredning(string caseRef, string opened, string closed) => RowIn.Opened(
        (ImportColumns.CaseRef, caseRef), (ImportColumns.Unit, "Norr"), (ImportColumns.Received, opened + "T09:15"), (ImportColumns.Skyddsbedomning, opened + "T11:00"),
        (ImportColumns.DecidedOn, opened), (ImportColumns.UtredningRef, "U-" + caseRef), (ImportColumns.UtredningOpenedOn, opened),
        (ImportColumns.UtredningClosedOn, closed));

    private static ListDeviations Deviations() => new(new DateOnly(2020, 1, 1), new DateOnly(2027, 12, 31));

    private async Task DeviateAsync()
    {
        while (!(await Bka.DoAsync(new RunDeviationIndex(), People.Job)).IsCaughtUp)
        {
        }
    }

    private async Task<string[]> KindsAsync() =>
        [.. (await Bka.AskAsync(new CountDeviations(new DateOnly(2020, 1, 1), new DateOnly(2027, 12, 31)))).Kinds
            .Where(kind => kind.Count > 0).Select(kind => $"{kind.Kind} {kind.Count}")];

    private async Task SeedTwoUnitsAsync()
    {
        Clock.Set(Nov(2));
        foreach (var (child, unit) in new[] { ("B-1", "Norr"), ("B-2", "Syd") })
        {
            var id = await Bka.BegunAsync(Bka.Intake(child, "A-" + child, violence: ViolenceSuspicion.Yes, unit: unit));
            await Bka.DoAsync(Bka.NotOpened(id) with { ViolenceOverride = Intents.Reasons });
        }

        await DeviateAsync();
    }
}
