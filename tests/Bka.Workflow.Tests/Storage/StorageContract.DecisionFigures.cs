using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Figures of decisions on a proposal: heard, stance, told, BKA, carried out; and children who come back.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task GetFigures_WhenSupportIsGranted_CountTheChildOfTheDecision()
    {
        var id = await GrantedAsync();
        await ShowAsync(Nov(1), Dec(31), ("M6", 1, 1), ("M7", 0, 0), ("M8", 1, 1), ("M9", 1, 1), ("M10", 0, 1), ("M10b", 0, 1),
            ("M11", 1, 1), ("M11b", 0, 0), ("M12", 0, 0), ("M15", 0, 1));

        Clock.Set(Nov(20));
        await Bka.DoAsync(new GiveFeedback("B-1", Intents.Reasons, Clock.Today, FeedbackWay.Talk) { CaseId = id }, CaseLife.Author);
        await ShowAsync(Nov(1), Dec(31), ("M10", 0, 1), ("M10b", 1, 1));

        // Waits past 2 February, and is then carried out.
        await ShowAsync(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 3), ("M15", 0, 1));
        Clock.Set(new DateOnly(2027, 2, 3));
        await ShowAsync(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 2), ("M15", 0, 1));
        await ShowAsync(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 3), ("M15", 1, 1));
        Clock.Set(new DateOnly(2027, 2, 10));
        await Bka.DoAsync(Bka.CarriedOut(id), CaseLife.Author);
        await ShowAsync(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 28), ("M15", 0, 1));
        await ShowAsync(new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 31), ("M15", 0, 0));
        var known = await Bka.AskAsync(
            new GetFigures(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 5), KnownOn: new DateOnly(2027, 2, 5)), Reviewer);
        known.Metrics.Single(figure => figure.Id == "M15").Numerator.ShouldBe(1);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task GetFigures_WhenTheDecisionIsUrgent_LackBkaBeforeAndAskForItAfterwards()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2016-05", Sex.Girl)))[0];
        (await Bka.SendAsync(Bka.Urgent(id), CaseLife.Deputy)).Require();
        await ShowAsync(Nov(1), Nov(30), ("M6", 0, 0), ("M8", 0, 1), ("M9", 0, 1), ("M11", 0, 1), ("M11b", 0, 1));

        await Bka.AskedAsync(id, "B-1", Stance.NotEstablished);
        await Bka.ApprovedAsync(id, "B-1");
        await ShowAsync(Nov(1), Nov(30), ("M6", 1, 1), ("M8", 0, 1), ("M9", 0, 1), ("M11", 0, 1), ("M11b", 1, 1));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task GetFigures_WhenAChildComesBackWithinAYear_CountItInM14()
    {
        Clock.Set(new DateOnly(2025, 1, 10));
        foreach (var child in new[] { "B-1", "B-2", "B-3" })
        {
            await ClosedUtredningAsync("A-1" + child, child);
        }

        Clock.Set(new DateOnly(2025, 9, 1));
        await Bka.OpenedAsync(Bka.Intake("B-2", "A-2"));
        Clock.Set(new DateOnly(2026, 3, 20));
        await Bka.OpenedAsync(Bka.Intake("B-3", "A-3"));
        await ShowAsync(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ("M14", 2, 3));
        await ShowAsync(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), ("M14", 0, 0));
        var known = await Bka.AskAsync(
            new GetFigures(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), KnownOn: new DateOnly(2025, 8, 31)), Reviewer);
        known.Metrics.Single(figure => figure.Id == "M14").Numerator.ShouldBe(3);
        var back = await Bka.AskAsync(
            new GetFigureCases("M14", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), People.Head);
        back.Cases.Select(one => one.Case.SubjectRef).ShouldBe(["B-1", "B-3"], ignoreOrder: true);
    }

    // The year is counted from 10 March 2025, when they were closed.
    private async Task ClosedUtredningAsync(string caseRef, string child)
    {
        Clock.Set(new DateOnly(2025, 1, 10));
        var id = await Bka.OpenedAsync(Bka.Intake(child, caseRef));
        Clock.Set(new DateOnly(2025, 3, 10));
        await Bka.DoAsync(new CloseCase(Clock.Today, ClosingReason.MovedAbroad, Documented: true) { CaseId = id });
    }

    private async Task ShowAsync(DateOnly from, DateOnly to, params (string Id, long Numerator, long Denominator)[] expected)
    {
        var figures = (await Bka.AskAsync(new GetFigures(from, to), Reviewer)).Metrics.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (var (id, numerator, denominator) in expected)
        {
            (figures[id].Numerator, figures[id].Denominator).ShouldBe((numerator, denominator), $"{id} {from:O} {to:O}");
        }
    }
}
