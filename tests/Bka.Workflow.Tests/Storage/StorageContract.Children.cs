using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What opening a utredning asks of a child's other cases, and does to them.</summary>
public abstract partial class StorageContract
{
    // Ended on 4 December, followed up since; the new report comes within ninety days, or long after.
    [StoreFact]
    public async Task OpenUtredning_WhenAFollowUpRunsOnTheChild_EndsItByTheTable()
    {
        var followed = await StoredAsync(DossierIn.InFollowUp());
        Clock.Set(Dec(20));
        var opened = await OpenAsync("B-1");
        opened.Warnings.ShouldContain(WarningCodes.ChainedUtredning);
        var after = (await StoreTruth.CasesAsync(Bka)).Single(one => one.Id == followed.Id);
        after.State.ShouldBe(CaseState.FeedbackGiven);
        after.Dossier!.FollowUp!.EndedOn.ShouldBe(Dec(20));
        after.Version.ShouldBe(followed.Version + 1);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task OpenUtredning_WhenTheFollowUpIsOfAnotherChild_LeavesIt()
    {
        var followed = await StoredAsync(DossierIn.InFollowUp());
        Clock.Set(Dec(20));
        (await OpenAsync("B-2")).Warnings.ShouldNotContain(WarningCodes.ChainedUtredning);
        (await StoreTruth.CasesAsync(Bka)).Single(one => one.Id == followed.Id).Version.ShouldBe(followed.Version);
    }

    // Told before and counted after by the same rule: a case registered by mistake is nobody's earlier utredning.
    [StoreFact]
    public async Task OpenUtredning_WhenTheEarlierCaseIsVoided_FollowsUponNothing()
    {
        var closed = await StoredAsync(CaseIn.Closed(20));
        Clock.Set(Dec(20));
        var id = await AssessedAsync("B-1");
        (await Bka.AskAsync(new GetPermitted(id))).EarlierUtredning.ShouldNotBeNull();
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = closed.Id });
        (await Bka.AskAsync(new GetPermitted(id))).EarlierUtredning.ShouldBeNull();
        (await Bka.DoAsync(Bka.Opened(id))).Warnings.ShouldNotContain(WarningCodes.ChainedUtredning);
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task<CaseChanged> OpenAsync(string child) => await Bka.DoAsync(Bka.Opened(await AssessedAsync(child)));

    private async Task<string> AssessedAsync(string child)
    {
        var id = await Bka.RegisterAsync(child, "A-2");
        await Bka.DoAsync(Bka.Assessed(id));
        return id;
    }

    private async Task<Case> StoredAsync(Scene scene)
    {
        await Bka.Get<IWriteGate>().RunAsync(
            session =>
            {
                Case? before = null;
                foreach (var (fact, state) in scene.Facts)
                {
                    var after = CaseFold.Apply(scene.Case.Id, before, fact, state);
                    session.Save(new CaseChange(before, after, fact, People.Head, Clock.GetUtcNow()));
                    before = after;
                }

                return ValueTask.FromResult(true);
            },
            CancellationToken.None);
        return scene.Case;
    }
}
