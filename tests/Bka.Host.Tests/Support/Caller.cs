using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>One signed-in caller of the API. The intent methods send what a case system would send.</summary>
internal sealed class Caller(HttpClient http, string? token)
{
    private static int _keys;

    public static string NewKey() => "key-" + Interlocked.Increment(ref _keys).ToString(CultureInfo.InvariantCulture);

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        if (token is not null && request.Headers.Authorization is null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request);
        return new Reply(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async Task<Reply> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request);
    }

    public Task<Reply> PostAsync(string address, JsonNode body, string? key = null, string? ifMatch = null) =>
        PostTextAsync(address, body.ToJsonString(), key ?? NewKey(), ifMatch);

    public async Task<Reply> PostTextAsync(
        string address, string body, string? key, string? ifMatch = null, string mediaType = MediaTypeNames.Application.Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await SendAsync(request);
    }

    public async Task<IReadOnlyList<string>> RegisterIntakeAsync(string caseRef, string unit, params string[] children) =>
        await RegisterAsync(Bodies.Intake(caseRef, unit, children));

    public async Task<IReadOnlyList<string>> RegisterAsync(JsonObject intake) =>
        [.. (await PostAsync("/api/v1/intakes", intake)).Ok().Body["cases"]!.AsArray().Select(one => (string)one!["caseId"]!)];

    public Task<Reply> StepAsync(string caseId, string step, JsonObject body, string? ifMatch = null) =>
        PostAsync($"/api/v1/cases/{caseId}/{step}", body, ifMatch: ifMatch);

    public Task<Reply> RecordSkyddsbedomningAsync(string caseId) => StepAsync(caseId, "skyddsbedomning", Bodies.Skyddsbedomning());

    public Task<Reply> AssignAsync(string caseId, string caseworker) =>
        StepAsync(caseId, "caseworker", new JsonObject { ["caseworker"] = caseworker });

    public Task<Reply> BeginAsync(string caseId) => StepAsync(caseId, "forhandsbedomning", []);

    public Task<Reply> OpenUtredningAsync(string caseId, string day = "2026-11-20") => StepAsync(caseId, "utredning", Bodies.Open(day));

    public async Task<JsonNode> CaseAsync(string caseId) => (await GetAsync($"/api/v1/cases/{caseId}")).Ok().Body;

    public async Task<string> StateAsync(string caseId) => ((string?)(await CaseAsync(caseId))["summary"]!["state"]).ShouldNotBeNull();
}
