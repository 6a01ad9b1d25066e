using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Outgoing.Notices;
using Bka.Host.Outgoing.Smtp;
using Bka.Host.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>A host, a mail server and a post that the test carries itself; the host's own jobs mail nothing.</summary>
internal sealed class PostScene : IAsyncDisposable
{
    private static readonly CallContext Job = new(new Actor("job:test", Function.SystemJob, []));

    private PostScene(BkaFactory host, SmtpPlace smtp, NoticeSettings settings)
    {
        (Host, Smtp, Settings) = (host, smtp, settings);
        Post = NewPost();
    }

    public BkaFactory Host { get; }

    public SmtpPlace Smtp { get; }

    public NoticeSettings Settings { get; }

    public NoticePost Post { get; private set; }

    private IBkaWorkflow Bka => Host.Services.GetRequiredService<IBkaWorkflow>();

    public static Task<PostScene> StartAsync(params string[] leads) =>
        StartAsync([.. leads.Select(lead => (lead, Function.LeadSocialWorker, new[] { "Norr" }))]);

    public static async Task<PostScene> StartAsync(params (string Address, Function Function, string[] Units)[] readers)
    {
        var smtp = new SmtpPlace();
        var scene = new PostScene(await BkaFactory.StartAsync(), smtp, SettingsFor(smtp, readers));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (scene.Host.Services.GetRequiredService<JobRuns>().Last("sweep") is null)
        {
            // The sweep that rings at the start is over before the test moves the clock.
            patience.Token.ThrowIfCancellationRequested();
            await scene.Host.WithToken(null).GetAsync("/halsa/liv");
        }

        return scene;
    }

    public static NoticeSettings SettingsFor(SmtpPlace smtp, (string Address, Function Function, string[] Units)[] readers) => new(
        "bka@kommun.example",
        new SmtpServer("127.0.0.1", smtp.Port, SmtpSecurity.None) { Timeout = TimeSpan.FromSeconds(20) },
        new Uri("https://bka.kommun.example/"),
        7,
        [.. readers.Select(reader => new NoticeRecipient(
            NoticeRecipient.KeyOf(reader.Address), reader.Address, new Actor("hl01", reader.Function, reader.Units)))]);

    public NoticePost NewPost(NoticeSettings? settings = null, IBkaWorkflow? bka = null) =>
        new(bka ?? Bka, settings ?? Settings, Host.Clock, Host.Services.GetRequiredService<ILogger<NoticePost>>());

    /// <summary>Another host takes over, or the same after a restart.</summary>
    public void Renew(bool really = true) => Post = really ? NewPost() : Post;

    /// <summary>The host's own door, of a host that dies before it has told how a mail went.</summary>
    public IBkaWorkflow DiesBeforeReporting() => new DyingWorkflow(Bka);

    /// <summary>A case with one overdue clock: a skyddsbedömning, or a förhandsbedömning, which is not urgent.</summary>
    public async Task<IReadOnlyList<string>> OverdueAsync(string caseRef, string unit, bool urgent = true)
    {
        var head = Host.Head(unit);
        var intake = Bodies.Intake(caseRef, unit, "B-" + caseRef);
        intake["receivedAt"] = urgent ? "2026-11-18T08:00:00+01:00" : "2026-11-03T08:00:00+01:00";
        var ids = await head.RegisterAsync(intake);
        if (!urgent)
        {
            (await head.RecordSkyddsbedomningAsync(ids[0])).Ok();
        }

        return ids;
    }

    /// <summary>What the jobs do when they ring.</summary>
    public async Task RoundAsync()
    {
        await Post.PlanAsync(Job, CancellationToken.None);
        await Post.SendAsync(Job, CancellationToken.None);
    }

    /// <summary>What the sweep does when it rings.</summary>
    public async Task SweepAsync() => (await Bka.SendAsync(new RunSweep(), Job)).Require();

    /// <summary>The sweep and a round at nine the next morning.</summary>
    public async Task NextDayAsync()
    {
        var today = Host.Clock.GetUtcNow().UtcDateTime.Date;
        Host.Clock.Set(new DateTimeOffset(today.AddDays(1).AddHours(8), TimeSpan.Zero));
        await SweepAsync();
        await RoundAsync();
    }

    /// <summary>Sends until nothing waits; the server does as it should.</summary>
    public async Task DrainAsync()
    {
        Smtp.Heal();
        for (var round = 0; round < 200 && (await OverviewAsync()).Waiting > 0; round++)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(10));
            await Post.SendAsync(Job, CancellationToken.None);
        }
    }

    /// <summary>The ids of all mails that were to go, read past the module.</summary>
    public async Task<IReadOnlyList<string>> PlannedAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Host.DataFolder, "bka.db")};Mode=ReadOnly;Pooling=False");
        return [.. (await connection.QueryAsync<string>($"SELECT message_id FROM notices WHERE state <> {(int)NoticeState.Unchanged}")).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        await Host.DisposeAsync();
    }

    private async Task<NoticeOverview> OverviewAsync() =>
        (await Bka.AskAsync(new GetNoticeOverview(), new CallContext(new Actor("ta01", Function.TechnicalAdministrator, [])))).Require();

    private sealed class DyingWorkflow(IBkaWorkflow bka) : IBkaWorkflow
    {
        public Task TellAsync(ReadVisit visit) => bka.TellAsync(visit);

        public Task<Answer<TAnswer>> SendAsync<TAnswer>(
            Command<TAnswer> command, CallContext call, CancellationToken cancellationToken = default) => command is ReportNotice
                ? throw new InvalidOperationException("The host is dead.")
                : bka.SendAsync(command, call, cancellationToken);

        public Task<Answer<TAnswer>> AskAsync<TAnswer>(
            Query<TAnswer> query, CallContext call, CancellationToken cancellationToken = default) =>
            bka.AskAsync(query, call, cancellationToken);
    }
}
