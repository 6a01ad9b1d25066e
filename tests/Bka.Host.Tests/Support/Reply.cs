using System.Net;
using System.Text.Json.Nodes;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Body => JsonNode.Parse(Text).ShouldNotBeNull();

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public string? Code => MediaType == "application/problem+json" ? (string?)Body["code"] : null;

    public IEnumerable<string> Missing => Body["missing"]!.AsArray().Select(missing => (string)missing!["code"]!);

    public IEnumerable<string?> Items => Body["missing"]!.AsArray().Select(missing => (string?)missing!["item"]);

    /// <summary>Done, or the test fails with what came instead.</summary>
    public Reply Ok()
    {
        Status.ShouldBe(HttpStatusCode.OK, Text);
        return this;
    }

    /// <summary>Refused as agreed: problem+json with the code, the status in the body too, and a Swedish sentence.</summary>
    public Reply Refused(HttpStatusCode status, string code, params string[] missing)
    {
        Status.ShouldBe(status, Text);
        MediaType.ShouldBe("application/problem+json", Text);
        ((string?)Body["code"]).ShouldBe(code);
        ((string?)Body["type"]).ShouldBe("urn:bka:refusal:" + code);
        ((int?)Body["status"]).ShouldBe((int)status);
        ((string?)Body["title"]).ShouldNotBeNullOrEmpty();
        ((string?)Body["title"]).ShouldNotBe(code, "the code has no Swedish text");
        foreach (var one in Body["missing"]!.AsArray())
        {
            ((string?)one!["text"]).ShouldNotBe((string?)one["code"], "the code has no Swedish text");
        }

        Missing.ShouldBe(missing, ignoreOrder: true);
        return this;
    }
}
