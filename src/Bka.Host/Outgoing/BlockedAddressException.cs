namespace Bka.Host.Outgoing;

/// <summary>A call was stopped before it was made: it led to where the service may not reach. Says no address.</summary>
internal sealed class BlockedAddressException() : IOException("The address is not one that may be reached.");
