namespace Bka.Contracts;

/// <summary>Who did something, and when.</summary>
/// <param name="By">The person's opaque id.</param>
/// <param name="At">When, UTC.</param>
public sealed record Signature(string By, DateTimeOffset At);
