using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>What "permitted" says is what a try answers: the same code, and the same list, child by child.</summary>
public class PermittedTests
{
    // Steps whose answer rests on the case and the caller alone, with a body that has nothing wrong in it.
    private static readonly Dictionary<string, (string Route, Func<string, JsonObject> Body)> Steps = new(StringComparer.Ordinal)
    {
        ["completeBka"] = ("bka/completion", DossierBodies.Of),
        ["approveBka"] = ("bka/approval", DossierBodies.Of),
        ["returnBka"] = ("bka/return", DossierBodies.OfWhy),
        ["reopenBka"] = ("bka/reopening", DossierBodies.OfWhy),
        ["closeCase"] = ("closure", _ => new() { ["closedOn"] = DossierBodies.Today, ["reason"] = "movedAbroad", ["documented"] = true }),
        ["giveFeedback"] = ("feedback", child => DossierBodies.Feedback(child)),
        ["writeChildLetter"] = ("letters", child => new() { ["childRef"] = child, ["text"] = "Hej! Nu har vi bestämt något som rör dig." }),
        ["startFollowUp"] = ("follow-up", _ => DossierBodies.FollowUp()),
        ["requestReporterFeedback"] = ("reporter-feedback/request", _ => new() { ["requestedOn"] = DossierBodies.Today }),
        ["giveReporterFeedback"] = ("reporter-feedback", _ => new() { ["givenOn"] = DossierBodies.Today }),
        ["recordBirth"] = ("births", child => new() { ["childRef"] = child, ["born"] = "2026-11", ["sex"] = "boy" }),
        ["recordSkyddsbedomning"] = ("skyddsbedomning", _ => Bodies.Skyddsbedomning()),
    };

    [Fact]
    public async Task Permitted_WhenAskedAllTheWay_SaysWhatATryAnswers()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = (await Play.UtredningAsync(host, "A-same", ("B-1", "2017-05")))[0];
        await EqualAsync(play);
        (await play.StepAsync("proposals", DossierBodies.Proposal(outcome: "withoutInsats"))).Ok();
        await EqualAsync(play);
        await DecisionEqualAsync(play);
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        await play.FillBkaAsync("B-1", leaveOut: ["BKA-32", "BKA-40"]);
        await EqualAsync(play);
        await DecisionEqualAsync(play);
        await play.ApproveBkaAsync("B-1");
        await DecisionEqualAsync(play);
        await EqualAsync(play);
        (await play.StepAsync("proposals", DossierBodies.Proposal("Utredningen avslutas, familjen har egen hjälp.", "withoutInsats"))).Ok();
        await DecisionEqualAsync(play);
        (await play.StepAsync("kommunicering", DossierBodies.Kommunicering(version: 2))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(version: 2))).Ok();
        await play.ApproveBkaAsync("B-1");
        await EqualAsync(play);
        (await play.DecideAsync()).Ok();
        await EqualAsync(play);
    }

    [Fact]
    public async Task Permitted_WhenSomethingIsMissingForEachOfTwoChildren_NamesEachOfThem()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await Play.SiblingsAsync(host, "A-two", "B-1", "B-2");
        await DecisionEqualAsync(play);

        // A step on one child is open when it is open for some child; else everything is named, for each.
        var complete = await play.PermittedAsync("completeBka");
        Names(complete).ShouldBe(["B-1 bka-missing", "B-2 bka-missing"]);
        (await play.StepAsync("stances", DossierBodies.Stance("B-1"))).Ok();
        await play.FillBkaAsync("B-1");
        ((bool)(await play.PermittedAsync("completeBka"))["open"]!).ShouldBeTrue();
        (await play.StepAsync("bka/completion", DossierBodies.Of("B-2"))).Code.ShouldBe(RefusalCodes.FactsMissing);
    }

    private static async Task EqualAsync(Play play)
    {
        foreach (var caller in (Caller[])[play.Worker, play.Lead, play.Deputy])
        {
            var steps = (await caller.GetAsync($"/api/v1/cases/{play.CaseId}/permitted")).Ok().Body["steps"]!.AsArray();
            foreach (var step in steps.Where(step => !(bool)step!["open"]! && Steps.ContainsKey((string)step["trigger"]!)))
            {
                var (route, body) = Steps[(string)step!["trigger"]!];
                Equal(step, await play.StepAsync(route, body("B-1"), caller));
            }
        }
    }

    private static async Task DecisionEqualAsync(Play play)
    {
        foreach (var caller in (Caller[])[play.Worker, play.Lead, play.Deputy])
        {
            Equal(await play.PermittedAsync("makeDecision", caller), await play.DecideAsync(caller));
        }
    }

    private static void Equal(JsonNode step, Reply reply)
    {
        reply.Code.ShouldBe((string?)step["refusalCode"], $"{step["trigger"]}: {reply.Text}");
        Names(reply.Body).ShouldBe(Names(step), $"{step["trigger"]}: {reply.Text}");
        reply.Body["missing"]!.AsArray().Select(one => (string?)one!["law"]).ShouldBe(step["missing"]!.AsArray().Select(one => (string?)one!["law"]));
    }

    private static string[] Names(JsonNode body) =>
        [.. body["missing"]!.AsArray().Select(one => $"{one!["childRef"]} {one["code"]} {one["item"]}".TrimEnd())];
}
