using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task GetFigures_WhenTheSweepWasSilent_TellsWhen()
    {
        await SweepAsync();
        var last = Clock.GetUtcNow();
        Clock.Move(TimeSpan.FromHours(26));
        (await GapsAsync()).ShouldBe([new AlertGap(last, null)]);
        await SweepAsync(Nov(2));
        (await GapsAsync()).ShouldHaveSingleItem().To.ShouldBe(Clock.GetUtcNow(), "yesterday was near enough");
        Clock.Move(TimeSpan.FromHours(50));
        await SweepAsync(Nov(2));
        (await GapsAsync()).Count.ShouldBe(2, "a sweep for an old day ends no silence");
    }

    private async Task<IReadOnlyList<AlertGap>> GapsAsync() => (await Bka.AskAsync(new GetFigures(Nov(1), Nov(30)))).Gaps;
}
