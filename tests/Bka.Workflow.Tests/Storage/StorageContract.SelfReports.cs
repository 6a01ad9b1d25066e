using Bka.Contracts;
using Bka.Workflow.Domain.SelfReports;
using Bka.Workflow.Storage;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The caseworkers' own checklists: who fills them in, what is kept, what is summed and what waits.</summary>
public abstract partial class StorageContract
{
    private const string WhyNot = "Familjen flyttade innan nätverket hann samlas.";

    private static readonly SelfReportAnswer[] Filled =
    [
        new("mappning", "no"), new("mappning-varfor-inte", WhyNot), new("sip-behov", "no"), new("muntlig-aterkoppling", "yes"),
        new("vardnadshavare-aterkoppling", "not-relevant"),
    ];

    private static readonly Actor Caseworker = People.In(Function.Caseworker, "hl01", null, "Norr");

    [StoreFact]
    public async Task RecordSelfReport_WhenTheUtredningIsClosed_IsKeptWithoutItsTextInTheLedger()
    {
        var id = await ClosedAsync("B-1", "A-1");
        (await Missing(Caseworker)).Rows.ShouldHaveSingleItem().CaseId.ShouldBe(id);
        (await Bka.AskAsync(new GetSelfReport(id), Caseworker)).MayRecord.ShouldBeTrue();

        var recorded = await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = id }, Caseworker);

        recorded.No.ShouldBe(1);
        var view = await Bka.AskAsync(new GetSelfReport(id), Caseworker);
        (view.No, view.RecordedAt, view.UtredningClosedOn).ShouldBe((1, recorded.At, Clock.Today));
        view.Answers.ShouldBe(Filled);
        (await Missing(Caseworker)).Total.ShouldBe(0);
        var told = (await Bka.AskAsync(new GetHistory(id))).Entries[^1];
        told.Fact.ShouldBe("SelfReportRecorded");
        told.Details.ShouldNotContain("flyttade");
        told.Details.ShouldContain("mappning-varfor-inte");
        (await StoreTruth.TextsAsync(Bka, "SELECT value FROM self_report_answers")).ShouldNotContain(WhyNot);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RecordSelfReport_WhenItIsNotTheirsOrTheUtredningRuns_IsRefused()
    {
        var running = (await Bka.InUtredningAsync(new IntakeChild("B-9", "2018-05", Sex.Girl)))[0];
        var id = await ClosedAsync("B-1", "A-1");
        async Task<string> Code(Actor actor, string caseId) =>
            (await Bka.SendAsync(new RecordSelfReport(Filled) { CaseId = caseId }, actor)).Refusal!.Code;

        (await Code(Caseworker, running)).ShouldBe(RefusalCodes.UtredningNotClosed);
        (await Code(NorrHead, id)).ShouldBe(RefusalCodes.SelfReportNotYours);
        (await Code(People.In(Function.Caseworker, "hl02", null, "Norr"), id)).ShouldBe(RefusalCodes.CaseNotFound);
        (await Code(People.In(Function.QualityReviewer, "gr01"), id)).ShouldBe(RefusalCodes.NotAuthorised);
        (await Code(Caseworker, new string('0', 32))).ShouldBe(RefusalCodes.CaseNotFound);
        (await StoreTruth.TextsAsync(Bka, "SELECT 1 FROM self_reports")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task RecordSelfReport_WhenAStandInFillsItIn_NamesWhomItIsFor()
    {
        var id = await ClosedAsync("B-1", "A-1");
        await Bka.DoAsync(new RecordAbsence("hl01", "Norr", Clock.Today, Clock.Today.AddDays(7), "hl02"));
        await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = id }, People.In(Function.Caseworker, "hl02", null, "Norr"));
        (await Bka.AskAsync(new GetHistory(id))).Entries[^1].OnBehalfOf.ShouldBe("hl01");
    }

    [StoreFact]
    public async Task RecordSelfReport_WhenAnswersAreWrong_IsRefusedQuestionByQuestion()
    {
        var id = await ClosedAsync("B-1", "A-1");
        async Task<string[]> Faults(params SelfReportAnswer[] answers) =>
            [.. (await Bka.SendAsync(new RecordSelfReport(answers) { CaseId = id }, Caseworker)).Refusal!.Missing
                .Select(fault => $"{fault.Code} {fault.Item}")];

        (await Faults([.. Filled[..1], .. Filled[2..]])).ShouldBe(["required mappning-varfor-inte"]);
        (await Faults([.. Filled, new("sip-gjord", "yes")])).ShouldBe(["part-not-asked sip-gjord"]);
        (await Faults([.. Filled, new("okand", "yes")])).ShouldBe(["unknown-question answers"]);
        (await Faults([.. Filled, Filled[0]])).ShouldBe(["duplicate mappning"]);
        (await Faults([.. Filled[..4], new("vardnadshavare-aterkoppling", "kanske")])).ShouldBe(["unknown-option vardnadshavare-aterkoppling"]);
        (await Faults([.. Filled[..1], new("mappning-varfor-inte", new string('a', 2001)), .. Filled[2..]])).ShouldBe(["too-long mappning-varfor-inte"]);
    }

    [StoreFact]
    public async Task RecordSelfReport_WhenCorrected_CountsTheLatestAndKeepsBoth()
    {
        var id = await ClosedAsync("B-1", "A-1");
        await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = id }, Caseworker);
        (await Bka.SendAsync(new RecordSelfReport(Filled) { CaseId = id }, Caseworker, version: 0)).Refusal!.Code
            .ShouldBe(RefusalCodes.VersionConflict);
        var then = Clock.Today;
        Clock.Move(TimeSpan.FromDays(2));
        SelfReportAnswer[] corrected = [new("mappning", "yes"), .. Filled[2..]];
        (await Bka.SendAsync(new RecordSelfReport(corrected) { CaseId = id }, Caseworker, version: 1)).Require().No.ShouldBe(2);

        Of(await SumsAsync(), "mappning").ShouldBe("yes 1, no 0, not-relevant 0");
        Of(await SumsAsync(then), "mappning").ShouldBe("yes 0, no 1, not-relevant 0");
        Of(await SumsAsync(then), "mappning-varfor-inte").ShouldBe("text 1");
        (await SumsAsync()).Questions.ShouldNotContain(question => question.Id == "mappning-varfor-inte");
        (await StoreTruth.TextsAsync(Bka, "SELECT no FROM self_reports")).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task GetSelfReportSums_WhenSomeAreMissing_TellsHowManyWereClosedAndReported()
    {
        var first = await ClosedAsync("B-1", "A-1");
        await ClosedAsync("B-2", "A-2");
        await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = first }, Caseworker);
        await ImportAsync(Utredning("A-9", "2026-06-10", "2026-09-01"));
        var sums = await Bka.AskAsync(new GetSelfReportSums(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)));

        (sums.Closed, sums.Imported, sums.Reported, sums.Percent).ShouldBe((3, 1, 1, "33,3"));
        Of(sums, "sip-behov").ShouldBe("yes 0, no 1");
        (await Missing(NorrHead)).Total.ShouldBe(1);
        (await Bka.AskAsync(new GetSelfReportSums(Nov(1).AddYears(-1), Nov(2).AddYears(-1), "Norr"))).Percent.ShouldBe("–");
        (await SumsAsync(Clock.Today.AddDays(-1))).Closed.ShouldBe(0);
        (await Bka.Workflow.AskAsync(new GetSelfReportSums(Nov(1), Nov(2)), new CallContext(Caseworker))).Refusal!.Code
            .ShouldBe(RefusalCodes.NotAuthorised);
    }

    [StoreFact]
    public async Task GetSelfReportSums_WhenAQuestionIsChanged_SumsEachWordingOnItsOwn()
    {
        var first = await ClosedAsync("B-1", "A-1");
        var second = await ClosedAsync("B-2", "A-2");
        await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = first }, Caseworker);
        await Bka.DisposeAsync();
        await using var changed = new BkaModule(_place, Clock, options => options.SelfReport = new SelfReportForm(
            [new SelfReportQuestion("mappning", "Gjordes mappning och nätverkskarta?", SelfReportAnswerKind.YesNo, [])]));
        await changed.DoAsync(new RecordSelfReport([new("mappning", "yes")]) { CaseId = second }, Caseworker);

        var sums = await changed.AskAsync(new GetSelfReportSums(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)));
        sums.Questions.Where(question => question.Id == "mappning").Select(question => question.Answered).ShouldBe([1, 1]);
        (await changed.AskAsync(new GetSelfReport(first))).Answers.ShouldBe(Filled);
    }

    [StoreFact]
    public async Task ListMissingSelfReports_WhenReadPageByPage_GivesEachOnce()
    {
        var ids = new[] { await ClosedAsync("B-1", "A-1"), await ClosedAsync("B-2", "A-2"), await ClosedAsync("B-3", "A-3") };
        var first = await Bka.AskAsync(new ListMissingSelfReports(Limit: 2), NorrHead);
        var rest = await Bka.AskAsync(new ListMissingSelfReports(Limit: 2, After: first.Next), NorrHead);
        first.Rows.Concat(rest.Rows).Select(row => row.CaseId).ShouldBe(ids, ignoreOrder: true);
        (first.Total, rest.Next).ShouldBe((3, null));
        (await Bka.AskAsync(new ListMissingSelfReports(), People.In(Function.Caseworker, "hl02", null, "Norr"))).Total.ShouldBe(0);
        (await Bka.Workflow.AskAsync(new ListMissingSelfReports("Syd"), new CallContext(People.Head))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.UnknownUnit);
    }

    [StoreFact]
    public async Task Open_WhenUtredningarWereClosedBeforeAnybodyWasAsked_CountsThemAndAsksNobody()
    {
        await ClosedAsync("B-1", "A-1");
        var asked = await ClosedAsync("B-2", "A-2");
        await Bka.DoAsync(new RecordSelfReport(Filled) { CaseId = asked }, Caseworker);
        var waiting = await ClosedAsync("B-3", "A-3");
        await Bka.DisposeAsync();
        await _place.ExecuteAsync("DROP TABLE checklists_not_asked; DROP INDEX measures_closed; DROP INDEX self_reports_by_case");
        await _place.ExecuteAsync(ClosedAsTheyWereKept());
        await _place.ExecuteAsync($"UPDATE closed_utredningar SET asked = 1 WHERE case_id IN ('{asked}', '{waiting}')");
        await _place.ExecuteAsync("DELETE FROM schema_scripts WHERE name LIKE '%-0015-%'");

        await using var upgraded = new BkaModule(_place, Clock);
        await StoreTruth.HoldsAsync(upgraded);
        var sums = await upgraded.AskAsync(new GetSelfReportSums(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)));
        (sums.Closed, sums.Imported, sums.Reported).ShouldBe((3, 1, 1));
        Of(sums, "sip-behov").ShouldBe("yes 0, no 1");
        (await upgraded.AskAsync(new ListMissingSelfReports(), NorrHead)).Rows.ShouldHaveSingleItem().CaseId.ShouldBe(waiting);
    }

    [StoreFact]
    public async Task GetSelfReportSums_WhenAnImportedCaseWasAMistake_CountsItNoMore()
    {
        await ImportAsync(Utredning("A-9", "2026-06-10", "2026-09-01"));
        (await SumsAsync()).Imported.ShouldBe(1);
        var known = Clock.Today;
        Clock.Move(TimeSpan.FromDays(1));
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = (await StoreTruth.CasesAsync(Bka)).Single().Id });
        (await SumsAsync()).Closed.ShouldBe(0);
        ((await SumsAsync(known)).Closed, (await SumsAsync(known)).Imported).ShouldBe((1, 1));
        await StoreTruth.HoldsAsync(Bka);
    }

    // The table that the measures have taken the place of, as its script filled it.
    private static string ClosedAsTheyWereKept()
    {
        var script = Migrator.Scripts.Single(name => name.Contains("-0014-", StringComparison.Ordinal));
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src/Bka.Workflow/Storage/Migrations", script));
        var start = text.IndexOf("CREATE TABLE closed_utredningar", StringComparison.Ordinal);
        var end = text.IndexOf(';', text.IndexOf("INSERT INTO closed_utredningar", StringComparison.Ordinal));
        return text[start..end].Replace("{text}", "text", StringComparison.Ordinal).Replace("{int}", "bigint", StringComparison.Ordinal);
    }

    private async Task<string> ClosedAsync(string child, string caseRef)
    {
        var id = await Bka.OpenedAsync(Bka.Intake(child, caseRef, caseworker: "hl01"));
        await Bka.DoAsync(Bka.Closed(id));
        return id;
    }

    private Task<MissingSelfReports> Missing(Actor actor) => Bka.AskAsync(new ListMissingSelfReports(), actor);

    private Task<SelfReportSums> SumsAsync(DateOnly? knownOn = null) =>
        Bka.AskAsync(new GetSelfReportSums(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), null, knownOn));

    private static string Of(SelfReportSums sums, string question) => string.Join(", ", sums.Questions
        .Single(sum => sum.Id == question).Answers.Select(answer => $"{answer.Value} {answer.Count}"));
}
