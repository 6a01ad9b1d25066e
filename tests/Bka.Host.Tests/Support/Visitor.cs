using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>A page as it came, before the browser makes anything of it.</summary>
internal sealed partial record VisitedPage(HttpStatusCode Status, string Html, string? Location)
{
    /// <summary>What the page hides in its form.</summary>
    public string Hidden(string name) => WebUtility.HtmlDecode(
        Inputs().Matches(Html).Select(input => input.Value).Where(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal))
            .Select(input => Values().Match(input).Groups["value"].Value).FirstOrDefault().ShouldNotBeNull($"no hidden {name}"));

    /// <summary>What a reader sees, in one line.</summary>
    public string Plain => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ").Trim();

    [GeneratedRegex("<style.*?</style>|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Values();
}

/// <summary>A person at the pages: keeps cookies and follows no redirect.</summary>
internal sealed class Visitor : IDisposable
{
    private const string FormToken = "__RequestVerificationToken";
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _http;

    /// <summary>Signed in as an actor, or as the demo signs its visitor in.</summary>
    public Visitor(BkaFactory host, Actor? actor = null)
    {
        _http = new HttpClient(_handler) { BaseAddress = host.Address };
        if (actor is not null)
        {
            _http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", TestTokens.For(actor, host.Clock.GetUtcNow()));
        }
    }

    public async Task<VisitedPage> GetAsync(string address) => await ReadAsync(await _http.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Sends a form without the token that shows which page it stood on.</summary>
    public async Task<VisitedPage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    /// <summary>Sends a page's form.</summary>
    public Task<VisitedPage> SubmitAsync(VisitedPage page, string address, params (string Name, string Value)[] fields) =>
        PostAsync(address, [(FormToken, page.Hidden(FormToken)), .. fields]);

    public void Dispose() => _http.Dispose();

    private static async Task<VisitedPage> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new VisitedPage(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
        }
    }
}
