using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Outgoing;
using Bka.Host.Pages;
using Bka.Host.Tests.Authority;
using Bka.Host.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Jobs;

/// <summary>Silence is an alarm: on every page, in health, in the log, in the figures, and to whoever listens outside.</summary>
public class SilenceTests
{
    private const string Banner = "Lita inte på listorna";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Silence_WhenTheSweepHasStoodStillFor26Hours_IsSaidEverywhere()
    {
        await using var host = await SweptAsync();
        var last = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromHours(26));

        var bare = await host.Head("Norr").GetAsync("/finns-inte");
        (bare.Status, bare.Text.Contains(Banner, StringComparison.Ordinal)).ShouldBe((HttpStatusCode.NotFound, true));
        foreach (var caller in new[] { host.Head("Norr"), host.As(Function.TechnicalAdministrator), host.As(Function.Caseworker) })
        {
            foreach (var page in PageTable.Rows.Where(row => row.Route != "/demo"))
            {
                var reply = await caller.GetAsync(RouteSamples.Address(page.Route).Replace("{place}", "1", StringComparison.Ordinal).Replace("{no}", "1", StringComparison.Ordinal));
                reply.MediaType.ShouldBe("text/html", page.Route);
                reply.Text.ShouldContain(Banner, Case.Sensitive, $"{page.Route} {reply.Status}");
                reply.Text.ShouldNotContain("Inga försenade");
            }
        }

        (await host.Lead("Norr").GetAsync("/halsa/redo")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var gap = (await host.Head("Norr").GetAsync("/api/v1/figures?from=2026-11-01&to=2026-11-30")).Ok().Body["gaps"]!.AsArray().ShouldHaveSingleItem()!;
        ((DateTimeOffset)gap["from"]!, gap["to"]).ShouldBe((last, null));
        (await host.Head("Norr").GetAsync("/statistik")).Text.ShouldContain("Larm beräknas inte sedan 2026-11-20 kl. 20.30");

        var watch = host.Services.GetRequiredService<SweepWatch>();
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        ErrorLines(host).ShouldBe(1, "once for each interval");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await watch.LookAsync(CancellationToken.None);
        ErrorLines(host).ShouldBe(2);
    }

    [Fact]
    public async Task Silence_WhenTheSweepRingsAgain_IsOverAndStandsInTheFigures()
    {
        await using var host = await SweptAsync();
        host.Clock.Advance(TimeSpan.FromHours(26));
        (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();

        (await host.Head("Norr").GetAsync("/bevakningar?bradska=forsenade")).Text.ShouldContain("Inga försenade");
        (await host.Head("Norr").GetAsync("/finns-inte")).Text.ShouldNotContain(Banner);
        (await host.Head("Norr").GetAsync("/statistik")).Text
            .ShouldContain("Larm beräknades inte mellan 2026-11-20 kl. 20.30 och 2026-11-21 kl. 22.30");
        await host.Services.GetRequiredService<SweepWatch>().LookAsync(CancellationToken.None);
        ErrorLines(host).ShouldBe(0);
    }

    [Fact]
    public async Task Silence_WhenTwoIntervalsHaveNotGone_IsNotSaid()
    {
        await using var host = await SweptAsync();
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await host.Head("Norr").GetAsync("/")).Text.ShouldNotContain(Banner);
        (await host.Head("Norr").GetAsync("/finns-inte")).Text.ShouldNotContain(Banner);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.Head("Norr").GetAsync("/finns-inte")).Text.ShouldContain(Banner);
        (await host.Head("Norr").GetAsync("/")).Text.ShouldContain(Banner);
    }

    [Fact]
    public async Task Heartbeat_WhenASweepIsCompleted_BeatsOnceAndNeverInSilence()
    {
        using var folder = new TestFolder();
        var beats = 0;
        await using var monitor = await MonitorAsync(() => Interlocked.Increment(ref beats));
        var file = folder.File("heartbeat");
        var outgoing = OutgoingSettings.Usual with { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] };
        var url = new Uri(monitor.Urls.Single() + "/beat");
        await using var host = await SweptAsync(new HeartbeatSettings(file, url, outgoing));
        var watch = host.Services.GetRequiredService<SweepWatch>();

        await watch.LookAsync(CancellationToken.None);
        (await File.ReadAllTextAsync(file)).ShouldBe("2026-11-20T19:30:00Z\n");
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        (await File.ReadAllTextAsync(file)).ShouldBe("2026-11-20T20:30:00Z\n");
        beats.ShouldBe(1);
        Directory.GetFiles(folder.Path).ShouldBe([file]);

        host.Clock.Advance(TimeSpan.FromHours(26));
        await watch.LookAsync(CancellationToken.None);
        beats.ShouldBe(1, "silence is not told as life");
        (await File.ReadAllTextAsync(file)).ShouldBe("2026-11-20T20:30:00Z\n");
    }

    [Fact]
    public async Task Heartbeat_WhenTheMonitorIsGone_DisturbsNothing()
    {
        using var folder = new TestFolder();
        var outgoing = OutgoingSettings.Usual with { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] };
        await using var host = await SweptAsync(new HeartbeatSettings(
            Path.Combine(folder.Path, "gone", "heartbeat"), new Uri("http://127.0.0.1:1/"), outgoing));
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();

        await host.Services.GetRequiredService<SweepWatch>().LookAsync(CancellationToken.None);

        host.Log.Lines.Count(line => line.Contains(" 4101:", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
        (await host.Lead("Norr").GetAsync("/halsa/redo")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static int ErrorLines(BkaFactory host) => host.Log.Lines.Count(line =>
        line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(string.Create(CultureInfo.InvariantCulture, $" {2101}:"), StringComparison.Ordinal));

    private static async Task<WebApplication> MonitorAsync(Func<int> beat)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var monitor = builder.Build();
        monitor.MapGet("/beat", beat);
        await monitor.StartAsync();
        return monitor;
    }

    // A host that has swept once, and whose scheduler then stands still.
    private static async Task<BkaFactory> SweptAsync(HeartbeatSettings? heartbeat = null)
    {
        var host = await BkaFactory.StartAsync(new BkaFactorySettings { Heartbeat = heartbeat });
        using var patience = new CancellationTokenSource(Patience);
        while ((await host.Lead("Norr").GetAsync("/halsa/redo")).Body["lastCompletedAt"] is null)
        {
            patience.Token.ThrowIfCancellationRequested();
        }

        await (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler())!.PauseAll();
        return host;
    }
}
