using Bka.Host.Demo;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The demo's clock while the stories are played, and afterwards.</summary>
public sealed class DemoTimeTests
{
    private static readonly DateTimeOffset InMay = new(2026, 5, 4, 8, 30, 0, TimeSpan.Zero);

    private readonly FakeClock _real = new(new DateTimeOffset(2031, 3, 1, 13, 0, 0, TimeSpan.Zero));

    [Fact]
    public void GetUtcNow_WhenNotHeld_IsTheDemosDayAtTheRealTimeOfDay()
    {
        var time = new DemoTime(_real);

        time.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void HoldAt_WhenHeld_StandsUntilItRunsAgain()
    {
        var time = new DemoTime(_real);
        var now = time.GetUtcNow();

        time.HoldAt(InMay);
        _real.Advance(TimeSpan.FromMinutes(2));
        time.GetUtcNow().ShouldBe(InMay);
        time.LetRun();

        time.GetUtcNow().ShouldBe(now.AddMinutes(2));
    }

    [Fact]
    public void HoldAt_WhenItWouldGoBackwardsOrAhead_IsRefused()
    {
        var time = new DemoTime(_real);
        time.HoldAt(InMay);

        Should.Throw<ArgumentOutOfRangeException>(() => time.HoldAt(InMay.AddTicks(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => time.HoldAt(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)));
        time.GetUtcNow().ShouldBe(InMay);
    }
}
