using System.Globalization;
using Bka.Contracts;
using Bka.Faults.Crashing;
using Bka.Faults.Load;
using Bka.Faults.Processes;
using Bka.Faults.Truth;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Tests.Support;

namespace Bka.Faults.Runs;

/// <summary>
/// Several hosts, processes of their own, sweep one PostgreSQL store to the same day at the same moment, day after day,
/// while cases' dates move. Each alert is raised once.
/// </summary>
internal static class Race
{
    private const int FirstDaysAgo = 160;
    private const int ClocksOfACase = 1;
    private const int CommandsASweep = 10;

    public static async Task<FaultSummary> RunAsync(FaultOptions options)
    {
        var (hosts, sweeps, watches) = (options.Number("hosts", 3), options.Number("sweeps", 100), options.Number("watches", 10_000));
        await using var cluster = await PostgresCluster.StartAsync();
        using var shop = new Workshop(options.Seed);
        var place = GivenPlace.Postgres(cluster.Connection);
        var where = new CrashPlace(shop.KeyFile, ["--postgres", cluster.Connection]);
        await FillAsync(place, shop, watches / ClocksOfACase);
        var row = await Task.WhenAll(Enumerable.Range(0, hosts).Select(_ => TrappedHost.StartAsync(where)));
        var race = new Sweeping(shop, [.. row.Select(host => host!.Address!)]);
        try
        {
            for (var sweep = 0; sweep < sweeps; sweep++)
            {
                await race.SweepAsync(MunicipalTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(DayOf(sweep, sweeps)));
            }
        }
        finally
        {
            foreach (var host in row)
            {
                await host!.DisposeAsync();
            }
        }

        // Nothing else than the sweeps and the moved dates can have raised one; the sweeps alone tell how many they raised.
        var rows = (await place.QueryAsync<long>("SELECT COUNT(*) FROM alerts")).Single();
        if (race.Raised == 0 || race.Raised > rows)
        {
            throw new FaultException($"The sweeps tell of {race.Raised} alerts, and there are {rows}.");
        }

        await Evidence.WholeAsync(place);
        return new FaultSummary("race", options.Seed, $"{sweeps} sweeps raced by {hosts} hosts over {watches} watches")
        {
            Commands = race.Commands,
            Also = [string.Create(CultureInfo.InvariantCulture, $"{race.Raised} raised by sweeps of {rows} alerts")],
        };
    }

    // From before the first last day to today, whatever the number of sweeps.
    private static int DayOf(int sweep, int sweeps) => (sweep * FirstDaysAgo / sweeps) - FirstDaysAgo;

    private static async Task FillAsync(GivenPlace place, Workshop shop, int cases)
    {
        var clock = new FakeClock();
        var today = MunicipalTime.DayOf(TimeProvider.System.GetUtcNow());
        clock.Set(today);
        await using var bka = new BkaModule(place, clock);
        foreach (var chunk in Enumerable.Range(0, cases).Chunk(256))
        {
            await Task.WhenAll(chunk.Select(number => bka.DoAsync(
                Intake(number, MunicipalTime.ToInstant(today.AddDays(-shop.Random.Next(20, 170)).ToDateTime(new TimeOnly(8, 0)))),
                CaseLives.Actor)));
        }
    }

    private static RegisterIntake Intake(int number, DateTimeOffset at)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return new RegisterIntake(
            "R" + name, IntakeKind.ConcernReport, at, Channel.Letter, ViolenceSuspicion.No, "Norr",
            [new IntakeChild("RB" + name, "2018-05", Sex.Unknown)]);
    }

    /// <summary>Sends to all hosts at once.</summary>
    private sealed class Sweeping(Workshop shop, IReadOnlyList<Uri> hosts)
    {
        private readonly Queue<Sent> _moves = new();
        private int _sweeps;
        private int _lives;

        public int Commands { get; private set; }

        public long Raised { get; private set; }

        public async Task SweepAsync(DateOnly day)
        {
            var moving = MoveAsync();
            var answers = await Task.WhenAll(hosts.Select(host => SendAsync(host, shop.Lives.Sweep(_sweeps++, day))));
            await moving;
            Raised += answers.Sum(answer => (long)System.Text.Json.Nodes.JsonNode.Parse(answer)!["raised"]!);
        }

        private async Task MoveAsync()
        {
            for (var i = 0; i < CommandsASweep; i++)
            {
                if (_moves.Count == 0)
                {
                    foreach (var sent in shop.Lives.Life(_lives++, shop.Random))
                    {
                        _moves.Enqueue(sent);
                    }
                }

                await SendAsync(hosts[i % hosts.Count], _moves.Dequeue());
            }
        }

        private async Task<string> SendAsync(Uri host, Sent sent)
        {
            Commands++;
            return await shop.Api.SendAsync(host, sent, CancellationToken.None)
                ?? throw new FaultException($"{sent.Address} was not answered.");
        }
    }
}
