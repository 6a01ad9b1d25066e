using Bka.Host.Http;
using Bka.Host.Identity;
using Bka.Host.Jobs;
using Bka.Host.Outgoing;
using Bka.Host.Outgoing.Notices;
using Bka.Host.Pages;
using Bka.Host.Pages.Drafts;
using Bka.Workflow;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;

namespace Bka.Host;

/// <summary>The module standing alone: API, pages and jobs in one web application.</summary>
internal static class HostApp
{
    /// <summary>Builds the application.</summary>
    /// <param name="setup">What differs between the service and the demo.</param>
    public static WebApplication Build(HostSetup setup)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = setup.Environment,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(HostApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(setup.Urls).PreferHostingUrls(true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Above what the API takes: the rest of a body somewhat too large is read and thrown away, so that its sender
            // gets the refusal. A connection closed while the sender still writes loses the answer.
            kestrel.Limits.MaxRequestBodySize = 4 * RequestBody.Most;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting", LogLevel.Warning);
        if (setup.Demo is not null)
        {
            // The demo signs its visitor in by itself, so another site's name must not lead here.
            builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        }

        if (setup.KeysFolder is { } keys)
        {
            // A form that one host has shown is to be taken by another, and a draft that one has sealed opened by all: also
            // after a restart.
            builder.Services.AddDataProtection().SetApplicationName("bka").PersistKeysToFileSystem(new DirectoryInfo(keys));
        }

        builder.Services.AddSingleton(setup.Time);
        builder.Services.AddSingleton(setup);
        var webhooks = setup.Webhooks ?? WebhookSettings.None;
        builder.Services.AddSingleton(webhooks);
        builder.Services.AddSingleton<WebhookPoster>();
        builder.Services.AddSingleton<WebhookDispatcher>();
        builder.Services.AddBkaWorkflow(options =>
        {
            setup.Store(options);
            options.Webhooks = [.. webhooks.Targets.Select(target => target.Endpoint)];
        });
        builder.Services.AddBkaIdentity(setup);
        builder.Services.AddBkaApi();
        builder.Services.AddBkaPages();
        builder.Services.AddBkaOutgoing(setup);
        builder.Services.AddBkaJobs(
            builder.Services.OptionsOf(), mails: setup.Notices is not null, posts: setup.Webhooks is { Targets.Count: > 0 });
        setup.Services?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Failures>();
        app.UseHostFiltering();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        // The files' addresses carry their content's hash, so they may be kept; nothing else may.
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        app.UseAntiforgery();
        app.MapBka();
        app.MapApiDocument();
        app.MapHealth();
        app.MapDrafts();
        app.MapRazorPages().RequireAuthorization(Policies.Pages);
        return app;
    }

    private static void AddBkaOutgoing(this IServiceCollection services, HostSetup setup)
    {
        services.AddSingleton<SweepMemory>();
        services.AddSingleton<SweepWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SweepWatch>());
        if (setup.Heartbeat is { } heartbeat)
        {
            services.AddSingleton(heartbeat);
            services.AddSingleton<Heartbeat>();
        }

        if (setup.Notices is { } notices)
        {
            services.AddSingleton(notices);
            services.AddSingleton<NoticePost>();
        }
    }

    private static BkaOptions OptionsOf(this IServiceCollection services) =>
        (BkaOptions)services.Single(service => service.ServiceType == typeof(BkaOptions)).ImplementationInstance!;
}

/// <summary>What differs between the service and the demo.</summary>
/// <param name="Urls">Where to listen.</param>
/// <param name="Environment">The environment's name.</param>
/// <param name="Time">The clock.</param>
/// <param name="Store">Chooses the store.</param>
/// <param name="Tokens">Which tokens the API accepts.</param>
/// <param name="Demo">The demo's made-up people; null outside the demo.</param>
/// <param name="Services">Adds or replaces services; used by tests.</param>
/// <param name="Notices">Who is mailed; null when nobody is.</param>
/// <param name="Heartbeat">Which outside monitor is told; null when none is.</param>
/// <param name="Webhooks">Who is told when something happens; null for nobody.</param>
/// <param name="KeysFolder">The folder of the keys that forms, sessions and drafts are sealed with, shared by all hosts; null for the user's own.</param>
/// <param name="IdleTime">How long a signed-in person may be idle; null for twenty minutes.</param>
internal sealed record HostSetup(
    string Urls,
    string Environment,
    TimeProvider Time,
    Action<BkaOptions> Store,
    TokenSettings Tokens,
    DemoPeople? Demo = null,
    Action<IServiceCollection>? Services = null,
    NoticeSettings? Notices = null,
    HeartbeatSettings? Heartbeat = null,
    WebhookSettings? Webhooks = null,
    string? KeysFolder = null,
    TimeSpan? IdleTime = null)
{
    /// <summary>How long a signed-in person may be idle.</summary>
    public TimeSpan Idle => IdleTime ?? TimeSpan.FromMinutes(20);
}
