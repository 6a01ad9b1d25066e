using System.Diagnostics;
using System.Text;
using Bka.Host.Cli;
using Bka.Host.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>No setting opens demo or service to the network around the check.</summary>
public sealed class NetworkTests : IDisposable
{
    private const string Wide = "http://0.0.0.0:0";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Kestrel__Endpoints__X__Url")]
    [InlineData("ASPNETCORE_Kestrel__Endpoints__X__Url")]
    [InlineData("DOTNET_Kestrel__Endpoints__X__Url")]
    [InlineData("ASPNETCORE_KESTREL__ENDPOINTS__X__URL")]
    public async Task Demo_WhenAVariableOpensAnEndpoint_IsRefusedInOneLine(string variable)
    {
        var (exit, output, error) = await DemoAsync(variable, Wide);

        exit.ShouldBe(1, output + error);
        output.ShouldBeEmpty();
        error.ShouldBe("Ta bort Kestrel:Endpoints ur miljön och inställningarna. Adresserna anges med --urls.\n");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("https://0.0.0.0:0", false)]
    [InlineData("http://loopback:0", false)]
    public async Task Host_WhenItWouldListenElsewhere_IsRefused(string url, bool asService)
    {
        await using var app = Build("http://127.0.0.1:0", asService ? null : new Identity.DemoPeople(), url);

        (await Listeners.StartAsync(app)).ShouldNotBeNull();

        await Should.ThrowAsync<Exception>(async () => await CallAsync(app));
    }

    [Fact]
    public async Task Host_WhenItListensOnThisMachine_Starts()
    {
        await using var app = Build("http://127.0.0.1:0;http://localhost:5000", null, "http://[::1]:0");

        (await Listeners.StartAsync(app)).ShouldBeNull();
        app.Urls.ShouldHaveSingleItem().ShouldStartWith("http://[::1]:");
    }

    // Stands for whatever else may move the server: the addresses are changed after they were checked.
    private WebApplication Build(string urls, Identity.DemoPeople? demo, string moved)
    {
        var app = HostApp.Build(new HostSetup(
            urls, "Development", new FakeClock(FakeClock.Evening), options => options.UseSqlite(_folder.File("bka.db")),
            TestTokens.Settings, demo));
        app.Urls.Clear();
        app.Urls.Add(moved);
        return app;
    }

    private static async Task CallAsync(WebApplication app)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await http.GetAsync(new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal) + "/halsa/liv"));
    }

    private async Task<(int Exit, string Output, string Error)> DemoAsync(string variable, string value)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in (string[])[typeof(HostApp).Assembly.Location, "demo", "--data", _folder.Path, "--port", "0"])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment[variable] = value;
        using var process = Process.Start(start).ShouldNotBeNull();
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(tooLong.Token);
            var error = await process.StandardError.ReadToEndAsync(tooLong.Token);
            await process.WaitForExitAsync(tooLong.Token);
            return (process.ExitCode, await output, error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
