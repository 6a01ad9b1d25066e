using System.Security.Cryptography;
using Bka.Host.Identity;
using Bka.Workflow;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Host.Cli;

/// <summary><c>serve</c>: the service. Refuses to start without an issuer's key, or on plain HTTP beyond the own machine.</summary>
internal static class ServeCommand
{
    private const string UsualUrls = "http://127.0.0.1:5080";

    // Asymmetric only: whoever checks tokens must not be able to make them.
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];

    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var urls = words.Text("urls") ?? UsualUrls;
        var problem = Listeners.Problem(urls, configuration.GetValue("Bka:BehindProxy", false));
        var tokens = problem is null ? TokensOf(configuration, out problem) : null;
        if (tokens is null)
        {
            await console.Error.WriteLineAsync(problem);
            return CommandLine.Refused;
        }

        await using var app = HostApp.Build(new HostSetup(
            urls,
            Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production,
            console.Time,
            options => Settings(options, words, configuration),
            tokens));
        await app.StartAsync();
        await console.Output.WriteLineAsync($"Bka lyssnar på {string.Join(", ", app.Urls)}. Avsluta med Ctrl+C.");
        await app.WaitForShutdownAsync();
        return CommandLine.Done;
    }

    private static void Settings(BkaOptions options, CommandWords words, IConfiguration configuration)
    {
        StoreSettings.Choose(options, words.Text("data"), StoreSettings.Postgres(configuration));
        options.SweepInterval = configuration.GetValue("Bka:SweepInterval", options.SweepInterval);
    }

    private static TokenSettings? TokensOf(IConfiguration configuration, out string? problem)
    {
        var section = configuration.GetSection("Bka:Tokens");
        var (issuer, audience, file) = (section["Issuer"], section["Audience"], section["PublicKeyFile"]);
        problem = null;
        if (string.IsNullOrWhiteSpace(issuer) || string.IsNullOrWhiteSpace(audience) || !File.Exists(file))
        {
            problem = "Ange vem som utfärdar inloggningar: Bka__Tokens__Issuer, Bka__Tokens__Audience och Bka__Tokens__PublicKeyFile (PEM).";
            return null;
        }

        try
        {
            return new TokenSettings(issuer, audience, [KeyFrom(File.ReadAllText(file))], Algorithms);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            problem = "Nyckeln i Bka__Tokens__PublicKeyFile går inte att läsa. Den ska vara en publik RSA- eller EC-nyckel i PEM.";
            return null;
        }
    }

    private static SecurityKey KeyFrom(string pem)
    {
        if (pem.Contains("PRIVATE", StringComparison.Ordinal))
        {
            throw new CryptographicException("A private key does not belong here.");
        }

        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return new ECDsaSecurityKey(curve);
        }
    }
}

/// <summary>Where the service may listen.</summary>
internal static class Listeners
{
    /// <summary>What is wrong with the addresses, in Swedish; null when nothing is.</summary>
    /// <param name="urls">The addresses, separated by semicolons.</param>
    /// <param name="behindProxy">Whether a proxy in front is declared to speak TLS.</param>
    public static string? Problem(string urls, bool behindProxy)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url.Replace("*", "any.invalid", StringComparison.Ordinal).Replace("+", "any.invalid", StringComparison.Ordinal), UriKind.Absolute, out var address))
            {
                return "Adressen i --urls går inte att läsa. Skriv till exempel http://127.0.0.1:5080.";
            }

            if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback && !behindProxy)
            {
                return "Okrypterad HTTP tillåts bara på den egna datorn. Använd https, eller sätt Bka__BehindProxy=true när en proxy framför krypterar.";
            }
        }

        return null;
    }
}
