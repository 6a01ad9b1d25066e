using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>A case full of marked words: none of them reaches a log, at any level.</summary>
public class CanaryTests
{
    private const string Mark = "Kanariefagel";

    [Fact]
    public async Task Log_WhenACaseIsPlayedWithMarkedTexts_HoldsNoneOfThem()
    {
        await using var host = await BkaFactory.StartAsync();
        var head = host.Head("Norr");
        var intake = Bodies.Intake(Mark + "-A", "Norr", Mark + "-B1", Mark + "-B2");
        intake["caseworker"] = Mark + "-hl";
        var cases = await head.RegisterAsync(intake);
        foreach (var id in cases)
        {
            (await head.StepAsync(id, "caseworker", new JsonObject { ["caseworker"] = Mark, ["handoverNote"] = Marked("") })).Ok();
            (await head.StepAsync(id, "skyddsbedomning", With(Bodies.Skyddsbedomning(), "reasons", "measure"))).Ok();
            (await head.BeginAsync(id)).Ok();
            (await head.StepAsync(id, "forhandsbedomning/extensions", With(Bodies.ExtendForhandsbedomning(), "reasons"))).Ok();
        }

        var notOpened = With(Bodies.NotOpened(), "reasons", "violenceOverride");
        notOpened["hearing"] = With(notOpened["hearing"]!.DeepClone().AsObject(), "account", "otherWay");
        (await head.StepAsync(cases[0], "forhandsbedomning/not-opened", notOpened)).Ok();
        (await head.StepAsync(cases[1], "utredning", With(Bodies.Open(), "purpose", "utredningRef"))).Refused(
            HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.TooLong);
        (await head.StepAsync(cases[1], "utredning", With(Bodies.Open(), "purpose"))).Ok();
        await DecideAsync(new Play(host, cases[1]), head, Mark + "-B2");
        await RefuseAllAsync(host, head, intake, cases[1]);

        foreach (var address in (string[])[$"cases/{cases[1]}", $"cases/{cases[1]}/history", $"cases/{cases[1]}/permitted", $"watches?caseworker={Mark}", $"watches?clock={Mark}", $"figures?from={Mark}"])
        {
            await head.GetAsync("/api/v1/" + address);
        }

        host.Log.Lines.ShouldContain(line => line.Contains("refused", StringComparison.Ordinal));
        host.Log.Lines.Where(line => line.Contains(Mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static async Task DecideAsync(Play play, Caller head, string child)
    {
        (await play.StepAsync("children", DossierBodies.Siblings((Mark + "-B3", "2020-01", "sibling")), head)).Ok();
        (await play.StepAsync("proposals", With(DossierBodies.Proposal(children: child), "text", "notAffected"), head)).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(Mark, 1), head)).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ChildUnknown, MissingCodes.ChildNotAffected);
        var stance = With(DossierBodies.Stance(child), "childsWords");
        stance["hearing"] = With(DossierBodies.Heard(), "account");
        (await play.StepAsync("stances", stance, head)).Ok();
        (await play.StepAsync("bka/answers", DossierBodies.Answers(child, new JsonObject { ["key"] = Mark, ["text"] = Mark }), head))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.UnknownQuestion);
        (await play.StepAsync("bka/answers", DossierBodies.Answers(child, With(new JsonObject { ["key"] = "BKA-40" }, "text")), head)).Ok();
        (await play.StepAsync("bka/completion", DossierBodies.Of(child), head)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await play.StepAsync("conflicts", With(DossierBodies.Conflict(Mark), "reasons"), head)).Ok();
        (await play.StepAsync("urgent-decisions", With(DossierBodies.Urgent("granted", child), "risk", "reasons", "text"), head)).Ok();
        (await play.StepAsync("letters", With(DossierBodies.Of(child), "text"), head)).Ok();
        (await head.PostAsync($"/api/v1/cases/{play.CaseId}/letters/draft", DossierBodies.Of(child))).Ok().Text.ShouldContain(Mark);
        (await play.StepAsync("feedback", With(DossierBodies.Feedback(child), "content"), head)).Ok();
        (await play.StepAsync("closure", Bodies.Closure("2026-11-20"), head)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task RefuseAllAsync(BkaFactory host, Caller head, JsonObject intake, string caseId)
    {
        (await head.PostAsync("/api/v1/intakes", intake)).Refused(HttpStatusCode.Conflict, RefusalCodes.AlreadyRegistered, MissingCodes.Duplicate, MissingCodes.Duplicate);
        (await head.PostTextAsync("/api/v1/intakes", $$"""{"{{Mark}}":"{{Mark}}"}""", Mark)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await head.PostTextAsync("/api/v1/intakes", Mark, Mark)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await head.PostAsync("/api/v1/cases/search", new JsonObject { ["childRef"] = Mark + "-B1" })).Ok();
        (await host.As(new Actor(Mark, Function.Caseworker, [Mark])).PostAsync("/api/v1/sweeps", new JsonObject())).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await head.PostAsync("/api/v1/spot-checks", new JsonObject { ["period"] = Mark, ["unit"] = Mark })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static string Marked(string member) => $"{Mark} {member} berättar något konkret om just det här barnet.";

    private static JsonObject With(JsonObject body, params string[] members)
    {
        foreach (var member in members)
        {
            body[member] = Marked(member);
        }

        return body;
    }
}
