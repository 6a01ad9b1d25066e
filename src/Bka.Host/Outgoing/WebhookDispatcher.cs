using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;

namespace Bka.Host.Outgoing;

/// <summary>
/// Empties what waits at each endpoint: take, post, report. It keeps nothing itself; whether it may, what is next and what
/// becomes of a failure is said by the store.
/// </summary>
internal sealed partial class WebhookDispatcher(
    WebhookSettings settings, WebhookPoster poster, TimeProvider time, ILogger<WebhookDispatcher> log)
{
    // Well within the lease, so that a slow receiver does not cost it.
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(60);

    // New at each start: what an earlier host of this machine took is not this one's.
    private readonly string _host = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private long _rings;

    /// <summary>Posts what is due at every endpoint, side by side.</summary>
    /// <param name="bka">The one door.</param>
    /// <param name="call">Who the job acts as.</param>
    /// <param name="cancellation">Stops between two postings, and reports what was done.</param>
    public Task RunAsync(IBkaWorkflow bka, CallContext call, CancellationToken cancellation)
    {
        // Each ring is a holder of its own: two that overlap in one process keep each other out like two hosts.
        var holder = string.Create(CultureInfo.InvariantCulture, $"{_host}-{Interlocked.Increment(ref _rings)}");
        return Task.WhenAll(settings.Targets.Select(target => EmptyAsync(target, holder, bka, call, cancellation)));
    }

    private async Task EmptyAsync(
        WebhookTarget target, string holder, IBkaWorkflow bka, CallContext call, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var taken = (await bka.SendAsync(new TakeDeliveries(target.Endpoint.Name, holder), call, cancellation)).Require();
            if (taken.Token is not { } token)
            {
                return;
            }

            var report = await PostAsync(target, taken, new ReportDeliveries(target.Endpoint.Name, holder, token, taken.After, []), cancellation);
            // What is done is done, also when the host stops: not reported, it would all be posted again.
            var kept = await bka.SendAsync(report, call, CancellationToken.None);
            if (kept.Refusal is { Code: RefusalCodes.LeaseLost })
            {
                LogLost(target.Endpoint.Name);
                return;
            }

            if (kept.Require() is { Dead: > 0 and var dead })
            {
                LogGivenUp(target.Endpoint.Name, dead);
            }
        }
    }

    private async Task<ReportDeliveries> PostAsync(
        WebhookTarget target, TakenDeliveries taken, ReportDeliveries nothing, CancellationToken cancellation)
    {
        var (results, held, through) = (new List<DeliveryResult>(), new HashSet<string>(StringComparer.Ordinal), taken.After);
        ReportDeliveries Report(long reached, int? wait = null) => nothing with { Through = reached, Results = results, WaitSeconds = wait };
        var until = time.GetUtcNow() + LongestRound;
        foreach (var told in taken.Events)
        {
            if (told.Subject is { } subject && held.Contains(subject))
            {
                continue;
            }

            if (cancellation.IsCancellationRequested || time.GetUtcNow() > until
                || await TryAsync(target, told, cancellation) is not { } posted)
            {
                return Report(through);
            }

            var seq = long.Parse(told.Id, CultureInfo.InvariantCulture);
            through = Math.Max(through, seq);
            results.Add(new DeliveryResult(seq, posted.Cause, posted.WaitSeconds));
            if (posted.Stops)
            {
                return Report(through, posted.WaitSeconds ?? 0);
            }

            if (posted.Cause is not null && told.Subject is { } failed)
            {
                held.Add(failed);
            }
        }

        return Report(taken.Through);
    }

    private async Task<Posted?> TryAsync(WebhookTarget target, CloudEvent told, CancellationToken cancellation)
    {
        try
        {
            var posted = await poster.PostAsync(target, told, cancellation);
            if (posted.Cause is { } cause)
            {
                LogFailed(target.Endpoint.Name, told.Id, cause);
            }

            return posted;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "Webhook {Endpoint}: another host has taken over; nothing was kept")]
    private partial void LogLost(string endpoint);

    [LoggerMessage(EventId = 4203, Level = LogLevel.Warning, Message = "Webhook {Endpoint}: event {Event} was not delivered: {Cause}")]
    private partial void LogFailed(string endpoint, string @event, string cause);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Warning, Message = "Webhook {Endpoint}: {Count} events were given up")]
    private partial void LogGivenUp(string endpoint, int count);
}
