using Bka.Contracts;
using Bka.Faults.InProcess;
using Bka.Faults.Truth;
using Bka.Workflow.Tests.Support;

namespace Bka.Faults.Runs;

/// <summary>
/// The clock is set forwards and backwards, between sweeps and in the middle of them, while cases live on. Each alert is
/// there once and only where it is due, and the ledger is whole.
/// </summary>
internal static class ClockJumps
{
    private const int YearsAhead = 10;
    private const int CasesAtOnce = 20;
    private const int CheckEvery = 50;
    private static readonly CallContext Job = new(new Actor("job:sweep", Function.SystemJob, []));

    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(-5), TimeSpan.FromHours(1), TimeSpan.FromHours(-1),
        TimeSpan.FromDays(1), TimeSpan.FromDays(-1),
    ];

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var jumps = options.Number("jumps", 200);
        using var shop = new Workshop(options.Seed);
        await using var bka = new BkaModule(GivenPlace.Sqlite(shop.DataFile), new FakeClock());
        var cases = new List<SimulatedCase>();
        var (commands, number) = (0, 0);
        for (var jump = 1; jump <= jumps; jump++)
        {
            while (cases.Count < CasesAtOnce)
            {
                cases.Add(new SimulatedCase(number++, shop.Random));
            }

            // Time goes on all the same, so that last days are passed.
            bka.Clock.Move(TimeSpan.FromHours(shop.Random.Next(1, 72)));
            commands += await LiveAsync(bka, cases, shop.Random);
            await SweepAcrossAsync(bka, shop.Random);
            if (jump % CheckEvery == 0 || jump == jumps)
            {
                (await bka.Workflow.SendAsync(new RunSweep(), Job)).Require();
                await Evidence.HoldsAsync(bka);
            }
        }

        return new FaultSummary("clock", options.Seed, $"{jumps} jumps") { Commands = commands };
    }

    // The sweep is under way when the clock is set; now and then it is set ten years ahead and back again.
    private static async Task SweepAcrossAsync(BkaModule bka, Random random)
    {
        var step = random.Next(40) == 0 ? TimeSpan.FromDays(YearsAhead * 365) : Steps[random.Next(Steps.Length)];
        var sweep = Task.Run(() => bka.Workflow.SendAsync(new RunSweep(), Job));
        bka.Clock.Move(step);
        (await sweep).Require();
        (await bka.Workflow.SendAsync(new RunSweep(), Job)).Require();
        if (step > TimeSpan.FromDays(1))
        {
            bka.Clock.Move(-step);
            (await bka.Workflow.SendAsync(new RunSweep(), Job)).Require();
        }
    }

    // A day that the clock has gone back before is rightly refused; the step waits until it has come again.
    private static async Task<int> LiveAsync(BkaModule bka, List<SimulatedCase> cases, Random random)
    {
        SimulatedCase[] steps = [.. cases.Where(_ => random.Next(3) == 0)];
        var taken = 0;
        foreach (var one in steps)
        {
            taken += await one.StepAsync(bka) is null ? 1 : 0;
        }

        cases.RemoveAll(one => one.IsOver);
        return taken;
    }
}
