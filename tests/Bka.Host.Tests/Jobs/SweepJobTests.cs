using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Jobs;

/// <summary>The sweep rings by itself, and its silence is an alarm.</summary>
public class SweepJobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Host_WhenStarted_SweepsAtOnce()
    {
        await using var host = await BkaFactory.StartAsync();

        var status = await StatusWhenAsync(host, status => status["lastCompletedAt"] is not null);

        ((string?)status["sweptThrough"]).ShouldBe("2026-11-20");
        ((string?)status["lastCompletedAt"]).ShouldBe("2026-11-20T19:30:00Z");
        ((string?)status["nextExpectedAt"]).ShouldBe("2026-11-20T20:30:00Z");
        ((bool)status["isSilent"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Sweep_WhenScheduled_RingsEveryHour()
    {
        await using var host = await BkaFactory.StartAsync();
        var scheduler = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ShouldNotBeNull();

        var trigger = (await scheduler.GetTrigger(new TriggerKey("sweep"))).ShouldNotBeNull().ShouldBeAssignableTo<ISimpleTrigger>();

        trigger!.RepeatInterval.ShouldBe(TimeSpan.FromHours(1));
        trigger.RepeatCount.ShouldBe(-1);
    }

    [Fact]
    public async Task Sweep_WhenRungAgain_RaisesNothingTwice()
    {
        await using var host = await BkaFactory.StartAsync();
        var head = host.Head("Norr");
        await StatusWhenAsync(host, status => status["lastCompletedAt"] is not null);
        var intake = Bodies.Intake("A1", "Norr", "B1");
        intake["receivedAt"] = "2026-11-03T08:00:00+01:00";
        await head.RegisterAsync(intake);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await RingAsync(host);
        await StatusWhenAsync(host, status => (string?)status["lastCompletedAt"] == "2026-11-20T20:30:00Z");

        var again = (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();

        ((int)again.Body["raised"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Ready_WhenTheSweepIsSilentForTwoIntervals_Is503UntilItRingsAgain()
    {
        await using var host = await BkaFactory.StartAsync();
        await StatusWhenAsync(host, status => status["lastCompletedAt"] is not null);

        host.Clock.Advance(TimeSpan.FromHours(2));
        (await host.Lead("Norr").GetAsync("/halsa/redo")).Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var silent = await host.Lead("Norr").GetAsync("/halsa/redo");
        silent.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((bool)silent.Body["isSilent"]!).ShouldBeTrue();
        ((bool)(await host.Lead("Norr").GetAsync("/api/v1/watches/overview")).Ok().Body["sweep"]!["isSilent"]!).ShouldBeTrue();
        (await host.WithToken(null).GetAsync("/halsa/liv")).Status.ShouldBe(HttpStatusCode.OK);

        await RingAsync(host);
        await StatusWhenAsync(host, status => !(bool)status["isSilent"]!);
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("text-index")]
    [InlineData("watch-rebuild")]
    [InlineData("figure-rebuild")]
    public async Task Job_WhenItsCommandIsRefused_FailsAloud(string job)
    {
        await using var host = await BkaFactory.StartAsync();
        var row = JobTable.Rows(TimeSpan.FromHours(1)).Single(row => row.Name == job);
        var nobody = new CallContext(new Actor("x", Function.Caseworker, []));

        await Should.ThrowAsync<InvalidOperationException>(
            () => row.RunAsync(host.Services, nobody, CancellationToken.None));
    }

    private static async Task RingAsync(BkaFactory host)
    {
        var scheduler = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ShouldNotBeNull();
        await scheduler.TriggerJob(new JobKey("sweep"));
    }

    private static async Task<JsonNode> StatusWhenAsync(BkaFactory host, Func<JsonNode, bool> condition)
    {
        using var cancellation = new CancellationTokenSource(Patience);
        while (true)
        {
            cancellation.Token.ThrowIfCancellationRequested();
            var reply = await host.Lead("Norr").GetAsync("/halsa/redo");
            if (condition(reply.Body))
            {
                return reply.Body;
            }
        }
    }
}
