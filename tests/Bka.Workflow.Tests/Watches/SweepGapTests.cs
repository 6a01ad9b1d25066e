using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

/// <summary>When alerts were not computed.</summary>
public class SweepGapTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset From = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddDays(30);

    [Fact]
    public void Gaps_WhenSweptEachHour_AreNone() => Of(Hours(-1, 0, 1, 2, 4, 6), now: 8).ShouldBeEmpty("two intervals are no gap");

    [Fact]
    public void Gaps_WhenNeverSwept_AreNone() => Of([], now: 500).ShouldBeEmpty();

    [Fact]
    public void Gaps_WhenMoreThanTwoIntervalsApart_AreTold() =>
        Of(Hours(0, 1, 27, 28), now: 29).ShouldBe([new AlertGap(From.AddHours(1), From.AddHours(27))]);

    [Fact]
    public void Gaps_WhenStillSilent_HaveNoEnd() => Of(Hours(0, 1), now: 27).ShouldBe([new AlertGap(From.AddHours(1), null)]);

    [Fact]
    public void Gaps_WhenTheyReachOutOfThePeriod_AreCutThere()
    {
        Of(Hours(-30, 10, 11), now: 12).ShouldBe([new AlertGap(From, From.AddHours(10))]);
        var inside = (30 * 24) - 5;
        Of(Hours(inside, inside + 50), now: inside + 51, step: true).ShouldBe([new AlertGap(From.AddHours(inside), To)]);
        Of(Hours(inside), now: inside + 90, step: true).ShouldBe([new AlertGap(From.AddHours(inside), To)]);
    }

    [Fact]
    public void Gaps_WhenThePeriodLiesOutside_AreNone()
    {
        Of(Hours(-60, -10), now: 0).ShouldBeEmpty();
        Of(Hours(-60, -10, -1, 0), now: 1).ShouldBeEmpty();
    }

    [Fact]
    public void Gaps_WhenAClockRanAhead_AreNotHiddenByIt() =>
        Of(Hours(0, 1, 9999), now: 27).ShouldBe([new AlertGap(From.AddHours(1), null)]);

    private static IReadOnlyList<AlertGap> Of(IReadOnlyList<DateTimeOffset> sweeps, int now, bool step = false) =>
        SweepGaps.Of(sweeps, From, To, From.AddHours(now) + (step ? TimeSpan.FromTicks(1) : TimeSpan.Zero), Hour);

    private static DateTimeOffset[] Hours(params int[] hours) => [.. hours.Select(hour => From.AddHours(hour))];
}
