using Bka.Contracts;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly Actor Deputed = People.In(Function.LeadSocialWorker, "fs01", null, "Norr", "Syd");

    [StoreFact]
    public async Task ConfirmDelegation_WhenDatedAndForAUnit_HoldsThereFromItsFirstDayThroughItsLast()
    {
        await Bka.DecreeAsync(Bka.Row(DecisionType.Void, Function.LeadSocialWorker, "Norr", Nov(4), Nov(5)));
        foreach (var (day, may) in new[] { (Nov(3), false), (Nov(4), true), (Nov(5), true), (Nov(6), false) })
        {
            Clock.Set(day);
            var (north, south) = await TwoCasesAsync(day);
            (await PermittedAsync(north)).ShouldBe(may ? null : RefusalCodes.DelegationMissing, $"{day}");
            (await Bka.SendAsync(new VoidCase(Intents.Reasons) { CaseId = north }, Deputed)).Refusal?.Code
                .ShouldBe(RefusalCodes.DelegationMissing, $"{day}");
            (await StateAsync(north)).ShouldBe(may ? CaseState.Voided : CaseState.Received, $"{day}");
            (await Bka.SendAsync(new VoidCase(Intents.Reasons) { CaseId = south }, Deputed)).Refusal!.Code
                .ShouldBe(RefusalCodes.DelegationMissing);
        }

        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenADecisionRestsOnIt_TheDecisionTellsOfTheBoardsDecision()
    {
        var id = await Bka.RegisterAsync();
        var confirmed = await Bka.DecreeAsync(Bka.Row(DecisionType.Void, Function.LeadSocialWorker));
        confirmed.Confirmed!.By.ShouldBe(DelegationIntents.Second.Id);
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = id }, Deputed);
        (await StoreTruth.CasesAsync(Bka)).Single().Ending!.Made.Delegation
            .ShouldBe("Void ≥ LeadSocialWorker [2026-11-02, ] | " + DelegationIntents.Decided);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ProposeDelegation_WhenNobodyElseHasConfirmed_ChangesNothing()
    {
        var id = await Bka.RegisterAsync();
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Void, Function.LeadSocialWorker));
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(new ConfirmDelegation(proposed.ProposalId))).Refusal!.Code.ShouldBe(RefusalCodes.FourEyes);
        (await Bka.SendAsync(new VoidCase(Intents.Reasons) { CaseId = id }, Deputed)).Refusal!.Code
            .ShouldBe(RefusalCodes.DelegationMissing);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (await Bka.AskAsync(new GetDelegation())).Rows.ShouldAllBe(row => row.Rests == null);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenTheClockTellsMoreThanMilliseconds_RowAndLedgerTellTheSame()
    {
        Clock.Move(TimeSpan.FromTicks(1_234_567));
        await Bka.DecreeAsync(Bka.Row(DecisionType.Void, Function.LeadSocialWorker));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenSentByManyAtOnce_HasOneEffect()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Bka.SendAsync(
            new ConfirmDelegation(proposed.ProposalId), People.In(Function.UnitHead, $"ec1{i}")))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Where(answer => !answer.IsAnswered).ShouldAllBe(answer => answer.Refusal!.Code == RefusalCodes.DelegationSettled);
        (await Bka.SendAsync(new WithdrawDelegation(proposed.ProposalId, Intents.Reasons), DelegationIntents.Second)).Refusal!.Code
            .ShouldBe(RefusalCodes.DelegationSettled);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task WithdrawDelegation_WhenItWaits_EndsItAndKeepsIt()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead, "Norr"));
        var withdrawn = await Bka.DoAsync(new WithdrawDelegation(proposed.ProposalId, Intents.Reasons));
        withdrawn.WithdrawnWhy.ShouldBe(Intents.Reasons);
        (await Bka.SendAsync(new ConfirmDelegation(proposed.ProposalId), DelegationIntents.Second)).Refusal!.Code
            .ShouldBe(RefusalCodes.DelegationSettled);
        (await Bka.SendAsync(new ConfirmDelegation("d99"), DelegationIntents.Second)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationNotFound);
        (await Bka.AskAsync(new GetDelegationHistory())).Entries.ShouldBe([withdrawn]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenItsFirstDayHasPassed_IsRefused()
    {
        var proposed = await Bka.DoAsync(Bka.Row(DecisionType.Close, Function.UnitHead, from: Nov(3)));
        Clock.Set(Nov(4));
        var refusal = (await Bka.SendAsync(new ConfirmDelegation(proposed.ProposalId), DelegationIntents.Second)).Refusal!;
        refusal.Missing.Single().Code.ShouldBe(MissingCodes.Retroactive);
        Clock.Set(Nov(3));
        await Bka.DoAsync(new ConfirmDelegation(proposed.ProposalId), DelegationIntents.Second);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task GetDelegation_WhenAskedOfADay_AnswersWithWhatHeldThen()
    {
        await Bka.DecreeAsync(Bka.Row(DecisionType.Close, Function.UnitHead, from: Nov(10)));
        var strict = await Bka.DecreeAsync(Bka.Row(DecisionType.Close, Function.Board, "Norr", Nov(12), Nov(13)));
        (await CloseAsync(Nov(9))).ShouldBe([(null, Function.DeputyUnitHead)]);
        (await CloseAsync(Nov(10))).ShouldBe([(null, Function.UnitHead)]);
        (await CloseAsync(Nov(12))).ShouldBe([(null, Function.UnitHead), ("Norr", Function.Board)]);
        (await CloseAsync(Nov(12), "Norr")).ShouldBe([("Norr", Function.Board)]);
        (await CloseAsync(Nov(12), "Syd")).ShouldBe([(null, Function.UnitHead)]);
        (await CloseAsync(Nov(14), "Norr")).ShouldBe([(null, Function.UnitHead)]);
        var table = await Bka.AskAsync(new GetDelegation(Nov(12), "Norr"));
        table.Rows.Select(row => row.Decision).ShouldBe(Enum.GetValues<DecisionType>());
        table.Rows.Single(row => row.Decision == DecisionType.Close).Rests.ShouldBe(strict);
        table.Rows.Single(row => row.Decision == DecisionType.Void).ValidFrom.ShouldBeNull();
    }

    [StoreFact]
    public async Task GetDelegationHistory_WhenFiltered_AnswersNewestFirst()
    {
        var first = await Bka.DecreeAsync(Bka.Row(DecisionType.Close, Function.UnitHead, besides: Function.Caseworker));
        var second = await Bka.DoAsync(Bka.Row(DecisionType.Void, Function.Board, "Norr", to: Nov(9)));
        (await HistoryAsync(new GetDelegationHistory())).ShouldBe([second, first]);
        (await HistoryAsync(new GetDelegationHistory(DecisionType.Close))).ShouldBe([first]);
        (await HistoryAsync(new GetDelegationHistory(Unit: "Norr"))).ShouldBe([second]);
        (await HistoryAsync(new GetDelegationHistory(DecisionType.Close, "Norr"))).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task ConfirmDelegation_WhenItIsUndone_LeavesNoTraceInAnyTable()
    {
        var undone = await Bka.DoAsync(Bka.Row(DecisionType.Void, Function.LeadSocialWorker));
        var kept = await Bka.DoAsync(Bka.Row(DecisionType.Void, Function.DeputyUnitHead));
        var (gate, delegations) = (Bka.Get<IWriteGate>(), Bka.Get<Delegations>());
        var by = new Signature("ec02", Clock.GetUtcNow());
        await Should.ThrowAsync<InvalidOperationException>(() => gate.RunAsync<bool>(
            async session =>
            {
                session.SettleDelegation(undone with { Confirmed = by }, DelegationIntents.Second);
                (await delegations.InForceAsync(session)).Find(DecisionType.Void, Deputed.Function, "Norr", Nov(2)).ShouldNotBeNull();
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        // The next change of the rules has the same number as the one undone.
        await Bka.DoAsync(new ConfirmDelegation(kept.ProposalId), DelegationIntents.Second);
        var id = await Bka.RegisterAsync();
        (await Bka.SendAsync(new VoidCase(Intents.Reasons) { CaseId = id }, Deputed)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = id }, Deputed with { Function = Function.DeputyUnitHead });
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task<(string North, string South)> TwoCasesAsync(DateOnly day) => (
        await Bka.RegisterAsync(Bka.Intake("B-1", $"A-{day.Day}")),
        await Bka.RegisterAsync(Bka.Intake("B-2", $"A-{day.Day}", unit: "Syd")));

    private async Task<string?> PermittedAsync(string caseId) =>
        (await Bka.AskAsync(new GetPermitted(caseId), Deputed)).Steps.Single(step => step.Trigger == Trigger.VoidCase).RefusalCode;

    private async Task<CaseState> StateAsync(string caseId) => (await Bka.AskAsync(new GetCase(caseId))).Summary.State;

    private async Task<IEnumerable<(string? Unit, Function Lowest)>> CloseAsync(DateOnly asOf, string? unit = null) =>
        (await Bka.AskAsync(new GetDelegation(asOf, unit), Reviewer)).Rows
            .Where(row => row.Decision == DecisionType.Close).Select(row => (row.Unit, row.Lowest));

    private async Task<IReadOnlyList<DelegationEntry>> HistoryAsync(GetDelegationHistory query) =>
        (await Bka.AskAsync(query, Reviewer)).Entries;
}
