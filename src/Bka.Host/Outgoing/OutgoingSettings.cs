using System.Net;
using System.Net.Sockets;

namespace Bka.Host.Outgoing;

/// <summary>What the service may call by itself.</summary>
/// <param name="AllowedNetworks">Networks that are not the public internet and yet may be reached; none unless set.</param>
/// <param name="Timeout">The longest that a whole call may take.</param>
internal sealed record OutgoingSettings(IReadOnlyList<IPNetwork> AllowedNetworks, TimeSpan Timeout)
{
    private const string Networks = "Bka:Webhooks:AllowedNetworks";

    // A network as wide as this is no network of a municipality but a mistake.
    private const int ShortestPrefix4 = 8;
    private const int ShortestPrefix6 = 7;

    /// <summary>Only the public internet, and ten seconds a call.</summary>
    public static OutgoingSettings Usual { get; } = new([], TimeSpan.FromSeconds(10));

    /// <summary>Reads <c>Bka:Webhooks:AllowedNetworks</c>: a list of CIDR networks, or one line with commas.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in Swedish; null when nothing is.</param>
    public static OutgoingSettings Read(IConfiguration configuration, out string? problem)
    {
        problem = null;
        var section = configuration.GetSection(Networks);
        var words = section.GetChildren().Select(child => child.Value ?? "")
            .Concat((section.Value ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Trim());
        var read = new List<IPNetwork>();
        foreach (var word in words)
        {
            if (!IPNetwork.TryParse(word, out var network) || !IsReasonable(network))
            {
                problem = "Nätet i Bka__Webhooks__AllowedNetworks går inte att använda. Skriv till exempel 10.20.0.0/16, och inget vidare än /8.";
                return Usual;
            }

            read.Add(network);
        }

        return Usual with { AllowedNetworks = read };
    }

    private static bool IsReasonable(IPNetwork network) =>
        network.PrefixLength >= (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? ShortestPrefix4 : ShortestPrefix6);
}
