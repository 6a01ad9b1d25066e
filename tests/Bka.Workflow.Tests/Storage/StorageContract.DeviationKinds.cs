using Bka.Contracts;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Tests.Import;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Each kind of deviation made through the module: it is found in its own case and in no other.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task ListDeviations_WhenEachKindIsSeeded_FindsItInItsCaseAlone()
    {
        var seeds = new Dictionary<DeviationKind, Func<string, Task<string>>>
        {
            [DeviationKind.NotHeardForRisk] = async child =>
            {
                var id = await Bka.BegunAsync(Bka.Intake(child, child));
                await Bka.DoAsync(Bka.NotOpened(id, Steps.NotHeard(NotHeardReason.WouldHarm)));
                return id;
            },
            [DeviationKind.ChildNotAffected] = async child =>
            {
                var id = await RunningAsync(child);
                await Bka.ProposedAsync(id, CaseLife.Proposal(child) with { NotAffected = Intents.Reasons });
                return id;
            },
            [DeviationKind.UrgentWithoutBka] = async child =>
            {
                var id = await RunningAsync(child);
                await Bka.DoAsync(Bka.Urgent(id), CaseLife.Deputy);
                return id;
            },
            [DeviationKind.KommuniceringLeftOut] = KommuniceringLeftOutAsync,
            [DeviationKind.ChildNotTold] = async child =>
            {
                var id = await RunningAsync(child);
                await Bka.GrantedAsync(id, child);
                await Bka.DoAsync(new GiveFeedback(child, Intents.Reasons, Hindrance: FeedbackHindrance.DoesNotWant) { CaseId = id }, CaseLife.Author);
                return id;
            },
            [DeviationKind.BkaReusedUnchanged] = ReusedAsync,
            [DeviationKind.NotOpenedDespiteProtection] = child => ReadAsync(child, "omedelbart_skydd", "ja"),
            [DeviationKind.DelegationMissing] = child => ReadAsync(child, "beslutsfattare_roll", "FS"),
            [DeviationKind.LateExtensionForhandsbedomning] = async child =>
            {
                var id = await Bka.BegunAsync(Bka.Intake(child, child));
                Clock.Set(Clock.Today.AddDays(20));
                await Bka.DoAsync(Bka.ForhandsbedomningExtended(id, Clock.Today.AddDays(10)));
                return id;
            },
        };
        Clock.Set(Nov(16));
        var seeded = new List<(DeviationKind, string)>();
        foreach (var (kind, seed) in seeds)
        {
            seeded.Add((kind, await seed($"B-{100 + (int)kind}")));
        }

        await DeviateAsync();
        (await Bka.AskAsync(Deviations())).Rows.Where(row => seeds.ContainsKey(row.Kind))
            .Select(row => (row.Kind, row.CaseId)).ShouldBe(seeded, ignoreOrder: true);
        await StoreTruth.HoldsAsync(Bka);
    }

    private async Task<string> RunningAsync(string child) =>
        (await Bka.InUtredningAsync(new IntakeChild(child, "2018-05", Sex.Girl)))[0];

    private async Task<string> KommuniceringLeftOutAsync(string child)
    {
        var id = await RunningAsync(child);
        var proposal = await Bka.ProposedAsync(id, CaseLife.Proposal(child));
        await Bka.AskedAsync(id, child);
        await Bka.ApprovedAsync(id, child);
        await Bka.DoAsync(
            new MakeDecision(proposal.Version, proposal.Hash, Clock.Today, Intents.Reasons, Intents.Reasons) { CaseId = id }, CaseLife.Deputy);
        return id;
    }

    private async Task<string> ReusedAsync(string child)
    {
        var first = await Bka.AdultAsync("V-1", automatic: false, child);
        await Bka.ProposedAsync(first, CaseLife.Proposal(child));
        await Bka.AskedAsync(first, child);
        await Bka.ApprovedAsync(first, child);
        var next = await Bka.AdultAsync("V-2", automatic: true, child);
        await Bka.ProposedAsync(next, CaseLife.Proposal(child));
        await Bka.DoAsync(new ReuseBka(child, first, NothingHasChanged: true, Intents.Reasons) { CaseId = next }, CaseLife.Author);
        return next;
    }

    private async Task<string> ReadAsync(string child, string column, string cell)
    {
        await ImportAsync(RowIn.NotOpened(
            (ImportColumns.CaseRef, child), (ImportColumns.ChildRef, child), (ImportColumns.Unit, "Norr"), (column, cell)));
        return (await Bka.AskAsync(new FindCases(CaseRef: child))).Cases.Single().CaseId;
    }
}
