using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>What a row of the delegation table may look like, and who may enter it.</summary>
public sealed class DelegationFormTests : IAsyncLifetime
{
    public DelegationFormTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public async Task Propose_WhenTheFormIsWrong_NamesEveryFault()
    {
        var today = Bka.Clock.Today;
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead, from: today.AddDays(-1)), "validFrom:retroactive");
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead, to: today.AddDays(-1)), "validTo:bad-range");
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead, from: DateOnly.MaxValue), "validFrom:malformed");
        await RefusesAsync(Bka.Row((DecisionType)99, Function.UnitHead), "decision:malformed");
        await RefusesAsync(Bka.Row(DecisionType.Close, (Function)99), "lowest:malformed", "lowest:never-decides");
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.CaseworkerWithoutDelegation), "lowest:never-decides");
        await RefusesAsync(Bka.Row(DecisionType.Placement, Function.UnitHead), "lowest:not-delegable");
        await RefusesAsync(Bka.Row(DecisionType.Placement, Function.Board, besides: Function.UnitHead), "besides:not-delegable");
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead, besides: Function.SystemClient), "besides:never-decides");
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead, "191805152399"), "unit:personal-number");
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("SN", "too-short")]
    [InlineData("  SN  ", "too-short")]
    [InlineData("SN 191805152399", "personal-number")]
    [InlineData("SN\n§ 142", "control-character")]
    public async Task Propose_WhenTheBoardsDecisionIsNoReference_IsRefused(string reference, string code) =>
        await RefusesAsync(Bka.Row(DecisionType.Close, Function.UnitHead) with { BoardDecision = reference }, "boardDecision:" + code);

    [Theory]
    [InlineData("§ 1")]
    [InlineData("SN 2026-11-10 § 142")]
    [InlineData("Individutskottet 2026-11-10 § 1427, dnr SN/2026:00318")]
    public async Task Propose_WhenTheBoardsDecisionIsAReference_IsKeptAsItIs(string reference) =>
        (await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead) with { BoardDecision = reference }))
            .BoardDecision.ShouldBe(reference);

    [Fact]
    public async Task Propose_WhenTheReferenceIsAsLongAsCanBe_IsKeptAndNoLonger()
    {
        var row = Bka.Row(DecisionType.Close, Function.UnitHead);
        await Bka.DoAsync(row with { BoardDecision = new string('§', 100) });
        await RefusesAsync(row with { BoardDecision = new string('§', 101) }, "boardDecision:too-long");
    }

    [Fact]
    public async Task Propose_WhenSentByEachFunction_IsTheUnitHeadsInTheOwnUnitOrForAll()
    {
        foreach (var function in Enum.GetValues<Function>())
        {
            foreach (var (unit, own) in new[] { (null, true), ("Norr", true), ("Syd", false) })
            {
                var answer = await Bka.SendAsync(Bka.Row(DecisionType.Close, Function.UnitHead, unit), People.In(function, "x1", null, "Norr"));
                answer.Refusal?.Code.ShouldBe(RefusalCodes.NotAuthorised);
                answer.IsAnswered.ShouldBe(own && function == Function.UnitHead, $"{function} {unit}");
            }
        }
    }

    [Fact]
    public async Task Settle_WhenTheRowIsAnotherUnits_IsRefusedAndChangesNothing()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead, "Syd"));
        var before = await StoreTruth.FingerprintAsync(Bka);
        var stranger = People.In(Function.UnitHead, "ec09", null, "Norr");
        (await Bka.SendAsync(new ConfirmDelegation(proposed.ProposalId), stranger)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.SendAsync(new WithdrawDelegation(proposed.ProposalId, Intents.Reasons), stranger)).Refusal!.Code
            .ShouldBe(RefusalCodes.NotAuthorised);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    [Fact]
    public async Task Withdraw_WhenTheReasonsSayNothingOrNameAPerson_IsRefused()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead));
        await RefusesAsync(new WithdrawDelegation(proposed.ProposalId, "Fel."), "reasons:too-short");
        await RefusesAsync(new WithdrawDelegation(proposed.ProposalId, "Raden gällde 191805152399 och inte oss."), "reasons:personal-number");
        await RefusesAsync(new WithdrawDelegation("d1; --", Intents.Reasons), "proposalId:malformed");
    }

    [Fact]
    public async Task Confirm_WhenTheSameKeyIsSentAgain_AnswersAsBefore()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead), key: "k-1");
        (await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead), key: "k-1")).ShouldBe(proposed);
        var confirm = new ConfirmDelegation(proposed.ProposalId);
        var confirmed = await Bka.DoAsync(confirm, DelegationIntents.Second, "k-2");
        (await Bka.DoAsync(confirm, DelegationIntents.Second, "k-2")).ShouldBe(confirmed);
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task RefusesAsync(Command<DelegationEntry> command, params string[] faults)
    {
        var refusal = (await Bka.SendAsync(command)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCodes.InputInvalid);
        refusal.Missing.Select(missing => $"{missing.Item}:{missing.Code}").ShouldBe(faults);
    }
}
