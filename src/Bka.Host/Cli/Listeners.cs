using System.Net;
using System.Net.Sockets;
using Bka.Workflow;

namespace Bka.Host.Cli;

/// <summary>Where the service may listen.</summary>
internal static class Listeners
{
    private const string Unreadable = "Adressen i --urls går inte att läsa. Skriv till exempel http://127.0.0.1:5080.";

    /// <summary>What is wrong with the addresses, in Swedish; null when nothing is.</summary>
    /// <param name="urls">The addresses, separated by semicolons.</param>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="behindProxy">Whether a proxy in front is declared to speak TLS.</param>
    public static string? Problem(string urls, IConfiguration configuration, bool behindProxy)
    {
        // The web server would let these replace the addresses that are checked here.
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            return "Ta bort Kestrel:Endpoints ur miljön och inställningarna. Adresserna anges med --urls.";
        }

        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length == 0
            ? Unreadable
            : addresses.Select(address => Problem(address, behindProxy)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Starts to listen, and stops again if that became another place than was allowed.</summary>
    /// <param name="app">The application; a demo listens on this machine only.</param>
    /// <param name="behindProxy">Whether a proxy in front is declared to speak TLS.</param>
    /// <returns>Why it cannot, in Swedish; null when it listens.</returns>
    public static async Task<string?> StartAsync(WebApplication app, bool behindProxy = false)
    {
        var setup = app.Services.GetRequiredService<HostSetup>();
        // Asked again of the built application, which also reads prefixed variables and settings files.
        if (Problem(setup.Urls, app.Configuration, behindProxy) is { } problem)
        {
            return problem;
        }

        try
        {
            await app.Services.OpenBkaStoreAsync();
            await app.StartAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            return "Det går inte att lyssna på adressen. Är den upptagen av ett annat program, eller finns den inte på den här datorn?";
        }
        catch (InvalidOperationException failure) when (failure.Message.Contains("HTTPS", StringComparison.Ordinal))
        {
            return "Det finns inget certifikat för https. Ange Kestrel__Certificates__Default__Path och Kestrel__Certificates__Default__Password.";
        }

        var outside = app.Urls.FirstOrDefault(url => (setup.Demo is not null && !IsOwnMachine(url)) || Problem(url, behindProxy) is not null);
        if (outside is null)
        {
            return null;
        }

        await app.StopAsync();
        return $"Servern lyssnade på {outside}, som inte är tillåten. Den är stoppad. Se över inställningarna för adresser.";
    }

    private static string? Problem(string url, bool behindProxy)
    {
        var any = url.Replace("://*", "://any.invalid", StringComparison.Ordinal).Replace("://+", "://any.invalid", StringComparison.Ordinal);
        if (!Uri.TryCreate(any, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || !url.Contains("://", StringComparison.Ordinal) || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
        {
            return Unreadable;
        }

        return address.Scheme != Uri.UriSchemeHttps && !IsOwnMachine(url) && !behindProxy
            ? "Okrypterad HTTP tillåts bara på den egna datorn. Använd https, eller sätt Bka__BehindProxy=true när en proxy framför krypterar."
            : null;
    }

    // As the web server reads it: any name but localhost, "loopback" too, makes it listen to the whole network.
    private static bool IsOwnMachine(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
