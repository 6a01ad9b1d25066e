using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>How far each endpoint has come in the ledger, within one transaction.</summary>
internal interface IWebhookWrites
{
    /// <summary>How an endpoint stands. A new one begins at the ledger's end, or at its beginning if it is to.</summary>
    /// <param name="endpoint">The endpoint.</param>
    ValueTask<WebhookState> WebhookAsync(WebhookEndpoint endpoint);

    /// <summary>Keeps how an endpoint stands.</summary>
    /// <param name="state">How.</param>
    void SaveWebhook(WebhookState state);

    /// <summary>What has waited long enough, the first of each case only, longest waiting first.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="most">How many at most.</param>
    ValueTask<IReadOnlyList<FeedRow>> DueDeliveriesAsync(string endpoint, DateTimeOffset now, int most);

    /// <summary>The endpoint's rows beyond a cursor, in order. Only a piece of the ledger is looked through.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="after">The cursor.</param>
    /// <param name="through">No further than this row.</param>
    /// <param name="most">How many rows at most.</param>
    ValueTask<PassedRows> RowsBeyondAsync(WebhookEndpoint endpoint, long after, long through, int most);
}

/// <summary>What waits to be delivered, within one transaction.</summary>
internal interface IDeliveryWrites
{
    /// <summary>One that waits or was given up; null when there is none.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="seq">The event.</param>
    ValueTask<Delivery?> FindDeliveryAsync(string endpoint, long seq);

    /// <summary>Keeps one waiting, or as it now stands.</summary>
    /// <param name="delivery">The delivery.</param>
    void ParkDelivery(Delivery delivery);

    /// <summary>Forgets one, since it is delivered.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="seq">The event.</param>
    void RemoveDelivery(string endpoint, long seq);

    /// <summary>Lets what was given up be tried again or passed by, and its ledger row.</summary>
    /// <param name="settled">What is decided; how many is found by the store.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>What was decided, counted; nothing is written when there was nothing to decide.</returns>
    ValueTask<DeliveriesSettled> SettleDeadAsync(DeliveriesSettled settled, Actor actor, DateTimeOffset at);
}

/// <summary>Reads how the endpoints stand.</summary>
internal interface IWebhookReader
{
    /// <summary>How an endpoint stands.</summary>
    /// <param name="endpoint">The endpoint.</param>
    Task<WebhookStatus> StatusAsync(WebhookEndpoint endpoint);

    /// <summary>What was given up there, oldest first, at most 200.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    Task<IReadOnlyList<DeadLetter>> DeadAsync(string endpoint);
}

/// <summary>How an endpoint stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cursor">How far in the ledger it has come.</param>
/// <param name="Failures">How many times in a row it has not answered at all.</param>
/// <param name="RestsUntil">Until when it is left alone, UTC.</param>
/// <param name="PausedAt">When it was paused, UTC.</param>
/// <param name="IsNew">Whether it has never been kept.</param>
internal sealed record WebhookState(
    string Name, long Cursor, int Failures = 0, DateTimeOffset? RestsUntil = null, DateTimeOffset? PausedAt = null, bool IsNew = false);

/// <summary>Rows of the ledger that an endpoint is to have.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Waiting">Which of them belong to a case that already has something waiting there.</param>
/// <param name="Through">How far the ledger was looked through.</param>
internal sealed record PassedRows(IReadOnlyList<FeedRow> Rows, IReadOnlySet<long> Waiting, long Through);

/// <summary>An event that waits at an endpoint, or was given up there.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Seq">The event.</param>
/// <param name="CaseId">The case; null when it concerns none.</param>
/// <param name="Attempts">How many times it was tried.</param>
/// <param name="NextAt">When it is tried, UTC.</param>
/// <param name="Cause">Why it failed last; null when it was never tried.</param>
/// <param name="DeadAt">When it was given up, UTC; null while it waits.</param>
internal sealed record Delivery(
    string Endpoint, long Seq, string? CaseId, int Attempts, DateTimeOffset NextAt, string? Cause = null, DateTimeOffset? DeadAt = null);
