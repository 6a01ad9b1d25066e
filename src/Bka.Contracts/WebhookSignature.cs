using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bka.Contracts;

/// <summary>
/// Signs and verifies webhooks as Standard Webhooks does: <c>v1,</c> and the base64 of HMAC-SHA256 over
/// <c>id.timestamp.body</c>. A receiver verifies the body's very bytes before it reads them.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the message's id.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header with the moment of sending: seconds since 1970-01-01 in UTC.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header with the signatures, separated by spaces.</summary>
    public const string SignatureHeader = "webhook-signature";

    private const string KeyPrefix = "whsec_";
    private const string Version = "v1,";
    private const int ShortestKey = 24;
    private const int LongestKey = 64;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a text is a key: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
    /// <param name="key">The text.</param>
    public static bool IsKey(string? key) => BytesOf(key) is not null;

    /// <summary>The signatures of a message, one for each key, separated by spaces.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="timestamp">The moment of sending, in seconds since 1970-01-01 UTC.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="keys">The keys; two while one is being exchanged for another.</param>
    /// <returns>The header's value.</returns>
    /// <exception cref="ArgumentException">A key is not one.</exception>
    public static string Sign(string id, long timestamp, byte[] body, params string[] keys)
    {
        var content = Content(id, timestamp.ToString(CultureInfo.InvariantCulture), body);
        return string.Join(" ", keys.Select(key =>
            Version + Convert.ToBase64String(Hash(BytesOf(key) ?? throw new ArgumentException("Not a webhook key.", nameof(keys)), content))));
    }

    /// <summary>
    /// Whether a message comes from somebody who has one of the keys, unchanged, and was sent within five minutes of now. A
    /// message that was seen before must be told by its id, by the receiver.
    /// </summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>.</param>
    /// <param name="body">The body's bytes as they came.</param>
    /// <param name="now">Now.</param>
    /// <param name="keys">The receiver's keys: the present one, and the one before while it is being exchanged.</param>
    public static bool Verify(
        string? id, string? timestamp, string? signatures, byte[] body, DateTimeOffset now, params string[] keys)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds)
        {
            return false;
        }

        var content = Content(id!, timestamp!, body);
        var expected = keys.Select(BytesOf).Where(key => key is not null).Select(key => Hash(key!, content)).ToArray();

        // Every key against every signature, whatever is found: the time tells nothing.
        var holds = false;
        foreach (var signature in signatures!.Split(' ').Where(one => one.StartsWith(Version, StringComparison.Ordinal)))
        {
            foreach (var hash in expected)
            {
                holds |= IsSame(hash, Base64(signature.Substring(Version.Length)));
            }
        }

        return holds;
    }

    private static byte[] Content(string id, string timestamp, byte[] body) =>
        [.. Encoding.UTF8.GetBytes(id + "." + timestamp + "."), .. body];

    private static byte[] Hash(byte[] key, byte[] content)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(content);
    }

    private static byte[]? BytesOf(string? key) =>
        key is not null && key.StartsWith(KeyPrefix, StringComparison.Ordinal)
            && Base64(key.Substring(KeyPrefix.Length)) is { Length: >= ShortestKey and <= LongestKey } bytes
            ? bytes
            : null;

    private static byte[]? Base64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsSame(byte[] one, byte[]? other)
    {
        if (other is null || other.Length != one.Length)
        {
            return false;
        }

        var difference = 0;
        for (var i = 0; i < one.Length; i++)
        {
            difference |= one[i] ^ other[i];
        }

        return difference == 0;
    }
}
