using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Outgoing;
using Bka.Host.Outgoing.Notices;
using Bka.Workflow;
using Bka.Workflow.Domain.Watches;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Host.Cli;

/// <summary><c>serve</c>: the service. Refuses to start without an issuer's key, or on plain HTTP beyond the own machine.</summary>
internal static class ServeCommand
{
    private const int ShortestRsaKey = 2048;
    private const string BehindProxy = "Bka:BehindProxy";
    private const string KeysFolder = "Bka:KeysFolder";
    private const string UsualUrls = "http://127.0.0.1:5080";

    // Asymmetric only: whoever checks tokens must not be able to make them.
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];

    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var configuration = console.Settings;
        var urls = words.Text("urls") ?? UsualUrls;
        var problem = Setting.ProblemOfSwitch(configuration, BehindProxy, out var isBehindProxy) ?? Setting.ProblemOfNames(configuration);
        var behindProxy = isBehindProxy ?? false;
        problem ??= Listeners.Problem(urls, configuration, behindProxy);
        var watches = WatchSettings.Read(configuration, out var wrongWatches);
        problem ??= wrongWatches;
        var selfReport = SelfReportSettings.Read(configuration, out var wrongQuestions);
        problem ??= wrongQuestions;
        var tokens = problem is null ? TokensOf(configuration, out problem) : null;
        problem ??= StoreSettings.ProblemOfInterval(configuration) ?? StoreSettings.ProblemOfSpotChecks(configuration) ?? ProblemOfKeys(configuration[KeysFolder])
            ?? StoreSettings.ProblemOfIdle(configuration, out _);
        var notices = problem is null ? NoticeSettingsReader.Read(configuration, out problem) : null;
        var heartbeat = problem is null ? HeartbeatSettings.Read(configuration, out problem) : null;
        var webhooks = problem is null ? WebhookSettings.Read(configuration, out problem) : null;
        if (tokens is null || problem is not null)
        {
            return await console.RefuseAsync(new Refusal(RefusalCodes.InputInvalid), problem);
        }

        await using var app = HostApp.Build(new HostSetup(
            urls,
            console.Environment ?? Environments.Production,
            console.Time,
            options =>
            {
                Settings(options, words, configuration, watches);
                options.SelfReport = selfReport;
            },
            tokens,
            Notices: notices,
            Heartbeat: heartbeat,
            Webhooks: webhooks,
            KeysFolder: configuration[KeysFolder] ?? StoreSettings.KeysBeside(words.Text("data"), StoreSettings.Postgres(configuration))));
        if (await Listeners.StartAsync(app, behindProxy) is { } failure)
        {
            return await console.RefuseAsync(new Refusal(RefusalCodes.InputInvalid), failure);
        }

        await console.Output.WriteLineAsync($"Bka lyssnar på {string.Join(", ", app.Urls)}. Avsluta med Ctrl+C.");
        await app.WaitForShutdownAsync(console.Stop);
        return CommandLine.Done;
    }

    private static void Settings(BkaOptions options, CommandWords words, IConfiguration configuration, WatchTable watches)
    {
        options.Watches = watches;
        StoreSettings.Choose(options, words.Text("data"), StoreSettings.Postgres(configuration));
        StoreSettings.ChooseInterval(options, configuration);
        StoreSettings.ChooseSpotChecks(options, configuration);
        options.EventSource = configuration[WebhookSettings.SourceKey] ?? options.EventSource;
    }

    private static string? ProblemOfKeys(string? folder) =>
        folder is null || Directory.Exists(folder) ? null : "Mappen i Bka__KeysFolder finns inte.";

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
            problem = "Nyckeln i Bka__Tokens__PublicKeyFile går inte att läsa. Den ska vara en publik nyckel i PEM: RSA med minst 2048 bitar, eller EC.";
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
            if (rsa.KeySize < ShortestRsaKey)
            {
                throw new CryptographicException("The key is too short.");
            }

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
