using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly Actor Reviewer = People.In(Function.QualityReviewer, "kv01");

    [StoreFact]
    public async Task DrawSpotCheck_WhenRepeated_AnswersWithTheStoredDraw()
    {
        var frame = await MonthOfDecisionsAsync(7);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 3), Reviewer);
        draw.FrameSize.ShouldBe(7);
        draw.Lot.ShouldBe(1);
        draw.FrameHash.ShouldBe(SpotCheckSampler.HashOf(frame));
        draw.Ids.ShouldBe(SpotCheckSampler.Draw(frame, draw.Seed, 3));
        Clock.Move(TimeSpan.FromDays(1));
        var again = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 3), Reviewer);
        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(draw));
        var detail = await Bka.AskAsync(new GetSpotCheck(draw.DrawId), Reviewer);
        JsonSerializer.Serialize(detail.Draw).ShouldBe(JsonSerializer.Serialize(draw));
        detail.Cases.Select(c => c.CaseId).ShouldBe(draw.Ids);
        (await Bka.AskAsync(new ListSpotChecks(), Reviewer)).Draws.Single().DrawId.ShouldBe(draw.DrawId);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenAnotherSizeOrASampleTwice_NeedsAReasonAndTakesANewLot()
    {
        await MonthOfDecisionsAsync(7);
        var first = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 3), Reviewer);
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(new DrawSpotCheck("2026-11", "Norr", 4), Reviewer)).Refusal!.Missing.Single().Item.ShouldBe("redrawReason");
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        var second = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 4, "Underlaget hade lästs in fel första gången."), Reviewer);
        second.Lot.ShouldBe(2);
        second.Ids.Count.ShouldBe(4);
        second.DrawId.ShouldNotBe(first.DrawId);

        // What the first draw revealed does not say what the second draws.
        second.Seed.Split('|')[^1].ShouldNotBe(first.Seed.Split('|')[^1]);
        second.Commitment!.Hash.ShouldNotBe(first.Commitment!.Hash);
        second.Commitment.AfterPeriod.ShouldBeTrue();
        (await Bka.AskAsync(new ListSpotChecks(), Reviewer)).Draws.Count.ShouldBe(2);
        (await Bka.DoAsync(new DrawSpotCheck("2026-11", null, 200), Reviewer)).Ids.Count.ShouldBe(7);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenTheMonthHasNotEnded_IsRefused()
    {
        await Bka.NotOpenedAsync(Bka.Intake());
        (await Bka.SendAsync(new DrawSpotCheck("2026-11", "Norr"), Reviewer)).Refusal!.Missing.Single().Code
            .ShouldBe(MissingCodes.PeriodNotEnded);
        (await Bka.SendAsync(new DrawSpotCheck("2026-13", "Norr"), Reviewer)).Refusal!.Missing.ShouldContain(
            missing => missing.Code == MissingCodes.Malformed && missing.Item == "period");
    }

    [StoreFact]
    public async Task SpotChecks_WhenDrawn_OpenTheDrawnCasesToTheReviewerAndNoOther()
    {
        var frame = await MonthOfDecisionsAsync(5);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 2), Reviewer);
        foreach (var id in frame)
        {
            var seen = await Bka.Workflow.AskAsync(new GetCase(id), new CallContext(Reviewer));
            seen.IsAnswered.ShouldBe(draw.Ids.Contains(id, StringComparer.Ordinal));
        }

        // A unit's leader sees the unit's draws, not another unit's and not the one over all.
        await Bka.DoAsync(new DrawSpotCheck("2026-11"), Reviewer);
        var north = People.In(Function.LeadSocialWorker, "ls01", null, "Norr");
        (await Bka.AskAsync(new ListSpotChecks(), north)).Draws.Single().DrawId.ShouldBe(draw.DrawId);
        (await Bka.AskAsync(new ListSpotChecks(), People.In(Function.LeadSocialWorker, "ls02", null, "Syd"))).Draws.ShouldBeEmpty();
        (await Bka.SendAsync(new DrawSpotCheck("2026-11"), north)).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
    }

    private async Task<IReadOnlyList<string>> MonthOfDecisionsAsync(int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            Clock.Set(Nov(2 + i));
            ids.Add(await Bka.NotOpenedAsync(Bka.Intake($"B-{i}", $"A-{i}")));
        }

        // Neither an opened one, nor a mistaken one, nor one decided in another month belongs to the frame.
        await Bka.OpenedAsync(Bka.Intake("B-90", "A-90"));
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = await Bka.NotOpenedAsync(Bka.Intake("B-91", "A-91")) });
        Clock.Set(Dec(1));
        await Bka.NotOpenedAsync(Bka.Intake("B-92", "A-92"));
        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
