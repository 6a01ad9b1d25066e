using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private const string Agreed = "Rutinen gicks igenom med hela gruppen.";

    private static readonly Actor Second = People.In(Function.QualityReviewer, "kv02");

    [StoreFact]
    public async Task CommitSpotCheckSeeds_WhenAMonthIsPlanned_LocksItsSeedOnceBeforeTheDraw()
    {
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 3, "2026-11"), Reviewer);
        (await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job)).Count.ShouldBe(2);
        (await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job)).Count.ShouldBe(0);
        var rounds = (await Bka.AskAsync(new ListSpotCheckRounds(), Reviewer)).Rounds;
        rounds.Select(round => round.Period).ShouldBe(["2026-12", "2026-11"]);
        rounds.ShouldAllBe(round => round.State == SpotCheckRoundState.SeedCommitted && !round.Commitment!.AfterPeriod);
        var secret = (await _place.QueryAsync<string>("SELECT secret FROM spot_check_secrets ORDER BY round_id"))[0];
        (await _place.QueryAsync<string>("SELECT details FROM ledger")).ShouldAllBe(details => !details.Contains(secret));
        JsonSerializer.Serialize(rounds).ShouldNotContain(secret);

        await MonthOfDecisionsAsync(6);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer);
        draw.Size.ShouldBe(3);
        draw.Commitment.ShouldBe(rounds[1].Commitment);
        DrawSeed.HashOf(draw.Seed[(draw.Seed.LastIndexOf('|') + 1)..]).ShouldBe(draw.Commitment!.Hash);
        var protocol = await Bka.AskAsync(new GetSpotCheckProtocol(draw.DrawId), Reviewer);
        DrawProtocol.Check(protocol).ShouldBeEmpty();
        protocol.FrameChange!.IsUnchanged.ShouldBeTrue();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenNothingWasPlanned_SaysThatTheSeedWasLockedLate()
    {
        await MonthOfDecisionsAsync(4);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 2), Reviewer);
        draw.Commitment!.AfterPeriod.ShouldBeTrue();
        DrawProtocol.Check(await Bka.AskAsync(new GetSpotCheckProtocol(draw.RoundId!), Reviewer)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenNoCaseHasBeenInTheUnit_IsRefusedAndLeavesNoRound()
    {
        await MonthOfDecisionsAsync(4);
        (await Bka.SendAsync(new DrawSpotCheck("2026-11", "Nor", 2), Reviewer)).Refusal!.Missing.Single()
            .ShouldBe(new Missing(MissingCodes.UnknownUnit, Item: "unit"));
        (await Bka.AskAsync(new ListSpotCheckRounds(), Reviewer)).Rounds.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenThePlanHasNoRoundYet_DrawsAsPlanned()
    {
        await MonthOfDecisionsAsync(9);
        var plan = await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 6, "2026-11", null, true, 5), Reviewer);
        (await Bka.SendAsync(new DrawSpotCheck("2026-11", "Norr", 3), Reviewer)).Refusal!.Missing.Single()
            .ShouldBe(new Missing(MissingCodes.PlannedOtherwise, Item: "size"));
        (await Bka.AskAsync(new ListSpotCheckRounds(), Reviewer)).Rounds.ShouldBeEmpty();

        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer);
        (draw.Size, draw.Strata, draw.Commitment!.AfterPeriod).ShouldBe((6, true, true));
        var round = await Bka.AskAsync(new GetSpotCheckRound(draw.RoundId!), Reviewer);
        (round.Round.PlanId, round.Round.DoubleReviews, round.Round.ReviewsNeeded).ShouldBe((plan.PlanId, 5, 11));
        DrawProtocol.Check(await Bka.AskAsync(new GetSpotCheckProtocol(draw.DrawId), Reviewer)).ShouldBeEmpty();

        // The job finds the round made, and what the plan does not cover is drawn without it.
        (await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job)).Count.ShouldBe(2);
        (await Bka.DoAsync(new DrawSpotCheck("2026-10", "Norr"), Reviewer)).Size.ShouldBe(10);
        (await Bka.DoAsync(new DrawSpotCheck("2026-11"), Reviewer)).Size.ShouldBe(10);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task PlanSpotChecks_WhenAMonthIsPlannedAlready_IsRefused()
    {
        var plan = await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 3, "2026-11", "2026-12"), Reviewer);
        (await Bka.SendAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 5, "2026-12"), Reviewer)).Refusal!
            .Missing.Single().Code.ShouldBe(MissingCodes.PlanOverlaps);
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.UtredningClosed, "Norr", 5, "2026-12", Strata: true), Reviewer);
        await Bka.DoAsync(new EndSpotCheckPlan(plan.PlanId, "2026-11"), Reviewer);
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 5, "2026-12"), Reviewer);
        (await Bka.SendAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Syd", 5, "2026-12"),
            People.In(Function.UnitHead, "ec09", null, "Norr"))).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
        (await Bka.SendAsync(new EndSpotCheckPlan("p99", "2026-11"), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.PlanNotFound);
        (await Bka.AskAsync(new ListSpotCheckRounds(), Reviewer)).Plans.Count.ShouldBe(3);
    }

    [StoreFact]
    public async Task SpotCheckRound_WhenReviewedByTwoAndRemedied_CanBeClosedAndIsThenFrozen()
    {
        await MonthOfDecisionsAsync(5);
        Clock.Set(Nov(20));
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 2, "2026-11", DoubleReviews: 1), Reviewer);
        await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job);
        Clock.Set(Dec(2));
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer);
        var round = draw.RoundId!;
        (await Bka.SendAsync(new CloseSpotCheckRound(round), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.RoundNotReady);

        // A draft may be half answered; signing may not.
        await Bka.DoAsync(new ReviewSampledCase(round, draw.Ids[0], [new("Q03", ReviewMark.No)]), Reviewer);
        (await Bka.SendAsync(new ReviewSampledCase(round, draw.Ids[0], [new("Q03", ReviewMark.No)], true), Reviewer)).Refusal!
            .Missing.Select(missing => missing.Code).Distinct().Order().ShouldBe([MissingCodes.CommentMissing, MissingCodes.QuestionUnanswered]);
        await Bka.DoAsync(new ReviewSampledCase(round, draw.Ids[0], Answered(("Q03", ReviewMark.No)), true), Reviewer);
        (await Bka.SendAsync(new ReviewSampledCase(round, draw.Ids[0], Answered(), true), Reviewer)).Refusal!.Code
            .ShouldBe(RefusalCodes.ReviewSigned);

        // The second reviewer sees nothing of the first before signing, and a third has no seat.
        (await Bka.AskAsync(new GetSampledCase(round, draw.Ids[0]), Second)).Others.ShouldBeEmpty();
        (await Bka.AskAsync(new GetSpotCheckRound(round), Second)).Result.ShouldBeNull();
        await Bka.DoAsync(new ReviewSampledCase(round, draw.Ids[0], Answered(("Q05", ReviewMark.No), ("Q10", ReviewMark.Partly)), true), Second);
        (await Bka.SendAsync(new ReviewSampledCase(round, draw.Ids[0], Answered()), People.In(Function.QualityReviewer, "kv03")))
            .Refusal!.Code.ShouldBe(RefusalCodes.ReviewTaken);
        (await Bka.AskAsync(new GetSpotCheckRound(round), People.In(Function.QualityReviewer, "kv03"))).Cases[0].Refusal.ShouldBe(RefusalCodes.ReviewTaken);
        (await Bka.AskAsync(new GetSpotCheckRound(round), Second)).Cases[0].Refusal.ShouldBeNull();
        (await Bka.AskAsync(new GetSampledCase(round, draw.Ids[0]), Second)).Others.Single().Reviewer.ShouldBe("kv01");
        await Bka.DoAsync(new ReviewSampledCase(round, draw.Ids[1], Answered(), true), Second);

        var detail = await Bka.AskAsync(new GetSpotCheckRound(round), Reviewer);
        detail.Round.State.ShouldBe(SpotCheckRoundState.Reviewed);
        detail.Result!.Questions.Single(question => question.Question == "Q03").ShouldSatisfyAllConditions(
            question => question.Yes.ShouldBe(1), question => question.No.ShouldBe(1), question => question.Percent.ShouldBe("50,0"),
            question => question.Low.ShouldBe("9,5"), question => question.High.ShouldBe("90,5"));
        detail.Result.CriticalNos.ShouldBe([new Shortcoming(draw.Ids[0], "Q03")]);
        detail.Result.SecondReviewerCriticalNos.ShouldBe([new Shortcoming(draw.Ids[0], "Q05")]);
        detail.Result.CriticalNos.Count.ShouldBe(detail.Result.Questions.Where(question => question.Critical).Sum(question => question.No));
        (await Bka.AskAsync(new GetSpotCheckFigures("2026-11", "2026-11"), Reviewer)).ShouldSatisfyAllConditions(
            figures => figures.CriticalNos.ShouldBe(figures.Questions.Where(question => question.Critical).Sum(question => question.No)),
            figures => figures.CriticalNos.ShouldBe(1), figures => figures.SecondReviewerCriticalNos.ShouldBe(1));
        detail.Result.Agreement!.Disputed.Select(disputed => disputed.Question).ShouldBe(["Q03", "Q05", "Q10"]);
        detail.Shortcomings.Select(state => state.Shortcoming.Question).ShouldBe(["Q03", "Q05", "Q10"]);

        (await Bka.SendAsync(new CloseSpotCheckRound(round), Reviewer)).Refusal!.Missing.Select(missing => missing.Item).ShouldBe(["Q03", "Q05", "Q10"]);
        (await Bka.SendAsync(new RecordRemedy(round, Agreed, "ec01", Dec(20), [new(draw.Ids[1], "Q01")]), Reviewer)).Refusal!
            .Missing.Single().Code.ShouldBe(MissingCodes.NotAShortcoming);
        var remedy = await Bka.DoAsync(
            new RecordRemedy(round, Agreed, "ec01", Dec(20), [.. detail.Shortcomings.Select(state => state.Shortcoming)]), Reviewer);
        await Bka.DoAsync(new CloseSpotCheckRound(round), Reviewer);
        (await Bka.SendAsync(new DrawSpotCheck("2026-11", "Norr", 2, Agreed), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.RoundClosed);
        (await Bka.SendAsync(new RecordRemedy(round, Agreed, "ec01", Dec(20), remedy.Shortcomings), Reviewer)).Refusal!.Code
            .ShouldBe(RefusalCodes.RoundClosed);

        // What is written of single children is not in the ledger; that it was signed is.
        (await _place.QueryAsync<string>("SELECT details FROM ledger WHERE fact = 'SpotCheckReviewSigned'"))
            .ShouldAllBe(details => details.Contains("hash") && !details.Contains("Synligt"));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RaiseEgenkontrollReminders_WhenSomethingIsLate_TellsItOnceForEachDayItWasDue()
    {
        await MonthOfDecisionsAsync(1);
        Clock.Set(Nov(20));
        await Bka.DoAsync(new PlanSpotChecks(SpotCheckPopulation.NotOpened, "Norr", 2, "2026-11", "2026-11"), Reviewer);
        await Bka.DoAsync(new CommitSpotCheckSeeds(), People.Job);
        Clock.Set(Dec(10));
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(0);
        Clock.Set(Dec(11));
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(1);
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(0);
        (await Bka.AskAsync(new ListRemedies(), Reviewer)).LateRounds.Count.ShouldBe(1);

        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer);
        await Bka.DoAsync(new ReviewSampledCase(draw.RoundId!, draw.Ids[0], Answered(("Q01", ReviewMark.No)), true), Reviewer);
        var remedy = await Bka.DoAsync(new RecordRemedy(draw.RoundId!, Agreed, "ec01", Dec(15), [new(draw.Ids[0], "Q01")]), Reviewer);
        Clock.Set(Dec(16));
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(1);
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(0);
        await Bka.DoAsync(new FollowUpRemedy(remedy.RemedyId, Dec(16), Agreed, false, Dec(18)), Reviewer);
        Clock.Set(Dec(19));
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(1);
        await Bka.DoAsync(new FollowUpRemedy(remedy.RemedyId, Dec(19), Agreed, true), Reviewer);
        (await Bka.SendAsync(new FollowUpRemedy(remedy.RemedyId, Dec(19), Agreed, true), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.RemedyDone);
        (await Bka.DoAsync(new RaiseEgenkontrollReminders(), People.Job)).Count.ShouldBe(0);

        // As it was known: late on the seventeenth under its first day, done on the nineteenth.
        (await Bka.AskAsync(new GetSpotCheckFigures("2026-11", "2026-11", KnownOn: Dec(17)), Reviewer)).ShouldSatisfyAllConditions(
            figures => figures.OpenRemedies.ShouldBe(1), figures => figures.OverdueRemedies.ShouldBe(0), figures => figures.CriticalNos.ShouldBe(1));
        (await Bka.AskAsync(new GetSpotCheckFigures("2026-11", "2026-11"), Reviewer)).OpenRemedies.ShouldBe(0);
        (await Bka.AskAsync(new GetSpotCheckFigures("2026-11", "2026-11", KnownOn: Dec(10)), Reviewer)).ShouldSatisfyAllConditions(
            figures => figures.Due.ShouldBe(1), figures => figures.Drawn.ShouldBe(0));
        await StoreTruth.HoldsAsync(Bka);
    }

    private static ReviewAnswer[] Answered(params (string Key, ReviewMark Mark)[] others) =>
    [
        .. QuestionTable.Of(SpotCheckPopulation.NotOpened).Select(question =>
            others.FirstOrDefault(other => other.Key == question.Key) is { Key: not null } other
                ? new ReviewAnswer(question.Key, other.Mark, "Synligt i akten under rubriken bedömning.")
                : new ReviewAnswer(question.Key, ReviewMark.Yes)),
    ];
}
