namespace Bka.Faults.Load;

/// <summary>One command as it goes over the wire, again and again under the same key until it is answered.</summary>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Address">The route.</param>
/// <param name="Body">The body.</param>
/// <param name="Version">The version it builds on (<c>If-Match</c>); null when it builds on none.</param>
/// <param name="Cases">The cases it changes; none when it concerns no case.</param>
/// <param name="Fact">The fact that it leaves in the ledger on each of them.</param>
internal sealed record Sent(
    string Key, string Address, string Body, long? Version, IReadOnlyList<string> Cases, string Fact)
{
    /// <summary>The version each case has afterwards.</summary>
    public long After => (Version ?? 0) + 1;

    public bool IsSweep => Address == "/api/v1/sweeps";
}
