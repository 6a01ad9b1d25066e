using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>ETag and If-Match against lost updates; Idempotency-Key against doubled ones.</summary>
public class VersionAndKeyTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private BkaFactory Host => fixture.Host;

    private Caller Lead => Host.Lead("Norr");

    [Fact]
    public async Task Step_WhenTheCaseHasChangedSinceItWasRead_IsAConflict()
    {
        var id = await CaseAsync("V1");
        var read = (await Lead.GetAsync($"/api/v1/cases/{id}")).Ok();
        read.ETag.ShouldBe("\"1\"");

        var first = (await Lead.StepAsync(id, "skyddsbedomning", Bodies.Skyddsbedomning(), read.ETag)).Ok();
        first.ETag.ShouldBe("\"2\"");
        (await Lead.StepAsync(id, "forhandsbedomning", [], read.ETag))
            .Refused(HttpStatusCode.PreconditionFailed, RefusalCodes.VersionConflict);
        (await Lead.StepAsync(id, "forhandsbedomning", [], first.ETag)).Ok().ETag.ShouldBe("\"3\"");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("\"abc\"")]
    [InlineData("W/\"1\"")]
    [InlineData("\"1")]
    [InlineData("-1")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("99999999999999999999")]
    public async Task Step_WhenIfMatchIsMalformed_IsRefused(string ifMatch) =>
        (await Lead.StepAsync("x", "skyddsbedomning", Bodies.Skyddsbedomning(), ifMatch))
            .Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.Malformed).Items.ShouldBe(["If-Match"]);

    [Fact]
    public async Task Step_WhenIfMatchIsAny_IsTaken()
    {
        var id = await CaseAsync("V2");

        (await Lead.StepAsync(id, "skyddsbedomning", Bodies.Skyddsbedomning(), "*")).Ok();
    }

    [Fact]
    public async Task Command_WhenItHasNoKey_IsRefused()
    {
        foreach (var address in (string[])["/api/v1/intakes", "/api/v1/cases/x/closure", "/api/v1/sweeps", "/api/v1/spot-checks"])
        {
            (await Lead.PostTextAsync(address, "{}", key: null)).Refused(HttpStatusCode.BadRequest, RefusalCodes.IdempotencyKeyMissing);
        }
    }

    [Fact]
    public async Task Command_WhenItsKeyIsTooLong_IsRefused() =>
        (await Lead.PostAsync("/api/v1/intakes", Bodies.Intake("A1", "Norr", "B1"), new string('k', 101)))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.Malformed);

    [Fact]
    public async Task Command_WhenRepeatedUnderItsKey_GivesTheSameAnswerAlsoAfterARestart()
    {
        await using var host = await BkaFactory.StartAsync();
        var intake = Bodies.Intake("A1", "Norr", "B1", "B2");
        var first = (await host.Lead("Norr").PostAsync("/api/v1/intakes", intake, "intake-1")).Ok();
        var again = (await host.Lead("Norr").PostAsync("/api/v1/intakes", intake, "intake-1")).Ok();
        await host.RestartAsync();
        var restarted = (await host.Lead("Norr").PostAsync("/api/v1/intakes", intake, "intake-1")).Ok();

        again.Text.ShouldBe(first.Text);
        restarted.Text.ShouldBe(first.Text);
        var id = (string)first.Body["cases"]![0]!["caseId"]!;
        (await host.Lead("Norr").GetAsync($"/api/v1/cases/{id}/history")).Ok().Body["entries"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Step_WhenRepeatedUnderItsKey_GivesTheSameETag()
    {
        var id = await CaseAsync("K1");
        var body = Bodies.Skyddsbedomning();
        var first = (await Lead.PostAsync($"/api/v1/cases/{id}/skyddsbedomning", body, "k-etag")).Ok();
        (await Lead.BeginAsync(id)).Ok();
        var again = (await Lead.PostAsync($"/api/v1/cases/{id}/skyddsbedomning", body, "k-etag")).Ok();

        (again.Text, again.ETag).ShouldBe((first.Text, first.ETag));
    }

    [Fact]
    public async Task Command_WhenItsKeyWasUsedForAnother_IsRefused()
    {
        (await Lead.PostAsync("/api/v1/intakes", Bodies.Intake("K2", "Norr", "B1"), "k-other")).Ok();

        (await Lead.PostAsync("/api/v1/intakes", Bodies.Intake("K2", "Norr", "B2"), "k-other"))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task Key_WhenAnotherCallerUsesIt_IsTheirOwn()
    {
        (await Lead.PostAsync("/api/v1/intakes", Bodies.Intake("K3", "Norr", "B1"), "k-mine")).Ok();

        (await Host.Head("Norr").PostAsync("/api/v1/intakes", Bodies.Intake("K4", "Norr", "B1"), "k-mine")).Ok();
    }

    [Fact]
    public async Task Command_WhenRefused_DoesNotUseUpItsKey()
    {
        var id = await CaseAsync("K5");
        (await Lead.PostAsync($"/api/v1/cases/{id}/utredning", Bodies.Open(), "k-retry"))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.SkyddsbedomningMissing);
        (await Lead.RecordSkyddsbedomningAsync(id)).Ok();

        (await Lead.PostAsync($"/api/v1/cases/{id}/utredning", Bodies.Open(), "k-retry")).Ok();
    }

    [Fact]
    public async Task Command_WhenSentTwiceAtOnce_HasOneEffect()
    {
        var intake = Bodies.Intake("K6", "Norr", "B1");
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Lead.PostAsync("/api/v1/intakes", intake, "k-race")));

        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.OK);
        replies.Select(reply => reply.Text).Distinct().ShouldHaveSingleItem();
        var id = (string)replies[0].Body["cases"]![0]!["caseId"]!;
        (await Lead.GetAsync($"/api/v1/cases/{id}/history")).Ok().Body["entries"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Intake_WhenTheChildIsRegisteredAlready_IsAConflictThatNamesTheChild()
    {
        await CaseAsync("K7");

        var reply = (await Lead.PostAsync("/api/v1/intakes", Bodies.Intake("K7", "Norr", "B-K7", "B-new")))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.AlreadyRegistered, MissingCodes.Duplicate);
        ((string?)reply.Body["missing"]![0]!["childRef"]).ShouldBe("B-K7");
    }

    private async Task<string> CaseAsync(string caseRef) => (await Lead.RegisterIntakeAsync(caseRef, "Norr", "B-" + caseRef))[0];
}
