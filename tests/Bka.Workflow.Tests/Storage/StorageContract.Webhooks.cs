using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private const string Everything = "allt";

    private static readonly WebhookEndpoint[] Endpoints =
        [new(Everything, FromStart: true), new("eget", "vk", FromStart: true), new("nytt")];

    private static readonly Actor Admin = People.In(Function.TechnicalAdministrator, "ta01");

    [StoreFact]
    public async Task Take_WhenAllIsDelivered_HasNothingMore()
    {
        await Bka.RegisterAsync("B-1");
        await Bka.RegisterAsync("B-2");
        var taken = await TakeDeliveriesAsync();
        Seqs(taken).ShouldBe([1, 2]);
        taken.Events.ShouldAllBe(told => told.Data == null && told.Caseversion == 1);

        (await ReportAsync(taken)).ShouldBe(new DeliveriesReported(2, 0, 0));

        (await TakeDeliveriesAsync()).Token.ShouldBeNull();
        (await StatusAsync()).ShouldBe(new WebhookStatus(Everything, null, 2, 0, null, 0, 0, null, null));
    }

    [StoreFact]
    public async Task Take_WhenTheEndpointIsNew_BeginsWhereItIsTold()
    {
        await Bka.RegisterAsync("B-1");
        (await TakeDeliveriesAsync("nytt")).Token.ShouldBeNull();
        await Bka.RegisterAsync("B-2");
        Seqs(await TakeDeliveriesAsync("nytt")).ShouldBe([2]);
        Seqs(await TakeDeliveriesAsync()).ShouldBe([1, 2]);
        (await Bka.SendAsync(new TakeDeliveries("none", "host"), People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.WebhookNotFound);
        (await Bka.SendAsync(new TakeDeliveries(Everything, "host"), People.Head)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
    }

    [StoreFact]
    public async Task Take_WhenTheEndpointIsACaseSystems_PassesTheOthers()
    {
        await Bka.RegisterAsync("B-1");
        await Bka.RegisterAsync(Bka.Intake("B-2"), People.In(Function.SystemClient, "sys", "vk"));
        await Bka.RegisterAsync("B-3");
        Clock.Set(Nov(30));
        await SweepAsync();
        var taken = await TakeDeliveriesAsync("eget");
        Seqs(taken).ShouldBe([2]);
        await ReportAsync(taken, "eget");
        (await StatusAsync("eget")).Cursor.ShouldBe(await HeadAsync());
    }

    [StoreFact]
    public async Task Report_WhenOneFails_KeepsItsCaseInOrderAndTheOthersGoOn()
    {
        var (one, two) = (await Bka.RegisterAsync("B-1"), await Bka.RegisterAsync("B-2"));
        await Bka.DoAsync(new AssignCaseworker("hl01") { CaseId = one });
        var taken = await TakeDeliveriesAsync();
        await ReportAsync(taken, results: [Failed(1), new DeliveryResult(2)]);
        await Bka.DoAsync(new AssignCaseworker("hl02") { CaseId = one });
        await Bka.DoAsync(new AssignCaseworker("hl02") { CaseId = two });

        var fresh = await TakeDeliveriesAsync();
        Seqs(fresh).ShouldBe([5]);
        await ReportAsync(fresh);
        (await StatusAsync()).Behind.ShouldBe(3);
        (await StatusAsync()).OldestWaitingAt.ShouldBe(Clock.GetUtcNow());
        (await TakeDeliveriesAsync()).Token.ShouldBeNull("not before it is due");

        foreach (var seq in new long[] { 1, 3, 4 })
        {
            Clock.Move(Minute);
            var due = await TakeDeliveriesAsync();
            Seqs(due).ShouldBe([seq]);
            await ReportAsync(due);
        }

        (await StatusAsync()).Behind.ShouldBe(0);
    }

    [StoreFact]
    public async Task Report_WhenTheEndpointDoesNotAnswer_LeavesItAloneAndKeepsItsPlace()
    {
        foreach (var child in new[] { "B-1", "B-2", "B-3" })
        {
            await Bka.RegisterAsync(child);
        }

        var taken = await TakeDeliveriesAsync();
        await ReportAsync(taken, results: [Failed(1)], through: 1, wait: 60);
        (await TakeDeliveriesAsync()).Token.ShouldBeNull();
        (await StatusAsync()).RestsUntil.ShouldBe(Clock.GetUtcNow() + Minute);
        (await StatusAsync()).Behind.ShouldBe(3);
        Clock.Move(TimeSpan.FromMinutes(61));
        Seqs(await TakeDeliveriesAsync()).ShouldBe([1, 2, 3]);
    }

    [StoreFact]
    public async Task Report_WhenOneFailsInACase_TellsOfItAndOfWhatItHoldsUp()
    {
        var id = await Bka.RegisterAsync("B-1");
        await Bka.DoAsync(new AssignCaseworker("hl01") { CaseId = id });
        await Bka.RegisterAsync("B-2");
        (await StatusAsync()).FirstFailure.ShouldBeNull();

        await ReportAsync(await TakeDeliveriesAsync(), results: [Failed(1), new DeliveryResult(3)]);

        var status = await StatusAsync();
        (status.HeldUp, status.Dead).ShouldBe((1, 0));
        var failure = status.FirstFailure.ShouldNotBeNull();
        (failure.Attempts, failure.Cause).ShouldBe((1, "http-500"));
        failure.NextAt.ShouldBeGreaterThan(Clock.GetUtcNow());
        Clock.Move(failure.NextAt - Clock.GetUtcNow());
        await ReportAsync(await TakeDeliveriesAsync(), results: [new DeliveryResult(1)]);
        (await StatusAsync()).FirstFailure.ShouldBeNull();
        (await StatusAsync()).HeldUp.ShouldBe(0);
    }

    [StoreFact]
    public async Task Report_WhenTheEndpointRests_TellsOfANextTryAfterTheRest()
    {
        await Bka.RegisterAsync("B-1");
        await ReportAsync(await TakeDeliveriesAsync(), results: [Failed(1)], through: 1, wait: 3600);
        var status = await StatusAsync();
        status.FirstFailure.ShouldNotBeNull().NextAt.ShouldBe(status.RestsUntil.ShouldNotBeNull());
    }

    [StoreFact]
    public async Task Report_WhenTheLeaseIsLost_IsRefusedAndKeepsNothing()
    {
        await Bka.RegisterAsync("B-1");
        var slept = await TakeDeliveriesAsync(host: "one");
        (await TakeDeliveriesAsync(host: "two")).Token.ShouldBeNull();
        Clock.Move(TimeSpan.FromMinutes(4));
        var taken = await TakeDeliveriesAsync(host: "two");
        var before = await WebhooksAsync();

        (await Bka.SendAsync(ReportOf(slept, host: "one"), People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.LeaseLost);

        (await WebhooksAsync()).ShouldBe(before);
        await ReportAsync(taken, host: "two");
        (await StatusAsync()).Behind.ShouldBe(0);
    }

    [StoreFact]
    public async Task Replay_WhenGivenUp_IsTriedAgainAndLeavesALedgerRow()
    {
        var id = await GivenUpAsync();
        (await DeadAsync()).ShouldHaveSingleItem().ShouldBe(new DeadLetter(1, id, 8, "http-500", Clock.GetUtcNow()));
        (await StatusAsync()).HeldUp.ShouldBe(1);
        (await TakeDeliveriesAsync()).Token.ShouldBeNull("the case waits for somebody to decide");

        await Bka.DoAsync(new ReplayDeliveries(Everything), Admin);

        Seqs(await TakeDeliveriesAsync()).ShouldBe([1]);
        (await StoreTruth.TextsAsync(Bka, "SELECT actor, details FROM ledger WHERE fact = 'DeliveriesReplayed'"))
            .ShouldBe(["""ta01|{"endpoint":"allt","count":1,"skipped":false,"restarted":false}"""]);
        (await Bka.SendAsync(new ReplayDeliveries(Everything, 1), Admin)).Refusal!.Code.ShouldBe(RefusalCodes.DeliveryNotDead);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task Skip_WhenGivenUp_LetsTheCaseGoOnAndLeavesALedgerRow()
    {
        await GivenUpAsync();
        (await Bka.SendAsync(new SkipDelivery(Everything, 2), Admin)).Refusal!.Code.ShouldBe(RefusalCodes.DeliveryNotDead);

        await Bka.DoAsync(new SkipDelivery(Everything, 1), Admin);

        Seqs(await TakeDeliveriesAsync()).ShouldBe([2]);
        (await StoreTruth.TextsAsync(Bka, "SELECT COUNT(*) FROM ledger WHERE fact = 'DeliverySkipped'")).ShouldBe(["1"]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task Take_WhenAClockRanAhead_DoesNotWaitForIt()
    {
        await Bka.RegisterAsync("B-1");
        Clock.Move(TimeSpan.FromDays(3650));
        await ReportAsync(await TakeDeliveriesAsync(), results: [Failed(1)], through: 1, wait: 60);
        Clock.Move(TimeSpan.FromDays(-3650));
        Seqs(await TakeDeliveriesAsync()).ShouldBe([1]);
    }

    [StoreFact]
    public async Task ReadEvents_WhenPaged_GivesTheSameForTheSameCursor()
    {
        await CaseCrowd.FillAsync(Bka);
        await SweepAsync();
        var head = await HeadAsync();
        var (all, after) = (new List<CloudEvent>(), 0L);
        while (after < head)
        {
            var page = await Bka.AskAsync(new ReadEvents(after, 7), Admin);
            page.IsCaughtUp.ShouldBe(page.Next == head);
            (page.Next > after).ShouldBeTrue();
            all.AddRange(page.Events);
            after = page.Next;
        }

        all.Select(told => long.Parse(told.Id, CultureInfo.InvariantCulture)).ShouldBeInOrder();
        all.ShouldAllBe(told => told.Data == null || (told.Data.CaseRef == null && told.Data.SubjectRef == null));
        all[^1].Type.ShouldBe("se.bka.sweep.completed");
        var last = await Bka.AskAsync(new ReadEvents(head, 7), Admin);
        (last.Events.Count, last.Next, last.IsCaughtUp).ShouldBe((0, head, true));
    }

    [StoreFact]
    public async Task ReadEvents_WhenTheCursorIsAheadOfTheStore_IsRefused()
    {
        await Bka.RegisterAsync("B-1");
        foreach (var after in new[] { 2, long.MaxValue, -1 })
        {
            var answer = await Bka.Workflow.AskAsync(new ReadEvents(after), new CallContext(Admin));
            answer.Refusal!.Missing.ShouldHaveSingleItem().ShouldBe(new Missing(MissingCodes.BadRange, Item: "after"));
        }

        (await Bka.Workflow.AskAsync(new ReadEvents(0), new CallContext(People.Head))).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
    }

    private async Task<string> GivenUpAsync()
    {
        var id = await Bka.RegisterAsync("B-1");
        await Bka.DoAsync(new AssignCaseworker("hl01") { CaseId = id });
        for (var i = 0; i < 8; i++)
        {
            Clock.Move(TimeSpan.FromHours(15));
            await ReportAsync(await TakeDeliveriesAsync(), results: [Failed(1)]);
        }

        return id;
    }

    private static DeliveryResult Failed(long seq) => new(seq, "http-500");

    private static long[] Seqs(TakenDeliveries taken) => [.. taken.Events.Select(told => long.Parse(told.Id, CultureInfo.InvariantCulture))];

    private Task<TakenDeliveries> TakeDeliveriesAsync(string endpoint = Everything, string host = "host") =>
        Bka.DoAsync(new TakeDeliveries(endpoint, host), People.Job);

    private static ReportDeliveries ReportOf(
        TakenDeliveries taken, string endpoint = Everything, string host = "host", DeliveryResult[]? results = null, long? through = null, int? wait = null) =>
        new(endpoint, host, taken.Token!.Value, through ?? taken.Through, results ?? [.. Seqs(taken).Select(seq => new DeliveryResult(seq))], wait);

    private Task<DeliveriesReported> ReportAsync(
        TakenDeliveries taken, string endpoint = Everything, string host = "host", DeliveryResult[]? results = null, long? through = null, int? wait = null) =>
        Bka.DoAsync(ReportOf(taken, endpoint, host, results, through, wait), People.Job);

    private async Task<WebhookStatus> StatusAsync(string endpoint = Everything) =>
        (await Bka.AskAsync(new GetWebhooks(), Admin)).Endpoints.Single(status => status.Name == endpoint);

    private async Task<IReadOnlyList<DeadLetter>> DeadAsync() => (await Bka.AskAsync(new GetDeadLetters(Everything), Admin)).Letters;

    private async Task<long> HeadAsync() =>
        long.Parse((await StoreTruth.TextsAsync(Bka, "SELECT seq FROM ledger_head")).Single(), CultureInfo.InvariantCulture);

    private async Task<string> WebhooksAsync() => string.Join('\n',
    [
        .. await StoreTruth.TextsAsync(Bka, "SELECT name, cursor, failures, rests_until, paused_at FROM webhook_endpoints"),
        .. await StoreTruth.TextsAsync(Bka, "SELECT endpoint, seq, case_id, attempts, next_at, cause, dead_at FROM webhook_deliveries"),
    ]);
}
