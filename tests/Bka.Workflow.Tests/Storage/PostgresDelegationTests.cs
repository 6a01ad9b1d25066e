using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Two hosts on one PostgreSQL schema: a rule that one changes holds at once in the other.</summary>
[NeedsPostgres]
public sealed class PostgresDelegationTests : IAsyncLifetime
{
    private static readonly Actor Lead = People.In(Function.LeadSocialWorker, "fs01", null, "Norr");
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
    public async Task ConfirmDelegation_WhenTheOtherHostHasReadTheTable_HoldsThereAtOnce()
    {
        var (first, second) = (await Two.RegisterAsync("B-1", "A-1"), await Two.RegisterAsync("B-2", "A-2"));
        (await VoidAsync(first)).ShouldBe(RefusalCodes.DelegationMissing);
        (await PermittedAsync(first)).ShouldBe(RefusalCodes.DelegationMissing);

        await One.DecreeAsync(One.Row(DecisionType.Void, Function.LeadSocialWorker));
        (await PermittedAsync(first)).ShouldBeNull();
        (await VoidAsync(first)).ShouldBeNull();

        await One.DecreeAsync(One.Row(DecisionType.Void, Function.Board));
        (await PermittedAsync(second)).ShouldBe(RefusalCodes.DelegationMissing);
        (await VoidAsync(second)).ShouldBe(RefusalCodes.DelegationMissing);
        (await Two.AskAsync(new GetDelegation(Unit: "Norr"))).Rows.Single(row => row.Decision == DecisionType.Void).Lowest
            .ShouldBe(Function.Board);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenBothHostsConfirm_HasOneEffect()
    {
        var proposed = await One.DoAsync(One.Row(DecisionType.Close, Function.UnitHead));
        var answers = await Task.WhenAll(new[] { One, Two }.Select(host => Task.Run(() =>
            host.SendAsync(new ConfirmDelegation(proposed.ProposalId), DelegationIntents.Second))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Single(answer => !answer.IsAnswered).Refusal!.Code.ShouldBe(RefusalCodes.DelegationSettled);
        await StoreTruth.HoldsAsync(One);
    }

    private async Task<string?> VoidAsync(string caseId) =>
        (await Two.SendAsync(new VoidCase(Intents.Reasons) { CaseId = caseId }, Lead)).Refusal?.Code;

    private async Task<string?> PermittedAsync(string caseId) =>
        (await Two.AskAsync(new GetPermitted(caseId), Lead)).Steps.Single(step => step.Trigger == Trigger.VoidCase).RefusalCode;
}
