using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>Recording absence, and standing in: whose cases, on which days, in whose name.</summary>
public sealed class AbsenceTests : IAsyncLifetime
{
    private static readonly Actor Lead = AbsenceIntents.Lead;
    private static readonly Actor Substitute = People.In(Function.Caseworker, "hl02", null, "Väst");

    public AbsenceTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    private DateOnly Today => Bka.Clock.Today;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public async Task RecordAbsence_WhenTheFormIsWrong_NamesEachFault()
    {
        var refusal = (await Bka.SendAsync(
            new RecordAbsence("", "Norr", Today.AddYears(-2), Today, "201503142385", (AbsenceReason)9), Lead)).Refusal!;
        refusal.Code.ShouldBe(RefusalCodes.InputInvalid);
        refusal.Missing.Select(fault => (fault.Code, fault.Item)).ShouldBe(
        [
            (MissingCodes.Required, "person"), (MissingCodes.PersonalNumber, "substitute"), (MissingCodes.BadRange, "from"),
            (MissingCodes.Retroactive, "to"), (MissingCodes.Malformed, "reason"),
        ]);
        (await FaultAsync(Bka.Absence(from: Today.AddDays(3), to: Today.AddDays(3)))).ShouldBe((MissingCodes.BadRange, "to"));
        (await FaultAsync(Bka.Absence(substitute: "hl07"))).ShouldBe((MissingCodes.SubstituteIsPerson, "substitute"));
    }

    [Fact]
    public async Task RecordAbsence_WhenWhoRecordsNamesThemselves_IsRefusedAlsoTheNextTime()
    {
        (await FaultAsync(Bka.Absence(substitute: Lead.Id))).ShouldBe((MissingCodes.SubstituteIsSelf, "substitute"));
        var head = People.In(Function.UnitHead, "ec09", null, "Norr");
        await Bka.DoAsync(Bka.Absence(substitute: Lead.Id), head);
        (await FaultAsync(Bka.Absence(substitute: Lead.Id, from: Today.AddDays(7)))).ShouldBe((MissingCodes.SubstituteIsSelf, "substitute"));
        await Bka.DoAsync(Bka.Absence(substitute: "hl02", from: Today.AddDays(7)), Lead);
    }

    [Fact]
    public async Task RecordAbsence_WhenItSharesADay_IsRefusedInThatUnitAlone()
    {
        await Bka.AwayAsync(from: Today.AddDays(-3), to: Today.AddDays(4));
        foreach (var (from, to) in new[] { (-9, 1), (-3, 4), (3, 9), (0, 1), (-200, 300) })
        {
            (await FaultAsync(Bka.Absence(from: Today.AddDays(from), to: Today.AddDays(to))))
                .ShouldBe((MissingCodes.AbsenceOverlaps, "from"), $"{from} {to}");
        }

        (await FaultAsync(Bka.Absence(from: Today.AddDays(-9)) with { To = null })).ShouldBe((MissingCodes.AbsenceOverlaps, "from"));
        await Bka.AwayAsync(from: Today.AddDays(4));
        await Bka.AwayAsync(unit: "Syd");
        await Bka.AwayAsync("hl08");
    }

    [Fact]
    public async Task RecordAbsence_WhenItSharesADayWithOneThatHasEnded_IsRefused()
    {
        await Bka.AwayAsync(from: Today, to: Today.AddDays(3));
        Bka.Clock.Set(Today.AddDays(30));
        (await FaultAsync(Bka.Absence(from: Today.AddDays(-28), to: Today.AddDays(1)))).ShouldBe((MissingCodes.AbsenceOverlaps, "from"));
        await Bka.AwayAsync(from: Today.AddDays(-27), to: Today.AddDays(1));
    }

    [Fact]
    public async Task RecordAbsence_WhenTheUnitIsNotTheirs_IsRefusedAndTellsNothing()
    {
        var stranger = People.In(Function.LeadSocialWorker, "ls09", null, "Väst");
        (await Bka.SendAsync(Bka.Absence(), stranger)).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
        var absence = await Bka.AwayAsync();
        (await Bka.SendAsync(new EndAbsence(absence.AbsenceId, Today), stranger)).Refusal!.Code.ShouldBe(RefusalCodes.AbsenceNotFound);
        (await Bka.SendAsync(new EndAbsence("f99", Today), Lead)).Refusal!.Code.ShouldBe(RefusalCodes.AbsenceNotFound);
        (await Bka.AskAsync(new GetAbsences(), stranger)).Rows.ShouldBeEmpty();
        (await Bka.Workflow.AskAsync(new GetAbsences(Unit: "Norr"), new CallContext(stranger))).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
    }

    [Fact]
    public async Task EndAbsence_WhenTheDayHasPassedOrIsNoEarlier_IsRefused()
    {
        var absence = await Bka.AwayAsync(from: Today.AddDays(-3), to: Today.AddDays(4));
        (await EndFaultAsync(absence, -1)).ShouldBe((MissingCodes.Retroactive, "to"));
        (await EndFaultAsync(absence, 4)).ShouldBe((MissingCodes.NotEarlier, "to"));
        (await EndFaultAsync(await Bka.AwayAsync(from: Today.AddDays(9)), 8)).ShouldBe((MissingCodes.BadRange, "to"));
        (await Bka.DoAsync(new EndAbsence(absence.AbsenceId, Today.AddDays(2)), Lead)).To.ShouldBe(Today.AddDays(2));
        (await Bka.DoAsync(new EndAbsence(absence.AbsenceId, Today), Lead)).To.ShouldBe(Today);
        await Bka.AwayAsync(from: Today);
    }

    [Fact]
    public async Task StandIn_WhenTheCaseworkerIsAway_ActsInThoseCasesAloneAndInTheirName()
    {
        var theirs = await Bka.RegisterAsync(Bka.Intake("B-1", "A-1", caseworker: "hl07"));
        var anothers = await Bka.RegisterAsync(Bka.Intake("B-2", "A-2", caseworker: "hl08"));
        var nobodys = await Bka.RegisterAsync(Bka.Intake("B-3", "A-3"));
        var elsewhere = await Bka.RegisterAsync(Bka.Intake("B-4", "A-4", unit: "Syd", caseworker: "hl07"));
        (await SeesAsync(theirs)).ShouldBeFalse();

        await Bka.AwayAsync("hl07", "hl02");
        (await SeesAsync(theirs), await SeesAsync(anothers), await SeesAsync(nobodys), await SeesAsync(elsewhere))
            .ShouldBe((true, false, false, false));
        await Bka.DoAsync(Bka.Assessed(theirs), Substitute);
        (await Bka.SendAsync(Bka.Assessed(anothers), Substitute)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        await Bka.DoAsync(new BeginForhandsbedomning { CaseId = theirs });

        var history = (await Bka.AskAsync(new GetHistory(theirs), Substitute)).Entries;
        history.Select(entry => (entry.Actor, entry.OnBehalfOf)).ShouldBe([("ec01", null), ("hl02", "hl07"), ("ec01", null)]);
        (await Bka.AskAsync(new ListWatches(new WatchFilter()), Substitute)).Rows.Select(row => row.CaseId).Distinct().ShouldBe([theirs]);
    }

    [Fact]
    public async Task StandIn_WhenTheirFunctionMayNotDecide_DecidesNoMoreThanBefore()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        await Bka.DoAsync(Bka.Assessed(id));
        await Bka.AwayAsync("hl07", "hl02");
        var without = Substitute with { Function = Function.CaseworkerWithoutDelegation };
        (await Bka.SendAsync(Bka.Opened(id), without)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.AskAsync(new GetPermitted(id), without)).Steps.Single(step => step.Trigger == Trigger.OpenUtredning).Open.ShouldBeFalse();
        (await Bka.AskAsync(new GetPermitted(id), Substitute)).Steps.Single(step => step.Trigger == Trigger.OpenUtredning).Open.ShouldBeTrue();
        await Bka.DoAsync(Bka.Opened(id), Substitute);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task StandIn_WhenTheDayTurns_BeginsAndEndsWithTheAbsence(int day, bool sees)
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        var first = Today.AddDays(10);
        await Bka.AwayAsync("hl07", "hl02", from: first);
        Bka.Clock.Set(first.AddDays(day));
        (await SeesAsync(id)).ShouldBe(sees);
        (await Bka.SendAsync(Bka.Assessed(id), Substitute)).IsAnswered.ShouldBe(sees);
    }

    [Fact]
    public async Task StandIn_WhenTheSubstituteIsAwayToo_IsNobodyAndTheCaseIsTheLeads()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        await Bka.AwayAsync("hl07", "hl02");
        await Bka.AwayAsync("hl02", "hl03");
        (await SeesAsync(id)).ShouldBeFalse();
        (await Bka.SendAsync(Bka.Assessed(id), People.In(Function.Caseworker, "hl03"))).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.AskAsync(new ListWatches(new WatchFilter(NeedsOwner: true)), Lead)).Rows.ShouldAllBe(row => row.CaseId == id);
    }

    [Fact]
    public async Task StandIn_WhenTheSubstituteHasAConflict_DecidesNothing()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        await Bka.DoAsync(Bka.Assessed(id));
        await Bka.DoAsync(new FlagConflict("hl02", Intents.Reasons) { CaseId = id });
        await Bka.AwayAsync("hl07", "hl02");
        (await Bka.SendAsync(Bka.Opened(id), Substitute)).Refusal!.Missing.ShouldContain(missing => missing.Code == MissingCodes.ConflictOfInterest);
    }

    [Fact]
    public async Task LiftConflict_WhenTheActorStandsInForWhomItIsAbout_IsRefused()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(caseworker: "hl08"));
        await Bka.DoAsync(new FlagConflict("hl07", Intents.Reasons) { CaseId = id });
        var deputy = People.In(Function.LeadSocialWorker, "ls02", null, "Norr");
        await Bka.AwayAsync("hl07", "ls02");
        (await Bka.SendAsync(new LiftConflict("hl07", Intents.Reasons) { CaseId = id }, deputy)).Refusal!.Missing
            .Select(missing => missing.Code).ShouldBe([MissingCodes.FourEyes]);
        await Bka.DoAsync(new LiftConflict("hl07", Intents.Reasons) { CaseId = id }, Lead);
    }

    [Fact]
    public async Task RecordAbsence_WhenRepeatedUnderItsKey_GivesTheSameAnswer()
    {
        var first = await Bka.DoAsync(Bka.Absence(), Lead, "k1");
        (await Bka.DoAsync(Bka.Absence(), Lead, "k1")).ShouldBeEquivalentTo(first);
    }

    private async Task<bool> SeesAsync(string caseId) =>
        (await Bka.Workflow.AskAsync(new GetCase(caseId), new CallContext(Substitute))).IsAnswered;

    private async Task<(string, string?)> FaultAsync(RecordAbsence command) =>
        (await Bka.SendAsync(command, Lead)).Refusal!.Missing.Select(fault => (fault.Code, fault.Item)).Single();

    private async Task<(string, string?)> EndFaultAsync(AbsenceEntry absence, int day) =>
        (await Bka.SendAsync(new EndAbsence(absence.AbsenceId, Today.AddDays(day)), Lead)).Refusal!.Missing
            .Select(fault => (fault.Code, fault.Item)).Single();
}
