using System.Globalization;
using System.Text;

namespace Bka.Host.Outgoing.Smtp;

/// <summary>A plain text mail written as its standards ask (RFC 5322, 2045, 2047): ASCII, in which Swedish letters survive.</summary>
internal static class MailText
{
    private const int LongestQuoted = 75;

    // A line of a header holds 76 characters: the header's name, what stands around a word, and 39 bytes in Base64.
    private const int BytesOfAWord = 39;

    /// <summary>Writes headers and body, lines ended by CR LF.</summary>
    /// <param name="head">Who, whom, when and which.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="body">The text; lines ended by LF.</param>
    public static string Of(MailHead head, string subject, string body) => string.Join("\r\n",
    [
        $"From: {head.From}",
        $"To: {head.To}",
        $"Subject: {Words(subject)}",
        $"Date: {head.At.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
        $"Message-ID: <{head.MessageId}>",
        // No out-of-office answers a machine, and none may answer to a list.
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        .. body.TrimEnd('\n').Split('\n').Select(Quoted),
        "",
    ]);

    /// <summary>A header's text as encoded words, split between letters.</summary>
    /// <param name="text">The text.</param>
    public static string Words(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007f'))
        {
            return text;
        }

        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > BytesOfAWord)
            {
                words.Add(Word(word));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add(Word(word));
        return string.Join("\r\n ", words);
    }

    /// <summary>A line as quoted-printable, broken softly where it is long.</summary>
    /// <param name="line">The line.</param>
    public static string Quoted(string line)
    {
        var quoted = new StringBuilder();
        var length = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var isLast = i == bytes.Length - 1;
            var isPlain = bytes[i] is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (bytes[i] == ' ' && !isLast);
            var piece = isPlain ? ((char)bytes[i]).ToString() : "=" + bytes[i].ToString("X2", CultureInfo.InvariantCulture);
            if (length + piece.Length > LongestQuoted)
            {
                quoted.Append("=\r\n");
                length = 0;
            }

            quoted.Append(piece);
            length += piece.Length;
        }

        return quoted.ToString();
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}

/// <summary>A mail's head.</summary>
/// <param name="From">The sender's address.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="At">When, UTC.</param>
/// <param name="MessageId">The mail's own id, without brackets.</param>
internal sealed record MailHead(string From, string To, DateTimeOffset At, string MessageId);
