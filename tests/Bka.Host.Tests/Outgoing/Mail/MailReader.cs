using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>Reads a mail as a mail program does.</summary>
internal static partial class MailReader
{
    /// <summary>A header, unfolded.</summary>
    public static string Header(string mail, string name)
    {
        var head = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal);
        return head.Split("\r\n").Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
    }

    /// <summary>The subject with its letters.</summary>
    public static string Subject(string mail) => EncodedWord()
        .Replace(
            Header(mail, "Subject").Replace("?= =?", "?==?", StringComparison.Ordinal),
            match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));

    /// <summary>The body with its letters.</summary>
    public static string Body(string mail) => Unquoted(mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);

    /// <summary>Quoted-printable read back.</summary>
    public static string Unquoted(string text)
    {
        var bytes = new List<byte>();
        var whole = text.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < whole.Length; i++)
        {
            if (whole[i] == '=')
            {
                bytes.Add(byte.Parse(whole.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)whole[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex EncodedWord();
}
