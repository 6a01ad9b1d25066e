using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Outgoing;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Webhooks;

/// <summary>Posting to a real receiver: what it gets, and what becomes of all that can go wrong.</summary>
public class WebhookDeliveryTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Deliver_WhenSomethingHasHappened_PostsItSignedAndThin()
    {
        await using var scene = await WebhookScene.StartAsync();
        var id = await scene.RegisterAsync("B-1");
        await scene.AssignAsync(id, "hl01");

        await scene.RingAsync();

        scene.Receiver.All.Select(message => message.Version).ShouldBe([1, 2]);
        scene.Receiver.All.ShouldAllBe(message => WebhookReceiver.IsGenuine(message, scene.Clock.GetUtcNow(), WebhookReceiver.Key));
        var told = scene.Receiver.All[1];
        told.Id.ShouldBe("evt_mottagaren_2");
        JsonNode.DeepEquals(told.Event, new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = "2",
            ["source"] = "urn:bka",
            ["type"] = "se.bka.case.caseworker-assigned",
            ["time"] = "2026-11-20T19:30:00Z",
            ["subject"] = id,
            ["caseversion"] = 2,
        }).ShouldBeTrue(told.Text);
        await scene.IsEmptyAsync();
        await scene.RingAsync();
        scene.Receiver.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Deliver_WhenTheKeyIsBeingExchanged_SignsWithBoth()
    {
        const string Before = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        await using var scene = await WebhookScene.StartAsync(keys: [WebhookReceiver.Key, Before]);
        await scene.RegisterAsync("B-1");
        await scene.RingAsync();

        var told = scene.Receiver.All.Single();
        WebhookReceiver.IsGenuine(told, scene.Clock.GetUtcNow(), Before).ShouldBeTrue();
        WebhookReceiver.IsGenuine(told, scene.Clock.GetUtcNow(), WebhookReceiver.Key).ShouldBeTrue();
        WebhookReceiver.IsGenuine(told with { Body = [.. told.Body, (byte)' '] }, scene.Clock.GetUtcNow(), Before).ShouldBeFalse();
        WebhookReceiver.IsGenuine(told, scene.Clock.GetUtcNow() + (6 * Minute), Before).ShouldBeFalse("replayed later");
    }

    [Fact]
    public async Task Deliver_WhenTheEndpointIsACaseSystems_PostsItsOwnEventsOnly()
    {
        await using var scene = await WebhookScene.StartAsync(client: "vk");
        await scene.RegisterAsync("B-1");
        var own = await scene.RegisterAsync("B-2", new Actor("sys", Function.SystemClient, [], "vk"));
        await scene.RingAsync();

        scene.Receiver.All.Select(message => message.CaseId).ShouldBe([own]);
        (await scene.StatusAsync()).Cursor.ShouldBe(2);
    }

    [Fact]
    public async Task Deliver_WhenOneCasesEventFails_HoldsThatCaseAndNoOther()
    {
        await using var scene = await WebhookScene.StartAsync();
        var (bad, good) = (await scene.RegisterAsync("B-1"), await scene.RegisterAsync("B-2"));
        await scene.AssignAsync(bad, "hl01");
        await scene.AssignAsync(good, "hl01");
        scene.Receiver.Behaves = Answer(message => message.CaseId == bad ? 500 : 200);

        await scene.RingAsync();

        Told(scene).ShouldBe([(bad, 1), (good, 1), (good, 2)]);
        (await scene.StatusAsync()).Behind.ShouldBe(2);
        scene.Receiver.Behaves = Answer(_ => 200);
        await scene.RingAsync();
        Told(scene).Count.ShouldBe(3, "not before it is due");
        await scene.RingAfterAsync(Minute);
        Told(scene)[3..].ShouldBe([(bad, 1), (bad, 2)]);
        scene.Receiver.IsInOrder();
        await scene.IsEmptyAsync();
    }

    [Theory]
    [InlineData(500, "http-500")]
    [InlineData(404, "http-404")]
    [InlineData(503, "http-503")]
    [InlineData(302, DeliveryCauses.Redirect)]
    public async Task Deliver_WhenItFailsEightTimes_IsGivenUpWithItsCauseAndHoldsItsCase(int status, string cause)
    {
        await using var scene = await WebhookScene.StartAsync();
        var id = await scene.RegisterAsync("B-1");
        scene.Receiver.Behaves = Answer(_ => status);
        for (var i = 0; i < 12; i++)
        {
            await scene.RingAfterAsync(TimeSpan.FromHours(15));
        }

        scene.Receiver.All.Count.ShouldBe(8);
        scene.Receiver.All.Select(message => message.Path).Distinct().ShouldBe(["/hook"], "no redirect is followed");
        var letter = (await scene.DeadAsync()).ShouldHaveSingleItem();
        (letter.CaseId, letter.Attempts, letter.Cause).ShouldBe((id, 8, cause));
        scene.Receiver.Behaves = Answer(_ => 200);
        await scene.AssignAsync(id, "hl01");
        await scene.RegisterAsync("B-2");
        await scene.RingAfterAsync(TimeSpan.FromHours(15));
        scene.Receiver.All.Count.ShouldBe(9, "only the other case");
        (await scene.StatusAsync()).HeldUp.ShouldBe(1);
    }

    [Fact]
    public async Task Replay_WhenGivenUp_IsDeliveredOnceAndTheRestFollows()
    {
        await using var scene = await GivenUpAsync();

        var settled = (await scene.AsAdminAsync(new ReplayDeliveries(WebhookScene.Endpoint))).Require();

        settled.ShouldBe(new DeliveriesSettled(WebhookScene.Endpoint, null, 1, Skipped: false));
        await scene.RingAsync();
        Told(scene)[8..].Select(told => told.Version).ShouldBe([1, 2]);
        await scene.IsEmptyAsync();
        (await scene.AsAdminAsync(new ReplayDeliveries(WebhookScene.Endpoint))).Refusal!.Code.ShouldBe(RefusalCodes.DeliveryNotDead);
    }

    [Fact]
    public async Task Skip_WhenGivenUp_LetsTheRestPass()
    {
        await using var scene = await GivenUpAsync();

        (await scene.AsAdminAsync(new SkipDelivery(WebhookScene.Endpoint, 1))).Require().Count.ShouldBe(1);

        await scene.RingAsync();
        Told(scene)[8..].Select(told => told.Version).ShouldBe([2]);
        await scene.IsEmptyAsync();
        (await scene.AsAdminAsync(new SkipDelivery(WebhookScene.Endpoint, 1))).Refusal!.Code.ShouldBe(RefusalCodes.DeliveryNotDead);
        (await scene.AsAdminAsync(new SkipDelivery("none", 1))).Refusal!.Code.ShouldBe(RefusalCodes.WebhookNotFound);
        (await scene.AsJobAsync(new SkipDelivery(WebhookScene.Endpoint, 1))).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
    }

    [Fact]
    public async Task Deliver_WhenTheReceiverIsGone_PausesUntilSomebodyStartsItAgain()
    {
        await using var scene = await WebhookScene.StartAsync();
        await scene.RegisterAsync("B-1");
        await scene.RegisterAsync("B-2");
        scene.Receiver.Behaves = Answer(_ => 410);
        await scene.RingAsync();
        await scene.RingAfterAsync(TimeSpan.FromDays(2));

        scene.Receiver.All.Count.ShouldBe(1);
        (await scene.StatusAsync()).PausedAt.ShouldNotBeNull();
        scene.Receiver.Behaves = Answer(_ => 200);
        (await scene.AsAdminAsync(new ReplayDeliveries(WebhookScene.Endpoint))).Require().Restarted.ShouldBeTrue();
        await scene.RingAsync();
        scene.Receiver.All.Count.ShouldBe(3);
        await scene.IsEmptyAsync();
    }

    [Fact]
    public async Task Deliver_WhenAskedToWait_WaitsSoLongAndNoLongerThanAnHour()
    {
        await using var scene = await WebhookScene.StartAsync();
        await scene.RegisterAsync("B-1");
        await scene.RegisterAsync("B-2");
        scene.Receiver.Behaves = Answer(_ => 429, "1200");
        await scene.RingAsync();
        scene.Receiver.All.Count.ShouldBe(1, "nothing more is tried");
        await scene.RingAfterAsync(19 * Minute);
        scene.Receiver.All.Count.ShouldBe(1);
        scene.Receiver.Behaves = Answer(_ => 503, "99999999");
        await scene.RingAfterAsync(2 * Minute);
        scene.Receiver.All.Count.ShouldBe(2);
        scene.Receiver.Behaves = Answer(_ => 200);
        await scene.RingAfterAsync(61 * Minute);
        await scene.IsEmptyAsync();
    }

    [Fact]
    public async Task Deliver_WhenTheReceiverIsDown_TriesLessOftenAndLosesNothing()
    {
        await using var scene = await WebhookScene.StartAsync();
        foreach (var child in Enumerable.Range(1, 20))
        {
            await scene.RegisterAsync("B-" + child);
        }

        await scene.Receiver.StopAsync();
        for (var i = 0; i < 6; i++)
        {
            await scene.RingAfterAsync(TimeSpan.FromSeconds(5));
        }

        (await scene.StatusAsync()).Behind.ShouldBe(20);
        (await scene.StatusAsync()).RestsUntil.ShouldNotBeNull();
        await scene.Receiver.ListenAsync();
        await scene.RingAfterAsync(6 * Minute);
        scene.Receiver.All.Count.ShouldBe(20);
        await scene.IsEmptyAsync();
    }

    [Fact]
    public async Task Deliver_WhenTheReceiverIsSlow_GivesUpInTimeAndTriesAgain()
    {
        await using var scene = await WebhookScene.StartAsync(WebhookScene.Loopback with { Timeout = TimeSpan.FromMilliseconds(300) });
        await scene.RegisterAsync("B-1");
        scene.Receiver.Behaves = (_, http) =>
        {
            var never = new TaskCompletionSource();
            http.RequestAborted.Register(never.SetResult);
            return never.Task;
        };
        await scene.RingAsync();
        (await scene.StatusAsync()).RestsUntil.ShouldNotBeNull();
        scene.Receiver.Behaves = Answer(_ => 200);
        await scene.RingAfterAsync(Minute);
        scene.Receiver.All.Select(message => message.Id).ShouldBe(["evt_mottagaren_1", "evt_mottagaren_1"]);
        await scene.IsEmptyAsync();
    }

    [Fact]
    public async Task Deliver_WhenTheLineBreaksBeforeTheAnswer_TriesAgainUnderTheSameId()
    {
        await using var scene = await WebhookScene.StartAsync();
        await scene.RegisterAsync("B-1");
        scene.Receiver.Behaves = (_, http) =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        await scene.RingAsync();
        scene.Receiver.Behaves = Answer(_ => 200);
        await scene.RingAfterAsync(Minute);
        scene.Receiver.All.Select(message => message.Id).Distinct().ShouldHaveSingleItem();
        scene.Receiver.IsInOrder();
        await scene.IsEmptyAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Deliver_WhenTheAddressLeadsWhereItMayNot_IsBlockedAndNothingIsSent(string host)
    {
        await using var scene = await WebhookScene.StartAsync(
            OutgoingSettings.Usual, url: at => new Uri($"http://{host}:{at.Port}/hook"));
        await scene.RegisterAsync("B-1");
        for (var i = 0; i < 10; i++)
        {
            await scene.RingAfterAsync(TimeSpan.FromHours(15));
        }

        scene.Receiver.All.ShouldBeEmpty();
        (await scene.DeadAsync()).ShouldHaveSingleItem().Cause.ShouldBe(DeliveryCauses.BlockedAddress);
    }

    [Fact]
    public async Task Report_WhenTheLeaseIsLost_IsRefusedAndNothingIsKept()
    {
        await using var scene = await WebhookScene.StartAsync();
        await scene.RegisterAsync("B-1");
        var taken = (await scene.AsJobAsync(new TakeDeliveries(WebhookScene.Endpoint, "slept"))).Require();
        await scene.RingAsync(scene.OtherHost);
        scene.Receiver.All.ShouldBeEmpty("one host at a time");
        scene.Clock.Advance(5 * Minute);
        await scene.RingAsync(scene.OtherHost);
        scene.Receiver.All.ShouldHaveSingleItem();
        var before = await scene.StatusAsync();

        var report = await scene.AsJobAsync(new ReportDeliveries(
            WebhookScene.Endpoint, "slept", taken.Token!.Value, taken.Through, [new DeliveryResult(1, "http-500")]));

        report.Refusal!.Code.ShouldBe(RefusalCodes.LeaseLost);
        (await scene.StatusAsync()).ShouldBe(before);
        await scene.IsEmptyAsync();
    }

    private static async Task<WebhookScene> GivenUpAsync()
    {
        var scene = await WebhookScene.StartAsync();
        var id = await scene.RegisterAsync("B-1");
        await scene.AssignAsync(id, "hl01");
        scene.Receiver.Behaves = Answer(_ => 500);
        for (var i = 0; i < 10; i++)
        {
            await scene.RingAfterAsync(TimeSpan.FromHours(15));
        }

        scene.Receiver.Behaves = Answer(_ => 200);
        return scene;
    }

    private static Func<Received, HttpContext, Task> Answer(Func<Received, int> status, string? retryAfter = null) => (message, http) =>
    {
        http.Response.StatusCode = status(message);
        http.Response.Headers.Location = "/elsewhere";
        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    private static List<(string? CaseId, long Version)> Told(WebhookScene scene) =>
        [.. scene.Receiver.All.Select(message => (message.CaseId, message.Version))];
}
