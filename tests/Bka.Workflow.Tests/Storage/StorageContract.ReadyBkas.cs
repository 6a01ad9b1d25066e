using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What waits to be approved: shown to those whom the very step would let, oldest case first.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task ListReadyBkas_WhenTwoWait_ShowsThemToWhoMayApprove()
    {
        var (first, second) = (await ReadyAsync("A-1", "B-1"), await ReadyAsync("A-2", "B-2"));

        (await WaitingAsync(CaseLife.Lead)).ShouldBe([first, second], ignoreOrder: true);
        (await WaitingAsync(CaseLife.Author)).ShouldBeEmpty();
        (await WaitingAsync(People.In(Function.LeadSocialWorker, "fs09", null, "Söder"))).ShouldBeEmpty();

        await Bka.DoAsync(new ApproveBka("B-1") { CaseId = first }, CaseLife.Lead);
        (await WaitingAsync(CaseLife.Lead)).ShouldBe([second]);
    }

    [StoreFact]
    public async Task ReadyAsync_WhenAskedOneAtATime_GoesOnWhereItEnded()
    {
        string[] ready = [await ReadyAsync("A-1", "B-1"), await ReadyAsync("A-2", "B-2"), await ReadyAsync("A-3", "B-3")];
        var scope = Access.Scope(CaseLife.Lead, CaseAction.Decide);
        var whole = await Bka.Get<IReadyBkaReader>().ReadyAsync(scope, null, 10);

        var paged = new List<ReadyBkaPlace>();
        while (await Bka.Get<IReadyBkaReader>().ReadyAsync(scope, paged.LastOrDefault(), 1) is [var next])
        {
            paged.Add(next);
        }

        paged.ShouldBe(whole);
        paged.Select(place => place.CaseId).ShouldBe(ready, ignoreOrder: true);
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(Actor actor)
    {
        var ready = await Bka.AskAsync(new ListReadyBkas(), actor);
        ready.HasMore.ShouldBeFalse();
        return [.. ready.Bkas.Select(bka => bka.CaseId)];
    }

    private async Task<string> ReadyAsync(string caseRef, string child)
    {
        var id = await Bka.AdultAsync(caseRef, automatic: false, child);
        await Bka.ProposedAsync(id, CaseLife.Proposal(child));
        await Bka.AskedAsync(id, child);
        await Bka.DoAsync(CaseLife.Answers(id, child), CaseLife.Author);
        await Bka.DoAsync(new CompleteBka(child) { CaseId = id }, CaseLife.Author);
        return id;
    }
}
