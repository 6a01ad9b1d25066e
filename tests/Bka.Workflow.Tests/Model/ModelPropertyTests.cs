using System.Diagnostics;
using System.Globalization;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Bka.Workflow.Tests.Model;

/// <summary>
/// Random histories of several children against the small model. A failure names its seed and the shortest history found
/// that still fails; <c>BKA_TEST_MODEL_HISTORIES</c> runs more of them, <c>BKA_TEST_MODEL_SEED</c> begins elsewhere.
/// </summary>
public class ModelPropertyTests(ITestOutputHelper output)
{
    private const int Length = 130;

    [Fact]
    public async Task Histories_WhenCommandsAreAnyLateOrRepeated_GoAsTheSmallModelForetells()
    {
        var (time, seed, histories) = (Stopwatch.StartNew(), Number("BKA_TEST_MODEL_SEED", 1), Number("BKA_TEST_MODEL_HISTORIES", 40));
        var counts = new SortedDictionary<string, (int Accepted, int Refused)>(StringComparer.Ordinal);
        foreach (var one in Enumerable.Range(seed, histories))
        {
            var random = new Random(one);
            int[] steps = [.. Enumerable.Range(0, Length).Select(_ => random.Next())];
            var (failure, history) = await RunAsync(steps);
            if (failure is not null)
            {
                throw new InvalidOperationException(await ToldAsync(one, steps, failure.Message), failure);
            }

            foreach (var (name, (accepted, refused)) in history.Counts)
            {
                var so = counts.GetValueOrDefault(name);
                counts[name] = (so.Accepted + accepted, so.Refused + refused);
            }
        }

        output.WriteLine($"Seeds {seed}–{seed + histories - 1}: {histories * Length} steps in {time.Elapsed.TotalSeconds:0} s");
        output.WriteLine(string.Join('\n', counts.Select(count => $"{count.Key}: {count.Value.Accepted} accepted, {count.Value.Refused} refused")));
        counts.Values.ShouldAllBe(count => count.Accepted > 0 && count.Refused > 0);
    }

    private static async Task<(Exception? Failure, ModelHistory History)> RunAsync(IReadOnlyList<int> steps)
    {
        await using var place = new SqlitePlace();
        await using var module = new BkaModule(place, new FakeClock());
        var history = new ModelHistory(module);
        try
        {
            foreach (var step in steps)
            {
                await history.StepAsync(step);
            }

            await StoreTruth.HoldsAsync(module);
            await ModelInvariants.HoldAsync(module);
            return (null, history);
        }
        catch (Exception failure)
        {
            return (failure, history);
        }
    }

    // Leaves out what is not needed for the failure, larger pieces first.
    private static async Task<string> ToldAsync(int seed, int[] steps, string message)
    {
        var shortest = steps;
        for (var piece = steps.Length / 2; piece > 0; piece /= 2)
        {
            for (var from = 0; from + piece <= shortest.Length;)
            {
                int[] shorter = [.. shortest[..from], .. shortest[(from + piece)..]];
                if ((await RunAsync(shorter)).Failure?.Message is { } still && still.StartsWith(message[..Math.Min(20, message.Length)], StringComparison.Ordinal))
                {
                    shortest = shorter;
                }
                else
                {
                    from += piece;
                }
            }
        }

        var (failure, history) = await RunAsync(shortest);
        return $"Seed {seed}, {shortest.Length} steps of {steps.Length}:\n{string.Join('\n', history.Log)}\n{failure}";
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
