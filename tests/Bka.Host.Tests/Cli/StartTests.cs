using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>What the service and the demo refuse to start with.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly RSA _rsa = RSA.Create(2048);

    public void Dispose()
    {
        _folder.Dispose();
        _rsa.Dispose();
    }

    [Theory]
    [InlineData("no issuer")]
    [InlineData("no audience")]
    [InlineData("no key")]
    [InlineData("no key file")]
    [InlineData("private key")]
    [InlineData("short key")]
    [InlineData("not a key")]
    public async Task Serve_WhenTheIssuerIsNotKnown_IsRefusedInOneLine(string fault)
    {
        var settings = Settings();
        switch (fault)
        {
            case "no issuer": settings["Bka:Tokens:Issuer"] = " "; break;
            case "no audience": settings.Remove("Bka:Tokens:Audience"); break;
            case "no key": settings.Remove("Bka:Tokens:PublicKeyFile"); break;
            case "no key file": settings["Bka:Tokens:PublicKeyFile"] = _folder.File("none.pem"); break;
            case "private key": File.WriteAllText(settings["Bka:Tokens:PublicKeyFile"]!, _rsa.ExportPkcs8PrivateKeyPem()); break;
            case "not a key": File.WriteAllText(settings["Bka:Tokens:PublicKeyFile"]!, "hello"); break;
            default:
                using (var weak = RSA.Create(1024))
                {
                    File.WriteAllText(settings["Bka:Tokens:PublicKeyFile"]!, weak.ExportSubjectPublicKeyInfoPem());
                }

                break;
        }

        (await ServeAsync(settings, "http://127.0.0.1:0")).RefusedInOneLine().Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://bka.example.invalid:0")]
    [InlineData("http://loopback:0")]
    [InlineData("http:127.0.0.1:0")]
    [InlineData("http://127.0.0.1.example.invalid:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:0/path")]
    [InlineData("ftp://127.0.0.1:0")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData(";")]
    public async Task Serve_WhenTheAddressIsNotAllowed_IsRefusedInOneLine(string urls) =>
        (await ServeAsync(Settings(), urls)).RefusedInOneLine().Output.ShouldBeEmpty();

    [Fact]
    public async Task Serve_WhenEndpointsAreSetAroundTheCheck_IsRefused()
    {
        var settings = Settings();
        settings["Kestrel:Endpoints:Http:Url"] = "http://0.0.0.0:0";

        (await ServeAsync(settings, "http://127.0.0.1:0")).RefusedInOneLine();
        (await CommandRun.WithAsync(settings, ["demo", "--data", _folder.Path])).RefusedInOneLine();
    }

    [Theory]
    [InlineData("Bka:Webhooks:0:Secret", "kort")]
    [InlineData("Bka:Webhooks:0:Url", "https://10.0.0.1/hook")]
    [InlineData("Bka:Webhooks:AllowedNetworks:0", "0.0.0.0/0")]
    [InlineData("Bka:Events:Source", "not a uri")]
    public async Task Serve_WhenAWebhookIsWronglySet_IsRefusedInOneLine(string setting, string value)
    {
        var settings = Settings();
        settings["Bka:Webhooks:0:Name"] = "vs";
        settings["Bka:Webhooks:0:Url"] = "https://vs.example.invalid/hook";
        settings["Bka:Webhooks:0:Secret"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        (await ServeAsync(settings, "http://127.0.0.1:0")).Done();

        settings[setting] = value;

        (await ServeAsync(settings, "http://127.0.0.1:0")).RefusedInOneLine().Error.ShouldNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    [Fact]
    public async Task Serve_WhenThePortIsTaken_IsRefusedInOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        (await ServeAsync(Settings(), $"http://127.0.0.1:{port}")).RefusedInOneLine();
    }

    [Fact]
    public async Task Serve_WhenTheFileIsOwned_IsRefusedInOneLine()
    {
        await using var owner = await BkaFactory.StartAsync();

        (await CommandRun.WithAsync(Settings(), ["serve", "--urls", "http://127.0.0.1:0", "--data", owner.DataFolder])).RefusedInOneLine();
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ec")]
    public async Task Serve_WhenAllIsGiven_ListensUntilStopped(string key)
    {
        var settings = Settings();
        if (key == "ec")
        {
            using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(settings["Bka:Tokens:PublicKeyFile"]!, curve.ExportSubjectPublicKeyInfoPem());
        }

        var run = (await ServeAsync(settings, "http://127.0.0.1:0")).Done();

        run.Output.ShouldContain("Bka lyssnar på http://127.0.0.1:");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development")]
    public async Task Demo_WhenTheEnvironmentIsNotDevelopment_IsRefused(string environment) =>
        (await CommandRun.WithAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = environment }, ["demo", "--data", _folder.Path]))
            .RefusedInOneLine().Output.ShouldBeEmpty();

    [Fact]
    public async Task Demo_WhenStartedTwice_ImportsOnce()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        string[] words = ["demo", "--data", _folder.Path, "--port", "0"];

        var first = (await CommandRun.WithAsync([], words, stopped.Token)).Done();
        var second = (await CommandRun.WithAsync([], words, stopped.Token)).Done();

        first.Output.IndexOf("Spelar upp", StringComparison.Ordinal)
            .ShouldBeInRange(0, first.Output.IndexOf("Läser in pagaende.csv", StringComparison.Ordinal));
        var overdue = OverdueLine(first);
        first.Output.ShouldContain("Öppna http://127.0.0.1:");
        second.Output.ShouldNotContain("Läser in");
        second.Output.ShouldNotContain("Spelar upp");
        OverdueLine(second).ShouldBe(overdue);
    }

    private static string OverdueLine(CommandRun run) =>
        run.Output.Split('\n').Single(line => line.Contains("försenade frister", StringComparison.Ordinal)).Split("forsenade")[1];

    private Dictionary<string, string?> Settings()
    {
        var file = _folder.File("key.pem");
        File.WriteAllText(file, _rsa.ExportSubjectPublicKeyInfoPem());
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["Bka:Tokens:Issuer"] = TestTokens.Issuer,
            ["Bka:Tokens:Audience"] = TestTokens.Audience,
            ["Bka:Tokens:PublicKeyFile"] = file,
        };
    }

    private async Task<CommandRun> ServeAsync(Dictionary<string, string?> settings, string urls)
    {
        // A service that does start is told to stop at once.
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        return await CommandRun.WithAsync(settings, ["serve", "--urls", urls, "--data", _folder.File("data")], stopped.Token);
    }
}
