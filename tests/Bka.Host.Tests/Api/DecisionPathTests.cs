using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Who decides, on every path there is: delegation, four eyes, conflict of interest, and a decision once.</summary>
public class DecisionPathTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    // Everything that is a decision, with a body that would hold for somebody else.
    private static readonly Dictionary<string, Func<JsonObject>> Decisions = new(StringComparer.Ordinal)
    {
        ["utredning"] = () => Bodies.Open(),
        ["utredning/extensions"] = () => Bodies.ExtendUtredning(DossierBodies.Today, "2027-05-31"),
        ["forhandsbedomning/extensions"] = () => Bodies.ExtendForhandsbedomning(),
        ["forhandsbedomning/not-opened"] = Bodies.NotOpened,
        ["decisions"] = () => DossierBodies.Decision(1, new string('0', 64)),
        ["urgent-decisions"] = () => DossierBodies.Urgent(),
        ["remittals"] = () => new() { ["remittedOn"] = DossierBodies.Today, ["reasons"] = Bodies.Reasons },
        ["bka/approval"] = () => DossierBodies.Of(),
        ["bka/return"] = () => DossierBodies.OfWhy(),
        ["follow-up"] = DossierBodies.FollowUp,
        ["follow-up/end"] = () => new() { ["endedOn"] = DossierBodies.Today, ["reasons"] = Bodies.Reasons },
        ["closure"] = () => Bodies.Closure(DossierBodies.Today),
        ["transfer"] = () => new() { ["transferredOn"] = DossierBodies.Today, ["municipality"] = "Umeå", ["accepted"] = true, ["reasons"] = Bodies.Reasons },
        ["voiding"] = () => new() { ["reasons"] = Bodies.Reasons },
    };

    public static TheoryData<Function> NeverDecide => new(
    [
        Function.CaseworkerWithoutDelegation, Function.SystemClient, Function.TechnicalAdministrator, Function.QualityReviewer,
        Function.LogReviewer, Function.Archivist,
    ]);

    [Theory]
    [MemberData(nameof(NeverDecide))]
    public async Task Decision_WhenTheFunctionNeverDecides_IsRefusedOnEveryPath(Function function)
    {
        // Its own case, as far as a case can be somebody's own, with everything ready for a decision.
        var actor = new Actor("hl01", function, ["Norr"], function == Function.SystemClient ? "treserva" : null);
        var play = await ReadyAsync("A-never-" + function);
        var before = (await play.Deputy.GetAsync($"/api/v1/cases/{play.CaseId}")).Ok().Text;
        foreach (var (step, body) in Decisions)
        {
            var reply = await play.StepAsync(step, body(), fixture.Host.As(actor));
            ((int)reply.Status).ShouldBe(403, $"{function} {step}: {reply.Text}");
            reply.Code.ShouldBe(RefusalCodes.NotAuthorised);
        }

        (await play.Deputy.GetAsync($"/api/v1/cases/{play.CaseId}")).Ok().Text.ShouldBe(before);
    }

    [Fact]
    public async Task Caseworker_WhenWithoutDelegation_PreparesTheWholeCaseAndDoesNotDecideIt()
    {
        var junior = fixture.Host.As(new Actor("hl01", Function.CaseworkerWithoutDelegation, ["Norr"]));
        var play = (await Play.UtredningAsync(fixture.Host, "A-junior", ("B-1", "2017-05")))[0];
        (await play.StepAsync("hearings", DossierBodies.Hearing(), junior)).Ok();
        (await play.StepAsync("proposals", DossierBodies.Proposal(), junior)).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(), junior)).Ok();
        await play.FillBkaAsync("B-1", junior);
        (await play.StepAsync("bka/completion", DossierBodies.Of(), junior)).Ok();
        (await play.StepAsync("bka/approval", DossierBodies.Of(), play.Lead)).Ok();

        (await play.DecideAsync(junior)).Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);
        ((string?)(await play.PermittedAsync("makeDecision", junior))["refusalCode"]).ShouldBe(RefusalCodes.NotAuthorised);
        (await play.DecideAsync(play.Worker)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        (await play.DecideAsync(play.Lead)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        (await play.DecideAsync()).Ok();
        var decision = (await play.Lead.CaseAsync(play.CaseId))["decisions"]![0]!;
        ((string?)decision["level"]).ShouldBe("deputyUnitHead");
        ((string?)decision["delegation"]).ShouldNotBeNull().ShouldContain("GrantInsats");
    }

    [Fact]
    public async Task Delegation_WhenGivenFromADay_HoldsForDecisionsOfThatDayAndNotBefore()
    {
        await using var host = await BkaFactory.StartAsync();
        var row = new JsonObject
        {
            ["decision"] = "grantInsats",
            ["lowest"] = "leadSocialWorker",
            ["unit"] = "Norr",
            ["boardDecision"] = "SN 2026-11-10 § 143",
            ["validFrom"] = "2026-11-21",
        };
        var proposed = (await host.As(new Actor("ec01", Function.UnitHead, ["Norr"])).PostAsync("/api/v1/delegation/proposals", row)).Ok().Body;
        (await host.As(new Actor("ec02", Function.UnitHead, ["Norr"])).PostAsync(
            "/api/v1/delegation/confirmations", new JsonObject { ["proposalId"] = (string?)proposed["proposalId"] })).Ok();
        var play = await ReadyAsync("A-dated", host);
        host.Clock.Advance(TimeSpan.FromDays(2));

        (await play.DecideAsync(play.Lead)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        (await play.DecideAsync(play.Lead, body => body["decidedOn"] = "2026-11-21")).Ok();
        ((string?)(await play.Lead.CaseAsync(play.CaseId))["decisions"]![0]!["delegation"]).ShouldNotBeNull().ShouldContain("SN 2026-11-10 § 143");
    }

    [Fact]
    public async Task Bka_WhenItsAuthorWouldApproveIt_WaitsForSomebodyElse()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-eyes", ("B-1", "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal())).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        (await play.StepAsync("bka/approval", DossierBodies.Of(), play.Lead)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BkaNotReady);

        // One answer is enough to be an author.
        var one = DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-40", ["text"] = Bodies.Reasons });
        (await play.StepAsync("bka/answers", one, play.Lead)).Ok();
        await play.FillBkaAsync("B-1");
        (await play.StepAsync("bka/completion", DossierBodies.Of())).Ok();
        var refused = (await play.StepAsync("bka/approval", DossierBodies.Of(), play.Lead)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.FourEyes);
        ((string?)refused.Body["missing"]![0]!["childRef"]).ShouldBe("B-1");

        (await play.StepAsync("bka/return", DossierBodies.OfWhy(), play.Deputy)).Ok();
        ((string?)(await play.AskBkaAsync("B-1")).Ok().Body["summary"]!["returnReasons"]).ShouldBe(Bodies.Reasons);
        (await play.StepAsync("bka/completion", DossierBodies.Of())).Ok();
        (await play.StepAsync("bka/approval", DossierBodies.Of(), play.Deputy)).Ok();
        (await play.StepAsync("bka/answers", DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-40", ["text"] = Bodies.Reasons })))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BkaLocked);
        (await play.StepAsync("bka/reopening", DossierBodies.OfWhy())).Ok();
        (await play.AskBkaAsync("B-1", no: 1)).Ok().Body["summary"]!["state"]!.GetValue<string>().ShouldBe("approved");
        (await play.AskBkaAsync("B-1", no: 7)).Refused(HttpStatusCode.NotFound, RefusalCodes.BkaNotFound);
    }

    [Fact]
    public async Task Decision_WhenItsMakerHasAConflictOfInterest_IsRefusedUntilItIsLifted()
    {
        var play = await ReadyAsync("A-jav");
        var deputy = nameof(Function.DeputyUnitHead) + "-1";
        (await play.StepAsync("conflicts", DossierBodies.Conflict(deputy))).Ok();
        (await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ConflictOfInterest);
        (await play.StepAsync("conflicts/lifting", DossierBodies.Conflict(deputy), play.Deputy))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.FourEyes);
        (await play.StepAsync("caseworker", new JsonObject { ["caseworker"] = deputy }, play.Lead))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ConflictOfInterest);
        (await play.StepAsync("conflicts/lifting", DossierBodies.Conflict(deputy), play.Lead)).Ok();
        (await play.DecideAsync()).Ok();
    }

    [Fact]
    public async Task Decision_WhenSentAgainUnderItsKey_IsMadeOnce()
    {
        var play = await ReadyAsync("A-again");
        var first = (await play.DecideAsync(key: "decide-again")).Ok();
        var again = (await play.DecideAsync(key: "decide-again")).Ok();

        (again.Text, again.ETag).ShouldBe((first.Text, first.ETag));
        (await play.DecideAsync(key: "decide-another")).Refused(HttpStatusCode.Conflict, RefusalCodes.StepNotOpen);
        (await play.Lead.CaseAsync(play.CaseId))["decisions"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Proposal_WhenRemitted_IsPresentedAnewAndNothingIsLost()
    {
        var play = await ReadyAsync("A-remit");
        (await play.StepAsync("remittals", Decisions["remittals"](), play.Lead)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        (await play.StepAsync("remittals", Decisions["remittals"](), play.Deputy)).Ok();
        (await play.StateAsync()).ShouldBe("inUtredning");
        (await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.StepNotOpen);

        // The same words may be presented again, and are asked about again.
        (await play.StepAsync("proposals", DossierBodies.Proposal())).Ok();
        (await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.StanceStale, MissingCodes.BkaStale);
        var proposals = (await play.Lead.CaseAsync(play.CaseId))["proposals"]!.AsArray();
        proposals.Count.ShouldBe(2);
        ((string?)proposals[0]!["remitReasons"]).ShouldBe(Bodies.Reasons);
    }

    private async Task<Play> ReadyAsync(string caseRef, BkaFactory? host = null)
    {
        var play = (await Play.UtredningAsync(host ?? fixture.Host, caseRef, ("B-1", "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal())).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        await play.ApproveBkaAsync("B-1");
        return play;
    }
}
