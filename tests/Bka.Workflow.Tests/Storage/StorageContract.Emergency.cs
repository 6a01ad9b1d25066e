using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Emergency openings: one case, to be read, for four hours, told and reviewed.</summary>
public abstract partial class StorageContract
{
    private const string Why = "Barnets mormor ringer och barnet är ensamt hemma sedan i morse.";

    private static Actor Outsider { get; } = People.In(Function.Caseworker, "hl77", null, "Syd");

    private static OpenInEmergency Opening { get; } = new("A-1", EmergencyReason.PersonInContact, Why);

    [StoreFact]
    public async Task OpenInEmergency_WhenTheCaseIsSomebodyElses_LetsItBeReadAndNothingElse()
    {
        var caseId = await Bka.RegisterAsync();
        var other = await Bka.RegisterAsync("B-2", "A-2");
        (await AskAsAsync(new GetCase(caseId), Outsider)).ShouldBe(RefusalCodes.CaseNotFound);
        var opened = await Bka.DoAsync(Opening, Outsider);
        (opened.CaseId, opened.OpeningId, opened.Until).ShouldBe((caseId, "n1", Clock.GetUtcNow().AddHours(4)));

        (await Bka.AskAsync(new GetCase(caseId), Outsider)).Summary.CaseRef.ShouldBe("A-1");
        (await AskAsAsync(new GetHistory(caseId), Outsider)).ShouldBeNull();
        (await AskAsAsync(new GetDeadlines(caseId), Outsider)).ShouldBeNull();
        (await Bka.AskAsync(new GetPermitted(caseId), Outsider)).Steps.ShouldAllBe(step => !step.Open);
        (await AskAsAsync(new GetCase(other), Outsider)).ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.AskAsync(new FindCases(CaseRef: "A-1"), Outsider)).Cases.ShouldBeEmpty();
        (await Bka.AskAsync(new ListWatches(new WatchFilter()), Outsider)).Rows.ShouldBeEmpty();
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = caseId }, Outsider)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await AskAsAsync(new GetCase(caseId), Outsider with { Id = "hl78" })).ShouldBe(RefusalCodes.CaseNotFound);

        var under = (await LogAsync()).Where(row => row.OpeningId == "n1").ToArray();
        under.Select(row => row.Act).ShouldBe([AccessAct.CaseRead, AccessAct.HistoryRead, AccessAct.CaseRead, AccessAct.CaseRead]);
        (await Bka.AskAsync(new GetHistory(caseId))).Entries[^1].Fact.ShouldBe("OpenedInEmergency");
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task OpenInEmergency_WhenFourHoursHavePassed_IsOver()
    {
        var caseId = await Bka.RegisterAsync();
        await Bka.DoAsync(Opening, Outsider);
        Clock.Move(TimeSpan.FromMinutes(239));
        (await Bka.AskAsync(new GetMyOpening(caseId), Outsider)).MinutesLeft.ShouldBe(1);
        (await AskAsAsync(new GetCase(caseId), Outsider)).ShouldBeNull();
        Clock.Move(TimeSpan.FromMinutes(1));
        (await AskAsAsync(new GetCase(caseId), Outsider)).ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.AskAsync(new GetMyOpening(caseId), Outsider)).Until.ShouldBeNull();
    }

    [StoreFact]
    public async Task OpenInEmergency_WhenTheActorWorksWithTheCase_OpensNothing()
    {
        var caseId = await Bka.RegisterAsync();
        (await Bka.DoAsync(Opening)).ShouldBe(new EmergencyOpened(caseId, null, null));
        (await Bka.AskAsync(new ListEmergencyOpenings())).Openings.ShouldBeEmpty();
        (await Bka.AskAsync(new GetMyOpening(caseId))).ShouldBe(new MyOpening(null, 0));
    }

    [StoreFact]
    public async Task OpenInEmergency_WhenItAlreadyRuns_AnswersWithTheFirstOpening()
    {
        var caseId = await Bka.RegisterAsync();
        var first = await Bka.DoAsync(Opening, Outsider);
        Clock.Move(TimeSpan.FromHours(3));
        (await Bka.DoAsync(Opening with { Reason = EmergencyReason.Threat }, Outsider)).ShouldBe(first);
        (await Bka.AskAsync(new ListEmergencyOpenings())).Openings.ShouldHaveSingleItem();

        // In another function it is another opening, and the first still holds.
        var asHead = Outsider with { Function = Function.UnitHead };
        (await Bka.DoAsync(Opening, asHead)).OpeningId.ShouldBe("n2");
        (await AskAsAsync(new GetCase(caseId), Outsider)).ShouldBeNull();
        (await Bka.DoAsync(Opening, Outsider)).ShouldBe(first);
        Clock.Move(TimeSpan.FromHours(1));
        (await Bka.DoAsync(Opening, Outsider)).OpeningId.ShouldBe("n3");
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task OpenInEmergency_WhenReasonOrReferenceIsWrong_IsRefused()
    {
        await Bka.RegisterAsync();
        await Bka.RegisterAsync(Bka.Intake("B-9"));
        (await RefusedAsync(Opening with { Text = "Bråttom." })).ShouldBe(RefusalCodes.InputInvalid);
        (await RefusedAsync(Opening with { Reason = (EmergencyReason)99 })).ShouldBe(RefusalCodes.InputInvalid);
        (await RefusedAsync(Opening with { CaseRef = "A-404" })).ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.SendAsync(Opening, Outsider)).Refusal!.Missing.ShouldHaveSingleItem().Item.ShouldBe("childRef");
        (await Bka.SendAsync(Opening with { ChildRef = "B-9" }, Outsider)).IsAnswered.ShouldBeTrue();
        foreach (var function in new[] { Function.Board, Function.QualityReviewer, Function.LogReviewer, Function.TechnicalAdministrator, Function.SystemClient })
        {
            (await Bka.SendAsync(Opening, People.In(function, "xx01", null, "Norr"))).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised, function.ToString());
        }

        async Task<string> RefusedAsync(OpenInEmergency command) => (await Bka.SendAsync(command, Outsider)).Refusal!.Code;
    }

    [StoreFact]
    public async Task OpenInEmergency_WhenThePersonIsProtected_FindsNoSuchCaseUnlessNamed()
    {
        var caseId = await Bka.RegisterAsync();
        var early = Outsider with { Id = "hl79" };
        await Bka.DoAsync(Opening, early);
        await Bka.DoAsync(new MarkProtectedIdentity(caseId, "B-1", true, "Beslut om sekretessmarkering från Skatteverket."));
        (await Bka.SendAsync(Opening, Outsider)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await AskAsAsync(new GetCase(caseId), early)).ShouldBe(RefusalCodes.CaseNotFound, "the mark closes what was opened before it");
        var named = Outsider with { SeesProtected = true };
        await Bka.DoAsync(Opening, named);
        (await AskAsAsync(new GetCase(caseId), named)).ShouldBeNull();
    }

    [StoreFact]
    public async Task ReviewEmergencyOpening_WhenSomebodyElseDoes_IsKeptOnce()
    {
        await Bka.RegisterAsync();
        var head = People.In(Function.UnitHead, "ec05", null, "Syd");
        await Bka.DoAsync(Opening, head);
        var waiting = (await Bka.AskAsync(new ListEmergencyOpenings(OnlyOpen: true))).Openings.ShouldHaveSingleItem();
        waiting.ReviewBy.ShouldBe(Clock.Today.AddDays(7));
        (await Bka.AskAsync(new ListEmergencyOpenings(), head)).Openings.ShouldBeEmpty("the unit's own chief reviews, nobody else's");

        var review = new ReviewEmergencyOpening("n1", EmergencyVerdict.Justified);
        (await Bka.SendAsync(review, head)).Refusal!.Code.ShouldBe(RefusalCodes.OpeningNotFound);
        (await Bka.SendAsync(review, head with { Function = Function.LogReviewer })).Refusal!.Code.ShouldBe(RefusalCodes.OwnOpening);
        (await Bka.SendAsync(review with { Verdict = EmergencyVerdict.ToBeInvestigated })).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
        (await Bka.DoAsync(review)).Review!.By.ShouldBe("ec01");
        (await Bka.SendAsync(review, Auditor)).Refusal!.Code.ShouldBe(RefusalCodes.OpeningReviewed);
        (await Bka.AskAsync(new ListEmergencyOpenings(OnlyOpen: true))).Openings.ShouldBeEmpty();
        (await Bka.AskAsync(new ListEmergencyOpenings(), Auditor)).Openings.Single().Review!.Verdict.ShouldBe(EmergencyVerdict.Justified);
        await StoreTruth.HoldsAsync(Bka);
    }
}
