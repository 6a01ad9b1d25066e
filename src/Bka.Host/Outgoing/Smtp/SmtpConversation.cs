using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Bka.Host.Outgoing.Smtp;

/// <summary>Lines to a mail server and its answers, within bounds: a server that talks without end is hung up on.</summary>
internal sealed class SmtpConversation(Stream stream) : IAsyncDisposable
{
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    private readonly byte[] _buffer = new byte[LongestLine];
    private Stream _stream = stream;
    private int _read;
    private int _used;

    /// <summary>Sends a line and reads the answer.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SmtpReply> AskAsync(string line, CancellationToken cancellation)
    {
        await WriteAsync(line + "\r\n", cancellation);
        return await ReadAsync(cancellation);
    }

    /// <summary>Sends text as it stands.</summary>
    /// <param name="text">The text, ASCII.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(string text, CancellationToken cancellation)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);
        await _stream.FlushAsync(cancellation);
    }

    /// <summary>Reads an answer of one or several lines.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SmtpRefusedException">It is no answer.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new SmtpRefusedException("no-smtp");
    }

    /// <summary>Turns to TLS. What stood in the open beside it is not taken for the protected server's words.</summary>
    /// <param name="server">Which server.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task ProtectAsync(SmtpServer server, CancellationToken cancellation)
    {
        if (_used < _read)
        {
            throw new SmtpRefusedException("tls-failed");
        }

        var protectedStream = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = protectedStream;
        try
        {
            await protectedStream.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = server.Host, RemoteCertificateValidationCallback = server.Trust },
                cancellation);
        }
        catch (System.Security.Authentication.AuthenticationException)
        {
            throw new SmtpRefusedException("tls-failed");
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_used == _read)
            {
                (_used, _read) = (0, await _stream.ReadAsync(_buffer, cancellation));
                if (_read == 0)
                {
                    throw new EndOfStreamException();
                }
            }

            var next = (char)_buffer[_used++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(next);
        }

        throw new SmtpRefusedException("no-smtp");
    }
}
