using Bka.Faults;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Faults;

/// <summary>Short forms of the fault runner's runs on a PostgreSQL server of its own.</summary>
[Collection(FaultCollection.Name)]
public class PostgresFaultTests
{
    [ServerFact]
    public async Task Host_WhenOneOfThreeIsKilled_TheOthersServeAndNothingIsLost()
    {
        var run = await FaultTable.RunAsync("kill-postgres", "--kills", "6", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(50);
    }

    [ServerFact]
    public async Task Host_WhenItDiesAroundTheCommit_EachCommandHasOneEffect()
    {
        var run = await FaultTable.RunAsync("crash", "--store", "postgres", "--points", "Postgres", "--pairs", "one", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(100);
    }

    [ServerFact]
    public async Task Hosts_WhenTheDatabaseGoesDown_AnswerAgainAndNothingIsLost()
    {
        var run = await FaultTable.RunAsync("restart-postgres", "--kills", "2", "--seed", "2026");

        run.Ready.Count.ShouldBe(2);
    }

    [ServerFact]
    public async Task Host_WhenItSleepsBeyondItsTransaction_HasLostIt()
    {
        var run = await FaultTable.RunAsync("pause", "--pauses", "3", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(20);
    }

    [ServerFact]
    public async Task Hosts_WhenTheySweepAtOnce_RaiseEachAlertOnce()
    {
        var run = await FaultTable.RunAsync("race", "--sweeps", "30", "--watches", "1000", "--seed", "2026");

        run.Commands.ShouldBeGreaterThan(300);
    }
}
