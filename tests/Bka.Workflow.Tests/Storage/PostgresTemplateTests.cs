using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Checklists;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Two hosts on one PostgreSQL schema: a template that one releases is in force at once in the other.</summary>
[NeedsPostgres]
public sealed class PostgresTemplateTests : IAsyncLifetime
{
    private static readonly Actor Reviewer = People.In(Function.QualityReviewer, "kv01");
    private readonly FakeClock _clock = new();

    private PostgresPlace Place { get; } = new();

    private BkaModule One { get; set; } = null!;

    private BkaModule Two { get; set; } = null!;

    public Task InitializeAsync()
    {
        (One, Two) = (new BkaModule(Place, _clock), new BkaModule(Place, _clock));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Place.DisposeAsync();
    }

    [StoreFact]
    public async Task ReleaseTemplate_WhenTheOtherHostHasReadTheShelf_IsInForceThereAtOnce()
    {
        (await InForceAsync(Two)).ShouldBe((1, 1));
        await One.DoAsync(new ProposeTemplate(Templates.Write(LocalTemplates.Right)));
        await One.DoAsync(new ReleaseTemplate(2, _clock.Today), Reviewer);
        (await InForceAsync(Two)).ShouldBe((2, 2));
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task ReleaseTemplate_WhenBothHostsRelease_HasOneEffect()
    {
        await One.DoAsync(new ProposeTemplate(Templates.Write(LocalTemplates.Right)));
        var answers = await Task.WhenAll(new[] { One, Two }.Select(host => Task.Run(() =>
            host.SendAsync(new ReleaseTemplate(2, _clock.Today), Reviewer))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Single(answer => !answer.IsAnswered).Refusal!.Code.ShouldBe(RefusalCodes.TemplateReleased);
        await StoreTruth.HoldsAsync(One);
    }

    private async Task<(int Outside, int Inside)> InForceAsync(BkaModule host) => (
        (await host.AskAsync(new GetTemplate())).Entry.Version,
        await host.Get<IWriteGate>().RunAsync(
            async session => (await session.ReleasedTemplatesAsync()).InForce(_clock.Today).Version, CancellationToken.None));
}
