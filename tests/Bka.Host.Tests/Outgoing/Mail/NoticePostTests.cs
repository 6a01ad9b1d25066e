using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Host.Outgoing.Notices;
using Bka.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>From the watched clocks to the mail server and back: none lost, none doubled that is certain, and nothing told that is secret.</summary>
public partial class NoticePostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly CallContext Job = new(new Actor("job:test", Function.SystemJob, []));

    [Fact]
    public async Task Post_WhenThereIsSomethingToTell_SendsADigestAndWhatIsUrgentOnce()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example", "head@kommun.example");
        await scene.OverdueAsync("A1", "Norr");
        await scene.RoundAsync();
        await scene.RoundAsync();

        scene.Smtp.Mails.Select(mail => (mail.To, MailReader.Subject(mail.Text))).OrderBy(mail => mail).ShouldBe([
            ("head@kommun.example", "Bka 2026-11-20: 1 försenad, 1 nytt larm"),
            ("head@kommun.example", "Bka brådskande: 1 skyddsbedömning"),
            ("lead@kommun.example", "Bka 2026-11-20: 1 försenad, 1 nytt larm"),
            ("lead@kommun.example", "Bka brådskande: 1 skyddsbedömning"),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Mail_WhenRead_HoldsNumbersAndLinksAlone()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example");
        var ids = await scene.OverdueAsync("Hemlig-ref", "Norr");
        await scene.RoundAsync();

        foreach (var mail in scene.Smtp.Mails)
        {
            var body = MailReader.Body(mail.Text);
            foreach (var secret in new[] { "Hemlig-ref", "B-Hemlig-ref", "Norr" }.Concat(ids))
            {
                mail.Text.ShouldNotContain(secret);
                body.ShouldNotContain(secret);
            }

            Links().Count(body).ShouldBeGreaterThan(0);
            Links().Matches(body).ShouldAllBe(link => link.Value.StartsWith("https://bka.kommun.example/bevakningar?", StringComparison.Ordinal)
                || link.Value == "https://bka.kommun.example/larm");
        }

        string.Join('\n', scene.Host.Log.Lines).ShouldNotContain("lead@kommun.example");
        (await scene.Host.As(Function.TechnicalAdministrator).GetAsync("/api/v1/notices")).Ok().Text.ShouldNotContain("kommun.example");
    }

    [Fact]
    public async Task Mail_WhenTheReaderSeesAnotherUnit_TellsNothingOfThisOne()
    {
        await using var scene = await PostScene.StartAsync(("lead@kommun.example", Function.LeadSocialWorker, ["Syd"]), ("hl@kommun.example", Function.Caseworker, []));
        await scene.OverdueAsync("A1", "Norr");
        await scene.RoundAsync();
        scene.Smtp.Mails.ShouldBeEmpty();
        await scene.OverdueAsync("A2", "Syd");
        await scene.NextDayAsync();
        scene.Smtp.Mails.ShouldAllBe(mail => mail.To == "lead@kommun.example");
        MailReader.Body(scene.Smtp.Mails.First(mail => MailReader.Subject(mail.Text).StartsWith("Bka 2026", StringComparison.Ordinal)).Text)
            .ShouldContain("Försenade: 1\r\n");
    }

    [Fact]
    public async Task Digest_WhenNothingChanges_IsSentOnceAWeek()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example");
        await scene.OverdueAsync("A1", "Norr", urgent: false);
        await scene.RoundAsync();
        for (var day = 0; day < 15; day++)
        {
            await scene.NextDayAsync();
            await scene.RoundAsync();
        }

        // On the 21st the alert goes on to the head of unit; after that nothing changes.
        scene.Smtp.Mails.Select(mail => MailReader.Subject(mail.Text)[4..14]).ShouldBe(["2026-11-20", "2026-11-21", "2026-11-28", "2026-12-05"]);
    }

    [Fact]
    public async Task Send_WhenTheHostIsKilledAfterTheMailWentAndBeforeItReported_SendsItAgainUnderTheSameId()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example");
        await scene.OverdueAsync("A1", "Norr", urgent: false);
        await scene.Post.PlanAsync(Job, CancellationToken.None);
        await Should.ThrowAsync<InvalidOperationException>(
            () => scene.NewPost(bka: scene.DiesBeforeReporting()).SendAsync(Job, CancellationToken.None));
        await scene.Host.RestartAsync();
        scene.Renew();
        await scene.Post.SendAsync(Job, CancellationToken.None);
        scene.Smtp.Mails.Count.ShouldBe(1, "the dead host's lease has not ended");
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.RoundAsync();
        await scene.RoundAsync();

        scene.Smtp.TakenOver.Count.ShouldBe(2);
        scene.Smtp.TakenOver.Distinct().Count().ShouldBe(1, "a receiver drops the double by its id");
    }

    [Fact]
    public async Task Send_WhenTheHostStopsWhileTheServerTakesTheMail_SendsItOnce()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example");
        await scene.OverdueAsync("A1", "Norr", urgent: false);
        await scene.Post.PlanAsync(Job, CancellationToken.None);
        using (var stop = new CancellationTokenSource())
        {
            scene.Smtp.OnMail = stop.Cancel;
            await Should.ThrowAsync<OperationCanceledException>(() => scene.Post.SendAsync(Job, stop.Token));
            scene.Smtp.OnMail = null;
        }

        await scene.Host.RestartAsync();
        scene.Renew();
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await scene.RoundAsync();

        scene.Smtp.TakenOver.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_WhenTwoHostsSend_SendsEachMailOnce()
    {
        var addresses = Enumerable.Range(0, 12).Select(i => $"lead{i}@kommun.example").ToArray();
        await using var scene = await PostScene.StartAsync(addresses);
        await scene.OverdueAsync("A1", "Norr");
        NoticePost[] hosts = [scene.Post, scene.NewPost(), scene.NewPost()];
        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.PlanAsync(Job, CancellationToken.None))));
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(hosts.Select(host => Task.Run(() => host.SendAsync(Job, CancellationToken.None))));
        }

        scene.Smtp.TakenOver.Count.ShouldBe(24);
        scene.Smtp.TakenOver.Distinct().Count().ShouldBe(24);
    }

    [Fact]
    public async Task Send_WhenTheRecipientIsNoLongerConfigured_GivesUpWithTheCause()
    {
        await using var scene = await PostScene.StartAsync("lead@kommun.example");
        await scene.OverdueAsync("A1", "Norr", urgent: false);
        await scene.Post.PlanAsync(Job, CancellationToken.None);
        await scene.NewPost(scene.Settings with { Recipients = [] }).SendAsync(Job, CancellationToken.None);

        var admin = scene.Host.As(Function.TechnicalAdministrator);
        var failing = (await admin.GetAsync("/api/v1/notices")).Ok().Body["failing"]![0]!;
        ((string?)failing["cause"], (string?)failing["state"]).ShouldBe(("recipient-gone", "dead"));
        (await admin.GetAsync("/drift/mejl")).Text.ShouldContain("Mottagaren finns inte längre");
        (await admin.PostAsync("/api/v1/notices/replays", new System.Text.Json.Nodes.JsonObject { ["noticeId"] = (string?)failing["noticeId"] })).Ok();
        await scene.Post.SendAsync(Job, CancellationToken.None);
        scene.Smtp.TakenOver.Count.ShouldBe(1);
    }

    // Each seed is a history of a mail server that fails in every way it can, clocks that jump, hosts that are killed.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Send_WhenAllGoesWrong_LosesNoneAndDoublesNoneThatIsCertain(int seed)
    {
        var random = new Random(seed);
        SmtpFault[] passing =
        [
            SmtpFault.None, SmtpFault.MultiLine, SmtpFault.BusyAtConnect, SmtpFault.DropAtConnect, SmtpFault.NoSmtp, SmtpFault.SenderRefused,
            SmtpFault.RecipientBusy, SmtpFault.DataBusy, SmtpFault.BusyAfterData, SmtpFault.DropBeforeAnswer,
        ];
        await using var scene = await PostScene.StartAsync([.. Enumerable.Range(0, 4).Select(i => $"lead{i}@kommun.example")]);
        for (var day = 0; day < 3; day++)
        {
            await scene.OverdueAsync($"A{day}", "Norr");
            scene.Smtp.Then([.. Enumerable.Range(0, 25).Select(_ => passing[random.Next(passing.Length)])]);
            for (var round = 0; round < 40; round++)
            {
                scene.Renew(random.Next(4) == 0);
                await scene.RoundAsync();
                scene.Host.Clock.Advance(random.Next(5) switch { 0 => TimeSpan.FromHours(1), 1 => TimeSpan.FromMinutes(-3), _ => TimeSpan.FromMinutes(random.Next(1, 30)) });
            }

            await scene.NextDayAsync();
        }

        await scene.DrainAsync();
        var planned = await scene.PlannedAsync();
        planned.Count.ShouldBeGreaterThan(8);
        scene.Smtp.TakenOver.Distinct().Order(StringComparer.Ordinal).ToArray().ShouldBe(planned, ignoreOrder: false, "none is lost");
        // A mail is taken over again only when the answer to it was lost.
        var lost = scene.Smtp.Dropped;
        scene.Smtp.TakenOver.Count.ShouldBe(planned.Count + lost, "none is doubled that is certain");
    }

    [Fact]
    public async Task Host_WhenItsJobsRing_MailsByItself()
    {
        await using var smtp = new SmtpPlace();
        var settings = PostScene.SettingsFor(smtp, [("lead@kommun.example", Function.LeadSocialWorker, ["Norr"])]) with { DigestHour = 22 };
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings { Notices = settings });
        await host.Lead("Norr").RegisterIntakeAsync("A1", "Norr", "B1");
        host.Clock.Advance(TimeSpan.FromHours(2));
        var scheduler = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).ShouldNotBeNull();
        using var patience = new CancellationTokenSource(Patience);
        while (smtp.TakenOver.Count == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await scheduler.TriggerJob(new JobKey("plan-notices"));
            await scheduler.TriggerJob(new JobKey("send-notices"));
            await host.WithToken(null).GetAsync("/halsa/liv");
        }

        smtp.Mails.ShouldContain(mail => MailReader.Subject(mail.Text).StartsWith("Bka brådskande", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}
