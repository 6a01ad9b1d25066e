using System.Net;
using System.Text;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Tests.Support;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Instants on the wire are those in the store, and a body is bounded whoever serves it.</summary>
public class InstantTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Skyddsbedomning_WhenTheTimeOfReceiptIsSentBack_IsAccepted()
    {
        var lead = fixture.Host.Lead("Norr");
        var intake = Bodies.Intake("A-instant", "Norr", "B-instant");
        intake["receivedAt"] = "2026-11-19T09:15:00.1234567+01:00";
        var caseId = (await lead.RegisterAsync(intake)).Single();
        var received = (string?)(await lead.CaseAsync(caseId))["receivedAt"];
        received.ShouldBe("2026-11-19T08:15:00.123Z");

        var body = Bodies.Skyddsbedomning();
        body["assessedAt"] = received;

        (await lead.StepAsync(caseId, "skyddsbedomning", body)).Ok();
        ((string?)(await lead.CaseAsync(caseId))["skyddsbedomning"]!["assessedAt"]).ShouldBe(received);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task Intake_WhenItsTimeIsBeyondTheCalendar_IsRefused(string receivedAt)
    {
        var intake = Bodies.Intake("A-extreme", "Norr", "B-extreme");
        intake["receivedAt"] = receivedAt;

        var reply = await fixture.Host.Lead("Norr").PostAsync("/api/v1/intakes", intake);

        reply.Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.Malformed).Items.ShouldBe(["receivedAt"]);
    }

    [Theory]
    [InlineData("\"2026-11-19T09:15:00+01:00\"", "\"2026-11-19T08:15:00Z\"")]
    [InlineData("\"2026-11-19T09:15:00.0009999+01:00\"", "\"2026-11-19T08:15:00Z\"")]
    [InlineData("\"2026-11-19T09:15:00.05Z\"", "\"2026-11-19T09:15:00.050Z\"")]
    public void Instant_WhenReadAndWritten_HasWholeMilliseconds(string read, string written) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DateTimeOffset>(read, BkaJson.Options), BkaJson.Options).ShouldBe(written);

    [Theory]
    [InlineData(RequestBody.Most, false)]
    [InlineData(RequestBody.Most + 1, true)]
    public async Task Body_WhenItsLengthIsNotStated_IsCountedWhileRead(int length, bool isTooLarge)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("{\"caseRef\":\"A1\"}".PadRight(length)));

        var body = await RequestBody.ReadAsync<FindCases>(http.Request);

        body.Refusal?.Code.ShouldBe(RefusalCodes.BodyTooLarge);
        (body.Refusal is not null).ShouldBe(isTooLarge);
    }
}
