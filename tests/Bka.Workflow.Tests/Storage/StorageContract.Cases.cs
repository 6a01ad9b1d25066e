using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task RegisterIntake_WhenReadBack_IsEqual()
    {
        var intake = Bka.Intake(violence: ViolenceSuspicion.Unknown, caseworker: "hl01") with
        {
            Children = [new IntakeChild("B-1", "2018-05", Sex.Girl), new IntakeChild("B-2", null, Sex.Unknown)],
        };
        var registered = await Bka.DoAsync(intake);
        registered.Cases.Select(c => (c.ChildRef, c.Version, c.State))
            .ShouldBe([("B-1", 1L, CaseState.Received), ("B-2", 1L, CaseState.Received)]);
        var view = await Bka.AskAsync(new GetCase(registered.Cases[0].CaseId));
        view.Summary.ShouldBe(new CaseSummary(
            registered.Cases[0].CaseId, "A-1", "B-1", "Norr", "hl01", IntakeKind.ConcernReport, Clock.Today, CaseState.Received, 1));
        view.Child.ShouldBe(new ChildView("B-1", "2018-05", Sex.Girl));
        view.ReceivedAt.ShouldBe(intake.ReceivedAt);
        view.Violence.ShouldBe(ViolenceSuspicion.Unknown);
        (await Bka.AskAsync(new GetCase(registered.Cases[1].CaseId))).Child!.Born.ShouldBeNull();
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task RegisterIntake_WhenOneChildIsRegistered_RegistersNone()
    {
        await Bka.RegisterAsync("B-2");
        var again = await Bka.SendAsync(Bka.Intake() with
        {
            Children = [new IntakeChild("B-1", null, Sex.Boy), new IntakeChild("B-2", null, Sex.Boy)],
        });
        again.Refusal!.Code.ShouldBe(RefusalCodes.AlreadyRegistered);
        again.Refusal.Missing.Single().ChildRef.ShouldBe("B-2");
        (await StoreTruth.CasesAsync(Bka)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Step_WhenVersionIsAnother_IsRefusedAndChangesNothing()
    {
        var id = await Bka.RegisterAsync();
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(Bka.Assessed(id), version: 2)).Refusal!.Code.ShouldBe(RefusalCodes.VersionConflict);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (await Bka.SendAsync(Bka.Assessed(id), version: 1)).Require().Version.ShouldBe(2);
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = id }, version: 1)).Refusal!.Code.ShouldBe(RefusalCodes.VersionConflict);
    }

    [StoreFact]
    public async Task Step_WhenSentAgainAfterItsDaysHaveLostTheirForm_IsStillAnsweredTheSame()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        var command = Bka.NotOpened(id, new Hearing(false, "Polisen har bett oss att vänta med samtalet.", NotHeardReason.PoliceAskedToWait, PlannedOn: Nov(3)));
        var first = await Bka.DoAsync(command, key: "k-1");
        Clock.Set(Dec(20));
        (await Bka.DoAsync(command, key: "k-1")).Version.ShouldBe(first.Version);
        (await Bka.SendAsync(command, key: "k-2")).Refusal!.Missing.Single().Item.ShouldBe("hearing.plannedOn");
        (await Bka.SendAsync(command)).Refusal!.Missing.Single().Item.ShouldBe("hearing.plannedOn");
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task Step_WhenCaseIsUnknownOrOutsideTheScope_IsNotFound()
    {
        var id = await Bka.RegisterAsync();
        (await Bka.SendAsync(Bka.Assessed("0123456789abcdef0123456789abcdef"))).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.SendAsync(Bka.Assessed(id), People.In(Function.UnitHead, "ec02", null, "Väst")))
            .Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
    }

    [StoreFact]
    public async Task Step_WhenSentAgainUnderItsKey_IsAnsweredTheSameAndDoneOnce()
    {
        var id = (await Bka.DoAsync(Bka.Intake(), key: "k-1")).Cases.Single().CaseId;
        var first = await Bka.DoAsync(Bka.Assessed(id, immediate: true), key: "k-2");
        var command = Bka.Assessed(id, immediate: true);
        Clock.Move(TimeSpan.FromDays(3));
        var again = await Bka.DoAsync(command, key: "k-2");
        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(first));
        again.Warnings.ShouldBe([WarningCodes.OpenAtOnce]);
        (await Bka.DoAsync(Bka.Intake(receivedOn: FakeClock.FirstDay), key: "k-1")).Cases.Single().CaseId.ShouldBe(id);
        (await Bka.AskAsync(new GetHistory(id))).Entries.Count.ShouldBe(2);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task Step_WhenKeyWasUsedForAnotherCommand_IsRefused()
    {
        var id = await Bka.RegisterAsync();
        await Bka.DoAsync(Bka.Assessed(id), key: "k-1");
        var before = await StoreTruth.FingerprintAsync(Bka);
        (await Bka.SendAsync(Bka.Assessed(id, immediate: true), key: "k-1")).Refusal!.Code.ShouldBe(RefusalCodes.IdempotencyKeyReused);
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = id }, key: "k-1")).Refusal!.Code.ShouldBe(RefusalCodes.IdempotencyKeyReused);
        (await Bka.SendAsync(Bka.Assessed(id), key: "k-1", version: 2)).Refusal!.Code.ShouldBe(RefusalCodes.IdempotencyKeyReused);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        // Another person's key of the same name is another key.
        (await Bka.DoAsync(new BeginForhandsbedomning { CaseId = id }, People.Head with { Id = "ec02" }, "k-1")).Version.ShouldBe(3);
    }

    [StoreFact]
    public async Task Step_WhenRefusedUnderAKey_LeavesTheKeyFree()
    {
        var id = await Bka.RegisterAsync();
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = id }, key: "k-1")).Refusal!.Code.ShouldBe(RefusalCodes.StepNotOpen);
        (await Bka.DoAsync(Bka.Assessed(id), key: "k-1")).Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task Step_WhenSentManyTimesAtOnceUnderOneKey_IsDoneOnce()
    {
        var id = await Bka.RegisterAsync();
        var command = Bka.Assessed(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Bka.DoAsync(command, key: "k-1"))));
        answers.ShouldAllBe(answer => answer.Version == 2);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task CaseLife_WhenAReportBecomesAUtredning_IsTrueAfterEachStep()
    {
        var id = await Bka.RegisterAsync();
        async Task Step(Command<CaseChanged> command, CaseState expected)
        {
            (await Bka.DoAsync(command)).State.ShouldBe(expected);
            await StoreTruth.HoldsAsync(Bka);
        }

        await Step(Bka.Assessed(id), CaseState.SkyddsbedomningDone);
        await Step(new AssignCaseworker("hl07", "Ring skolan först; läraren väntar.") { CaseId = id }, CaseState.SkyddsbedomningDone);
        await Step(new BeginForhandsbedomning { CaseId = id }, CaseState.InForhandsbedomning);
        Clock.Set(Nov(12));
        await Step(Bka.ForhandsbedomningExtended(id, Dec(1)), CaseState.ForhandsbedomningExtended);
        Clock.Set(Nov(30));
        await Step(Bka.Opened(id), CaseState.InUtredning);
        Clock.Set(new DateOnly(2027, 3, 20));
        await Step(Bka.UtredningExtended(id, new DateOnly(2027, 6, 1)), CaseState.UtredningExtended);
        Clock.Set(new DateOnly(2027, 5, 20));
        await Step(Bka.Closed(id), CaseState.Closed);
        await Step(new VoidCase(Intents.Reasons) { CaseId = id }, CaseState.Voided);
        var history = (await Bka.AskAsync(new GetHistory(id))).Entries;
        history.Select(entry => entry.Version).ShouldBe(Enumerable.Range(1, 9).Select(version => (long)version));
        history.ShouldAllBe(entry => entry.Actor == "ec01" && entry.Function == Function.UnitHead);
    }

    [StoreFact]
    public async Task CaseLife_WhenNotOpenedOrTransferredOrAnApplication_IsTrueAfterEachStep()
    {
        var notOpened = await Bka.NotOpenedAsync(Bka.Intake("B-1", violence: ViolenceSuspicion.No));
        (await Bka.AskAsync(new GetCase(notOpened))).Summary.State.ShouldBe(CaseState.NotOpened);
        await StoreTruth.HoldsAsync(Bka);
        var moved = await Bka.BegunAsync(Bka.Intake("B-2", "A-2"));
        await Bka.DoAsync(new TransferCase(Clock.Today, "Grannköping", Accepted: true, Intents.Reasons) { CaseId = moved });
        await StoreTruth.HoldsAsync(Bka);
        var application = await Bka.RegisterAsync(Bka.Intake("B-3", "A-3", IntakeKind.Application));
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DoAsync(Bka.Closed(application));
        await StoreTruth.HoldsAsync(Bka);
        // The extension comes after the last day: kept, and moves nothing.
        var late = await Bka.BegunAsync(Bka.Intake("B-4", "A-4"));
        Clock.Set(Nov(20));
        (await Bka.DoAsync(Bka.ForhandsbedomningExtended(late, Dec(1)))).Warnings.ShouldContain(WarningCodes.ExtensionLate);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task JoinUtredning_WhenOneRunsOnTheSameChild_WritesBothCases()
    {
        var running = await Bka.OpenedAsync(Bka.Intake());
        var report = await Bka.RegisterAsync("B-1", "A-2");
        await Bka.DoAsync(Bka.Assessed(report));
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = report })).Refusal!.Missing.Single().Code
            .ShouldBe(MissingCodes.UtredningAlreadyRunning);
        (await Bka.DoAsync(new JoinUtredning(running) { CaseId = report })).State.ShouldBe(CaseState.JoinedUtredning);
        var receiving = await Bka.AskAsync(new GetCase(running));
        receiving.Utredning!.JoinedReports.ShouldBe([report]);
        receiving.Summary.Version.ShouldBe(4);
        (await Bka.AskAsync(new GetHistory(running))).Entries[^1].Fact.ShouldBe("ReportReceived");
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task Steps_WhenSentByManyAtOnce_AreAllThereInOneChain()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var id = await Bka.RegisterAsync($"B-{i}", $"A-{i}");
            await Bka.DoAsync(Bka.Assessed(id));
            await Bka.DoAsync(new BeginForhandsbedomning { CaseId = id });
            return id;
        })));
        ids.Distinct().Count().ShouldBe(40);
        (await StoreTruth.TextsAsync(Bka, "SELECT MAX(seq) FROM ledger")).ShouldBe(["120"]);
        await StoreTruth.HoldsAsync(Bka);
    }
}
