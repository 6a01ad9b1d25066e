using Bka.Faults;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Faults;

/// <summary>Short forms of the fault runner's runs on a SQLite file; the long ones stand in its README.</summary>
[Collection(FaultCollection.Name)]
public class SqliteFaultTests
{
    [Fact]
    public async Task Host_WhenKilledUnderLoad_LosesNothingAndDoublesNothing()
    {
        var run = await FaultTable.RunAsync("kill-sqlite", "--kills", "12", "--check-every", "6", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(50);
        run.Ready.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Host_WhenItDiesAtEachNamedPoint_EachCommandHasOneEffect()
    {
        var run = await FaultTable.RunAsync("crash", "--pairs", "one", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Sweeps_WhenTheyRunEveryHour_LeaveEveryAlertOnce()
    {
        var run = await FaultTable.RunAsync("soak", "--years", "0.1", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(3_000);
    }

    [Fact]
    public async Task Sweeps_WhenTheClockIsSet_LeaveEveryAlertOnce()
    {
        var run = await FaultTable.RunAsync("clock", "--jumps", "200", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("kill-sqlite", "--kills")]
    [InlineData("kill-sqlite", "twelve")]
    [InlineData("kill-everything")]
    [InlineData]
    public async Task FaultRunner_WhenUsedWrongly_SaysHow(params string[] words) =>
        await Should.ThrowAsync<FormatException>(() => FaultTable.RunAsync(words));
}
