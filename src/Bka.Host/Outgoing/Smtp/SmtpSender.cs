using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Bka.Contracts;

namespace Bka.Host.Outgoing.Smtp;

/// <summary>How a mail went.</summary>
/// <param name="Outcome">For certain, or not known.</param>
/// <param name="Cause">Why it did not go, as a code; null when it went.</param>
/// <param name="IsServer">Whether the server itself failed, so that another mail would fare no better now.</param>
internal sealed record SmtpResult(NoticeOutcome Outcome, string? Cause, bool IsServer = false)
{
    /// <summary>The server has taken over the mail.</summary>
    public static SmtpResult Delivered { get; } = new(NoticeOutcome.Delivered, null);
}

/// <summary>
/// Sends one mail in one conversation, and knows what it does not know: until the whole mail and its last dot are written,
/// a failure means that nothing was sent; after that, only the server's answer tells.
/// </summary>
internal static class SmtpSender
{
    private const string NoAnswer = "no-answer";

    /// <summary>Sends.</summary>
    /// <param name="server">The server.</param>
    /// <param name="from">The sender's address.</param>
    /// <param name="to">The recipient's address.</param>
    /// <param name="mail">Headers and body, ASCII, lines ended by CR LF.</param>
    /// <param name="cancellation">Gives up; once the mail is handed over, waits a little for the answer first.</param>
    public static async Task<SmtpResult> SendAsync(
        SmtpServer server, string from, string to, string mail, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(server.Timeout);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var (stage, handedOver) = ("no-connection", false);
        try
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(server.Host, server.Port, open.Token);
            stage = NoAnswer;
            await using var talk = new SmtpConversation(client.GetStream());
            await OpenAsync(talk, server, from, open.Token);
            if (await HandOverAsync(talk, from, to, open.Token) is { } refused)
            {
                return refused;
            }

            await talk.WriteAsync(Stuffed(mail), open.Token);
            handedOver = true;
            // Hanging up now would leave a mail that went as one that may not have, and it would be sent again.
            await using var stopping = cancellation.Register(() => limit.CancelAfter(server.LastWait));
            await talk.WriteAsync(".\r\n", limit.Token);
            var answer = await talk.ReadAsync(limit.Token);
            await CloseAsync(talk, limit.Token);
            return answer.IsGood ? SmtpResult.Delivered : Refused(answer);
        }
        catch (SmtpRefusedException refusal) when (!handedOver)
        {
            return new SmtpResult(NoticeOutcome.NotDelivered, refusal.Cause, IsServer: true);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException
            || (failure is OperationCanceledException && (handedOver || !cancellation.IsCancellationRequested)))
        {
            return handedOver
                ? new SmtpResult(NoticeOutcome.Unknown, NoAnswer, IsServer: true)
                : new SmtpResult(NoticeOutcome.NotDelivered, stage, IsServer: true);
        }
    }

    // Up to and with signing in, a no is about the server and its settings: it is told as passing, since they can be mended.
    private static async Task OpenAsync(SmtpConversation talk, SmtpServer server, string from, CancellationToken cancellation)
    {
        if (server.Security == SmtpSecurity.Tls)
        {
            await talk.ProtectAsync(server, cancellation);
        }

        Require(await talk.ReadAsync(cancellation));
        var name = from[(from.LastIndexOf('@') + 1)..];
        var offers = await GreetAsync(talk, name, cancellation);
        if (server.Security == SmtpSecurity.StartTls)
        {
            if (!offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            {
                throw new SmtpRefusedException("no-starttls");
            }

            Require(await talk.AskAsync("STARTTLS", cancellation));
            await talk.ProtectAsync(server, cancellation);
            // What it offered in the open counts for nothing now.
            offers = await GreetAsync(talk, name, cancellation);
        }

        if (server.User is not null)
        {
            await SignInAsync(talk, server, offers, cancellation);
        }
    }

    private static async Task<IReadOnlyList<string>> GreetAsync(SmtpConversation talk, string name, CancellationToken cancellation)
    {
        var reply = await talk.AskAsync("EHLO " + name, cancellation);
        Require(reply);
        return reply.Lines;
    }

    private static async Task SignInAsync(
        SmtpConversation talk, SmtpServer server, IReadOnlyList<string> offers, CancellationToken cancellation)
    {
        var ways = offers.FirstOrDefault(offer => offer.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant() ?? "";
        SmtpReply reply;
        if (ways.Contains("PLAIN", StringComparison.Ordinal))
        {
            reply = await talk.AskAsync("AUTH PLAIN " + Base64($"\0{server.User}\0{server.Password}"), cancellation);
        }
        else if (ways.Contains("LOGIN", StringComparison.Ordinal))
        {
            Require(await talk.AskAsync("AUTH LOGIN", cancellation));
            Require(await talk.AskAsync(Base64(server.User!), cancellation));
            reply = await talk.AskAsync(Base64(server.Password!), cancellation);
        }
        else
        {
            throw new SmtpRefusedException("no-auth");
        }

        if (!reply.IsGood)
        {
            throw new SmtpRefusedException("auth-refused");
        }
    }

    private static async Task<SmtpResult?> HandOverAsync(SmtpConversation talk, string from, string to, CancellationToken cancellation)
    {
        Require(await talk.AskAsync($"MAIL FROM:<{from}>", cancellation));
        var recipient = await talk.AskAsync($"RCPT TO:<{to}>", cancellation);
        if (recipient.IsGood)
        {
            var data = await talk.AskAsync("DATA", cancellation);
            return data.Code == 354 ? null : throw new SmtpRefusedException(CauseOf(data));
        }

        await CloseAsync(talk, cancellation);
        return Refused(recipient);
    }

    // The mail is settled; how the parting goes changes nothing.
    private static async Task CloseAsync(SmtpConversation talk, CancellationToken cancellation)
    {
        try
        {
            await talk.WriteAsync("QUIT\r\n", cancellation);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
        }
    }

    private static SmtpResult Refused(SmtpReply reply) =>
        new(reply.IsFinal ? NoticeOutcome.Rejected : NoticeOutcome.NotDelivered, CauseOf(reply));

    private static void Require(SmtpReply reply)
    {
        if (!reply.IsGood)
        {
            throw new SmtpRefusedException(CauseOf(reply));
        }
    }

    private static string CauseOf(SmtpReply reply) => string.Create(CultureInfo.InvariantCulture, $"refused-{reply.Code:000}");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    // A line that begins with a dot gets another, so that only the last line is one dot.
    private static string Stuffed(string mail) =>
        (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
}
