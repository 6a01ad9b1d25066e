using System.Net;
using Bka.Contracts;
using Bka.Host.Outgoing;
using Bka.Host.Tests.Support;
using Bka.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Bka.Host.Tests.Webhooks;

/// <summary>The module, a dispatcher that a test rings, and a receiver; no scheduler and a clock that stands still.</summary>
internal sealed class WebhookScene : IAsyncDisposable
{
    public const string Endpoint = "mottagaren";

    private static readonly Actor Lead = new("fs01", Function.LeadSocialWorker, ["Norr"]);
    private static readonly Actor Admin = new("ta01", Function.TechnicalAdministrator, []);
    private static readonly CallContext Job = new(new Actor("job:webhooks", Function.SystemJob, []));

    private readonly TestFolder _folder = new();
    private readonly ServiceProvider _services;

    private WebhookScene(WebhookReceiver receiver, WebhookSettings settings)
    {
        Receiver = receiver;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(settings)
            .AddSingleton<WebhookPoster>()
            .AddTransient<WebhookDispatcher>()
            .AddBkaWorkflow(options =>
            {
                options.UseSqlite(_folder.File("bka.db"));
                options.Webhooks = [.. settings.Targets.Select(target => target.Endpoint)];
            })
            .BuildServiceProvider();
        Bka = _services.GetRequiredService<IBkaWorkflow>();
        Dispatcher = _services.GetRequiredService<WebhookDispatcher>();
    }

    public WebhookReceiver Receiver { get; }

    public FakeClock Clock { get; } = new(FakeClock.Evening);

    public IBkaWorkflow Bka { get; }

    public WebhookDispatcher Dispatcher { get; }

    /// <summary>Another host on the same store.</summary>
    public WebhookDispatcher OtherHost => _services.GetRequiredService<WebhookDispatcher>();

    public static OutgoingSettings Loopback { get; } =
        OutgoingSettings.Usual with { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] };

    public static async Task<WebhookScene> StartAsync(
        OutgoingSettings? outgoing = null, string path = "/hook", string? client = null, string[]? keys = null, Func<Uri, Uri>? url = null)
    {
        var receiver = await WebhookReceiver.StartAsync();
        var target = new WebhookTarget(
            new WebhookEndpoint(Endpoint, client, FromStart: true), (url ?? (at => at))(receiver.Url(path)), keys ?? [WebhookReceiver.Key]);
        return new WebhookScene(receiver, new WebhookSettings([target], outgoing ?? Loopback));
    }

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    public Task RingAsync(WebhookDispatcher? host = null) => (host ?? Dispatcher).RunAsync(Bka, Job, CancellationToken.None);

    /// <summary>Rings when so much time has passed.</summary>
    public async Task RingAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await RingAsync();
    }

    public async Task<T> DoAsync<T>(Command<T> command, Actor? actor = null) =>
        (await Bka.SendAsync(command, new CallContext(actor ?? Lead))).Require();

    public Task<Answer<T>> AsJobAsync<T>(Command<T> command) => Bka.SendAsync(command, Job);

    public Task<Answer<T>> AsAdminAsync<T>(Command<T> command) => Bka.SendAsync(command, new CallContext(Admin));

    public async Task<WebhookStatus> StatusAsync() =>
        (await Bka.AskAsync(new GetWebhooks(), new CallContext(Admin))).Require().Endpoints.Single();

    public async Task<IReadOnlyList<DeadLetter>> DeadAsync() =>
        (await Bka.AskAsync(new GetDeadLetters(Endpoint), new CallContext(Admin))).Require().Letters;

    /// <summary>A case with its first event.</summary>
    public async Task<string> RegisterAsync(string child, Actor? actor = null) => (await DoAsync(
        new RegisterIntake(
            "A-" + child, IntakeKind.ConcernReport, Clock.GetUtcNow(), Channel.Telephone, ViolenceSuspicion.No, "Norr",
            [new IntakeChild(child, "2015-03", Sex.Girl)]),
        actor)).Cases.Single().CaseId;

    /// <summary>One more event in a case.</summary>
    public Task AssignAsync(string caseId, string caseworker) => DoAsync(new AssignCaseworker(caseworker) { CaseId = caseId });

    /// <summary>All is delivered and nothing waits.</summary>
    public async Task IsEmptyAsync()
    {
        var status = await StatusAsync();
        (status.Behind, status.Dead, status.HeldUp).ShouldBe((0, 0, 0));
        status.OldestWaitingAt.ShouldBeNull();
    }
}
