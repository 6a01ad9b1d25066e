using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Two siblings over HTTP: each child has its own stance, its own BKA and is told by itself.</summary>
public class SiblingTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Siblings_WhenPlayedFromReportToClosing_AreDecidedChildByChild()
    {
        var play = await Play.SiblingsAsync(fixture.Host, "A-both", "B-elder", "B-infant");

        // Nothing is there for either child: each thing is named for each of them.
        var first = (await play.DecideAsync()).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing,
            MissingCodes.StanceMissing, MissingCodes.BkaMissing, MissingCodes.StanceMissing, MissingCodes.BkaMissing);
        Each(first).ShouldBe(["B-elder bka-missing SoL 3:1–2", "B-elder stance-missing SoL 3:2", "B-infant bka-missing SoL 3:1–2", "B-infant stance-missing SoL 3:2"]);
        await PrepareAsync(play, 1);
        ((bool)(await play.PermittedAsync("makeDecision"))["open"]!).ShouldBeTrue();

        // The proposal changes: what was given to the first version no longer counts, for either child.
        var changed = (await play.StepAsync("proposals", DossierBodies.Proposal("Barnet får en kontaktfamilj två helger i månaden.", children: ["B-elder", "B-infant"]))).Ok();
        Warnings(changed).ShouldBe([WarningCodes.StancesNowStale]);
        var second = (await play.DecideAsync()).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing,
            MissingCodes.StanceStale, MissingCodes.BkaStale, MissingCodes.StanceStale, MissingCodes.BkaStale);
        Each(second).ShouldBe(["B-elder bka-stale SoL 3:1–2", "B-elder stance-stale SoL 3:2", "B-infant bka-stale SoL 3:1–2", "B-infant stance-stale SoL 3:2"]);
        second.Text.ShouldContain("Fråga barnet om det nya förslaget.");

        await PrepareAsync(play, 2);
        (await play.DecideAsync()).Ok();
        (await play.StateAsync()).ShouldBe("decided");
        await TellAndCloseAsync(play);
    }

    [Fact]
    public async Task Decision_WhenOnlyOneBkaIsApproved_IsRefusedForTheOtherChild()
    {
        var play = await Play.SiblingsAsync(fixture.Host, "A-one", "B-1a", "B-1b");
        (await play.StepAsync("stances", DossierBodies.Stance("B-1a"))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance("B-1b", hearing: DossierBodies.Infant()))).Ok();
        await play.ApproveBkaAsync("B-1a");

        Each((await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BkaMissing))
            .ShouldBe(["B-1b bka-missing SoL 3:1–2"]);

        // With a sibling in the matter it must be weighed whether their interests differ.
        await play.FillBkaAsync("B-1b", leaveOut: "BKA-37");
        var reply = (await play.StepAsync("bka/completion", DossierBodies.Of("B-1b")))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.QuestionUnanswered);
        reply.Items.ShouldBe(["BKA-37"]);
        ((string?)reply.Body["missing"]![0]!["childRef"]).ShouldBe("B-1b");

        // The decision can be split: a new version for the elder alone, with why the other is not affected.
        var split = DossierBodies.Proposal("Det äldre barnet får en kontaktfamilj.", children: "B-1a");
        (await play.StepAsync("proposals", split)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ChildLeftOut);
        split["notAffected"] = "Syskonet är spädbarn och bor kvar hos modern som förut.";
        (await play.StepAsync("proposals", split)).Ok();
        Each(await play.DecideAsync()).ShouldBe(["B-1a bka-stale SoL 3:1–2", "B-1a stance-stale SoL 3:2"]);
    }

    [Fact]
    public async Task Decision_WhenTheProposalIsAnotherThanTheOneRead_IsRefused()
    {
        var play = await Play.SiblingsAsync(fixture.Host, "A-read", "B-2a", "B-2b");
        await PrepareAsync(play, 1, "B-2a", "B-2b");

        (await play.DecideAsync(change: body => body["proposalHash"] = new string('0', 64)))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ProposalStale).Items.ShouldBe(["proposalVersion"]);
        (await play.DecideAsync(change: body => body["decidedOn"] = "2026-11-19")).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BeforeProposal,
            MissingCodes.BeforeStance, MissingCodes.BeforeBka, MissingCodes.BeforeStance, MissingCodes.BeforeBka);
        (await play.DecideAsync(change: body => body["decidedOn"] = "2026-11-21"))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.InFuture);
        (await play.StateAsync()).ShouldBe("stanceRecorded");
    }

    [Fact]
    public async Task Sibling_WhenOneCaseIsWorkedOn_KeepsItsOwnCaseUntouched()
    {
        var plays = await Play.UtredningAsync(fixture.Host, "A-own", ("B-3a", "2017-05"), ("B-3b", "2026-07"));
        var before = (await plays[1].Lead.GetAsync($"/api/v1/cases/{plays[1].CaseId}")).Ok().Text;
        (await plays[0].StepAsync("proposals", DossierBodies.Proposal(children: ["B-3a", "B-3b"]))).Ok();
        await PrepareAsync(plays[0], 1, "B-3a", "B-3b");
        (await plays[0].DecideAsync()).Ok();

        (await plays[1].Lead.GetAsync($"/api/v1/cases/{plays[1].CaseId}")).Ok().Text.ShouldBe(before);
    }

    private static async Task PrepareAsync(Play play, int version, string elder = "B-elder", string infant = "B-infant")
    {
        (await play.StepAsync("stances", DossierBodies.Stance(elder, version))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(infant, version, hearing: DossierBodies.Infant()))).Ok();
        await play.ApproveBkaAsync(elder);
        await play.ApproveBkaAsync(infant);
    }

    private static async Task TellAndCloseAsync(Play play)
    {
        var closure = Bodies.Closure(DossierBodies.Today);
        (await play.StepAsync("closure", closure, play.Deputy)).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.FeedbackMissing, MissingCodes.FeedbackMissing);
        (await play.StepAsync("feedback", DossierBodies.Feedback("B-elder"))).Ok();
        (await play.StepAsync("closure", closure, play.Deputy)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.FeedbackMissing);
        (await play.StepAsync("feedback", DossierBodies.FeedbackLater("B-infant", "2032-08-01"))).Ok();
        (await play.StateAsync()).ShouldBe("feedbackGiven");
        (await play.StepAsync("closure", closure, play.Deputy)).Ok();

        var whole = await play.Lead.CaseAsync(play.CaseId);
        ((string?)whole["summary"]!["state"]).ShouldBe("closed");
        var decision = whole["decisions"]!.AsArray().Single()!;
        ((int)decision["proposalVersion"]!).ShouldBe(2);
        decision["children"]!.AsArray().Select(child => ((string)child!["childRef"]!, (int?)child["age"], (int?)child["bkaNo"]))
            .ShouldBe([("B-elder", 9, 2), ("B-infant", 0, 2)]);
        whole["children"]!.AsArray().Select(child => child!["stances"]!.AsArray().Select(stance => (bool)stance!["isPresent"]!).ToArray())
            .ShouldAllBe(present => present.SequenceEqual(new[] { false, true }));
    }

    private static IEnumerable<string> Each(Reply reply) => reply.Body["missing"]!.AsArray()
        .Select(one => $"{one!["childRef"]} {one["code"]} {one["law"]}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Warnings(Reply reply) => reply.Body["warnings"]!.AsArray().Select(code => (string)code!);
}
