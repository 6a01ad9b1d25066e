using System.Net;

namespace Bka.Host.Outgoing;

/// <summary>Which addresses the service may connect to. The public internet only, unless a network is allowed by name.</summary>
internal static class Addresses
{
    // Nothing that a municipality runs answers here: the unspecified, link-local (metadata services of clouds among them),
    // multicast and reserved, and the metadata services that live elsewhere. No setting opens these.
    private static readonly IPNetwork[] Never =
    [
        .. Parse(
            "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32", "100.100.100.200/32",
            "192.0.0.192/32", "::/128", "fe80::/10", "ff00::/8", "fd00:ec2::254/128", "fd20:ce::254/128"),
    ];

    // IANA's registers of special-purpose addresses, IPv4.
    private static readonly IPNetwork[] Special4 =
    [
        .. Parse(
            "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Inside the global space: protocol assignments and tunnels (which hide another address), and documentation.
    private static readonly IPNetwork[] Special6 = [.. Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")];

    /// <summary>Whether the service may connect there.</summary>
    /// <param name="address">The address, as the connection will use it.</param>
    /// <param name="allowed">Networks beyond the public internet that may be reached.</param>
    public static bool MayReach(IPAddress address, IReadOnlyList<IPNetwork> allowed)
    {
        var plain = Plain(address);
        return !Among(Never, plain) && (IsPublic(plain) || Among(allowed, plain));
    }

    /// <summary>The address itself: an IPv4 address may come dressed as an IPv6 one.</summary>
    /// <param name="address">The address.</param>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsPublic(IPAddress address) => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
        ? !Among(Special4, address)
        : Global6.Contains(address) && !Among(Special6, address);

    private static bool Among(IEnumerable<IPNetwork> networks, IPAddress address) => networks.Any(network => network.Contains(address));

    private static IEnumerable<IPNetwork> Parse(params string[] networks) => networks.Select(network => IPNetwork.Parse(network));
}
