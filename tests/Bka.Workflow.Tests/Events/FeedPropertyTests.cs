using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
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
        var local = new LocalWatch(7, "hora-barnet", "Barnet hört", CaseMoment.Received, Term.Days(30), CaseMoment.ChildHeard, 5);
        await using var module = new BkaModule(place, new FakeClock(), options => options.Watches = new WatchTable([], [local]));
        await CaseCrowd.FillAsync(module);
        var consumer = new FeedConsumer();
        var client = People.In(Function.SystemClient, "sys", "vk");

        await consumer.ReadAllAsync(module.Workflow, client, 3);

        (await consumer.HasWorklistAsync(module.Workflow, client, module.Clock.Today)).ShouldBeGreaterThan(0);
        var others = new FeedConsumer();
        await others.ReadAllAsync(module.Workflow, People.In(Function.SystemClient, "sys", "other"));
        others.Events.ShouldBe(0);
        others.Cursor.ShouldBe(consumer.Cursor, "the cursor passes what is not the reader's");
    }

    private static async Task<HashSet<string>> LiveAsync(int seed)
    {
        await using var place = new SqlitePlace();
        await using var module = new BkaModule(place, new FakeClock());
        var (random, history, consumer) = (new Random(seed), new ModelHistory(module), new FeedConsumer());
        for (var i = 0; i < Length && await StepAsync(history, random.Next()); i++)
        {
            if (random.Next(6) == 0)
            {
                await consumer.ReadAsync(module.Workflow, People.Operator, random.Next(1, 12), crash: random.Next(3) == 0);
            }
        }

        await consumer.ReadAllAsync(module.Workflow, People.Operator, random.Next(1, 201));
        foreach (var function in WithWorklist.Where(function => function != Function.SystemClient))
        {
            foreach (var person in new[] { "hl01", "fs01" })
            {
                var actor = People.In(function, person, null, "Norr");
                await consumer.HasWorklistAsync(
                    module.Workflow, actor, module.Clock.Today, await module.Get<StandIns>().OfAsync(actor, module.Clock.Today));
            }
        }

        // From the beginning again: the same events, to the letter.
        consumer.Cursor = 0;
        var events = consumer.Events;
        await consumer.ReadAllAsync(module.Workflow, People.Operator, random.Next(1, 201));
        consumer.Events.ShouldBe(events);
        await StoreTruth.HoldsAsync(module);
        return consumer.Types;
    }

    // Where module and model disagree is told by the model's own tests; here the history ends, and the feed must still hold.
    private static async Task<bool> StepAsync(ModelHistory history, int step)
    {
        try
        {
            await history.StepAsync(step);
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }
}
