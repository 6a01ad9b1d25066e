using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task CloseSpotCheckRound_WhenOnlyTheSecondReviewerSaysACriticalNo_NeedsARemedyForIt()
    {
        await MonthOfDecisionsAsync(1);
        Clock.Set(Nov(20));
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 1, "2026-11", DoubleReviews: 1), Reviewer);
        await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job);
        Clock.Set(Dec(2));
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer);
        var (round, drawn) = (draw.RoundId!, draw.Ids[0]);
        await Bka.DoAsync(new ReviewSampledCase(round, drawn, Answered(), true), Reviewer);
        await Bka.DoAsync(new ReviewSampledCase(round, drawn, Answered(("Q03", ReviewMark.No)), true), Second);

        var state = (await Bka.AskAsync(new GetSpotCheckRound(round), Reviewer)).Shortcomings.Single();
        (state.Shortcoming, state.Mark, state.Critical).ShouldBe((new Shortcoming(drawn, "Q03"), ReviewMark.No, true));
        (await Bka.SendAsync(new CloseSpotCheckRound(round), Reviewer)).Refusal!.Missing
            .ShouldBe([new Missing(MissingCodes.ShortcomingWithoutRemedy, Item: "Q03")]);
        await Bka.DoAsync(new RecordRemedy(round, Agreed, "ec01", Dec(20), [state.Shortcoming]), Reviewer);
        await Bka.DoAsync(new CloseSpotCheckRound(round), Reviewer);
    }

    [StoreFact]
    public async Task ReviewSampledCase_WhenACommentSaysNothing_CannotBeSigned()
    {
        await MonthOfDecisionsAsync(1);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 1), Reviewer);
        foreach (var comment in new[] { ".", "ja", "se ovan", "…!" })
        {
            ReviewAnswer[] answers = [.. Answered(("Q03", ReviewMark.No)).Select(answer => answer.Mark == ReviewMark.No ? answer with { Comment = comment } : answer)];
            (await Bka.SendAsync(new ReviewSampledCase(draw.RoundId!, draw.Ids[0], answers, true), Reviewer)).Refusal!.Missing
                .ShouldBe([new Missing(MissingCodes.CommentSaysNothing, Item: "Q03")], comment);
        }

        await Bka.DoAsync(new ReviewSampledCase(draw.RoundId!, draw.Ids[0], Answered(("Q03", ReviewMark.No)), true), Reviewer);
    }

    [StoreFact]
    public async Task Figures_WhenTheyAreAskedAsKnownTomorrow_AreRefusedAndTodayIsAnswered()
    {
        Clock.Set(Nov(20));
        await KnownOnAsync(day => new GetFigures(Nov(1), Nov(20), KnownOn: day));
        await KnownOnAsync(day => new GetFigureCases("M1", Nov(1), Nov(20), KnownOn: day));
        await KnownOnAsync(day => new GetFigureSeries(Nov(1), Nov(20), KnownOn: day));
        await KnownOnAsync(day => new GetOpenAges(Nov(20), KnownOn: day));
        await KnownOnAsync(day => new GetSelfReportSums(Nov(1), Nov(20), KnownOn: day));
        await KnownOnAsync(day => new GetSpotCheckFigures("2026-11", "2026-11", KnownOn: day));
        await KnownOnAsync(day => new GetReport(ReportKind.Month, "2026-11", KnownOn: day));
        await KnownOnAsync(day => new GetReportTexts(2026, null, day));
    }

    [StoreFact]
    public async Task Units_WhenANameIsAFormulaToASheet_AreRefusedByWhateverTakesThem()
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        foreach (var unit in new[] { "=HYPERLINK(\"x\")", "+46", "-1", "@SUM", " =1" })
        {
            var fault = new Missing(MissingCodes.UnitName, Item: "unit");
            (await Bka.SendAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, unit, 3, "2026-11"), Reviewer)).Refusal!.Missing.ShouldContain(fault);
            (await Bka.SendAsync(new DrawSpotCheck("2026-10", unit), Reviewer)).Refusal!.Missing.ShouldContain(fault);
            (await Bka.SendAsync(Bka.Intake(unit: unit))).Refusal!.Missing.ShouldContain(fault);
            (await Bka.SendAsync(Area with { Unit = unit }, ReportReviewer)).Refusal!.Missing.ShouldContain(fault);
            (await Bka.Workflow.AskAsync(new GetFigures(Nov(1), Nov(2), unit), new CallContext(Reviewer))).Refusal!.Missing.ShouldContain(fault);
        }

        (await Bka.SendAsync(new DrawSpotCheck("2026-10", "Norr\u0007"), Reviewer)).Refusal!.Missing
            .ShouldBe([new Missing(MissingCodes.ControlCharacter, Item: "unit")]);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr-Väst (2)", 3, "2026-11"), Reviewer);
    }

    private async Task KnownOnAsync<TAnswer>(Func<DateOnly, Query<TAnswer>> query)
    {
        var call = new CallContext(ReportReviewer);
        (await Bka.Workflow.AskAsync(query(Clock.Today), call)).Refusal.ShouldBeNull(query(Clock.Today).ToString());
        (await Bka.Workflow.AskAsync(query(Clock.Today.AddDays(1)), call)).Refusal!.Missing
            .ShouldContain(new Missing(MissingCodes.InFuture, Item: "knownOn"), query(Clock.Today).ToString());
    }
}
