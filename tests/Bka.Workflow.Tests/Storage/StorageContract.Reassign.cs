using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Moving a leaver's cases: as previewed or not at all, one ledger row for each, and nothing left with nobody.</summary>
public abstract partial class StorageContract
{
    [StoreFact]
    public async Task ReassignCases_WhenSomeCannotBeMoved_MovesTheOthersAndLeavesNothingOrphaned()
    {
        var (open, conflicted, watched) = await LoadOfLeaverAsync();
        await Bka.DoAsync(new RecordAbsence("hl07", "Norr", Clock.Today, Reason: AbsenceReason.Left), AbsenceIntents.Lead);
        var before = await StoreTruth.FingerprintAsync(Bka);
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02", "Norr"), AbsenceIntents.Lead);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (preview.Movable, preview.Rows.Count, preview.Remaining, preview.FromIsAway, preview.ToIsAway).ShouldBe((2, 3, 0, true, false));
        preview.Rows.Single(row => row.RefusalCode is not null).ShouldSatisfyAllConditions(
            row => row.CaseId.ShouldBe(conflicted),
            row => row.Missing.Single().Code.ShouldBe(MissingCodes.ConflictOfInterest));
        var rows = await LedgerRowsAsync();

        var done = await Bka.DoAsync(new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint, "Norr"), AbsenceIntents.Lead);

        done.Moved.ShouldBe(2);
        done.Rows.Where(row => row.RefusalCode is null).Select(row => row.CaseId).ShouldBe(new[] { open, watched }.Order(StringComparer.Ordinal));
        done.Rows.Single(row => row.CaseId == open).Warnings.ShouldBe([WarningCodes.ChildNotToldOfNewCaseworker]);
        (await LedgerRowsAsync()).ShouldBe(rows + 2);
        foreach (var subject in await StoreTruth.CasesAsync(Bka))
        {
            subject.Caseworker.ShouldBe(subject.Unit == "Syd" || subject.Id == conflicted ? "hl07" : subject.CaseRef == "A-8" ? "hl08" : "hl02");
        }

        // What is left in the unit is in the lead's queue.
        (await Bka.AskAsync(new ListWatches(new WatchFilter(NeedsOwner: true)), AbsenceIntents.Lead)).Rows
            .Select(row => row.CaseId).Distinct().ShouldBe([conflicted]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ReassignCases_WhenWhatWouldBeMovedHasChanged_IsRefusedAndMovesNothing()
    {
        var (open, _, _) = await LoadOfLeaverAsync();
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead);
        var command = new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint);
        await Bka.DoAsync(new FlagConflict("hl02", Intents.Reasons) { CaseId = open });
        await RefusesStaleAsync(command);
        await RefusesStaleAsync(command with { To = "hl03" });
        await RefusesStaleAsync(command with { Unit = "Norr" });

        preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead);
        await Bka.RegisterAsync(Bka.Intake("B-9", "A-9", caseworker: "hl07"));
        await RefusesStaleAsync(command with { Fingerprint = preview.Fingerprint });
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ReassignCases_WhenSentByManyAtOnce_MovesEachCaseOnce()
    {
        await LoadOfLeaverAsync();
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead);
        var rows = await LedgerRowsAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Bka.SendAsync(
            new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint), AbsenceIntents.Lead))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Where(answer => !answer.IsAnswered).ShouldAllBe(answer => answer.Refusal!.Code == RefusalCodes.PreviewStale);
        (await LedgerRowsAsync()).ShouldBe(rows + preview.Movable);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ReassignCases_WhenRepeatedUnderItsKey_GivesTheSameAnswerAndMovesNothingMore()
    {
        await LoadOfLeaverAsync();
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead);
        var command = new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint);
        var first = await Bka.DoAsync(command, AbsenceIntents.Lead, "k1");
        var rows = await LedgerRowsAsync();
        var again = await Bka.DoAsync(command, AbsenceIntents.Lead, "k1");
        (again.Moved, again.Rows.Count).ShouldBe((first.Moved, first.Rows.Count));
        (await LedgerRowsAsync()).ShouldBe(rows);
    }

    [StoreFact]
    public async Task ReassignCases_WhenItIsNotTheirs_IsRefused()
    {
        await LoadOfLeaverAsync();
        var stranger = People.In(Function.LeadSocialWorker, "ls09", null, "Väst");
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), stranger);
        preview.Rows.ShouldBeEmpty();
        (await Bka.DoAsync(new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint), stranger)).Moved.ShouldBe(0);
        (await Bka.SendAsync(new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint, "Norr"), stranger)).Refusal!.Code
            .ShouldBe(RefusalCodes.OtherUnit);
        (await Bka.SendAsync(new ReassignCases("hl07", "hl07", "Kort.", "", "Norr"), AbsenceIntents.Lead)).Refusal!.Missing
            .Select(fault => fault.Item).ShouldBe(["to", "handoverNote", "fingerprint"]);
        (await Bka.SendAsync(
            new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint), People.In(Function.Caseworker, "hl07", null, "Norr")))
            .Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ReassignCases_WhenThereAreMoreThanAreMovedAtATime_MovesTheRestTheNextTime()
    {
        for (var intake = 0; intake < 26; intake++)
        {
            await Bka.DoAsync(Bka.Intake(caseRef: $"A-{intake}", caseworker: "hl07") with
            {
                Children = [.. Enumerable.Range(0, 20).Select(child => new IntakeChild($"B-{intake}-{child}", "2018-05", Sex.Girl))],
            });
        }

        foreach (var (moved, remaining) in new[] { (500, 20), (20, 0), (0, 0) })
        {
            var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl02"), AbsenceIntents.Lead);
            (preview.Movable, preview.Remaining).ShouldBe((moved, remaining));
            var done = await Bka.DoAsync(new ReassignCases("hl07", "hl02", Intents.Reasons, preview.Fingerprint), AbsenceIntents.Lead);
            (done.Moved, done.Remaining).ShouldBe((moved, remaining));
        }
    }

    [StoreFact]
    public async Task Caseload_WhenReadInAndOutsideATransaction_IsTheSame()
    {
        await CaseCrowd.FillAsync(Bka);
        foreach (var (person, unit) in new[] { ("hl01", null), ("hl01", "Syd"), ("hl02", "Norr"), ("hl02", "Syd"), ("hl99", (string?)null) })
        {
            var inside = await Bka.Get<IWriteGate>().RunAsync(session => session.CaseloadAsync(person, unit), CancellationToken.None);
            var outside = await Bka.Get<ICaseloadReader>().OfAsync(person, unit, new(People.Head, Domain.Authority.Relations.Any));
            var naive = from subject in await StoreTruth.CasesAsync(Bka)
                        where subject.Caseworker == person && (unit ?? subject.Unit) == subject.Unit
                        where Domain.Cases.CaseStates.IsOpen(subject.State) || Domain.Watches.CaseClocks.Of(subject).Any(clock => clock.IsRunning)
                        orderby subject.Id
                        select subject.Id;
            inside.ShouldBe(naive);
            outside.Select(loaded => loaded.Case.Id).ShouldBe(naive);
        }
    }

    // One open, one with a conflict of interest for hl02, one decided with a reporter who waits, one ended, one in another
    // unit, and one of somebody else's.
    private async Task<(string Open, string Conflicted, string Watched)> LoadOfLeaverAsync()
    {
        var open = await Bka.OpenedAsync(Bka.Intake("B-1", "A-1", caseworker: "hl07"));
        var conflicted = await Bka.RegisterAsync(Bka.Intake("B-2", "A-2", caseworker: "hl07"));
        await Bka.DoAsync(new FlagConflict("hl02", Intents.Reasons) { CaseId = conflicted });
        var watched = await Bka.NotOpenedAsync(Bka.Intake("B-3", "A-3", caseworker: "hl07") with { ReporterWantsFeedback = true });
        await Bka.DoAsync(new VoidCase(Intents.Reasons) { CaseId = await Bka.RegisterAsync(Bka.Intake("B-4", "A-4", unit: "Syd", caseworker: "hl07")) });
        await Bka.RegisterAsync(Bka.Intake("B-5", "A-5", unit: "Syd", caseworker: "hl07"));
        await Bka.RegisterAsync(Bka.Intake("B-8", "A-8", caseworker: "hl08"));
        return (open, conflicted, watched);
    }

    private async Task RefusesStaleAsync(ReassignCases command)
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(command, AbsenceIntents.Lead)).Refusal!.Code.ShouldBe(RefusalCodes.PreviewStale);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    private async Task<long> LedgerRowsAsync() => (await _place.QueryAsync<long>("SELECT COUNT(*) FROM ledger")).Single();
}
