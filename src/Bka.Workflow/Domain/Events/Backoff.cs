using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.Events;

/// <summary>
/// When a posting that failed is tried again: later each time, and each event a little beside the others, so that a
/// receiver that comes back is not met by all at once. The same event and try always give the same wait.
/// </summary>
public static class Backoff
{
    /// <summary>How often an event is tried before it is given up.</summary>
    public const int MostAttempts = 8;

    private const int FirstSeconds = 10;
    private const int Growth = 5;
    private const int LongestSeconds = 12 * 60 * 60;
    private const int FirstRestSeconds = 5;
    private const int LongestRestSeconds = 5 * 60;
    private const int LongestAskedSeconds = 60 * 60;
    private const double Spread = 0.2;

    /// <summary>How long to wait with one event.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="seq">The event.</param>
    /// <param name="attempts">How many times it has been tried, from 1.</param>
    /// <param name="askedSeconds">How long the receiver has asked for; at most an hour is given.</param>
    public static TimeSpan Wait(string endpoint, long seq, int attempts, int? askedSeconds = null)
    {
        var seconds = Jittered(Grown(FirstSeconds, Growth, attempts, LongestSeconds), endpoint, seq, attempts);
        return TimeSpan.FromSeconds(Math.Max(seconds, Asked(askedSeconds)));
    }

    /// <summary>How long to leave an endpoint alone that does not answer at all, or asks for it.</summary>
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="failures">How many times in a row, from 1.</param>
    /// <param name="askedSeconds">How long it has asked for; at most an hour is given.</param>
    public static TimeSpan Rest(string endpoint, int failures, int? askedSeconds = null)
    {
        var seconds = Jittered(Grown(FirstRestSeconds, 2, failures, LongestRestSeconds), endpoint, 0, failures);
        return TimeSpan.FromSeconds(Math.Max(seconds, Asked(askedSeconds)));
    }

    private static double Grown(double first, double growth, int times, double longest) =>
        Math.Min(longest, first * Math.Pow(growth, Math.Max(0, times - 1)));

    private static int Asked(int? seconds) => Math.Clamp(seconds ?? 0, 0, LongestAskedSeconds);

    // Between a fifth less and a fifth more, from a hash: no dice in the domain.
    private static double Jittered(double seconds, string endpoint, long seq, int attempt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{endpoint}\n{seq}\n{attempt}");
        var share = BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan()) / (double)ushort.MaxValue;
        return seconds * (1 - Spread + (2 * Spread * share));
    }
}
