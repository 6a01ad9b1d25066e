using System.Globalization;
using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>
/// Random histories over several children, with duplicates, late and reordered deliveries. A failure names its seed;
/// <c>BKA_TEST_HISTORIES</c> runs more of them.
/// </summary>
public class HistoryPropertyTests
{
    private static readonly int Histories = int.TryParse(
        Environment.GetEnvironmentVariable("BKA_TEST_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 40;

    [Fact]
    public async Task Histories_WhenCommandsAreAnyAndRepeated_KeepRowsProjectionsAndLedgerEqual()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            await WithSeed(seed, LiveAsync);
        }
    }

    [Fact]
    public async Task Histories_WhenDeliveredManyTimesAndOutOfOrder_EndAsTheCanonicalOne()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            await WithSeed(seed, DeliverAsync);
        }
    }

    private static async Task WithSeed(int seed, Func<BkaModule, Random, Task> history)
    {
        await using var place = new SqlitePlace();
        await using var module = new BkaModule(place, new FakeClock());
        try
        {
            await history(module, new Random(seed));
            await StoreTruth.HoldsAsync(module);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}", failure);
        }
    }

    private static async Task LiveAsync(BkaModule module, Random random)
    {
        var commands = new RandomCommands(module.Clock, random);
        var sent = new List<Sent>();
        for (var i = 0; i < 70; i++)
        {
            module.Clock.Move(TimeSpan.FromHours(random.Next(4) == 0 ? random.Next(-60, 300) : random.Next(12)));
            if (random.Next(12) == 0)
            {
                await module.DoAsync(new RunSweep(), People.Job);
            }

            var next = sent.Count > 0 && random.Next(4) == 0
                ? sent[random.Next(sent.Count)]
                : commands.Next($"k-{i}");
            await SendAsync(module, next);
            sent.Add(next);
        }

        (await StoreTruth.CasesAsync(module)).ShouldNotBeEmpty();
    }

    // A refusal leaves everything as it was; a repeat of what was answered is answered the same, and leaves it too.
    private static async Task SendAsync(BkaModule module, Sent next)
    {
        var before = await StoreTruth.FingerprintAsync(module);
        var answer = await next.SendAsync(module);
        if (answer is null || next.Answer is not null)
        {
            (await StoreTruth.FingerprintAsync(module)).ShouldBe(before);
        }

        if (next.Answer is not null)
        {
            answer.ShouldBe(next.Answer);
        }

        next.Answer = answer;
    }

    private static async Task DeliverAsync(BkaModule module, Random random)
    {
        module.Clock.Set(new DateOnly(2027, 3, 15));
        var scripts = Enumerable.Range(0, 4).Select(i => RandomCommands.Script(i, random)).ToArray();
        await using var place = new SqlitePlace();
        await using var canonical = new BkaModule(place, module.Clock);
        foreach (var step in scripts.SelectMany(script => script))
        {
            (await step.SendAsync(canonical)).ShouldNotBeNull(step.Key);
        }

        // Each delivered one to five times, in any order; what comes before its turn is refused and sent again.
        Sent[] deliveries = [.. scripts.SelectMany(script => script).SelectMany(step => Enumerable.Repeat(step, random.Next(1, 6)))];
        for (var round = 0; deliveries.Any(step => step.Answer is null); round++)
        {
            round.ShouldBeLessThan(20);
            random.Shuffle(deliveries);
            foreach (var step in deliveries)
            {
                var answer = await step.SendAsync(module);
                (step.Answer is null || step.Answer == answer).ShouldBeTrue();
                step.Answer = answer;
            }
        }

        (await StoreTruth.CasesAsync(module)).Select(StoreDocument.Write)
            .ShouldBe((await StoreTruth.CasesAsync(canonical)).Select(StoreDocument.Write));
        foreach (var table in new[] { "watches", "measures" })
        {
            (await StoreTruth.TextsAsync(module, $"SELECT * FROM {table}")).ShouldBe(await StoreTruth.TextsAsync(canonical, $"SELECT * FROM {table}"));
        }
    }
}

/// <summary>A command under its key, and what it was answered with, as JSON.</summary>
internal sealed class Sent(string key, Func<BkaModule, Task<string?>> send)
{
    public string Key { get; } = key;

    public string? Answer { get; set; }

    public Task<string?> SendAsync(BkaModule module) => send(module);

    public static Sent Of<T>(string key, Command<T> command, long? version = null) => new(key, async module =>
    {
        var answer = await module.SendAsync(command, key: key, version: version);
        return answer.IsAnswered ? JsonSerializer.Serialize(answer.Value) : null;
    });
}
