using System.Net;
using Bka.Contracts;
using Bka.Host.Outgoing;
using Bka.Host.Tests.Support;
using Bka.Host.Tests.Webhooks;
using Bka.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Driftstatus, with a webhook whose receiver misbehaves and is rung by the host's own job.</summary>
public class OperationsPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Actor Admin = new("ta01", Function.TechnicalAdministrator, []);

    [Fact]
    public async Task Operations_WhenReadByACaseworker_ShowsTheJobsAndNoWebhook()
    {
        await using var host = await BkaFactory.StartAsync();
        using var visitor = new Visitor(host, new Actor("hl01", Function.Caseworker, ["Norr"]));

        var page = await visitor.GetAsync("/drift");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Plain.ShouldContain("Beräkna larm");
        page.Plain.ShouldNotContain("Ingen webhook är inställd");
        (await visitor.GetAsync("/")).Html.ShouldContain("href=\"/drift\"");
    }

    [Fact]
    public async Task Operations_WhenAnEventWasGivenUp_ShowsWhyAndTriesAgain()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Behaves = (_, http) =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var target = new WebhookTarget(new WebhookEndpoint("vs", "treserva", FromStart: true), receiver.Url(), [WebhookReceiver.Key]);
        await using var host = await BkaFactory.StartAsync(new() { Webhooks = new WebhookSettings([target], WebhookScene.Loopback) });
        await host.System().RegisterIntakeAsync("A1", "Norr", "B1");
        using var admin = new Visitor(host, Admin);
        await RingUntilAsync(host, admin, page => page.Plain.Contains("Gick inte att leverera (1)", StringComparison.Ordinal));
        var page = await admin.GetAsync("/drift");
        page.Plain.ShouldContain("Mottagaren svarade med ett fel (http-500)");
        page.Html.ShouldNotContain("whsec_");
        host.Log.Lines.ShouldContain(line => line.Contains("Webhook vs: event 1 was not delivered: http-500", StringComparison.Ordinal));
        string.Join('\n', host.Log.Lines.Where(line => line.Contains("Webhook vs", StringComparison.Ordinal))).ShouldNotContain("/hook");
        receiver.Behaves = (_, _) => Task.CompletedTask;

        var done = await admin.SubmitAsync(page, "/drift", ("action", "replay"), ("endpoint", "vs"), ("key", page.Hidden("key")));

        done.Location.ShouldBe("/drift");
        await RingUntilAsync(host, admin, now => !now.Plain.Contains("Gick inte att leverera", StringComparison.Ordinal)
            && now.Plain.Contains("Väntar 0 händelser", StringComparison.Ordinal));
        receiver.All.Count.ShouldBe(9);
        (await admin.SubmitAsync(page, "/drift", ("action", "skip"), ("endpoint", "vs"), ("seq", "1"), ("key", "k9"))).Plain
            .ShouldContain("Händelsen är inte uppgiven där");
    }

    [Fact]
    public async Task Operations_WhenAnEventFailsAndIsTriedAgain_SaysSoBeforeItIsGivenUp()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Behaves = (_, http) =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var target = new WebhookTarget(new WebhookEndpoint("vs", FromStart: true), receiver.Url(), [WebhookReceiver.Key]);
        await using var host = await BkaFactory.StartAsync(new() { Webhooks = new WebhookSettings([target], WebhookScene.Loopback) });
        await host.System().RegisterIntakeAsync("A1", "Norr", "B1");
        using var admin = new Visitor(host, Admin);

        await RingUntilAsync(host, admin, page => page.Plain.Contains("Har inte gått fram", StringComparison.Ordinal));

        var page = await admin.GetAsync("/drift");
        page.Plain.ShouldContain("Mottagaren svarade med ett fel (http-500)");
        page.Plain.ShouldContain("Försök hittills: ");
        page.Plain.ShouldContain("Nästa försök tidigast ");
        var failure = (await host.As(Admin).GetAsync("/api/v1/webhooks")).Ok().Body["endpoints"]![0]!["firstFailure"]!;
        ((string?)failure["cause"]).ShouldBe("http-500");
    }

    private static async Task RingUntilAsync(BkaFactory host, Visitor admin, Func<VisitedPage, bool> condition)
    {
        using var cancellation = new CancellationTokenSource(Patience);
        var scheduler = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ShouldNotBeNull();
        while (!condition(await admin.GetAsync("/drift")))
        {
            cancellation.Token.ThrowIfCancellationRequested();
            host.Clock.Advance(TimeSpan.FromHours(15));
            await scheduler.TriggerJob(new JobKey("webhooks"));
        }
    }
}
