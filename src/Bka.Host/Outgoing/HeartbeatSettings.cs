namespace Bka.Host.Outgoing;

/// <summary>Where the host tells an outside monitor that the alerts are computed. A monitor that hears nothing raises its own alarm.</summary>
/// <param name="File">A file that holds when the last sweep was completed; null for none.</param>
/// <param name="Url">An address that is called after each completed sweep; null for none.</param>
/// <param name="Outgoing">What the service may call.</param>
internal sealed record HeartbeatSettings(string? File, Uri? Url, OutgoingSettings Outgoing)
{
    /// <summary>Reads <c>Bka:Heartbeat</c>; null when no heartbeat is configured.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in Swedish; null when nothing is.</param>
    public static HeartbeatSettings? Read(IConfiguration configuration, out string? problem)
    {
        var section = configuration.GetSection("Bka:Heartbeat");
        problem = null;
        if (!section.Exists())
        {
            return null;
        }

        var outgoing = OutgoingSettings.Read(configuration, out problem);
        var (file, address) = (section["File"], section["Url"]);
        if (problem is null && file is not null && (file.Length == 0 || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))))
        {
            problem = "Mappen för Bka__Heartbeat__File finns inte.";
        }

        if (problem is null && Directory.Exists(file))
        {
            problem = "Bka__Heartbeat__File ska vara en fil, men är en mapp.";
        }

        Uri? url = null;
        if (problem is null && address is not null
            && (!Uri.TryCreate(address, UriKind.Absolute, out url) || !GuardedHttp.MayConfigure(url, outgoing)))
        {
            problem = "Bka__Heartbeat__Url ska vara en https-adress som tjänsten får nå. Ett internt nät tillåts i Bka__Webhooks__AllowedNetworks.";
        }

        return problem is null && (file is not null || url is not null) ? new HeartbeatSettings(file, url, outgoing) : null;
    }
}
