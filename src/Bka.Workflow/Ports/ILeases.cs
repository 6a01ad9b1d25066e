namespace Bka.Workflow.Ports;

/// <summary>
/// Leases on what one host at a time may do outside the store, within one transaction. A lease alone proves nothing: whoever
/// holds it may sleep past its end. Each effect is kept in a transaction that compares the token first.
/// </summary>
internal interface ILeases
{
    /// <summary>Takes a lease, or prolongs one's own; null while another holds it.</summary>
    /// <param name="name">What it is on.</param>
    /// <param name="holder">The host, by an opaque id that is new at each start.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="length">For how long.</param>
    ValueTask<Lease?> TakeLeaseAsync(string name, string holder, DateTimeOffset now, TimeSpan length);

    /// <summary>Whether the token is still the latest, so that what was done under it may be kept.</summary>
    /// <param name="lease">The lease.</param>
    ValueTask<bool> IsHeldAsync(Lease lease);

    /// <summary>Gives it back, so that another host need not wait for its end. One that is lost already is left alone.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="now">Now, UTC.</param>
    void GiveBack(Lease lease, DateTimeOffset now);
}

/// <summary>A lease.</summary>
/// <param name="Name">What it is on.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Token">Grows each time it changes hands.</param>
/// <param name="Until">When it ends, UTC.</param>
internal sealed record Lease(string Name, string Holder, long Token, DateTimeOffset Until);
