using Bka.Contracts;
using Bka.Host.Outgoing;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Webhooks;

/// <summary>
/// A receiver that comes and goes, answers wrongly and breaks the line, with two hosts posting: nothing is lost, each case
/// keeps its order, and one hopeless case disturbs no other.
/// </summary>
public class WebhookFaultTests
{
    private const int Cases = 100;
    private const int EventsPerCase = 10;
    private const int Seed = 21;

    [Fact]
    public async Task Deliver_WhenTheReceiverFlaps_LosesNothingAndKeepsEachCasesOrder()
    {
        await using var scene = await WebhookScene.StartAsync();
        var (random, hosts, hopeless) = (new Random(Seed), new[] { scene.Dispatcher, scene.OtherHost }, "");
        scene.Receiver.Behaves = (message, http) => FlapAsync(message.CaseId == hopeless ? 0 : random.Next(12), http);
        var ids = new List<string>();
        for (var child = 0; child < Cases; child++)
        {
            ids.Add(await scene.RegisterAsync("B-" + child));
        }

        hopeless = ids[17];
        for (var turn = 1; turn < EventsPerCase; turn++)
        {
            foreach (var id in ids)
            {
                await scene.AssignAsync(id, "hl" + turn);
            }

            await RingAsync(scene, hosts[random.Next(2)], random);
        }

        for (var ring = 0; (await scene.StatusAsync()).Behind > EventsPerCase; ring++)
        {
            ring.ShouldBeLessThan(500);
            await RingAsync(scene, hosts[random.Next(2)], random);
        }

        var whole = scene.Receiver.All.Where(message => message.CaseId != hopeless).Select(message => message.Id).Distinct().Count();
        whole.ShouldBe((Cases - 1) * EventsPerCase, "one hopeless case keeps nobody waiting");
        scene.Receiver.Behaves = (_, _) => Task.CompletedTask;
        await scene.AsAdminAsync(new ReplayDeliveries(WebhookScene.Endpoint));
        await scene.RingAfterAsync(TimeSpan.FromHours(15));

        await scene.IsEmptyAsync();
        scene.Receiver.IsInOrder();
        scene.Receiver.All.Select(message => message.Id).Distinct().Count().ShouldBe(Cases * EventsPerCase);
    }

    // What was given up while it flapped is tried again, as a person would.
    private static async Task RingAsync(WebhookScene scene, WebhookDispatcher host, Random random)
    {
        scene.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 7200)));
        await scene.RingAsync(host);
        foreach (var letter in (await scene.DeadAsync()).Where(letter => letter.Cause != "http-500"))
        {
            (await scene.AsAdminAsync(new ReplayDeliveries(WebhookScene.Endpoint, letter.Seq))).Require();
        }
    }

    private static Task FlapAsync(int turn, HttpContext http)
    {
        switch (turn)
        {
            case 0:
                http.Response.StatusCode = 500;
                break;
            case 1:
                http.Response.StatusCode = 503;
                http.Response.Headers.RetryAfter = "30";
                break;
            case 2:
                http.Abort();
                break;
            case 3:
                http.Response.StatusCode = 302;
                http.Response.Headers.Location = "/elsewhere";
                break;
        }

        return Task.CompletedTask;
    }
}
