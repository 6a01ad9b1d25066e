using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Absences in the store: what is remembered of them, the lists, and the condition inside the queries.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task RecordAbsence_WhenRecordedAndEnded_IsKeptWithOneLedgerRowEach()
    {
        var absence = await Bka.AwayAsync("hl07", "hl02");
        var coming = await Bka.AwayAsync("hl07", unit: "Syd", from: Nov(20));
        absence.AbsenceId.ShouldNotBe(coming.AbsenceId);
        (await Bka.AskAsync(new GetAbsences(), AbsenceIntents.Lead)).Rows.ShouldBe(
            [new AbsenceRow(absence with { Warnings = null }, true, "hl02"), new AbsenceRow(coming with { Warnings = null }, false, null)]);

        Clock.Set(Nov(4));
        var ended = await Bka.DoAsync(new EndAbsence(absence.AbsenceId, Nov(5)), AbsenceIntents.Lead);
        var takenBack = await Bka.DoAsync(new EndAbsence(coming.AbsenceId, Nov(20)), AbsenceIntents.Lead);
        (ended.To, ended.Ended!.By, takenBack.To).ShouldBe((Nov(5), AbsenceIntents.Lead.Id, takenBack.From));
        (await Bka.AskAsync(new GetAbsences(), AbsenceIntents.Lead)).Rows.ShouldBe([new AbsenceRow(ended, true, "hl02")]);
        (await Bka.AskAsync(new GetAbsences(Nov(5)), AbsenceIntents.Lead)).Rows.ShouldBeEmpty();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RecordAbsence_WhenSomebodyIsUnknownOrAnotherUnitIsLeft_SaysSo()
    {
        await Bka.RegisterAsync(Bka.Intake("B-1", "A-1", caseworker: "hl07"));
        await Bka.RegisterAsync(Bka.Intake("B-2", "A-2", unit: "Syd", caseworker: "hl07"));
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = await Bka.RegisterAsync(Bka.Intake("B-3", "A-3", caseworker: "hl02")) });
        var other = new AbsenceWarning(WarningCodes.OtherUnitUncovered, "Syd");
        var (today, back) = (Clock.Today, Clock.Today.AddDays(7));

        var preview = await Bka.AskAsync(new PreviewAbsence("hl07", today, back, "hl2x", "Norr"), AbsenceIntents.Lead);
        (preview.Substitute.Single().Code, preview.Warnings.Single()).ShouldBe((ObstacleCodes.Unknown, other));
        var ofNorr = People.In(Function.LeadSocialWorker, "ls02", null, "Norr");
        (await Bka.AskAsync(new PreviewAbsence("hl07", today, back, "hl02", "Norr"), ofNorr)).Warnings.ShouldBeEmpty();
        (await Bka.AwayAsync("hl07", "hl2x")).Warnings!.ShouldBe([other, new(WarningCodes.SubstituteUnknown, "hl2x")]);
        (await Bka.AwayAsync("hl07", "hl02", "Syd")).Warnings.ShouldBeNull();
        (await Bka.AwayAsync("hl7x")).Warnings!.ShouldBe([new(WarningCodes.PersonUnknown, "hl7x")]);
        (await Bka.AskAsync(new PreviewReassignment("hl07", "hl2x"), AbsenceIntents.Lead)).ToIsUnknown.ShouldBeTrue();
        (await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead)).ToIsUnknown.ShouldBeFalse();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RecordAbsence_WhenSentByManyAtOnce_HasOneEffect()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Bka.SendAsync(
            Bka.Absence(), People.In(Function.LeadSocialWorker, $"ls1{i}", null, "Norr")))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Where(answer => !answer.IsAnswered)
            .ShouldAllBe(answer => answer.Refusal!.Missing.Single().Code == MissingCodes.AbsenceOverlaps);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RecordAbsence_WhenItIsUndone_LeavesNobodyStandingIn()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        var substitute = People.In(Function.Caseworker, "hl02", null, "Norr");
        await Should.ThrowAsync<InvalidOperationException>(() => Bka.Get<IWriteGate>().RunAsync<bool>(
            async session =>
            {
                await session.AddAbsenceAsync(
                    new AbsenceEntry("", "hl07", "Norr", Nov(2), null, "hl02", null, new Signature("ls01", Clock.GetUtcNow())), AbsenceIntents.Lead);
                (await session.AbsencesAsync(Nov(2))).StandInsOf("hl02", Nov(2)).Count.ShouldBe(1);
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        // The next change of the rules has the same number as the one undone.
        await Bka.AwayAsync("hl09");
        (await Bka.SendAsync(Bka.Assessed(id), substitute)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ListWatches_WhenSomeAreAway_EqualsTheOverviewAndANaiveCountInEveryWay()
    {
        var table = await CrowdWithAbsencesAsync();
        var cases = await StoreTruth.CasesAsync(Bka);
        foreach (var filter in Filters().Concat(Filters().Where(f => f.Urgency == Urgency.All).Select(f => f with { NeedsOwner = true, Unassigned = false })))
        {
            foreach (var actor in new[] { Lead, People.In(Function.Caseworker, "hl01", null, "Norr"), People.In(Function.Caseworker, "hl03") })
            {
                var scope = Access.Scope(actor, CaseAction.ReadWatches, table.StandInsOf(actor.Id, Clock.Today));
                var expected = CaseCrowd.Watched(cases, filter, Clock.Today, scope, table).Select(w => (w.Case.Id, w.Clock.Clock)).ToArray();
                var listed = await AllPagesAsync(filter, actor, 200);
                listed.Select(row => (row.CaseId, row.Clock)).ShouldBe(expected, filter.ToString());
                CountOf((await Bka.AskAsync(new GetOverview(filter), actor)).Total, filter.Urgency).ShouldBe(expected.Length, filter.ToString());
            }
        }
    }

    [StoreFact]
    public async Task ListWatches_WhenSomeAreAway_TellsOfEachRowWhoStandsInAndCountsTheQueue()
    {
        var table = await CrowdWithAbsencesAsync();
        var rows = await AllPagesAsync(new WatchFilter(), Lead, 200);
        foreach (var row in rows)
        {
            var away = row.Caseworker is not null && table.IsAway(row.Caseworker, row.Unit, Clock.Today);
            row.StandIn.ShouldBe(away ? table.StandInFor(row.Caseworker!, row.Unit, Clock.Today) : null);
            row.Why.Contains(WatchNotes.CaseworkerAway).ShouldBe(away && row.StandIn is null);
            row.Why.Contains(WatchNotes.StandIn).ShouldBe(row.StandIn is not null);
        }

        rows.ShouldContain(row => row.StandIn == "hl03");
        rows.ShouldContain(row => row.Why.Contains(WatchNotes.CaseworkerAway));
        WatchRow[] queue = [.. rows.Where(row => row.Caseworker is null || row.Why.Contains(WatchNotes.CaseworkerAway))];
        var total = (await Bka.AskAsync(new GetOverview(new WatchFilter()), Lead)).Total;
        (total.NeedsOwner, total.OverdueNeedsOwner).ShouldBe((queue.Length, queue.Count(row => row.DaysLate > 0)));
        total.Unassigned.ShouldBe(rows.Count(row => row.Caseworker is null));
        (await AllPagesAsync(new WatchFilter(NeedsOwner: true), Lead, 7)).Select(row => (row.CaseId, row.Clock))
            .ShouldBe(queue.Select(row => (row.CaseId, row.Clock)));
    }

    [StoreFact]
    public async Task ListWatches_WhenAnAbsenceHasJustBeenRecorded_HasTheCasesInTheQueueWithoutASweep()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        (await QueueAsync()).ShouldBeEmpty();
        var absence = await Bka.AwayAsync("hl07", "hl02");
        (await QueueAsync()).ShouldBeEmpty();
        await Bka.AwayAsync("hl02", unit: "Syd");
        (await QueueAsync()).ShouldBe([id]);
        await Bka.DoAsync(new EndAbsence(absence.AbsenceId, Clock.Today), AbsenceIntents.Lead);
        (await QueueAsync()).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> QueueAsync() =>
        (await AllPagesAsync(new WatchFilter(NeedsOwner: true), Lead, 200)).Select(row => row.CaseId).Distinct();

    // hl01 is away and hl03 stands in; hl02 is away with one who is away as well.
    private async Task<AbsenceTable> CrowdWithAbsencesAsync()
    {
        await CaseCrowd.FillAsync(Bka);
        var today = Clock.Today;
        await Bka.AwayAsync("hl01", "hl03", "Syd", today.AddDays(-40), today.AddDays(40));
        await Bka.AwayAsync("hl01", null, "Norr", today, today.AddDays(1));
        await Bka.AwayAsync("hl02", "hl05", "Norr", today.AddDays(-3), today.AddDays(4));
        await Bka.AwayAsync("hl05", "hl03", "Syd", today.AddDays(-1), today.AddDays(1));
        await Bka.AwayAsync("hl02", "hl03", "Syd", today.AddDays(1));
        await StoreTruth.HoldsAsync(Bka);
        return await Bka.Get<IAbsenceReader>().FromAsync(new DateOnly(2026, 1, 1));
    }
}
