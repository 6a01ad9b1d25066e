using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Watches;

/// <summary>
/// Any pattern of outages, repeated and racing sweeps, two hosts, a machine clock that jumps, moved dates and changed
/// settings ends with the alerts that the oracle tells. A failure names its seed; <c>BKA_TEST_ALERT_HISTORIES</c> runs more.
/// </summary>
public abstract class AlertPropertyTests(Func<StorePlace> placed, int hosts)
{
    private static readonly int Histories = int.TryParse(
        Environment.GetEnvironmentVariable("BKA_TEST_ALERT_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 25;

    // Days around which something is odd: both changes of the clock, a leap day, Midsummer, the turn of the year.
    private static readonly DateOnly[] OddDays =
    [
        new(2026, 10, 20), new(2027, 3, 22), new(2028, 2, 20), new(2026, 6, 12), new(2026, 12, 18), new(2027, 10, 29),
    ];

    private static readonly TimeSpan[] Jumps =
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(-5), TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(1),
        TimeSpan.FromDays(-1), TimeSpan.FromDays(3650), TimeSpan.FromDays(-40),
    ];

    [StoreFact]
    public async Task Alerts_WhenAnythingHappensToTheSweeps_AreTheOraclesInTheEnd()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            await using var place = placed();
            try
            {
                await LiveAsync(place, new Random(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}", failure);
            }
        }
    }

    private async Task LiveAsync(StorePlace place, Random random)
    {
        var clock = new FakeClock();
        clock.Set(OddDays[random.Next(OddDays.Length)], random.Next(24));
        var oracle = new AlertOracle();
        var changed = new List<ChangedRung>();
        var modules = Open(place, clock, changed);
        try
        {
            for (var i = 0; i < 60; i++)
            {
                // Mostly an hour or a night, now and then an outage of weeks.
                clock.Move(TimeSpan.FromMinutes(random.Next(10) == 0 ? random.Next(60_000) : random.Next(1_500)));
                switch (random.Next(8))
                {
                    case 0 or 1 or 2:
                        await SweepAsync(modules, random);
                        break;
                    case 3:
                        await JumpAsync(modules, clock, random);
                        break;
                    case 4 when changed.Count < 3 && random.Next(4) == 0:
                        await CloseAsync(modules);
                        Move(changed, oracle, clock.Today, random);
                        modules = Open(place, clock, changed);
                        break;
                    default:
                        await StepAsync(modules[random.Next(modules.Length)], oracle, random, i);
                        break;
                }
            }

            clock.Move(TimeSpan.FromHours(2));
            await SweepAsync(modules, random);
            await StandAsTheOracleSaysAsync(modules[0], oracle);
        }
        finally
        {
            await CloseAsync(modules);
        }
    }

    private static async Task StandAsTheOracleSaysAsync(BkaModule module, AlertOracle oracle)
    {
        (await StoreTruth.TextsAsync(module, "SELECT case_id || ' ' || rule || ' ' || last_day FROM alerts WHERE ended_at IS NULL"))
            .ShouldBe(oracle.Standing(module.Clock.Today));
        await StoreTruth.HoldsAsync(module);
    }

    private static async Task SweepAsync(BkaModule[] modules, Random random)
    {
        var sweeps = Enumerable.Range(0, random.Next(1, 4)).Select(_ => modules[random.Next(modules.Length)]).ToArray();
        await Task.WhenAll(sweeps.Select(module => Task.Run(() => module.DoAsync(new RunSweep(), People.Job))));
    }

    // Only sweeps run while the machine's clock is wrong; what people record is refused by its day or belongs elsewhere.
    private static async Task JumpAsync(BkaModule[] modules, FakeClock clock, Random random)
    {
        var jump = Jumps[random.Next(Jumps.Length)];
        clock.Move(jump);
        await SweepAsync(modules, random);
        clock.Move(-jump);
    }

    private static void Move(List<ChangedRung> changed, AlertOracle oracle, DateOnly today, Random random)
    {
        // Dated from a day to come, or from one that has been: a setting can be made late as well.
        var from = today.AddDays(random.Next(-5, 10));
        if (changed.Count > 0)
        {
            changed[^1] = changed[^1] with { ValidTo = from.AddDays(-1) };
        }

        var days = -random.Next(3, 12);
        if (changed.Count == 0 || changed[^1].IsAllowed)
        {
            changed.Add(new ChangedRung("Forhandsbedomning", AlertThreshold.Warning, days, null, from));
            oracle.Moved.Add(("Forhandsbedomning.Warning", days, from));
        }
        else
        {
            changed[^1] = changed[^1] with { ValidTo = null };
        }
    }

    private static async Task StepAsync(BkaModule module, AlertOracle oracle, Random random, int number)
    {
        var today = module.Clock.Today;
        var id = oracle.Cases.OrderBy(_ => random.Next()).FirstOrDefault();
        if (id is null || random.Next(4) == 0)
        {
            var received = today.AddDays(-random.Next(25));
            oracle.Received(await module.RegisterAsync(module.Intake($"B-{number}", $"A-{number}", receivedOn: received)), received);
            return;
        }

        var subject = oracle.Of(id);
        var lastOfForhand = subject.ForhandsbedomningLastDay;
        switch (random.Next(6))
        {
            case 0 or 1 when !subject.Assessed:
                await module.DoAsync(module.Assessed(id));
                subject.Assessed = true;
                break;
            case 2 when subject is { Assessed: true, Begun: false, Decided: false }:
                await module.DoAsync(new BeginForhandsbedomning { CaseId = id });
                subject.Begun = true;
                break;
            case 3 when subject is { Begun: true, Decided: false }:
                var to = lastOfForhand.AddDays(random.Next(1, 20));
                await module.DoAsync(module.ForhandsbedomningExtended(id, to));
                subject.ForhandsbedomningTo = today <= lastOfForhand ? to : subject.ForhandsbedomningTo;
                break;
            case 4 when subject is { Assessed: true, Decided: false }:
                await module.DoAsync(module.Opened(id));
                (subject.Decided, subject.Opened) = (true, today);
                break;
            case 5 when subject is { Opened: not null, Closed: false }:
                var extended = subject.UtredningLastDay.AddDays(random.Next(1, 40));
                await module.DoAsync(module.UtredningExtended(id, extended));
                subject.UtredningTo = today <= subject.UtredningLastDay ? extended : subject.UtredningTo;
                break;
        }
    }

    private BkaModule[] Open(StorePlace place, FakeClock clock, List<ChangedRung> changed)
    {
        var table = new WatchTable([.. changed], []);
        return [.. Enumerable.Range(0, hosts).Select(_ => new BkaModule(place, clock, options => options.Watches = table))];
    }

    private static async Task CloseAsync(BkaModule[] modules)
    {
        foreach (var module in modules)
        {
            await module.DisposeAsync();
        }
    }
}

public sealed class SqliteAlertTests() : AlertPropertyTests(() => new SqlitePlace(), hosts: 1);

[NeedsPostgres]
public sealed class PostgresAlertTests() : AlertPropertyTests(() => new PostgresPlace(), hosts: 2);
