using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Who is drawn from in the two populations beside "ej inledd", with matters made through the module.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task DrawSpotCheck_WhenAdultsAreDecided_DrawsThoseOfTheMonthAndUnitWithABka()
    {
        Clock.Set(Nov(3));
        string[] drawn = [await AdultDecidedAsync("V-1", "B-1"), await AdultDecidedAsync("V-2", "B-2")];
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = await AdultDecidedAsync("V-3", "B-3") });

        // Without children there is nothing to review, and a child's own matter is another population.
        var childless = await Bka.AdultAsync("V-4", automatic: false);
        await Bka.ProposedAsync(childless, CaseLife.Proposal());
        (await Bka.DecideAsync(childless)).Require();
        var own = (await Bka.InUtredningAsync(new IntakeChild("B-5", "2018-05", Sex.Girl)))[0];
        await Bka.GrantedAsync(own, "B-5");
        Clock.Set(Dec(1));
        var later = await AdultDecidedAsync("V-6", "B-6");
        Clock.Set(new DateOnly(2027, 1, 4));

        (await DrawnAsync("2026-11", "Norr", SpotCheckPopulation.AdultDecided)).ShouldBe(drawn, ignoreOrder: true);
        (await DrawnAsync("2026-12", "Norr", SpotCheckPopulation.AdultDecided)).ShouldBe([later]);
        (await DrawnAsync("2026-10", "Norr", SpotCheckPopulation.AdultDecided)).ShouldBeEmpty();
        (await DrawnAsync("2026-11", null, SpotCheckPopulation.AdultDecided)).ShouldBe(drawn, ignoreOrder: true);
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenUtredningarAreClosed_DrawsThoseOfTheMonthAndUnit()
    {
        Clock.Set(Nov(3));
        string[] drawn = [await ClosedInAsync("B-1", "Norr"), await ClosedInAsync("B-2", "Norr")];
        var south = await ClosedInAsync("B-3", "Syd");
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = await ClosedInAsync("B-4", "Norr") });
        await Bka.OpenedAsync(Bka.Intake("B-5", "A-B-5"));
        await Bka.NotOpenedAsync(Bka.Intake("B-6", "A-B-6"));
        Clock.Set(Dec(1));
        var later = await ClosedInAsync("B-7", "Norr");
        Clock.Set(new DateOnly(2027, 1, 4));

        (await DrawnAsync("2026-11", "Norr", SpotCheckPopulation.UtredningClosed)).ShouldBe(drawn, ignoreOrder: true);
        (await DrawnAsync("2026-12", "Norr", SpotCheckPopulation.UtredningClosed)).ShouldBe([later]);
        (await DrawnAsync("2026-11", "Syd", SpotCheckPopulation.UtredningClosed)).ShouldBe([south]);
        (await DrawnAsync("2026-11", null, SpotCheckPopulation.UtredningClosed)).ShouldBe([.. drawn, south], ignoreOrder: true);
    }

    private async Task<IReadOnlyList<string>> DrawnAsync(string period, string? unit, SpotCheckPopulation population) =>
        (await Bka.DoAsync(new DrawSpotCheck(period, unit, 50) { Population = population }, Reviewer)).Ids;

    private async Task<string> ClosedInAsync(string child, string unit)
    {
        var id = await Bka.OpenedAsync(Bka.Intake(child, "A-" + child, unit: unit));
        await Bka.DoAsync(Bka.Closed(id));
        return id;
    }

    private async Task<string> AdultDecidedAsync(string caseRef, string child)
    {
        var id = await Bka.AdultAsync(caseRef, automatic: false, child);
        await Bka.ProposedAsync(id, CaseLife.Proposal(child));
        await Bka.AskedAsync(id, child);
        await Bka.ApprovedAsync(id, child);
        (await Bka.DecideAsync(id)).Require();
        return id;
    }
}
