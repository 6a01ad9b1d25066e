using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bka.Contracts;
using Bka.Host.Http;

namespace Bka.Host.Outgoing;

/// <summary>How one posting went.</summary>
/// <param name="Cause">Why it was not delivered; null when it was.</param>
/// <param name="WaitSeconds">How long the receiver has asked to wait; null when it has not.</param>
/// <param name="Stops">Whether it says something about the endpoint, and not about the event: nothing more is tried now.</param>
internal sealed record Posted(string? Cause, int? WaitSeconds = null, bool Stops = false);

/// <summary>Posts one event: signed, without data, to an address that is checked as the connection is made.</summary>
internal sealed class WebhookPoster(WebhookSettings settings, TimeProvider time) : IDisposable
{
    private const string MediaType = "application/cloudevents+json";

    private static readonly JsonSerializerOptions Json = new(BkaJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly HttpClient _http = GuardedHttp.Create(settings.Outgoing);

    /// <summary>Posts.</summary>
    /// <param name="target">Where.</param>
    /// <param name="told">What.</param>
    /// <param name="cancellation">Gives up at once, since the host stops; then nobody knows whether it came.</param>
    public async Task<Posted> PostAsync(WebhookTarget target, CloudEvent told, CancellationToken cancellation)
    {
        using var request = Request(target, told);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(answer);
        }
        catch (HttpRequestException failure)
        {
            return Judge(failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Posted(DeliveryCauses.Timeout, Stops: true);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(WebhookTarget target, CloudEvent told)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(told, Json);
        // The same at each try, so that a receiver knows a message it has seen.
        var id = $"evt_{target.Endpoint.Name}_{told.Id}";
        var sent = time.GetUtcNow().ToUnixTimeSeconds();
        return new HttpRequestMessage(HttpMethod.Post, target.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaType, "utf-8") } },
            Headers =
            {
                { WebhookSignature.IdHeader, id },
                { WebhookSignature.TimestampHeader, sent.ToString(CultureInfo.InvariantCulture) },
                { WebhookSignature.SignatureHeader, WebhookSignature.Sign(id, sent, body, [.. target.Keys]) },
            },
        };
    }

    private Posted Judge(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 => new Posted(null),
        >= 300 and < 400 => new Posted(DeliveryCauses.Redirect),
        (int)HttpStatusCode.Gone => new Posted(DeliveryCauses.Gone, Stops: true),
        429 or 502 or 503 or 504 => new Posted(CauseOf(answer), AskedSeconds(answer), Stops: true),
        _ => new Posted(CauseOf(answer), AskedSeconds(answer)),
    };

    private static Posted Judge(HttpRequestException failure)
    {
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is BlockedAddressException)
            {
                return new Posted(DeliveryCauses.BlockedAddress, Stops: true);
            }
        }

        return failure.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => new Posted(DeliveryCauses.Tls, Stops: true),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => new Posted(DeliveryCauses.BadAnswer),
            _ => new Posted(DeliveryCauses.Refused, Stops: true),
        };
    }

    private static string CauseOf(HttpResponseMessage answer) =>
        string.Create(CultureInfo.InvariantCulture, $"http-{(int)answer.StatusCode}");

    private int? AskedSeconds(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Seconds(delta),
        { Date: { } date } => Seconds(date - time.GetUtcNow()),
        _ => null,
    };

    private static int Seconds(TimeSpan span) => (int)Math.Clamp(span.TotalSeconds, 0, int.MaxValue / 2);
}
