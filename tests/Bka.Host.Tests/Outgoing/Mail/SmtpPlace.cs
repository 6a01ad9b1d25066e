using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>What a mail server does wrong, in one conversation.</summary>
internal enum SmtpFault
{
    None,
    MultiLine,
    BusyAtConnect,
    DropAtConnect,
    NoSmtp,
    SilentAtConnect,
    RefuseSignIn,
    SenderRefused,
    RecipientBusy,
    RecipientUnknown,
    DataBusy,
    DropInData,
    BusyAfterData,
    RefusedAfterData,
    DropBeforeAnswer,
    SilentBeforeAnswer,
}

/// <summary>A mail that the server has seen whole.</summary>
/// <param name="To">The recipient.</param>
/// <param name="Text">Headers and body as sent, dots taken out again.</param>
/// <param name="IsTakenOver">Whether the server said so.</param>
internal sealed record ReceivedMail(string To, string Text, bool IsTakenOver)
{
    public string MessageId => MailReader.Header(Text, "Message-ID").Trim('<', '>');
}

/// <summary>A mail server on a port of its own that does what it is told, conversation by conversation.</summary>
internal sealed class SmtpPlace : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpFault> _faults = new();
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Task _accepting;
    private int _dropped;

    public SmtpPlace()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyCollection<ReceivedMail> Mails => _mails;

    public IReadOnlyList<string> TakenOver => [.. _mails.Where(mail => mail.IsTakenOver).Select(mail => mail.MessageId)];

    /// <summary>How many mails were taken over without an answer.</summary>
    public int Dropped => _dropped;

    /// <summary>Every line a client has said, with a mark for those said under TLS.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>What is offered after EHLO.</summary>
    public IReadOnlyList<string> Offers { get; init; } = ["8BITMIME"];

    /// <summary>Called when a mail has come whole and before it is answered.</summary>
    public Action? OnMail { get; set; }

    public bool IsTlsFromTheStart { get; init; }

    public X509Certificate2 Certificate { get; } = MakeCertificate();

    /// <summary>The next conversations go wrong so, one after the other; those after them go well.</summary>
    public void Then(params SmtpFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    /// <summary>All conversations go well from now on.</summary>
    public void Heal() => _faults.Clear();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
        Certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                talks.Add(TalkAsync(client, _faults.TryDequeue(out var fault) ? fault : SmtpFault.None));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client, SmtpFault fault)
    {
        using (client)
        {
            try
            {
                await new SmtpTalk(this, client.GetStream(), fault, _stop.Token).RunAsync();
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or SocketException
                or System.Security.Authentication.AuthenticationException)
            {
            }
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class SmtpTalk(SmtpPlace place, Stream plain, SmtpFault fault, CancellationToken stop)
    {
        private Stream _stream = plain;
        private string _to = "";

        public async Task RunAsync()
        {
            if (place.IsTlsFromTheStart)
            {
                await ProtectAsync();
            }

            if (!await GreetAsync())
            {
                return;
            }

            while (await ReadAsync() is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                if (word == "DATA")
                {
                    if (!await DataAsync())
                    {
                        return;
                    }
                }
                else if (word == "STARTTLS")
                {
                    await SayAsync("220 go on");
                    await ProtectAsync();
                }
                else
                {
                    await AnswerAsync(word, line);
                    if (word == "QUIT")
                    {
                        return;
                    }
                }
            }
        }

        private async Task<bool> GreetAsync()
        {
            switch (fault)
            {
                case SmtpFault.DropAtConnect: return false;
                case SmtpFault.BusyAtConnect: await SayAsync("421 busy"); return false;
                case SmtpFault.NoSmtp: await SayAsync("HTTP/1.1 400 Bad Request"); return false;
                case SmtpFault.SilentAtConnect: await NeverAsync(); return false;
                case SmtpFault.MultiLine: await SayAsync("220-hello\r\n220-there\r\n220 ready"); return true;
                default: await SayAsync("220 ready"); return true;
            }
        }

        private Task AnswerAsync(string word, string line)
        {
            switch (word)
            {
                case "EHLO":
                    string[] offers = ["localhost", .. place.Offers];
                    return SayAsync(string.Join("\r\n", offers.Select((offer, i) => (i == offers.Length - 1 ? "250 " : "250-") + offer)));
                case "AUTH" when fault == SmtpFault.RefuseSignIn:
                    return SayAsync("535 5.7.8 no");
                case "AUTH" when line.EndsWith("LOGIN", StringComparison.Ordinal):
                    return SignInAsync();
                case "AUTH":
                    return SayAsync("235 welcome");
                case "MAIL" when fault == SmtpFault.SenderRefused:
                    return SayAsync("550 not you");
                case "RCPT" when fault == SmtpFault.RecipientBusy:
                    return SayAsync("451-wait\r\n451 a little");
                case "RCPT" when fault == SmtpFault.RecipientUnknown:
                    return SayAsync("550 5.1.1 no such user");
                case "RCPT":
                    _to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
                    return SayAsync("250 ok");
                default:
                    return SayAsync(word == "QUIT" ? "221 bye" : "250 ok");
            }
        }

        private async Task SignInAsync()
        {
            await SayAsync("334 VXNlcm5hbWU6");
            await ReadAsync();
            await SayAsync("334 UGFzc3dvcmQ6");
            await ReadAsync();
            await SayAsync("235 welcome");
        }

        private async Task<bool> DataAsync()
        {
            if (fault == SmtpFault.DataBusy)
            {
                await SayAsync("452 full");
                return true;
            }

            await SayAsync("354 go on");
            if (fault == SmtpFault.DropInData)
            {
                return false;
            }

            var mail = new StringBuilder();
            while (await ReadAsync() is { } line && line != ".")
            {
                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            var isTakenOver = fault is SmtpFault.None or SmtpFault.MultiLine or SmtpFault.DropBeforeAnswer or SmtpFault.SilentBeforeAnswer;
            place._mails.Enqueue(new ReceivedMail(_to, mail.ToString(), isTakenOver));
            place.OnMail?.Invoke();
            switch (fault)
            {
                case SmtpFault.BusyAfterData: await SayAsync("451 later"); return true;
                case SmtpFault.RefusedAfterData: await SayAsync("554 spam"); return true;
                case SmtpFault.DropBeforeAnswer: Interlocked.Increment(ref place._dropped); return false;
                case SmtpFault.SilentBeforeAnswer: await NeverAsync(); return false;
                default: await SayAsync(fault == SmtpFault.MultiLine ? "250-taken\r\n250 over" : "250 taken over"); return true;
            }
        }

        private async Task ProtectAsync()
        {
            var tls = new SslStream(_stream, leaveInnerStreamOpen: false);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = place.Certificate }, stop);
            _stream = tls;
        }

        private async Task NeverAsync()
        {
            while (await ReadAsync() is not null)
            {
            }
        }

        private Task SayAsync(string text) => _stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop).AsTask();

        private async Task<string?> ReadAsync()
        {
            var line = new StringBuilder();
            var one = new byte[1];
            while (await _stream.ReadAsync(one, stop) == 1)
            {
                if (one[0] == '\n')
                {
                    var text = line.ToString().TrimEnd('\r');
                    place._lines.Enqueue((_stream is SslStream ? "TLS " : "") + text);
                    return text;
                }

                line.Append((char)one[0]);
            }

            return null;
        }
    }
}
