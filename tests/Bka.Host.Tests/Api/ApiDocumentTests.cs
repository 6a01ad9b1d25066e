using System.Text.Json;
using System.Text.Json.Nodes;
using Bka.Host.Tests.Authority;
using Bka.Host.Tests.Support;
using Bka.Workflow.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>The served OpenAPI document: whole, true, and the approved one.</summary>
public class ApiDocumentTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // They change nothing, and need no key; what they ask about belongs in no address.
    private static readonly string[] QuestionsInBodies =
    [
        "/api/v1/access/search", "/api/v1/cases/search", "/api/v1/cases/{caseId}/bka/search", "/api/v1/cases/{caseId}/letters/draft",
        "/api/v1/texts/check", "/api/v1/texts/readability", "/api/v1/absences/preview", "/api/v1/reassignments/preview",
    ];

    [Fact]
    public async Task Document_WhenServed_IsTheApprovedOne() =>
        Approved.Matches("openapi.json", (await DocumentAsync()).ToJsonString(Readable) + "\n");

    [Fact]
    public async Task Document_WhenServed_Is31AndHasEveryRoute()
    {
        var document = await DocumentAsync();
        ((string?)document["openapi"]).ShouldStartWith("3.1");

        var described = document["paths"]!.AsObject().SelectMany(
            path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        var routes = RouteInventory.Of(fixture.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Distinct())
            .Where(route => route.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(route => $"{route.Method} {route.Pattern}");
        described.Order().ShouldBe(routes.Order());
    }

    [Fact]
    public async Task Command_WhenDescribed_HasItsHeadersAndNoCaseIdInItsBody()
    {
        var document = await DocumentAsync();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var names = (operation!["parameters"]?.AsArray() ?? []).Select(parameter => (string)parameter!["name"]!).ToArray();
                ((string?)operation["summary"]).ShouldNotBeNullOrEmpty(path);
                operation["responses"]!.AsObject().Select(response => response.Key).ShouldBeSubsetOf(
                    ["200", "400", "401", "403", "404", "409", "412", "413", "415", "422"], path);
                if (method != "post" || QuestionsInBodies.Contains(path))
                {
                    names.ShouldNotContain("Idempotency-Key", path);
                    continue;
                }

                names.ShouldContain("Idempotency-Key", path);
                names.ShouldContain("If-Match", path);
                var body = Resolve(document, operation["requestBody"]!["content"]!["application/json"]!["schema"]!);
                (body["properties"]?.AsObject().ContainsKey("caseId") ?? false).ShouldBeFalse(path);
            }
        }
    }

    [Fact]
    public async Task Parameter_WhenItIsACode_ListsItsValues()
    {
        var parameters = (await DocumentAsync())["paths"]!["/api/v1/watches"]!["get"]!["parameters"]!.AsArray();

        string[] ValuesOf(string name) => [.. parameters.Single(parameter => (string)parameter!["name"]! == name)!["schema"]!["enum"]!
            .AsArray().Select(value => (string)value!)];
        ValuesOf("urgency").ShouldBe(["all", "overdue", "dueToday", "dueWithinThreeDays"]);
        ValuesOf("clock").ShouldBe(
        [
            "skyddsbedomning", "forhandsbedomning", "utredning", "hearingAttempt", "bkaAfterwards", "feedbackToChild",
            "feedbackToReporter", "followUp", "eviction", "carryingOut", "local",
        ]);
        ((string?)parameters.Single(parameter => (string)parameter!["name"]! == "asOf")!["schema"]!["format"]).ShouldBe("date");
    }

    private static JsonNode Resolve(JsonNode document, JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? document["components"]!["schemas"]![reference.Split('/')[^1]]!
        : schema;

    private async Task<JsonNode> DocumentAsync() =>
        (await fixture.Host.As(Bka.Contracts.Function.SystemClient).GetAsync("/api/v1/openapi.json")).Ok().Body;
}
