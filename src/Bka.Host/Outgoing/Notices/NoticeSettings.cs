using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Host.Outgoing.Smtp;

namespace Bka.Host.Outgoing.Notices;

/// <summary>Who is mailed, through which server. Addresses stand here and nowhere else: not in the store, not in a log.</summary>
/// <param name="From">The sender's address.</param>
/// <param name="Server">The mail server.</param>
/// <param name="PublicUrl">Where a reader opens Bka; links begin with it.</param>
/// <param name="DigestHour">The hour from which the day's digest is sent, Europe/Stockholm.</param>
/// <param name="Recipients">Who is mailed.</param>
internal sealed record NoticeSettings(
    string From, SmtpServer Server, Uri PublicUrl, int DigestHour, IReadOnlyList<NoticeRecipient> Recipients)
{
    /// <summary>What the sender's address ends with.</summary>
    public string MailDomain => From[(From.LastIndexOf('@') + 1)..];

    /// <summary>Says how many, and no address.</summary>
    public override string ToString() => $"{Recipients.Count} recipients";
}

/// <summary>One who is mailed.</summary>
/// <param name="Key">Stands for the address in the store and in logs.</param>
/// <param name="Address">The address.</param>
/// <param name="Actor">As whom the numbers are asked for: a mail never shows more than its reader may see.</param>
internal sealed record NoticeRecipient(string Key, string Address, Actor Actor)
{
    private const int LongestAddress = 254;
    private const int KeyLength = 16;

    /// <summary>The key of an address: the same on every host, and nothing to read.</summary>
    /// <param name="address">The address.</param>
    public static string KeyOf(string address) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes("bka-recipient-1\n" + address.ToLowerInvariant())))[..KeyLength];

    /// <summary>Whether something is an address alone, without name and without letters beyond ASCII.</summary>
    /// <param name="text">The text.</param>
    public static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= LongestAddress }
        && text.All(c => c is > ' ' and < '\u007f' and not ('<' or '>' or '"' or ',' or ';'))
        && MailAddress.TryCreate(text, out var read) && read.Address == text;

    /// <summary>Says the key, and no address.</summary>
    public override string ToString() => Key;
}
