using System.Globalization;
using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Who may review what: nobody their own work, and not everybody what is protected.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task ReviewSampledCase_WhenTheReviewerHasWrittenOrHandledTheCase_IsRefused()
    {
        var drawn = await Bka.BegunAsync(Bka.Intake());
        await Bka.DoAsync(new AssignCaseworker("ls05") { CaseId = drawn });
        await Bka.DoAsync(new AssignCaseworker("ls06") { CaseId = drawn });
        await Bka.DoAsync(Bka.NotOpened(drawn));
        Clock.Set(Dec(2));
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 1), Reviewer);
        foreach (var id in new[] { "ls05", "ls06", People.Head.Id })
        {
            var person = People.In(Function.LeadSocialWorker, id, null, "Norr");
            (await Bka.SendAsync(new ReviewSampledCase(draw.RoundId!, drawn, []), person)).Refusal!.Code.ShouldBe(RefusalCodes.ReviewerConflict);
            (await Bka.Workflow.AskAsync(new GetSampledCase(draw.RoundId!, drawn), new CallContext(person))).Refusal!.Code
                .ShouldBe(RefusalCodes.ReviewerConflict);
        }

        await Bka.DoAsync(new ReviewSampledCase(draw.RoundId!, drawn, []), People.In(Function.LeadSocialWorker, "ls07", null, "Norr"));
        (await Bka.SendAsync(new ReviewSampledCase(draw.RoundId!, drawn, []), People.In(Function.LeadSocialWorker, "ls08", null, "Syd")))
            .Refusal!.Code.ShouldBe(RefusalCodes.SpotCheckNotFound);
    }

    [StoreFact]
    public async Task ReviewSampledCase_WhenSomebodyIsProtected_IsOpenOnlyToThoseWhoMaySeeAndCanBeReplaced()
    {
        await MonthOfDecisionsAsync(4);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 2), Reviewer);
        var (round, drawn) = (draw.RoundId!, draw.Ids[0]);
        var child = (await Bka.AskAsync(new GetCase(drawn))).Child!.ChildRef;
        (await Bka.SendAsync(new ReplaceSampledCase(round, drawn, ReplacementReason.Protected), Reviewer)).Refusal!
            .Missing.Single().Code.ShouldBe(MissingCodes.NotProtected);
        await Bka.DoAsync(new MarkProtectedIdentity(drawn, child, true, "Beslut från Skatteverket har kommit in."));
        (await Bka.SendAsync(new MarkProtectedIdentity(drawn, child, true, "Beslut från Skatteverket har kommit in."))).Refusal!
            .Missing.Single().Code.ShouldBe(MissingCodes.AlreadyRecorded);
        (await Bka.SendAsync(new MarkProtectedIdentity(drawn, "B-none", true, "Beslut från Skatteverket har kommit in."))).Refusal!
            .Missing.Single().Code.ShouldBe(MissingCodes.PersonNotInCase);

        (await Bka.Workflow.AskAsync(new GetCase(drawn), new CallContext(Reviewer))).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.AskAsync(new GetSpotCheck(draw.DrawId), Reviewer)).Cases.Select(seen => seen.CaseId).ShouldBe([draw.Ids[1]]);
        (await Bka.SendAsync(new ReviewSampledCase(round, drawn, []), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.ReviewerNotProtected);
        var trusted = Second with { SeesProtected = true };
        (await Bka.AskAsync(new GetCase(drawn), trusted)).Child!.ChildRef.ShouldBe(child);
        (await Bka.AskAsync(new GetSampledCase(round, drawn), trusted)).Sampled.IsProtected.ShouldBeTrue();

        var replaced = await Bka.DoAsync(new ReplaceSampledCase(round, drawn, ReplacementReason.Protected), Reviewer);
        replaced.Substitute.ShouldBe(draw.Reserves![0]);
        await Bka.DoAsync(new ReplaceSampledCase(
            round, draw.Ids[1], ReplacementReason.NoReviewerWithoutConflict, "Alla på enheten har arbetat i ärendet."), Reviewer);
        var detail = await Bka.AskAsync(new GetSpotCheckRound(round), Reviewer);
        detail.Cases.Select(sampled => sampled.SampledCaseId).ShouldBe([.. draw.Ids, .. draw.Reserves]);
        detail.Cases.Take(2).ShouldAllBe(sampled => sampled.State == SampledCaseState.Replaced);
        (await Bka.Workflow.AskAsync(new GetCase(drawn), new CallContext(trusted))).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        var protocol = await Bka.AskAsync(new GetSpotCheckProtocol(draw.DrawId), Reviewer);
        protocol.Replacements.Count.ShouldBe(2);
        JsonSerializer.Serialize(protocol.Replacements).ShouldNotContain("Reason");
        DrawProtocol.Check(protocol).ShouldBeEmpty();
        await Bka.DoAsync(
            new MarkProtectedIdentity(drawn, child, false, "Skyddet har upphört enligt Skatteverket."), People.Head with { SeesProtected = true });
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task MarkProtectedIdentity_WhenLiftedWithoutTheRightToProtectedData_IsRefusedAndTheMarkStands()
    {
        var marked = (await MonthOfDecisionsAsync(1))[0];
        var child = (await Bka.AskAsync(new GetCase(marked))).Child!.ChildRef;
        var lifting = new MarkProtectedIdentity(marked, child, false, "Skyddet har upphört enligt Skatteverket.");
        await Bka.DoAsync(lifting with { Protected = true });
        (await Bka.SendAsync(lifting)).Refusal!.Code.ShouldBe(RefusalCodes.ReviewerNotProtected);
        (await Bka.SendAsync(lifting with { Protected = true })).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.AlreadyRecorded);
        Clock.Set(Dec(3));
        var lifted = await Bka.DoAsync(lifting, People.Head with { Id = "ec02", SeesProtected = true });
        (await _place.QueryAsync<string>("SELECT fact || ' ' || actor FROM ledger WHERE fact LIKE 'ProtectedIdentity%' ORDER BY seq"))
            .ShouldBe(["ProtectedIdentityMarked ec01", "ProtectedIdentityLifted ec02"]);
        (await _place.QueryAsync<string>("SELECT at FROM ledger WHERE fact = 'ProtectedIdentityLifted'")).Single()
            .ShouldStartWith(lifted.Marked.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task SpotChecks_WhenSomebodyIsProtected_TellTheUnitHeadNoReferenceInAnyAnswer()
    {
        await MonthOfDecisionsAsync(4);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 2), Reviewer);
        var seen = await Bka.AskAsync(new GetCase(draw.Ids[0]));
        await Bka.DoAsync(new MarkProtectedIdentity(draw.Ids[0], seen.Child!.ChildRef, true, "Beslut från Skatteverket har kommit in."));

        var head = People.In(Function.UnitHead, "ec07", null, "Norr");
        var (one, round) = (await Bka.AskAsync(new GetSpotCheck(draw.DrawId), head), await Bka.AskAsync(new GetSpotCheckRound(draw.DrawId), head));
        one.Cases.Select(summary => summary.CaseId).ShouldBe([draw.Ids[1]]);
        round.Cases.Select(sampled => sampled.Case?.CaseId).ShouldBe([null, draw.Ids[1]]);
        JsonSerializer.Serialize((one, round)).ShouldNotContain(seen.Child.ChildRef);

        var trusted = head with { SeesProtected = true };
        (await Bka.AskAsync(new GetSpotCheck(draw.DrawId), trusted)).Cases.Select(summary => summary.CaseId).ShouldBe(draw.Ids);
        (await Bka.AskAsync(new GetSpotCheckRound(draw.DrawId), trusted)).Cases.ShouldAllBe(sampled => sampled.Case != null);
    }

    [StoreFact]
    public async Task GetSpotCheckRound_WhenThePopulationHasChangedSince_TellsWhatCameAndWent()
    {
        var ids = await MonthOfDecisionsAsync(3);
        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", "Norr", 2), Reviewer);
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = ids[0] });
        var frame = (await Bka.AskAsync(new GetSpotCheckRound(draw.DrawId), Reviewer)).Frame!;
        frame.Removed.ShouldBe([ids[0]]);
        frame.Added.ShouldBeEmpty();
        frame.SizeNow.ShouldBe(2);
    }

    [StoreFact]
    public async Task DrawSpotCheck_WhenAnotherPopulation_DrawsFromIt()
    {
        var opened = await Bka.OpenedAsync(Bka.Intake("B-70", "A-70"));
        await Bka.DoAsync(Bka.Closed(opened));
        var period = Months.Of(Clock.Today);
        Clock.Set(Clock.Today.AddMonths(1));
        (await Bka.DoAsync(new DrawSpotCheck(period, "Norr") { Population = SpotCheckPopulation.UtredningClosed, Strata = true }, Reviewer))
            .Ids.ShouldBe([opened]);
        (await Bka.DoAsync(new DrawSpotCheck(period, "Norr") { Population = SpotCheckPopulation.AdultDecided }, Reviewer)).Ids.ShouldBeEmpty();
        (await Bka.SendAsync(new DrawSpotCheck(period, "Norr") { Population = SpotCheckPopulation.AdultDecided, Strata = true }, Reviewer))
            .Refusal!.Missing.Single().Item.ShouldBe("strata");
    }
}
