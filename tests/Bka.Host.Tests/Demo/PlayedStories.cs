using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Host.Identity;
using Bka.Host.Tests.Support;
using Bka.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The demo's stories, played on a data file of their own; then the clock stands on the demo's evening.</summary>
public sealed class PlayedStories : StoryStage
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await PlayAsync(DemoStory.All);
    }
}

/// <summary>An empty data file to play stories on.</summary>
public class StoryStage : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeClock _clock = new(FakeClock.Evening);
    private readonly ServiceProvider _services;

    public StoryStage() => _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock)
        .AddBkaWorkflow(options => options.UseSqlite(_folder.File("bka.db"))).BuildServiceProvider();

    internal static DemoPeople People { get; } = new();

    internal static CallContext Lead { get; } = new(People.All[0].Actor);

    internal static CallContext Operator { get; } = new(new Actor("kommandorad", Function.LocalOperator, []));

    internal IBkaWorkflow Bka => _services.GetRequiredService<IBkaWorkflow>();

    public virtual async Task InitializeAsync() => await _services.OpenBkaStoreAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal async Task PlayAsync(IReadOnlyList<DemoStory> stories)
    {
        await new DemoPlayer(Bka, People, _clock.Set).PlayAsync(stories);
        _clock.Set(FakeClock.Evening);
    }

    internal async Task<IReadOnlyList<CaseView>> CasesAsync()
    {
        var cases = new List<CaseView>();
        foreach (var references in DemoStory.All.SelectMany(story => story.Cases))
        {
            cases.Add((await Bka.AskAsync(new GetCase(DemoCommands.IdOf(references)), Lead)).Require());
        }

        return cases;
    }

    internal async Task<CaseView> CaseAsync(string references) =>
        (await Bka.AskAsync(new GetCase(DemoCommands.IdOf(references)), Lead)).Require();

    internal async Task<PermittedStep> StepAsync(string references, string person, Trigger trigger) =>
        (await Bka.AskAsync(new GetPermitted(DemoCommands.IdOf(references)), new CallContext(People.Find(person)!.Actor))).Require()
            .Steps.Single(step => step.Trigger == trigger);

    internal async Task<IReadOnlyList<WatchRow>> OverdueAsync() =>
        (await Bka.AskAsync(new ListWatches(new WatchFilter(Urgency: Urgency.Overdue), Limit: 200), Lead)).Require().Rows;
}
