using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>"What breaks if hl07 is away next week?": the list, most urgent first, and nothing is changed.</summary>
public sealed class PreviewAbsenceTests : IAsyncLifetime
{
    private static readonly Actor Lead = AbsenceIntents.Lead;

    public PreviewAbsenceTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    private DateOnly Today => Bka.Clock.Today;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public async Task PreviewAbsence_WhenAsked_ListsWhatIsTouchedMostUrgentFirstAndChangesNothing()
    {
        // Fourteen days from today, with its warning two days before; and the skyddsbedömning, late in the absence.
        var report = await Bka.RegisterAsync(Bka.Intake("B-1", "A-1", caseworker: "hl07"));
        var far = await Bka.OpenedAsync(Bka.Intake("B-2", "A-2", caseworker: "hl07"));
        await Bka.RegisterAsync(Bka.Intake("B-3", "A-3", caseworker: "hl08"));
        Bka.Clock.Set(Today.AddDays(7));
        var before = await StoreTruth.FingerprintAsync(Bka);

        var preview = await Bka.AskAsync(new PreviewAbsence("hl07", Today.AddDays(1), Today.AddDays(12)), Lead);

        preview.OpenCases.ShouldBe(2);
        preview.Clocks.Select(row => (row.CaseId, row.Clock)).ShouldBe(
            [(report, Clock.Skyddsbedomning), (report, Clock.Forhandsbedomning)]);
        preview.Clocks[0].Why.ShouldBe([TouchNotes.Overdue]);
        preview.Clocks[0].DaysLate.ShouldBe(6);
        preview.Clocks[1].Why.ShouldBe([TouchNotes.LastDay, TouchNotes.AlertDue]);
        preview.Clocks.ShouldNotContain(row => row.CaseId == far);
        (await Bka.AskAsync(new PreviewAbsence("hl07", Today.AddDays(1)), Lead)).Clocks
            .ShouldContain(row => row.CaseId == far && row.Clock == Clock.Utredning);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    [Fact]
    public async Task PreviewAbsence_WhenATalkOrABkaAfterwardsIsPlanned_ListsThem()
    {
        var talk = await Bka.OpenedAsync(Bka.Intake("B-1", "A-1", caseworker: "hl07"));
        await Bka.DoAsync(new RecordHearing("B-1", Today, new Hearing(
            false, "Barnet var sjukt och kunde inte komma i dag.", NotHeardReason.Urgent, PlannedOn: Today.AddDays(5)))
        { CaseId = talk });
        var urgent = await Bka.OpenedAsync(Bka.Intake("B-2", "A-2", caseworker: "hl07"));
        await Bka.DoAsync(Bka.Urgent(urgent) with { CaseId = urgent });

        var preview = await Bka.AskAsync(new PreviewAbsence("hl07", Today.AddDays(4), Today.AddDays(11)), Lead);

        preview.Clocks.Select(row => (row.CaseId, row.Clock)).ShouldContain((talk, Clock.HearingAttempt));
        preview.Clocks.Select(row => (row.CaseId, row.Clock)).ShouldContain((urgent, Clock.BkaAfterwards));
    }

    [Fact]
    public async Task PreviewAbsence_WhenASubstituteIsNamed_TellsWhatTheyWouldMeet()
    {
        var id = await Bka.OpenedAsync(Bka.Intake(caseworker: "hl01"));
        await Bka.DoAsync(new FlagConflict("hl02", Intents.Reasons) { CaseId = id });
        var absence = await Bka.AwayAsync("hl02", unit: "Syd", from: Today.AddDays(2), to: Today.AddDays(4));
        await Bka.DoAsync(CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Today }, CaseLife.Author);
        await Bka.DoAsync(await Bka.StatingAsync(id, "B-1"), CaseLife.Author);
        await Bka.DoAsync(CaseLife.Answers(id, "B-1"), CaseLife.Author);
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, CaseLife.Author);

        (await ObstaclesAsync("hl02")).ShouldBe(
        [
            new SubstituteObstacle(ObstacleCodes.Away, From: absence.From, To: absence.To),
            new SubstituteObstacle(ObstacleCodes.Conflict, id, "A-1"),
            new SubstituteObstacle(ObstacleCodes.Unknown),
        ]);
        (await ObstaclesAsync("hl09")).ShouldBe([new SubstituteObstacle(ObstacleCodes.Unknown)]);
        (await ObstaclesAsync(null)).ShouldBeEmpty();
        (await ObstaclesAsync("hl01")).ShouldBe(
            [new SubstituteObstacle(ObstacleCodes.SamePerson), new SubstituteObstacle(ObstacleCodes.WroteBka, id, "A-1")]);
    }

    [Fact]
    public async Task PreviewAbsence_WhenTheUnitIsNotTheirs_IsRefusedAndCountsNothing()
    {
        await Bka.RegisterAsync(Bka.Intake(caseworker: "hl07"));
        var stranger = People.In(Function.UnitHead, "ec09", null, "Väst");
        (await Bka.AskAsync(new PreviewAbsence("hl07", Today), stranger)).OpenCases.ShouldBe(0);
        (await Bka.Workflow.AskAsync(new PreviewAbsence("hl07", Today, Unit: "Norr"), new CallContext(stranger))).Refusal!.Code
            .ShouldBe(RefusalCodes.OtherUnit);
        (await Bka.Workflow.AskAsync(
            new PreviewAbsence("hl07", Today), new CallContext(People.In(Function.Caseworker, "hl07", null, "Norr")))).Refusal!.Code
            .ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.AskAsync(new PreviewAbsence("hl07", Today), People.Operator)).OpenCases.ShouldBe(1);
    }

    [Fact]
    public async Task PreviewAbsence_WhenTheFormIsWrong_NamesEachFault() =>
        (await Bka.Workflow.AskAsync(new PreviewAbsence("", Today, Today), new CallContext(Lead))).Refusal!.Missing
            .Select(fault => (fault.Code, fault.Item)).ShouldBe([(MissingCodes.Required, "person"), (MissingCodes.BadRange, "to")]);

    private async Task<IReadOnlyList<SubstituteObstacle>> ObstaclesAsync(string? substitute) =>
        (await Bka.AskAsync(new PreviewAbsence("hl01", Today, Today.AddDays(7), substitute), Lead)).Substitute;
}
