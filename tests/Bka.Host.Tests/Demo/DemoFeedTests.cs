using Bka.Contracts;
using Bka.Host.Cli;
using Bka.Host.Tests.Support;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Tests.Events;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The demo, stories and exports alike, read from its feed by somebody else.</summary>
public class DemoFeedTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Feed_WhenTheDemoIsReadFromTheBeginning_RebuildsEverybodysWorklist()
    {
        await using var stage = new PlayedStories();
        await stage.InitializeAsync();
        foreach (var name in new[] { "pagaende.csv", "utredningar-2022.csv" })
        {
            await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "data", name));
            await Importer.RunAsync(
                (Command<ImportOutcome> row) => stage.Bka.SendAsync(row, StoryStage.Operator), CsvFile.Read(file), new Progress(TextWriter.Null, "rader", new FakeClock(FakeClock.Evening)));
        }

        var consumer = new FeedConsumer();
        await consumer.ReadAllAsync(stage.Bka, StoryStage.Operator.Actor);

        (await consumer.HasWorklistAsync(stage.Bka, StoryStage.Operator.Actor, Today)).ShouldBeGreaterThan(100);
        foreach (var person in StoryStage.People.All.Where(person => person.Actor.Function < Function.Board))
        {
            await consumer.HasWorklistAsync(stage.Bka, person.Actor, Today);
        }
    }
}
