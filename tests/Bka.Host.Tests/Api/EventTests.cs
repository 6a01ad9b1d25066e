using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>The event feed and the webhooks' state over HTTP.</summary>
public class EventTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Address = "/api/v1/events";

    [Fact]
    public async Task Events_WhenReadByTheCaseSystem_AreItsOwnWithItsReferences()
    {
        var own = (await fixture.Host.System("ett").RegisterIntakeAsync("A-own", "Norr", "B-own")).Single();
        await fixture.Host.System("annat").RegisterIntakeAsync("A-other", "Norr", "B-other");

        var page = (await fixture.Host.System("ett").GetAsync(Address)).Ok();

        var told = page.Body["events"]!.AsArray().ShouldHaveSingleItem().ShouldNotBeNull();
        ((string?)told["subject"]).ShouldBe(own);
        ((string?)told["type"]).ShouldBe("se.bka.case.registered");
        ((string?)told["data"]!["caseRef"]).ShouldBe("A-own");
        ((string?)told["data"]!["subjectRef"]).ShouldBe("B-own");
        ((string?)told["data"]!["clocks"]![0]!["lastDay"]).ShouldNotBeNull();
        page.Text.ShouldNotContain("A-other");
        (await fixture.Host.System("ett").GetAsync(Address)).Text.ShouldBe(page.Text, "the same cursor gives the same bytes");
    }

    [Fact]
    public async Task Events_WhenReadByTheAdministrator_HoldNoReference()
    {
        await fixture.Host.System("tredje").RegisterIntakeAsync("A-secret", "Norr", "B-secret");
        var page = (await fixture.Host.As(Function.TechnicalAdministrator).GetAsync(Address + "?limit=200")).Ok();

        page.Body["events"]!.AsArray().Count.ShouldBeGreaterThan(0);
        page.Text.ShouldNotContain("A-secret");
        page.Text.ShouldNotContain("B-secret");
        page.Text.ShouldNotContain("2015-03", customMessage: "the month of birth");
    }

    [Fact]
    public async Task Events_WhenTheBatchIsAskedFor_AreAloneWithTheCursorInAHeader()
    {
        await fixture.Host.System("batch").RegisterIntakeAsync("A-batch", "Norr", "B-batch");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + "?limit=1");
        request.Headers.Accept.ParseAdd("application/cloudevents-batch+json");

        var reply = (await fixture.Host.System("batch").SendAsync(request)).Ok();

        reply.MediaType.ShouldBe("application/cloudevents-batch+json");
        reply.Body.AsArray().ShouldHaveSingleItem();
        reply.Headers["Link"].ShouldStartWith("</api/v1/events?after=");
        var next = reply.Headers["Link"].Split('<', '>')[1];
        (await fixture.Host.System("batch").GetAsync(next)).Ok().Body["events"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=999999")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    public async Task Events_WhenTheCursorOrLimitIsNotOne_AreRefused(string query)
    {
        var reply = await fixture.Host.As(Function.TechnicalAdministrator).GetAsync(Address + "?" + query);
        reply.Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.BadRange);
    }

    [Fact]
    public async Task Webhooks_WhenNoneIsConfigured_AreNoneAndNothingCanBeReplayed()
    {
        var admin = fixture.Host.As(Function.TechnicalAdministrator);
        (await admin.GetAsync("/api/v1/webhooks")).Ok().Body["endpoints"]!.AsArray().ShouldBeEmpty();
        (await admin.GetAsync("/api/v1/webhooks/none/dead-letters")).Refused(HttpStatusCode.NotFound, RefusalCodes.WebhookNotFound);
        (await admin.PostAsync("/api/v1/webhooks/replays", new JsonObject { ["endpoint"] = "none" }))
            .Refused(HttpStatusCode.NotFound, RefusalCodes.WebhookNotFound);
        (await fixture.Host.Head("Norr").GetAsync("/api/v1/webhooks")).Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);
    }
}
