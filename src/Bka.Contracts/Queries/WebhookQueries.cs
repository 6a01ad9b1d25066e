namespace Bka.Contracts;

/// <summary>How each webhook endpoint stands.</summary>
public sealed record GetWebhooks : Query<WebhookList>;

/// <summary>The endpoints.</summary>
/// <param name="Endpoints">Each that is configured, in the order of the configuration.</param>
public sealed record WebhookList(IReadOnlyList<WebhookStatus> Endpoints);

/// <summary>How one endpoint stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Client">The case system whose events it gets; null for all.</param>
/// <param name="Cursor">How far in the ledger it has come.</param>
/// <param name="Behind">How many events wait to be delivered; counted to 10 000.</param>
/// <param name="OldestWaitingAt">When the oldest of them was recorded, UTC; null when none waits.</param>
/// <param name="Dead">How many have been given up.</param>
/// <param name="HeldUp">How many wait behind one that has failed or was given up, in the same case.</param>
/// <param name="PausedAt">When it was paused because the receiver wanted no more, UTC; null while it runs.</param>
/// <param name="RestsUntil">Until when it is left alone, UTC; null when it answers.</param>
/// <param name="FirstFailure">The earliest event that has failed and is tried again; null when none is.</param>
public sealed record WebhookStatus(
    string Name,
    string? Client,
    long Cursor,
    long Behind,
    DateTimeOffset? OldestWaitingAt,
    long Dead,
    long HeldUp,
    DateTimeOffset? PausedAt,
    DateTimeOffset? RestsUntil,
    WaitingFailure? FirstFailure = null);

/// <summary>An event that could not be delivered yet and is tried again.</summary>
/// <param name="Attempts">How many times it has been tried.</param>
/// <param name="Cause">Why the last try failed: see <see cref="DeliveryCauses"/>.</param>
/// <param name="NextAt">When it is tried again at the earliest, UTC.</param>
public sealed record WaitingFailure(int Attempts, string Cause, DateTimeOffset NextAt);

/// <summary>What has been given up at an endpoint.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
public sealed record GetDeadLetters(string Endpoint) : Query<DeadLetterList>;

/// <summary>What has been given up, oldest first, at most 200.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Letters">The events.</param>
public sealed record DeadLetterList(string Endpoint, IReadOnlyList<DeadLetter> Letters);

/// <summary>An event that was given up.</summary>
/// <param name="Seq">Its id, as a number.</param>
/// <param name="CaseId">The case; null for what concerns no case.</param>
/// <param name="Attempts">How many times it was tried.</param>
/// <param name="Cause">Why the last try failed.</param>
/// <param name="DeadAt">When it was given up, UTC.</param>
public sealed record DeadLetter(long Seq, string? CaseId, int Attempts, string Cause, DateTimeOffset DeadAt);
