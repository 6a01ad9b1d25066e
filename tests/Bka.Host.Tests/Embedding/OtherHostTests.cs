using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Bka.Workflow;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Embedding;

/// <summary>A host with ways of its own answers the same with and without the module.</summary>
public class OtherHostTests
{
    [Fact]
    public async Task Host_WhenTheModuleIsPluggedIn_AnswersAsBefore()
    {
        using var folder = new TestFolder();
        await using var without = Build(_ => { });
        await using var with = Build(services => services.AddBkaWorkflow(options => options.UseSqlite(folder.File("bka.db"))));
        await without.StartAsync();
        await with.StartAsync();
        foreach (var address in (string[])["/open", "/secret", "/swagger/v1/swagger.json", "/broken", "/api/v1/watches", "/nothing", "/bind?day=x"])
        {
            (await AnswerAsync(with, address)).ShouldBe(await AnswerAsync(without, address), address);
        }

        var added = ServicesOf(services => services.AddBkaWorkflow(options => options.UseSqlite(folder.File("bka.db"))));
        added.Where(type => type?.StartsWith("Bka.", StringComparison.Ordinal) != true).Except(ServicesOf(_ => { })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Host_WhenItHasAClockOfItsOwn_LendsItToTheModule()
    {
        using var folder = new TestFolder();
        var clock = new FakeClock(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var host = Build(services => services.AddSingleton<TimeProvider>(clock)
            .AddBkaWorkflow(options => options.UseSqlite(folder.File("bka.db"))));
        await host.StartAsync();

        var overview = await host.Services.GetRequiredService<IBkaWorkflow>().AskAsync(
            new GetOverview(new WatchFilter()), new CallContext(new Actor("fs01", Function.LeadSocialWorker, ["Norr"])));

        overview.Require().AsOf.ShouldBe(new DateOnly(2030, 1, 2));
    }

    private static string?[] ServicesOf(Action<IServiceCollection> plug)
    {
        var builder = WebApplication.CreateBuilder();
        plug(builder.Services);
        return [.. builder.Services.Select(service => service.ServiceType.FullName + " " + service.ImplementationType?.FullName)
            .Where(name => !name.Contains("Bka.", StringComparison.Ordinal) && !name.StartsWith("System.TimeProvider", StringComparison.Ordinal))];
    }

    private static WebApplication Build(Action<IServiceCollection> plug)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper);
        builder.Services.AddAuthentication("own").AddScheme<AuthenticationSchemeOptions, OwnHandler>("own", _ => { });
        builder.Services.AddAuthorization();
        plug(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler(error => error.Run(http => http.Response.WriteAsync("our own error page")));
        app.MapGet("/open", () => new { SomeName = 1, Kind = DayOfWeek.Friday });
        app.MapGet("/secret", (ClaimsPrincipal user) => user.Identity!.Name).RequireAuthorization();
        app.MapGet("/swagger/v1/swagger.json", () => "ours");
        app.MapGet("/broken", string () => throw new InvalidOperationException("broken"));
        app.MapGet("/bind", (DateOnly day) => day);
        return app;
    }

    private static async Task<string> AnswerAsync(WebApplication app, string address)
    {
        using var response = await app.GetTestClient().GetAsync(address);
        return $"{response.StatusCode} {response.Content.Headers.ContentType} {string.Join(',', response.Headers.Select(header => header.Key))} {await response.Content.ReadAsStringAsync()}";
    }

    private sealed class OwnHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "own user")], "own")), "own")));
    }
}
