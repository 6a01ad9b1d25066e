using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Events;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Webhooks;

/// <summary>Takes what is due at an endpoint, then what is new there; of a case that has something waiting only the first.</summary>
internal sealed class TakeDeliveriesFeature(BkaOptions options, EventForm form) : ICommandFeature<TakeDeliveries, TakenDeliveries>
{
    private const int Most = 100;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(TakeDeliveries command, InputCheck check)
    {
        check.Id(command.Endpoint, "endpoint");
        check.Id(command.Host, "host");
    }

    public async ValueTask<Answer<TakenDeliveries>> RunAsync(
        TakeDeliveries command, Circumstances circumstances, IWriteSession session)
    {
        if (WebhookRules.Find(options, command.Endpoint) is not { } endpoint)
        {
            return new Refusal(RefusalCodes.WebhookNotFound);
        }

        var state = await session.WebhookAsync(endpoint);
        if (WebhookRules.Rests(state, circumstances.Now))
        {
            return new TakenDeliveries(null, state.Cursor, state.Cursor, []);
        }

        var due = await session.DueDeliveriesAsync(endpoint.Name, circumstances.Now, Most);
        var beyond = await session.RowsBeyondAsync(endpoint, state.Cursor, due.Count < Most ? long.MaxValue : state.Cursor, Most);
        if (due.Count == 0 && beyond.Through == state.Cursor)
        {
            if (state.IsNew)
            {
                // Kept from the first ring on, so that what happens next is beyond the cursor.
                session.SaveWebhook(state);
            }

            return new TakenDeliveries(null, state.Cursor, state.Cursor, []);
        }

        var lease = await session.TakeLeaseAsync(WebhookRules.LeaseOn(endpoint.Name), command.Host, circumstances.Now, WebhookRules.LeaseLength);
        var rows = due.Concat(beyond.Rows.Where(row => !beyond.Waiting.Contains(row.Seq)));
        return lease is null
            ? new TakenDeliveries(null, state.Cursor, state.Cursor, [])
            : new TakenDeliveries(lease.Token, state.Cursor, beyond.Through, [.. rows.Select(form.Bell).OfType<CloudEvent>()]);
    }
}

/// <summary>Keeps how the posting went, if the host still has the lease: the token is compared in the same transaction.</summary>
internal sealed class ReportDeliveriesFeature(BkaOptions options, EventForm form) : ICommandFeature<ReportDeliveries, DeliveriesReported>
{
    private const int MostResults = 500;
    private const int MostPassed = 5000;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(ReportDeliveries command, InputCheck check)
    {
        check.Id(command.Endpoint, "endpoint");
        check.Id(command.Host, "host");
        check.Holds(command.Results.Count <= MostResults, MissingCodes.TooLong, "results");
        foreach (var cause in command.Results.Select(result => result.Cause).OfType<string>())
        {
            check.Id(cause, "results");
        }
    }

    public async ValueTask<Answer<DeliveriesReported>> RunAsync(
        ReportDeliveries command, Circumstances circumstances, IWriteSession session)
    {
        if (WebhookRules.Find(options, command.Endpoint) is not { } endpoint)
        {
            return new Refusal(RefusalCodes.WebhookNotFound);
        }

        var lease = new Lease(WebhookRules.LeaseOn(endpoint.Name), command.Host, command.Token, circumstances.Now);
        if (!await session.IsHeldAsync(lease))
        {
            return new Refusal(RefusalCodes.LeaseLost);
        }

        var state = await session.WebhookAsync(endpoint);
        var passed = await session.RowsBeyondAsync(endpoint, state.Cursor, command.Through, MostPassed);
        var known = passed.Rows.Where(row => form.Bell(row) is not null).ToDictionary(row => row.Seq);
        var (failed, dead) = await KeepAsync(command, known, circumstances.Now, session);
        session.SaveWebhook(WebhookRules.After(state, command, circumstances.Now) with { Cursor = passed.Through });
        session.GiveBack(lease, circumstances.Now);
        return new DeliveriesReported(command.Results.Count(result => result.Cause is null), failed, dead);
    }

    private static async ValueTask<(int Failed, int Dead)> KeepAsync(
        ReportDeliveries command, Dictionary<long, FeedRow> known, DateTimeOffset now, IWriteSession session)
    {
        var (failed, dead) = (0, 0);
        foreach (var result in command.Results)
        {
            var before = known.Remove(result.Seq, out var row)
                ? new Delivery(command.Endpoint, row.Seq, row.CaseId, 0, now)
                : await session.FindDeliveryAsync(command.Endpoint, result.Seq);
            if (result.Cause is null)
            {
                session.RemoveDelivery(command.Endpoint, result.Seq);
            }
            else if (before is { DeadAt: null })
            {
                var after = WebhookRules.Failed(before, result, now);
                session.ParkDelivery(after);
                _ = after.DeadAt is null ? failed++ : dead++;
            }
        }

        foreach (var behind in known.Values)
        {
            session.ParkDelivery(new Delivery(command.Endpoint, behind.Seq, behind.CaseId, 0, now));
        }

        return (failed, dead);
    }
}

/// <summary>What is the same for all that is done about endpoints.</summary>
internal static class WebhookRules
{
    /// <summary>The longest that one posting may go on before another host may take over.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(3);

    // Longer than anything is ever left alone: what reaches further was set by a clock that ran ahead.
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(2);

    public static WebhookEndpoint? Find(BkaOptions options, string name) =>
        options.Webhooks.FirstOrDefault(endpoint => endpoint.Name == name);

    public static string LeaseOn(string endpoint) => "webhook:" + endpoint;

    public static bool Rests(WebhookState state, DateTimeOffset now) =>
        state.PausedAt is not null || (state.RestsUntil > now && state.RestsUntil <= now + LongestRest);

    /// <summary>How an endpoint stands after a report: at work, left alone for a while, or paused.</summary>
    public static WebhookState After(WebhookState state, ReportDeliveries report, DateTimeOffset now)
    {
        var failures = report.WaitSeconds is null ? 0 : state.Failures + 1;
        return state with
        {
            Failures = failures,
            RestsUntil = failures == 0 ? null : now + Backoff.Rest(state.Name, failures, report.WaitSeconds),
            PausedAt = report.Results.Any(result => result.Cause == DeliveryCauses.Gone) ? now : null,
        };
    }

    /// <summary>An event after one more failure. That the endpoint wants nothing at all is no fault of the event.</summary>
    public static Delivery Failed(Delivery before, DeliveryResult result, DateTimeOffset now)
    {
        var attempts = result.Cause == DeliveryCauses.Gone ? before.Attempts : before.Attempts + 1;
        return before with
        {
            Attempts = attempts,
            NextAt = attempts == before.Attempts ? now : now + Backoff.Wait(before.Endpoint, before.Seq, attempts, result.WaitSeconds),
            Cause = result.Cause,
            DeadAt = attempts >= Backoff.MostAttempts ? now : null,
        };
    }
}
