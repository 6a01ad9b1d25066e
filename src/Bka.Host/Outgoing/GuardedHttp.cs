using System.Net;
using System.Net.Sockets;

namespace Bka.Host.Outgoing;

/// <summary>
/// The only way in which the service calls others over HTTP. The address is checked as the connection is made, and the
/// connection goes to the very address that was checked, so a name that changes its mind in between leads nowhere.
/// </summary>
internal static class GuardedHttp
{
    private const int MostAnswer = 64 * 1024;
    private const int MostHeadersKb = 16;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // What nobody reads of an answer is thrown away, so that the connection can be used again; but not waited for.
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(1);

    // Connections live shortly: an address that is no longer allowed is soon asked about again.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A client that follows no redirect, uses no proxy, keeps no cookie and reads no long answer. A call to a forbidden
    /// address fails with <see cref="HttpRequestException"/> around a <see cref="BlockedAddressException"/>. Keep and
    /// reuse it; the caller disposes it.
    /// </summary>
    /// <param name="settings">Which networks are allowed, and how long a call may take.</param>
    public static HttpClient Create(OutgoingSettings settings) => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PreAuthenticate = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = MostHeadersKb,
            MaxResponseDrainSize = MostAnswer,
            ResponseDrainTimeout = DrainTimeout,
            ConnectTimeout = settings.Timeout < ConnectTimeout ? settings.Timeout : ConnectTimeout,
            PooledConnectionLifetime = ConnectionLife,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellation) => ConnectAsync(context, settings.AllowedNetworks, cancellation),
        },
        disposeHandler: true)
    {
        Timeout = settings.Timeout,
        MaxResponseContentBufferSize = MostAnswer,
        DefaultRequestHeaders = { { "User-Agent", "Bka" } },
    };

    /// <summary>
    /// Whether an address may be configured: https, or plain http to this machine itself when its network is allowed. What
    /// a name leads to is asked at each connection.
    /// </summary>
    /// <param name="url">The address.</param>
    /// <param name="settings">Which networks are allowed.</param>
    public static bool MayConfigure(Uri url, OutgoingSettings settings)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return false;
        }

        var isAddress = IPAddress.TryParse(url.DnsSafeHost, out var address);
        return url.Scheme switch
        {
            "https" => !isAddress || Addresses.MayReach(address!, settings.AllowedNetworks),
            "http" => settings.AllowedNetworks.Any(network => IPAddress.IsLoopback(network.BaseAddress))
                && (isAddress ? IPAddress.IsLoopback(Addresses.Plain(address!)) : url.IsLoopback),
            _ => false,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, IReadOnlyList<IPNetwork> allowed, CancellationToken cancellation)
    {
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme != Uri.UriSchemeHttps;
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var number) ? [number] : await Dns.GetHostAddressesAsync(host, cancellation);
        var open = found.Where(address => Addresses.MayReach(address, allowed)
            && (!isPlain || IPAddress.IsLoopback(Addresses.Plain(address)))).ToArray();
        return open.Length == 0
            ? throw new BlockedAddressException()
            : await ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
