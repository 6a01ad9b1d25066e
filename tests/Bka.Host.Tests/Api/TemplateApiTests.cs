using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>The BKA template over HTTP: read by all, proposed by one, released by another.</summary>
public sealed class TemplateApiTests : IAsyncLifetime
{
    private const string Proposals = "/api/v1/templates/proposals";
    private const string Releases = "/api/v1/templates/releases";

    private BkaFactory Host { get; set; } = null!;

    private Caller Head => Host.As(new Actor("ec01", Function.UnitHead, ["Norr"]));

    private Caller Reviewer => Host.As(new Actor("kv01", Function.QualityReviewer, []));

    public async Task InitializeAsync() => Host = await BkaFactory.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Template_WhenReadByAnyone_HasQuestionsAndGuidanceInSwedish()
    {
        var template = (await Host.As(Function.CaseworkerWithoutDelegation, "Norr").GetAsync("/api/v1/templates/in-force")).Ok().Body;
        ((int?)template["entry"]!["version"]).ShouldBe(1);
        var question = template["questions"]!.AsArray().Single(one => (string?)one!["key"] == "BKA-20")!;
        ((string?)question["text"]).ShouldBe("Vad säger barnet, med egna ord?");
        ((string?)question["filledFrom"]).ShouldBe("stance");
        question["guidance"]!["talk"]!.AsArray().Count.ShouldBe(5);
        ((string?)question["guidance"]!["says"]).ShouldNotBeNull().ShouldContain("SoL 3 kap. 2 §");
        (await Head.GetAsync("/api/v1/templates/7")).Refused(HttpStatusCode.NotFound, RefusalCodes.TemplateNotFound);
    }

    [Fact]
    public async Task Template_WhenReleasedBySomebodyElse_IsInForceAndLocked()
    {
        var proposed = (await Head.PostAsync(Proposals, Bodies.Template())).Ok().Body;
        ((int?)proposed["version"]).ShouldBe(2);
        var release = new JsonObject { ["version"] = 2, ["validFrom"] = "2026-11-20" };
        (await Head.PostAsync(Releases, release.DeepClone())).Refused(HttpStatusCode.Forbidden, RefusalCodes.FourEyes);
        (await Host.As(Function.LeadSocialWorker, "Norr").PostAsync(Releases, release.DeepClone()))
            .Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);

        ((string?)(await Reviewer.PostAsync(Releases, release.DeepClone())).Ok().Body["released"]!["by"]).ShouldBe("kv01");
        (await Reviewer.PostAsync(Releases, release.DeepClone())).Refused(HttpStatusCode.Conflict, RefusalCodes.TemplateReleased);
        ((int?)(await Head.GetAsync("/api/v1/templates")).Ok().Body["inForce"]).ShouldBe(2);
        var added = (await Head.GetAsync("/api/v1/templates/comparison?from=1&to=2")).Ok().Body["added"]!.AsArray();
        ((string?)added.Single()!["key"]).ShouldBe("LOK-01");
        (await Head.PostAsync(Proposals, Bodies.Template()))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.WrongBaseTemplate);
    }

    [Fact]
    public async Task Template_WhenAStatutoryQuestionIsLeftOutOrChanged_IsRefusedWithItsKey()
    {
        var template = JsonNode.Parse((string)Bodies.Template()["json"]!)!;
        var questions = template["questions"]!.AsArray();
        questions.Remove(questions.Single(one => (string?)one!["key"] == "BKA-20"));
        questions.Single(one => (string?)one!["key"] == "BKA-40")!["requiredWhen"] = "several-children";
        var reply = await Head.PostAsync(Proposals, new JsonObject { ["json"] = template.ToJsonString() });
        reply.Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid,
            MissingCodes.StatutoryQuestionMissing, MissingCodes.StatutoryQuestionChanged);
        reply.Items.ShouldBe(["BKA-20", "BKA-40"]);
        (await Head.PostAsync(Proposals, new JsonObject { ["json"] = "inte en mall" }))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.TemplateUnreadable);
        (await Head.GetAsync("/api/v1/templates")).Ok().Body["templates"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task TemplateUse_WhenNothingIsWritten_IsEmptyAndTheLogReviewerMayNotAsk()
    {
        (await Head.GetAsync("/api/v1/templates/use")).Ok().Body["uses"]!.AsArray().ShouldBeEmpty();
        (await Host.As(Function.LogReviewer).GetAsync("/api/v1/templates/use"))
            .Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);
    }
}
