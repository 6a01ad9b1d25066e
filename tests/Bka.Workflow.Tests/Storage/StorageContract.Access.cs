using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The access log: every answer with persons' data leaves its row first.</summary>
public abstract partial class StorageContract
{
    private static Actor Auditor { get; } = new("lg01", Function.LogReviewer, []);

    [StoreFact]
    public async Task Ask_WhenACaseIsRead_LeavesARowWithWhoWhatAndWhose()
    {
        var caseId = await Bka.RegisterAsync();
        await Bka.AskAsync(new GetCase(caseId));
        await Bka.AskAsync(new GetHistory(caseId));
        await Bka.AskAsync(new ListWatches(new WatchFilter()));
        await Bka.AskAsync(new FindCases(CaseRef: "NONE"));

        var rows = await LogAsync();
        rows.Select(row => (row.Act, row.CaseId, row.Shown)).ShouldBe([
            (AccessAct.CaseRead, caseId, 1), (AccessAct.HistoryRead, caseId, 1), (AccessAct.ListRead, null, 1), (AccessAct.Searched, null, 0),
        ]);
        rows.ShouldAllBe(row => row.Actor == "ec01" && row.Function == Function.UnitHead && row.Details.Units.Count == 2
            && row.At == Clock.GetUtcNow() && row.Refusal == null && row.OpeningId == null);
        rows[2].Details.CaseIds.ShouldBe([caseId]);
        rows.Select(row => row.Seq).ShouldBe([1, 2, 3, 4]);
    }

    [StoreFact]
    public async Task Ask_WhenTheCaseIsSomebodyElses_LeavesARowThatSaysNo()
    {
        var caseId = await Bka.RegisterAsync();
        var other = People.In(Function.Caseworker, "hl77", null, "Syd");
        (await AskAsAsync(new GetCase(caseId), other)).ShouldBe(RefusalCodes.CaseNotFound);
        (await AskAsAsync(new GetCase(caseId), People.In(Function.Archivist, "ar01"))).ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = caseId }, other)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);

        (await LogAsync()).Select(row => (row.Actor, row.Act, row.CaseId, row.Shown, row.Refusal)).ShouldBe([
            ("hl77", AccessAct.CaseRead, caseId, 0, RefusalCodes.CaseNotFound),
            ("ar01", AccessAct.CaseRead, caseId, 0, RefusalCodes.NotAuthorised),
            ("hl77", AccessAct.Attempted, caseId, 0, RefusalCodes.CaseNotFound),
        ]);
    }

    [StoreFact]
    public async Task Ask_WhenTheQuestionShowsNoPerson_LeavesNoRow()
    {
        await Bka.RegisterAsync();
        await Bka.AskAsync(new GetOverview(new WatchFilter()));
        await Bka.AskAsync(new GetSweepStatus());
        await Bka.AskAsync(new ListAlerts(new AlertFilter()));
        (await LogAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Ask_WhenOneVisitAsksTwiceAboutACase_LeavesOneRow()
    {
        var caseId = await Bka.RegisterAsync();
        var call = new CallContext(People.Head) { Visit = new ReadVisit("visit1") { Way = AccessWay.Printed } };
        (await Bka.Workflow.AskAsync(new GetCase(caseId), call)).IsAnswered.ShouldBeTrue();
        (await Bka.Workflow.AskAsync(new GetDeadlines(caseId), call)).IsAnswered.ShouldBeTrue();
        (await Bka.Workflow.AskAsync(new GetPermitted(caseId), call)).IsAnswered.ShouldBeTrue();
        var row = (await LogAsync()).ShouldHaveSingleItem();
        (row.Way, row.Details.Correlation).ShouldBe((AccessWay.Printed, "visit1"));
    }

    [StoreFact]
    public async Task Ask_WhenTheVisitLetsItsRowsWait_TellsThemAllAtOnceWhenAsked()
    {
        var caseId = await Bka.RegisterAsync();
        var visit = new ReadVisit("visit2") { IsDeferred = true };
        var call = new CallContext(People.Head) { Visit = visit };
        await Bka.Workflow.AskAsync(new GetCase(caseId), call);
        await Bka.Workflow.AskAsync(new GetHistory(caseId), call);
        (await LogAsync()).ShouldBeEmpty();
        await Bka.Workflow.TellAsync(visit);
        (await LogAsync()).Select(row => row.Act).ShouldBe([AccessAct.CaseRead, AccessAct.HistoryRead]);
        await Bka.Workflow.AskAsync(new GetSelfReport(caseId), call);
        (await LogAsync()).Count.ShouldBe(3, "what is asked after it is told at once");
        await Bka.Workflow.TellAsync(visit);
        (await LogAsync()).Count.ShouldBe(3);
    }

    [StoreFact]
    public async Task Log_WhenItIsRead_TellsOfItsReader()
    {
        await Bka.AskAsync(new ListAccess(Clock.Today, Clock.Today), Auditor);
        (await LogAsync()).Select(row => (row.Act, row.Actor)).ShouldBe([(AccessAct.LogRead, "lg01")]);
        (await AskAsAsync(new ListAccess(Clock.Today, Clock.Today), People.Head)).ShouldBe(RefusalCodes.NotAuthorised);
    }

    [StoreFact]
    public async Task Log_WhenOneCaseIsAskedFor_FindsItInListsToo()
    {
        var (one, other) = (await Bka.RegisterAsync(), await Bka.RegisterAsync("B-2", "A-2"));
        await Bka.AskAsync(new GetCase(one));
        await Bka.AskAsync(new GetCase(other));
        await Bka.AskAsync(new ListWatches(new WatchFilter()));
        (await Bka.AskAsync(new GetCaseAccess(one))).Entries.Select(row => row.Act).ShouldBe([AccessAct.ListRead, AccessAct.CaseRead]);
        (await AskAsAsync(new GetCaseAccess(one), People.In(Function.UnitHead, "ec09", null, "Syd"))).ShouldBe(RefusalCodes.CaseNotFound);
    }

    [StoreFact]
    public async Task Log_WhenAReferenceIsAskedFor_FindsAllItsCasesInListsTooAndNeverSaysNobodyOfOneUnknown()
    {
        var (one, sibling, other) = (await Bka.RegisterAsync(), await Bka.RegisterAsync(Bka.Intake("B-9")), await Bka.RegisterAsync("B-2", "A-2"));
        await Bka.AskAsync(new GetCase(one));
        await Bka.AskAsync(new GetCase(sibling));
        await Bka.AskAsync(new GetCase(other));
        await Bka.AskAsync(new ListWatches(new WatchFilter()));
        var asked = new ListAccess(Clock.Today, Clock.Today);
        AccessAct[] both = [AccessAct.ListRead, AccessAct.CaseRead, AccessAct.CaseRead];

        var page = await Bka.AskAsync(asked with { CaseRef = "A-1" }, Auditor);
        page.Entries.Select(row => row.Act).ShouldBe(both);
        page.CaseIds!.ShouldBe([one, sibling], ignoreOrder: true);
        (await Bka.AskAsync(asked with { CaseIds = page.CaseIds }, Auditor)).Entries.Select(row => row.Act).ShouldBe(both);
        (await Bka.AskAsync(asked with { CaseRef = "B-9" }, Auditor)).CaseIds.ShouldBe([sibling]);
        (await Bka.AskAsync(asked with { CaseRef = other }, Auditor)).CaseIds.ShouldBe([other]);
        (await AskAsAsync(asked with { CaseRef = "DA20" }, Auditor)).ShouldBe(RefusalCodes.CaseNotFound);
        (await AskAsAsync(asked with { CaseIds = ["DA20"] }, Auditor)).ShouldBe(RefusalCodes.CaseNotFound);
        (await AskAsAsync(asked with { CaseIds = [] }, Auditor)).ShouldBe(RefusalCodes.InputInvalid);
    }

    [StoreFact]
    public async Task Log_WhenTheReferenceIsAProtectedPersons_FindsItOnlyForThoseWhoMayKnow()
    {
        var caseId = await Bka.RegisterAsync();
        await Bka.AskAsync(new GetCase(caseId));
        await Bka.DoAsync(new MarkProtectedIdentity(caseId, "B-1", true, "Beslut om sekretessmarkering från Skatteverket."));
        foreach (var reference in new[] { "A-1", "B-1" })
        {
            var asked = new ListAccess(Clock.Today, Clock.Today, CaseRef: reference);
            (await AskAsAsync(asked, Auditor with { SeesProtected = false })).ShouldBe(RefusalCodes.CaseNotFound, reference);
            (await Bka.AskAsync(asked, Auditor with { SeesProtected = true })).CaseIds.ShouldBe([caseId], reference);
        }
    }

    [StoreFact]
    public async Task Sample_WhenMoreHasBeenReadSince_IsDrawnAgainByItsLastRow()
    {
        var caseId = await Bka.RegisterAsync();
        async Task ReadAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await Bka.AskAsync(new GetCase(caseId));
            }
        }

        await ReadAsync(6);
        var draw = new DrawAccessSample(Clock.Today, Clock.Today, "2026-11", 4);
        var first = await Bka.AskAsync(draw, Auditor);
        (first.Population, first.Through).ShouldBe((6, 6));
        await ReadAsync(30);
        (await Bka.AskAsync(draw, Auditor)).Population.ShouldBe(36);
        var again = await Bka.AskAsync(draw with { Through = first.Through }, Auditor);
        (again.Population, again.Through).ShouldBe((6, 6));
        again.Entries.Select(row => row.Seq).ShouldBe(first.Entries.Select(row => row.Seq));
        (await AskAsAsync(draw with { Through = -1 }, Auditor)).ShouldBe(RefusalCodes.InputInvalid);
    }

    [StoreFact]
    public async Task Log_WhenALogIsChecked_TellsWhichItWas()
    {
        var caseId = await Bka.RegisterAsync();
        await Bka.AskAsync(new GetCase(caseId));
        await Bka.AskAsync(new VerifyLedger(), Auditor);
        await Bka.AskAsync(new VerifyAccessLog(), Auditor);
        (await LogAsync()).Select(row => row.Details.Log).ShouldBe([null, CheckedLog.Ledger, CheckedLog.Access]);
        (await Bka.Get<IAccessReader>().VerifyAsync()).Ok.ShouldBeTrue();
    }

    [StoreFact]
    public async Task Sample_WhenDrawnTwiceByOneSeed_IsTheSame()
    {
        for (var i = 0; i < 12; i++)
        {
            await Bka.AskAsync(new GetCase(await Bka.RegisterAsync("B-" + i, "A-" + i)));
        }

        Task<AccessSample> DrawnAsync(string seed) => Bka.AskAsync(new DrawAccessSample(Clock.Today, Clock.Today, seed, 4), Auditor);
        var first = await DrawnAsync("2026-11");
        (first.Population, first.Entries.Count).ShouldBe((12, 4));
        (await DrawnAsync("2026-11")).Entries.Select(row => row.Seq).ShouldBe(first.Entries.Select(row => row.Seq));
        (await DrawnAsync("2026-12")).Entries.Select(row => row.Seq).ShouldNotBe(first.Entries.Select(row => row.Seq));
    }

    [StoreFact]
    public async Task AccessLog_WhenARowIsChangedTakenOrAdded_DoesNotVerify()
    {
        var caseId = await Bka.RegisterAsync();
        for (var i = 0; i < 5; i++)
        {
            await Bka.AskAsync(new GetCase(caseId));
        }

        (await Bka.Get<IAccessReader>().VerifyAsync()).ShouldBe(new LedgerVerdict(5, true, null, null));
        foreach (var (change, undo, reason) in new[]
        {
            ("UPDATE access_log SET actor = 'hl99' WHERE seq = 3", "UPDATE access_log SET actor = 'ec01' WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET opening_id = 'n1' WHERE seq = 3", "UPDATE access_log SET opening_id = NULL WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET opening_id = '' WHERE seq = 3", "UPDATE access_log SET opening_id = NULL WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET refusal = '' WHERE seq = 3", "UPDATE access_log SET refusal = NULL WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET client = '' WHERE seq = 3", "UPDATE access_log SET client = NULL WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET case_id = NULL WHERE seq = 3", $"UPDATE access_log SET case_id = '{caseId}' WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET way = 1 WHERE seq = 3", "UPDATE access_log SET way = 0 WHERE seq = 3", "row-changed"),
            ("UPDATE access_log SET seq = 9 WHERE seq = 5", "UPDATE access_log SET seq = 5 WHERE seq = 9", "row-missing"),
            ("UPDATE access_head SET seq = 6", "UPDATE access_head SET seq = 5", "tail-missing"),
        })
        {
            await _place.ExecuteAsync(change);
            (await Bka.Get<IAccessReader>().VerifyAsync()).Reason.ShouldBe(reason, change);
            await _place.ExecuteAsync(undo);
        }

        await _place.ExecuteAsync("DELETE FROM access_log WHERE seq = 5");
        (await Bka.AskAsync(new VerifyAccessLog(), Auditor)).Reason.ShouldBe("tail-missing");
        (await LogAsync())[^1].Refusal.ShouldBe("tail-missing", "what a check found is told");
    }

    [StoreFact]
    public async Task Ask_WhenTheLogTakesNoRow_ShowsNothing()
    {
        var caseId = await Bka.RegisterAsync();
        await _place.ExecuteAsync("ALTER TABLE access_log RENAME TO access_log_gone");
        await Should.ThrowAsync<StoreException>(Bka.AskAsync(new GetCase(caseId)));
        await Should.ThrowAsync<StoreException>(Bka.AskAsync(new ListWatches(new WatchFilter())));
        (await Bka.AskAsync(new GetOverview(new WatchFilter()))).Total.Open.ShouldBeGreaterThan(0, "numbers show nobody");
    }

    private async Task<string?> AskAsAsync<T>(Query<T> query, Actor actor) =>
        (await Bka.Workflow.AskAsync(query, new CallContext(actor))).Refusal?.Code;

    private async Task<IReadOnlyList<AccessEntry>> LogAsync()
    {
        var rows = new List<AccessEntry>();
        await Bka.Get<IAccessReader>().WalkAsync(Clock.Today.AddDays(-30), Clock.Today, rows.Add);
        return rows;
    }
}
