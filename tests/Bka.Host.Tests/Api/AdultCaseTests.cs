using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>An adult's matter over HTTP: every child is listed, seen by a person, and asked.</summary>
public class AdultCaseTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly (string Ref, string? Born, string Relation)[] Three =
        [("B-1", "2012-03", "household"), ("B-2", "2017-05", "household"), ("B-3", "2022-08", "alternatingResidence")];

    [Fact]
    public async Task Rejection_WhenAMachineHasPreparedIt_WaitsForAPersonToLookAtEachChild()
    {
        var play = await Play.AdultAsync(fixture.Host, "E-auto", "financialAssistance", automatic: true, Three);
        await ProposeAsync(play, "rejected");
        foreach (var (child, _, _) in Three)
        {
            (await play.StepAsync("stances", DossierBodies.Stance(child))).Ok();
            await play.FillBkaAsync(child, leaveOut: "BKA-62");
            (await play.StepAsync("bka/completion", DossierBodies.Of(child)))
                .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.QuestionUnanswered).Items.ShouldBe(["BKA-62"]);
        }

        (await play.StepAsync("kommunicering", DossierBodies.Kommunicering())).Ok();
        (await play.DecideAsync()).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BkaNotApproved, MissingCodes.BkaNotApproved, MissingCodes.BkaNotApproved);

        // Looking and saying no is no looking; only a yes passes.
        (await play.StepAsync("bka/answers", DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-62", ["yesNo"] = false }))).Ok();
        (await play.StepAsync("bka/completion", DossierBodies.Of("B-1"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.QuestionUnanswered);
        (await play.StepAsync("bka/answers", DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-62", ["yesNo"] = true }))).Ok();
        foreach (var (child, _, _) in Three)
        {
            await play.ApproveBkaAsync(child);
        }

        (await play.DecideAsync()).Ok();
    }

    [Fact]
    public async Task Confirmation_WhenAProgramGivesIt_IsRefused()
    {
        var system = fixture.Host.System();
        var id = (string)(await system.PostAsync("/api/v1/adult-cases", DossierBodies.AdultCase("E-system", "Norr", automatic: true))).Ok().Body["caseId"]!;
        var none = new JsonObject { ["children"] = new JsonArray(), ["noChildren"] = true, ["confirmation"] = "Folkbokföringen visar inga barn på adressen." };
        (await system.StepAsync(id, "children", none)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.PersonMustConfirm);
        (await system.StepAsync(id, "children", DossierBodies.Siblings(Three))).Ok();
        var looked = DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-62", ["yesNo"] = true });
        var refused = (await system.StepAsync(id, "bka/answers", looked))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.PersonMustConfirm);
        refused.Items.ShouldBe(["answers.BKA-62"]);
        (await fixture.Host.Lead("Norr").StepAsync(id, "bka/answers", looked)).Ok();
    }

    [Fact]
    public async Task Eviction_WhenItCannotWait_IsDecidedAndStaysOpenUntilEveryChildHasItsBka()
    {
        var play = await Play.AdultAsync(fixture.Host, "E-evict", "financialAssistance", automatic: true, Three);
        (await play.StepAsync("eviction", new JsonObject { ["evictionOn"] = "2026-11-22", ["contact"] = "Kronofogden är uppringd; vräkningen står fast." })).Ok();
        (await ClockAsync(play, "eviction")).ShouldBe("2026-11-22");
        var urgent = DossierBodies.Urgent("granted");
        (urgent["ground"], urgent["talkPlannedOn"]) = ("emergencyNeed", null);
        (await play.StepAsync("urgent-decisions", urgent)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        var decided = (await play.StepAsync("urgent-decisions", urgent, play.Lead)).Ok();
        decided.Body["warnings"]!.AsArray().Select(code => (string)code!).ShouldBe([WarningCodes.BkaAfterwardsDue]);
        (await ClockAsync(play, "bkaAfterwards")).ShouldBe("2026-11-25");

        foreach (var (child, _, _) in Three)
        {
            (await play.StepAsync("feedback", DossierBodies.Feedback(child))).Ok();
        }

        await CloseIsRefusedAsync(play, "B-1", "B-2", "B-3");
        foreach (var child in (string[])["B-1", "B-2"])
        {
            (await play.StepAsync("hearings", DossierBodies.Hearing(child))).Ok();
            await play.ApproveBkaAsync(child);
        }

        await CloseIsRefusedAsync(play, "B-3");
        (await play.StepAsync("hearings", DossierBodies.Hearing("B-3"))).Ok();
        await play.ApproveBkaAsync("B-3");
        (await play.StepAsync("closure", Bodies.Closure(DossierBodies.Today), play.Deputy)).Ok();
    }

    [Fact]
    public async Task Grant_WhenNothingHasChanged_ReusesTheSimplifiedBkaOfTheSameAdult()
    {
        var first = await Play.AdultAsync(fixture.Host, "E-reuse", "financialAssistance", automatic: false, ("B-5", "2012-03", "household"));
        await ProposeAsync(first, "granted", "B-5");
        (await first.StepAsync("stances", DossierBodies.Stance("B-5"))).Ok();
        await first.ApproveBkaAsync("B-5");
        (await first.DecideAsync(first.Worker)).Ok();

        var other = await SameAdultAsync("E-reuse-2", "V-E-reuse");
        (await other.StepAsync("bka/reuse", DossierBodies.Reuse(RouteUnknown, "B-5"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ReuseNotPossible);
        var unsure = DossierBodies.Reuse(first.CaseId, "B-5");
        unsure["nothingHasChanged"] = false;
        (await other.StepAsync("bka/reuse", unsure)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.NotConfirmed);
        (await other.StepAsync("bka/reuse", DossierBodies.Reuse(first.CaseId, "B-5"))).Ok();
        (await other.DecideAsync(other.Worker)).Ok();

        var stranger = await SameAdultAsync("E-reuse-3", "V-somebody");
        (await stranger.StepAsync("bka/reuse", DossierBodies.Reuse(first.CaseId, "B-5"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ReuseNotPossible);
    }

    [Fact]
    public async Task Worry_WhenSeenInAnAdultsCase_BecomesAReportInTheChildsOwnTrack()
    {
        var play = await Play.AdultAsync(fixture.Host, "E-worry", "housing", automatic: false, Three);
        (await play.StepAsync("concerns", DossierBodies.Concern("A-worry", "Söder", "B-2"))).Ok();
        (await play.StepAsync("concerns", DossierBodies.Concern("A-worry", "Söder", "B-2"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.Duplicate);
        (await play.StepAsync("concerns", DossierBodies.Concern("A-worry", "Söder", "B-9"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ChildUnknown);

        var raised = (string)(await play.Lead.CaseAsync(play.CaseId))["adult"]!["raisedConcerns"]!.AsArray().Single()!;
        (await play.Lead.GetAsync($"/api/v1/cases/{raised}")).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
        var report = await fixture.Host.Lead("Söder").CaseAsync(raised);
        ((string?)report["summary"]!["kind"], (string?)report["violence"], (string?)report["child"]!["childRef"]).ShouldBe(("concernReport", "yes", "B-2"));
    }

    [Fact]
    public async Task Proposal_WhenNobodyHasSaidWhichChildrenThereAre_IsNotOpen()
    {
        var id = (string)(await fixture.Host.Lead("Norr").PostAsync("/api/v1/adult-cases", DossierBodies.AdultCase("E-none", "Norr"))).Ok().Body["caseId"]!;
        var play = new Play(fixture.Host, id);
        (await play.StepAsync("proposals", DossierBodies.Proposal(), play.Lead)).Refused(HttpStatusCode.Conflict, RefusalCodes.StepNotOpen);
        (await play.StepAsync("children", DossierBodies.Siblings(), play.Lead)).Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.Required);
    }

    private const string RouteUnknown = "00000000000000000000000000000000";

    private static async Task ProposeAsync(Play play, string outcome, params string[] children) => (await play.StepAsync(
        "proposals",
        DossierBodies.Proposal(outcome: outcome, children: children is [] ? [.. Three.Select(child => child.Ref)] : children))).Ok();

    private static async Task<string> ClockAsync(Play play, string clock) =>
        (string)(await play.Lead.GetAsync($"/api/v1/cases/{play.CaseId}/deadlines")).Ok().Body["deadlines"]!.AsArray()
            .First(one => (string)one!["clock"]! == clock)!["lastDay"]!;

    private static async Task CloseIsRefusedAsync(Play play, params string[] children)
    {
        var reply = (await play.StepAsync("closure", Bodies.Closure(DossierBodies.Today), play.Deputy)).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, [.. children.Select(_ => MissingCodes.BkaAfterwardsMissing)]);
        reply.Body["missing"]!.AsArray().Select(one => (string)one!["childRef"]!).ShouldBe(children);
    }

    private async Task<Play> SameAdultAsync(string caseRef, string adultRef)
    {
        var body = DossierBodies.AdultCase(caseRef, "Norr");
        (body["adultRef"], body["caseworker"]) = (adultRef, "hl01");
        var play = new Play(fixture.Host, (string)(await fixture.Host.Lead("Norr").PostAsync("/api/v1/adult-cases", body)).Ok().Body["caseId"]!);
        (await play.StepAsync("children", DossierBodies.Siblings(("B-5", "2012-03", "household")))).Ok();
        await ProposeAsync(play, "granted", "B-5");
        return play;
    }
}
