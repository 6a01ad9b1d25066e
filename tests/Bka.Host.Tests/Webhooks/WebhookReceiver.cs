using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace Bka.Host.Tests.Webhooks;

/// <summary>One message as a receiver gets it.</summary>
internal sealed record Received(string Path, string Id, string Timestamp, string Signature, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Event => JsonNode.Parse(Body)!;

    public long Seq => long.Parse((string)Event["id"]!, CultureInfo.InvariantCulture);

    public string? CaseId => (string?)Event["subject"];

    public long Version => (long)Event["caseversion"]!;
}

/// <summary>A real server on this machine that takes in webhooks, and behaves as a test tells it to.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly Lock _lock = new();
    private readonly List<Received> _received = [];
    private WebApplication _app = null!;
    private string _url = "http://127.0.0.1:0";

    /// <summary>What is answered; 200 unless set.</summary>
    public Func<Received, HttpContext, Task> Behaves { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Everything that came, in order, whatever was answered.</summary>
    public IReadOnlyList<Received> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    public Uri Url(string path = "/hook") => new(_url + path);

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.ListenAsync();
        return receiver;
    }

    /// <summary>Listens, the second time where it did the first.</summary>
    public async Task ListenAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_url).PreferHostingUrls(true);
        _app = builder.Build();
        _app.Run(TakeAsync);
        await _app.StartAsync();
        _url = _app.Urls.Single();
    }

    /// <summary>Nobody answers any more.</summary>
    public async Task StopAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>What a good receiver does first.</summary>
    public static bool IsGenuine(Received message, DateTimeOffset now, params string[] keys) =>
        WebhookSignature.Verify(message.Id, message.Timestamp, message.Signature, message.Body, now, keys);

    /// <summary>First receipts stand in each case's own order without a gap, and repeats are the same to the letter.</summary>
    public void IsInOrder()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var message in All)
        {
            if (!seen.TryAdd(message.Id, message.Text))
            {
                message.Text.ShouldBe(seen[message.Id]);
            }
            else if (message.CaseId is { } id)
            {
                message.Version.ShouldBe(last.GetValueOrDefault(id) + 1, "in order and without a gap");
                last[id] = message.Version;
            }
        }
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var message = new Received(
            http.Request.Path, http.Request.Headers[WebhookSignature.IdHeader].ToString(),
            http.Request.Headers[WebhookSignature.TimestampHeader].ToString(),
            http.Request.Headers[WebhookSignature.SignatureHeader].ToString(), body.ToArray());
        lock (_lock)
        {
            _received.Add(message);
        }

        await Behaves(message, http);
    }
}
