namespace Bka.Workflow;

/// <summary>Somebody who is told when something happens. Address and keys are the host's alone.</summary>
/// <param name="Name">Its name: lower-case letters, digits and hyphens, at most 40. It keeps the place in the ledger; a new name begins anew.</param>
/// <param name="Client">The case system whose own events it gets; null for all events.</param>
/// <param name="FromStart">Whether it gets what had happened before it was first configured.</param>
public sealed record WebhookEndpoint(string Name, string? Client = null, bool FromStart = false);
