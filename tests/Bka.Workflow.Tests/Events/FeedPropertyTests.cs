using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Tests.Model;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Events;

/// <summary>
/// A consumer that starts from 0 rebuilds the worklist exactly, for every function that has one, with pages of any size,
/// interrupted and repeated.
/// </summary>
public class FeedPropertyTests
{
    private const int Histories = 12;
    private const int Length = 90;

    private static readonly Function[] WithWorklist =
        [.. Enum.GetValues<Function>().Where(function => Access.Scope(People.In(function), CaseAction.ReadWatches).Relation is not Relations.None)];

    [Fact]
    public async Task Feed_WhenReadFromTheBeginning_RebuildsTheWorklistOfEveryFunction()
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Histories; seed++)
        {
            types.UnionWith(await LiveAsync(seed));
        }

        types.Count.ShouldBeGreaterThan(20, "the histories tell of most that can happen");
    }

    [Fact]
    public async Task Feed_WhenReadByACaseSystem_RebuildsItsOwnWorklistAndNoOther()
    {
        await using var place = new SqlitePlace();
        await using var module = new BkaModule(place, new FakeClock());
        await CaseCrowd.FillAsync(module);
        var consumer = new FeedConsumer();
        var client = People.In(Function.SystemClient, "sys", "vk");

        await consumer.ReadAllAsync(module, client, 3);

        await SameAsync(consumer, module, client);
        (await ListAsync(module, client)).ShouldNotBeEmpty();
        var others = new FeedConsumer();
        await others.ReadAllAsync(module, People.In(Function.SystemClient, "sys", "other"));
        others.Events.ShouldBe(0);
        others.Cursor.ShouldBe(consumer.Cursor, "the cursor passes what is not the reader's");
    }

    private static async Task<HashSet<string>> LiveAsync(int seed)
    {
        await using var place = new SqlitePlace();
        await using var module = new BkaModule(place, new FakeClock());
        var (random, history, consumer) = (new Random(seed), new ModelHistory(module), new FeedConsumer());
        for (var i = 0; i < Length; i++)
        {
            await history.StepAsync(random.Next());
            if (random.Next(6) == 0)
            {
                await consumer.ReadAsync(module, People.Operator, random.Next(1, 12), crash: random.Next(3) == 0);
            }
        }

        await consumer.ReadAllAsync(module, People.Operator, random.Next(1, 201));
        foreach (var function in WithWorklist.Where(function => function != Function.SystemClient))
        {
            foreach (var person in new[] { "hl01", "fs01" })
            {
                await SameAsync(consumer, module, People.In(function, person, null, "Norr"));
            }
        }

        // From the beginning again: the same events, to the letter.
        consumer.Cursor = 0;
        var events = consumer.Events;
        await consumer.ReadAllAsync(module, People.Operator, random.Next(1, 201));
        consumer.Events.ShouldBe(events);
        await StoreTruth.HoldsAsync(module);
        return consumer.Types;
    }

    private static async Task SameAsync(FeedConsumer consumer, BkaModule module, Actor actor) =>
        consumer.Worklist(Access.Scope(actor, CaseAction.ReadWatches), module.Clock.Today)
            .ShouldBe(FeedConsumer.Of(await ListAsync(module, actor)), $"{actor.Function} {actor.Id}");

    private static async Task<IReadOnlyList<WatchRow>> ListAsync(BkaModule module, Actor actor)
    {
        var (rows, after) = (new List<WatchRow>(), (string?)null);
        do
        {
            var page = await module.AskAsync(new ListWatches(new WatchFilter(), after, 7), actor);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
