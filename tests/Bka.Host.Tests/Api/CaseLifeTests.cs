using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>The whole life of two children's cases over HTTP.</summary>
public class CaseLifeTests
{
    [Fact]
    public async Task Life_WhenPlayedOverHttp_EndsAsTheLawSays()
    {
        await using var host = await BkaFactory.StartAsync();
        await PlayAsync(host);
    }

    [PostgresFact]
    public async Task Life_WhenPlayedOnPostgres_EndsTheSame()
    {
        await using var host = await BkaFactory.StartAsync(
            new BkaFactorySettings { Store = options => options.UsePostgres(PostgresFactAttribute.Connection!, "bka_host_life") });
        await PlayAsync(host);
    }

    private static async Task PlayAsync(BkaFactory host)
    {
        // The data may be there from an earlier run on the same database.
        var run = Guid.NewGuid().ToString("N")[..8];
        var (lead, head) = (host.Lead("Norr"), host.Head("Norr"));
        var cases = await lead.RegisterIntakeAsync("A-" + run, "Norr", "B1" + run, "B2" + run);
        var (first, second) = (cases[0], cases[1]);

        foreach (var id in cases)
        {
            (await lead.RecordSkyddsbedomningAsync(id)).Ok();
            (await lead.AssignAsync(id, "hl01")).Ok();
            (await lead.BeginAsync(id)).Ok();
        }

        (await lead.StepAsync(first, "forhandsbedomning/extensions", Bodies.ExtendForhandsbedomning())).Ok();
        (await lead.StateAsync(first)).ShouldBe("forhandsbedomningExtended");
        await EndWithoutUtredningAsync(lead, head, first);
        await RunUtredningAsync(host, second, run);
    }

    private static async Task EndWithoutUtredningAsync(Caller lead, Caller head, string caseId)
    {
        (await lead.StepAsync(caseId, "forhandsbedomning/not-opened", Bodies.NotOpened()))
            .Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);
        (await head.StepAsync(caseId, "forhandsbedomning/not-opened", Bodies.NotOpened())).Ok();
        (await lead.StateAsync(caseId)).ShouldBe("notOpened");
        (await head.OpenUtredningAsync(caseId)).Refused(HttpStatusCode.Conflict, RefusalCodes.StepNotOpen);

        var history = (await lead.GetAsync($"/api/v1/cases/{caseId}/history")).Ok().Body["entries"]!.AsArray();
        history.Count.ShouldBe(6);
        history.Select(entry => (long)entry!["version"]!).ShouldBe([1, 2, 3, 4, 5, 6]);
        var forhand = (await lead.CaseAsync(caseId))["forhandsbedomning"]!;
        ((bool)forhand["opened"]!).ShouldBeFalse();
    }

    private static async Task RunUtredningAsync(BkaFactory host, string caseId, string run)
    {
        var head = host.Head("Norr");
        (await head.OpenUtredningAsync(caseId)).Ok();

        // A second report on the same child joins the running utredning.
        var later = await head.RegisterIntakeAsync("A2-" + run, "Norr", "B2" + run);
        var tooEarly = await StepOfAsync(head, later[0], "openUtredning");
        ((bool)tooEarly["open"]!).ShouldBeFalse();
        tooEarly["missing"]!.AsArray().Select(one => (string)one!["code"]!).ShouldBe([MissingCodes.SkyddsbedomningMissing]);
        (await head.RecordSkyddsbedomningAsync(later[0])).Ok();
        ((bool)(await StepOfAsync(head, later[0], "joinUtredning"))["open"]!).ShouldBeTrue();
        (await head.StepAsync(later[0], "joined-utredning", new JsonObject { ["utredningCaseId"] = caseId })).Ok();
        (await head.StateAsync(later[0])).ShouldBe("joinedUtredning");
        (await head.CaseAsync(caseId))["utredning"]!["joinedReports"]!.AsArray().Select(id => (string)id!).ShouldBe([later[0]]);

        // 2027-03-20 is a Saturday: the legal last day is Monday 22 March.
        var clock = await UtredningClockAsync(head, caseId);
        ((string?)clock["lastDay"]).ShouldBe("2027-03-22");
        ((string?)clock["explanation"]!["nominalLastDay"]).ShouldBe("2027-03-20");

        host.Clock.Set(new DateTimeOffset(2027, 3, 22, 15, 0, 0, TimeSpan.FromHours(1)));
        head = host.Head("Norr");
        var valid = (await head.StepAsync(
            caseId, "utredning/extensions", Bodies.ExtendUtredning("2027-03-22", "2027-05-31"))).Ok();
        valid.Body["warnings"]!.AsArray().ShouldBeEmpty();
        ((string?)(await UtredningClockAsync(head, caseId))["lastDay"]).ShouldBe("2027-05-31");

        host.Clock.Set(new DateTimeOffset(2027, 6, 2, 9, 0, 0, TimeSpan.FromHours(2)));
        head = host.Head("Norr");
        var late = (await head.StepAsync(
            caseId, "utredning/extensions", Bodies.ExtendUtredning("2027-06-02", "2027-08-31"))).Ok();
        late.Body["warnings"]!.AsArray().Select(code => (string)code!).ShouldBe([WarningCodes.ExtensionLate]);
        ((string?)(await UtredningClockAsync(head, caseId))["lastDay"]).ShouldBe("2027-05-31");
        ((int)(await UtredningClockAsync(head, caseId))["daysLate"]!).ShouldBe(2);

        await EndByDecisionAsync(new Play(host, caseId), "B2" + run);
    }

    private static async Task EndByDecisionAsync(Play play, string child)
    {
        // A utredning does not end by being closed, but by a decision that each child has had its say in.
        (await play.StepAsync("closure", Bodies.Closure("2027-06-02"), play.Deputy))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.DecisionRequired);
        var proposal = DossierBodies.Proposal(children: child);
        (await play.StepAsync("proposals", proposal)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ChildLeftOut);
        proposal["notAffected"] = "Syskonet har en egen bedömning och berörs inte av kontaktfamiljen.";
        (await play.StepAsync("proposals", proposal)).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(child))).Ok();
        await play.ApproveBkaAsync(child);
        var decided = (await play.DecideAsync(change: body => body["decidedOn"] = "2027-06-02")).Ok();
        decided.Body["warnings"]!.AsArray().Select(code => (string)code!).ShouldBe([WarningCodes.UtredningLate]);
        (await play.StepAsync("feedback", DossierBodies.Feedback(child, "2027-06-02"))).Ok();
        (await play.StepAsync("closure", Bodies.Closure("2027-06-02"), play.Deputy)).Ok();
        (await play.StateAsync()).ShouldBe("closed");
    }

    private static async Task<JsonNode> StepOfAsync(Caller caller, string caseId, string trigger) =>
        (await caller.GetAsync($"/api/v1/cases/{caseId}/permitted")).Ok().Body["steps"]!.AsArray()
            .Single(step => (string)step!["trigger"]! == trigger)!;

    private static async Task<JsonNode> UtredningClockAsync(Caller caller, string caseId) =>
        (await caller.GetAsync($"/api/v1/cases/{caseId}/deadlines")).Ok().Body["deadlines"]!.AsArray()
            .Single(clock => (string)clock!["clock"]! == "utredning")!;
}
