using Bka.Contracts;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Tests.Import;
using Bka.Workflow.Tests.Support;
using Bka.Workflow.Tests.Texts;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The index of motiveringar beside the ledger, and what can be asked of it.</summary>
public abstract partial class StorageContract
{
    private const string TextRows =
        "SELECT id, case_id, field, child_ref, item, on_day, thin, stop_phrase, copies, similarity, sibling_copies, sibling_similarity, sketch FROM texts";

    [StoreFact]
    public async Task RunTextIndex_WhenRunAgain_ReadsNothingTwice()
    {
        await NotOpenedAsync("B-1", "A-1", "A1");
        var first = await IndexAsync();
        first.IsCaughtUp.ShouldBeTrue();
        first.Texts.ShouldBe(3);
        var rows = await StoreTruth.TextsAsync(Bka, TextRows);
        rows.Count.ShouldBe(3);

        (await IndexAsync()).ShouldBe(new TextIndexDone(0, 0, true));

        (await StoreTruth.TextsAsync(Bka, TextRows)).ShouldBe(rows);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RunTextIndex_WhenATextIsCopied_TellsCopiesFromThoseOfSiblings()
    {
        await NotOpenedAsync("B-1", "A-1", "B1");
        await NotOpenedAsync("B-2", "A-1", "B1");
        await NotOpenedAsync("B-3", "A-3", "B1 kopia");
        await NotOpenedAsync("B-4", "A-4", "B2");
        await IndexAsync();

        // The first of them copied nobody; what is strange stays strange.
        (await StoreTruth.TextsAsync(Bka, "SELECT id, copies, sibling_copies FROM texts WHERE field = 1"))
            .Select(row => row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..]).ShouldBe(["0|0", "0|1", "2|0", "0|0"], ignoreOrder: true);
        var counts = await CountAsync();
        counts.Fields.Single(f => f.Field == ReasonsField.NotOpened)
            .ShouldBe(new TextFieldCounts(ReasonsField.NotOpened, 4, 2, 0, 0, 1, 1));
        counts.LedgerRowsNotRead.ShouldBe(0);
    }

    [StoreFact]
    public async Task RunTextIndex_WhenRunInAnySteps_GivesTheSame()
    {
        foreach (var (name, no) in Corpus.Texts.Keys.Take(8).Select((name, no) => (name, no)))
        {
            await NotOpenedAsync("B-" + no, "A-" + (no / 2), name);
        }

        await IndexAsync();
        var (texts, bands) = (await StoreTruth.TextsAsync(Bka, TextRows), await StoreTruth.TextsAsync(Bka, "SELECT band, text_id FROM text_bands"));
        texts.Count.ShouldBe(24);
        await _place.ExecuteAsync("DELETE FROM texts; DELETE FROM text_bands; DELETE FROM text_cursor");

        while (!(await IndexAsync(most: 3)).IsCaughtUp)
        {
        }

        (await StoreTruth.TextsAsync(Bka, TextRows)).ShouldBe(texts);
        (await StoreTruth.TextsAsync(Bka, "SELECT band, text_id FROM text_bands")).ShouldBe(bands);
    }

    [StoreFact]
    public async Task RunTextIndex_WhenSentByManyAtOnce_KeepsEachTextOnce()
    {
        await NotOpenedAsync("B-1", "A-1", "A1");
        await NotOpenedAsync("B-2", "A-2", "A2");
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => IndexAsync())));
        runs.Sum(run => run.Texts).ShouldBe(6);
        (await StoreTruth.TextsAsync(Bka, "SELECT id FROM texts")).Count.ShouldBe(6);
    }

    [StoreFact]
    public async Task RunTextIndex_WhenACaseIsImportedAgain_ReplacesItsTexts()
    {
        Clock.Set(Nov(20));
        await ImportAsync(RowIn.NotOpened((ImportColumns.Account, Corpus.Texts["C1"])));
        await IndexAsync();
        (await StoreTruth.TextsAsync(Bka, "SELECT thin FROM texts")).ShouldBe(["0"]);
        Clock.Move(TimeSpan.FromDays(1));

        await ImportAsync(RowIn.NotOpened((ImportColumns.Account, "Barnet är för litet.")));
        await IndexAsync();

        (await StoreTruth.TextsAsync(Bka, "SELECT thin, stop_phrase, on_day FROM texts")).ShouldBe(["1|1|2026-11-10"]);
        (await StoreTruth.TextsAsync(Bka, "SELECT COUNT(*) FROM text_bands")).ShouldBe(["1"]);
    }

    [StoreFact]
    public async Task RunTextIndex_WhenTextsAreKept_KeepsNoWordOfThem()
    {
        await NotOpenedAsync("B-1", "A-1", "A2");
        await IndexAsync();
        var stored = string.Join('\n', await StoreTruth.TextsAsync(Bka, TextRows));
        foreach (var word in new[] { "skolan", "Amir", "biblioteket", "assistent" })
        {
            stored.ShouldNotContain(word);
            stored.ShouldNotContain(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(word)));
        }
    }

    [StoreFact]
    public async Task RunTextIndex_WhenAskedByAPersonOrOutOfRange_IsRefused()
    {
        (await Bka.SendAsync(new RunTextIndex(), People.Head)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.SendAsync(new RunTextIndex(0), People.Job)).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.BadRange);
    }

    [StoreFact]
    public async Task CheckText_WhenNearlyTheSameStandsElsewhere_TellsHowManyAndNeverWhich()
    {
        var own = await NotOpenedAsync("B-1", "A-1", "D3");
        await NotOpenedAsync("B-2", "A-1", "D3");
        await NotOpenedAsync("B-3", "A-3", "D3 kopia");
        await IndexAsync();

        (await Bka.AskAsync(new CheckText(Corpus.Texts["D3"]))).Findings.ShouldBe([new TextFinding(TextFindingCodes.NearCopy, 100, 3)]);
        var inCase = (await Bka.AskAsync(new CheckText(Corpus.Texts["D3"], own))).Findings;
        inCase.Select(finding => (finding.Code, finding.Cases))
            .ShouldBe([(TextFindingCodes.NearCopy, 1), (TextFindingCodes.NearCopyOfSibling, 1)]);
        inCase[0].Similarity!.Value.ShouldBeInRange(40, 99);
        inCase[1].Similarity.ShouldBe(100);
        (await Bka.AskAsync(new CheckText(Corpus.Texts["D2"], own))).Findings.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task CheckText_WhenACaseWasRegisteredByMistake_CountsItNot()
    {
        var mistaken = await Bka.BegunAsync(Bka.Intake("B-1", "A-1"));
        await Bka.DoAsync(new VoidCase(Corpus.Texts["B4"]) { CaseId = mistaken });
        await IndexAsync();
        (await Bka.AskAsync(new CheckText(Corpus.Texts["B4"]))).Findings.ShouldBeEmpty();
        (await CountAsync()).Total.Texts.ShouldBe(0);
    }

    [StoreFact]
    public async Task CheckText_WhenTheCaseIsNotTheActors_IsRefused()
    {
        var own = await NotOpenedAsync("B-1", "A-1", "A1");
        var stranger = new CallContext(People.In(Function.Caseworker, "hl99", null, "Norr"));
        (await Bka.Workflow.AskAsync(new CheckText("Texten", own), stranger)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.Workflow.AskAsync(new CheckText("Texten"), stranger)).Value!.Findings.Single().Code.ShouldBe(TextFindingCodes.Thin);
        (await Bka.Workflow.AskAsync(new CheckText(" "), stranger)).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.Required);
        (await Bka.Workflow.AskAsync(new CheckText(new string('a', 8001)), stranger)).Refusal!.Missing.Single().Code
            .ShouldBe(MissingCodes.TooLong);
        (await Bka.Workflow.AskAsync(new CheckText("Texten"), new CallContext(People.In(Function.LogReviewer)))).Refusal!.Code
            .ShouldBe(RefusalCodes.NotAuthorised);
    }

    [StoreFact]
    public async Task GetTextFindings_WhenAskedForAUnitAndPeriod_CountsThoseAlone()
    {
        await NotOpenedAsync("B-1", "A-1", "A1");
        await NotOpenedAsync("B-2", "A-2", "A2", unit: "Syd");
        Clock.Set(Nov(12));
        await NotOpenedAsync("B-3", "A-3", "A3");
        await IndexAsync();
        await Bka.RegisterAsync("B-4", "A-4");

        var all = await CountAsync();
        (all.Total.Texts, all.LedgerRowsNotRead).ShouldBe((9, 1));
        all.Fields.Select(f => f.Field).ShouldBe([ReasonsField.Skyddsbedomning, ReasonsField.NotOpened, ReasonsField.HearingAccount]);
        all.Total.Thin.ShouldBe(6);
        (await Bka.AskAsync(new GetTextFindings(Nov(1), Nov(30), "Syd"))).Total.Texts.ShouldBe(3);
        (await Bka.AskAsync(new GetTextFindings(Nov(12), Nov(12)))).Total.Texts.ShouldBe(3);
        (await Bka.AskAsync(new GetTextFindings(Nov(1), Nov(30)), People.In(Function.UnitHead, "ec02", null, "Syd"))).Total.Texts.ShouldBe(3);
        (await Bka.AskAsync(new GetTextFindings(Nov(1), Nov(30)), People.In(Function.UnitHead, "ec03", null, "Väst"))).Total.Texts.ShouldBe(0);
    }

    [StoreFact]
    public async Task GetTextFindings_WhenAskedByACaseworkerOrBackwards_IsRefused()
    {
        var caseworker = new CallContext(People.In(Function.Caseworker, "hl01", null, "Norr"));
        (await Bka.Workflow.AskAsync(new GetTextFindings(Nov(1), Nov(30)), caseworker)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.Workflow.AskAsync(new GetTextFindings(Nov(30), Nov(1)), new CallContext(People.Head))).Refusal!.Missing.Single().Code
            .ShouldBe(MissingCodes.BadRange);
    }

    private async Task<string> NotOpenedAsync(string child, string caseRef, string name, string unit = "Norr")
    {
        var id = await Bka.BegunAsync(Bka.Intake(child, caseRef, unit: unit));
        await Bka.DoAsync(Bka.NotOpened(id) with { Reasons = Corpus.Texts[name] });
        return id;
    }

    private async Task ImportAsync(ImportRow row) =>
        (await Bka.DoAsync(new ImportCase(row), People.Operator)).Fault.ShouldBeNull();

    private Task<TextIndexDone> IndexAsync(int most = 500) => Bka.DoAsync(new RunTextIndex(most), People.Job);

    private Task<TextFindingCounts> CountAsync() => Bka.AskAsync(new GetTextFindings(Nov(1), Nov(30)));
}
