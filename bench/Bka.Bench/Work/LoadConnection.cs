using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bka.Bench.Work;

/// <summary>
/// A keep-alive HTTP/1.1 connection that does no more than a load loop needs: one request at a time, status and end of
/// the answer. It shares the cores with the server, so it must cost little.
/// </summary>
internal sealed class LoadConnection(IPEndPoint server) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request = new byte[8_192];
    private byte[] _answer = new byte[65_536];
    private int _length;

    public Task Connect() => _socket.ConnectAsync(server);

    /// <summary>The body of the last answer, chunk marks and all.</summary>
    public string Body => Encoding.UTF8.GetString(_answer, HeaderEnd, _length - HeaderEnd);

    private int HeaderEnd => _answer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) + 4;

    public async ValueTask<int> Send(HttpCall call)
    {
        var written = Write(call);
        await _socket.SendAsync(_request.AsMemory(0, written), SocketFlags.None);
        _length = 0;
        do
        {
            if (_length == _answer.Length)
            {
                Array.Resize(ref _answer, _answer.Length * 2);
            }

            var received = await _socket.ReceiveAsync(_answer.AsMemory(_length), SocketFlags.None);
            if (received == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            _length += received;
        }
        while (!IsComplete());
        return int.Parse(_answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => _socket.Dispose();

    private int Write(HttpCall call)
    {
        var text = call.Body.Length == 0
            ? $"{call.Method} {call.Path} HTTP/1.1\r\nHost: localhost\r\n{call.Headers}\r\n"
            : $"{call.Method} {call.Path} HTTP/1.1\r\nHost: localhost\r\n{call.Headers}"
                + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(call.Body)}\r\n\r\n"
                + call.Body;
        return Encoding.UTF8.GetBytes(text, _request);
    }

    private bool IsComplete()
    {
        var answer = _answer.AsSpan(0, _length);
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var mark = answer[..end].IndexOf("Content-Length: "u8);
        if (mark < 0)
        {
            // Without a length the answer is chunked (or empty, as 204 is), and ends with an empty chunk.
            return answer.StartsWith("HTTP/1.1 204"u8) || answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = answer[(mark + 16)..];
        digits = digits[..digits.IndexOf((byte)'\r')];
        return _length >= end + 4 + int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
