using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>The first digest after a stop waits for the sweep, and a sweep that stays silent is told of.</summary>
public class SilentSweepTests
{
    [Fact]
    public async Task Digest_WhenPlannedBeforeTheFirstSweepAfterAStop_WaitsForIt()
    {
        await using var scene = await SilentAsync();
        await scene.RoundAsync();
        scene.Smtp.Mails.ShouldBeEmpty("the numbers are those from before the stop");

        await scene.SweepAsync();
        await scene.RoundAsync();

        MailReader.Subject(scene.Smtp.Mails.ShouldHaveSingleItem().Text).ShouldStartWith("Bka 2026-11-22: 1 försenad");
        scene.Host.Clock.Advance(TimeSpan.FromHours(3));
        await scene.RoundAsync();
        scene.Smtp.Mails.Count.ShouldBe(1, "the day's digest is sent");
    }

    [Fact]
    public async Task Digest_WhenTheSweepStaysSilent_SaysSoAfterAnHour()
    {
        await using var scene = await SilentAsync();
        await scene.RoundAsync();
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(59));
        await scene.RoundAsync();
        scene.Smtp.Mails.ShouldBeEmpty();

        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.RoundAsync();

        MailReader.Subject(scene.Smtp.Mails.ShouldHaveSingleItem().Text).ShouldBe("Bka 2026-11-22: larmen är inte beräknade");
    }

    [Fact]
    public async Task Digest_WhenTheSweepFallsSilentAnew_WaitsAnew()
    {
        await using var scene = await SilentAsync();
        await scene.RoundAsync();
        await scene.SweepAsync();
        await scene.RoundAsync();
        scene.Host.Clock.Advance(TimeSpan.FromDays(1));
        await scene.RoundAsync();
        scene.Smtp.Mails.Count.ShouldBe(1);
    }

    // One and a half day after the last sweep, at nine in the morning.
    private static async Task<PostScene> SilentAsync()
    {
        var scene = await PostScene.StartAsync("lead@kommun.example");
        await scene.OverdueAsync("A1", "Norr", urgent: false);
        scene.Host.Clock.Set(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        return scene;
    }
}
