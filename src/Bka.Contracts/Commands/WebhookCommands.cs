namespace Bka.Contracts;

/// <summary>
/// Takes what is to be posted to an endpoint now, and the lease on posting to it. One host at a time has it. What was taken
/// and never reported is given out again when the lease has ended, under the same ids, since nobody knows whether it came.
/// </summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Host">The host, by an opaque id that is new at each start.</param>
public sealed record TakeDeliveries(string Endpoint, string Host) : Command<TakenDeliveries>;

/// <summary>What to post, in this order. The events of one case stand in their own order.</summary>
/// <param name="Token">Proves the lease when the outcome is reported; null when there is nothing to post, or another host posts.</param>
/// <param name="After">The endpoint's cursor before.</param>
/// <param name="Through">The cursor when all has been tried.</param>
/// <param name="Events">
/// What to post: without data, only ids. None when all that was passed is somebody else's or waits behind another; then
/// only the report is to be made.
/// </param>
public sealed record TakenDeliveries(long? Token, long After, long Through, IReadOnlyList<CloudEvent> Events);

/// <summary>
/// Tells how the posting went. Refused with <see cref="RefusalCodes.LeaseLost"/>, and nothing kept, when another host has
/// taken over since.
/// </summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Host">The host that took them.</param>
/// <param name="Token">The token they were taken with.</param>
/// <param name="Through">How far in the ledger the posting came: what was passed and not delivered is kept waiting.</param>
/// <param name="Results">What was tried, in order.</param>
/// <param name="WaitSeconds">
/// How long the endpoint has asked to be left alone, 0 when it has not said; null when it answers. Not null stops all
/// posting to it for a while.
/// </param>
public sealed record ReportDeliveries(
    string Endpoint, string Host, long Token, long Through, IReadOnlyList<DeliveryResult> Results, int? WaitSeconds = null)
    : Command<DeliveriesReported>;

/// <summary>How one posting went.</summary>
/// <param name="Seq">The event's id, as a number.</param>
/// <param name="Cause">Why it was not delivered, one of <see cref="DeliveryCauses"/> or <c>http-</c> and a status; null when it was.</param>
/// <param name="WaitSeconds">How long the receiver has asked to wait with this one; null when it has not.</param>
public sealed record DeliveryResult(long Seq, string? Cause = null, int? WaitSeconds = null);

/// <summary>What became of a report.</summary>
/// <param name="Delivered">How many were delivered.</param>
/// <param name="Failed">How many failed and will be tried again.</param>
/// <param name="Dead">How many were given up.</param>
public sealed record DeliveriesReported(int Delivered, int Failed, int Dead);

/// <summary>Why an event could not be delivered. A status that means nothing special here is <c>http-</c> and its number.</summary>
public static class DeliveryCauses
{
    /// <summary>The endpoint says that it wants no more events (410); it is paused until somebody starts it again.</summary>
    public const string Gone = "gone";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>No connection: nobody listens, the name leads nowhere, or the line broke.</summary>
    public const string Refused = "refused";

    /// <summary>The certificate is not one to trust.</summary>
    public const string Tls = "tls";

    /// <summary>The endpoint sent the caller elsewhere. Redirects are not followed.</summary>
    public const string Redirect = "redirect";

    /// <summary>The address is private and its network is not allowed.</summary>
    public const string BlockedAddress = "blocked-address";

    /// <summary>The answer could not be read.</summary>
    public const string BadAnswer = "bad-answer";
}

/// <summary>
/// Tries what was given up again, from the beginning and under the same ids; also starts an endpoint that is paused.
/// </summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Seq">One event; null for all that was given up there.</param>
public sealed record ReplayDeliveries(string Endpoint, long? Seq = null) : Command<DeliveriesSettled>;

/// <summary>Lets a case's later events pass one that was given up. The receiver never gets it by this way; the feed still tells it.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Seq">The event that was given up.</param>
public sealed record SkipDelivery(string Endpoint, long Seq) : Command<DeliveriesSettled>;

/// <summary>What somebody decided about what was given up.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Seq">One event; null for all.</param>
/// <param name="Count">How many were given up.</param>
/// <param name="Skipped">Whether they are left undelivered; otherwise they are tried again.</param>
/// <param name="Restarted">Whether the endpoint was paused and posts again.</param>
public sealed record DeliveriesSettled(string Endpoint, long? Seq, int Count, bool Skipped, bool Restarted = false);
