using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Texts looked at over HTTP, and the job that reads them.</summary>
public class TextTests
{
    private const string Reasons =
        """
        Polisen kallades till bostaden efter högljutt gräl mellan föräldrarna. Noel sov hos sin moster den natten och vill att
        det ska vara tyst hemma. Mostern träffar familjen varje vecka och har inte sett våld. Föräldrarna går nu hos
        familjerådgivningen, och risken för att Noel far illa bedöms som låg så länge de håller fast vid stödet.
        """;

    [Fact]
    public async Task Check_WhenNearlyTheSameIsWrittenElsewhere_TellsHowManyAndNoMore()
    {
        await using var host = await BkaFactory.StartAsync();
        var head = host.Head("Norr");
        var caseId = (await head.RegisterAsync(Bodies.Intake("A1", "Norr", "B1"))).Single();
        var assessed = Bodies.Skyddsbedomning();
        assessed["reasons"] = Reasons;
        (await head.PostAsync($"/api/v1/cases/{caseId}/skyddsbedomning", assessed)).Ok();

        await ReadTextsAsync(host);
        var copy = Reasons.Replace("Noel", "Saga", StringComparison.Ordinal);
        var found = await FindingsAsync(host.Lead("Norr"), new() { ["text"] = copy });

        ((string?)found.Single()!["code"]).ShouldBe(TextFindingCodes.NearCopy);
        ((int)found.Single()!["similarity"]!).ShouldBe(100);
        ((int)found.Single()!["cases"]!).ShouldBe(1);
        found.ToJsonString().ShouldNotContain(caseId);
        (await FindingsAsync(host.Lead("Norr"), new() { ["text"] = copy, ["caseId"] = caseId })).ShouldBeEmpty();
        var counts = (await host.Lead("Norr").GetAsync("/api/v1/text-findings?from=2026-11-01&to=2026-11-30")).Ok().Body;
        ((int)counts["total"]!["texts"]!).ShouldBe(1);
        ((string?)counts["fields"]![0]!["field"]).ShouldBe("skyddsbedomning");
    }

    [Fact]
    public async Task Check_WhenTheTextIsMissing_IsRefused()
    {
        await using var host = await BkaFactory.StartAsync();
        (await host.Lead("Norr").PostAsync("/api/v1/texts/check", new JsonObject { ["text"] = " " }))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.Required);
    }

    [Fact]
    public async Task Readability_WhenMeasured_GivesLixAndItsBand()
    {
        await using var host = await BkaFactory.StartAsync();
        var body = (await host.Lead("Norr").PostAsync(
            "/api/v1/texts/readability", new JsonObject { ["text"] = "Barnet bor hos familjen. Hon trivs bra i skolan." })).Ok().Body;
        ((int)body["lix"]!).ShouldBe(16);
        ((string?)body["level"]).ShouldBe("veryEasy");
    }

    private static Task ReadTextsAsync(BkaFactory host)
    {
        var row = JobTable.Rows(TimeSpan.FromHours(1)).Single(row => row.Name == "text-index");
        return row.RunAsync(host.Services, JobTable.CallOf(row), CancellationToken.None);
    }

    private static async Task<JsonArray> FindingsAsync(Caller caller, JsonObject body) =>
        (await caller.PostAsync("/api/v1/texts/check", body)).Ok().Body["findings"]!.AsArray();
}
