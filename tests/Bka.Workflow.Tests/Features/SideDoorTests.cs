using Bka.Contracts;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Tests.Import;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>Ways around who may hand out, see or change a case, and around what is known already.</summary>
public sealed class SideDoorTests : IAsyncLifetime
{
    public SideDoorTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("hl01", true)]
    [InlineData("hl02", false)]
    public async Task RegisterIntake_WhenACaseworkerNamesWhoHandlesIt_OnlyOneselfOrNobodyIsAccepted(string? caseworker, bool accepted)
    {
        var answer = await Bka.SendAsync(
            Bka.Intake("B-1", "A-1") with { Caseworker = caseworker }, People.In(Function.Caseworker, "hl01", null, "Norr"));

        answer.IsAnswered.ShouldBe(accepted);
        if (!accepted)
        {
            answer.Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            answer.Refusal.Missing.ShouldHaveSingleItem().Code.ShouldBe(MissingCodes.CaseworkerNotYours);
        }
    }

    [Fact]
    public async Task RegisterIntake_WhenRegisteredWhereTheActorMayNotSee_NamesNoChild()
    {
        await Bka.RegisterAsync("B-1", "A-1");

        var stranger = await Bka.SendAsync(
            Bka.Intake("B-1", "A-1") with { Caseworker = null }, People.In(Function.EmergencyDutyWorker, "sj01"));
        var head = await Bka.SendAsync(Bka.Intake("B-1", "A-1"));

        stranger.Refusal!.Code.ShouldBe(RefusalCodes.AlreadyRegistered);
        stranger.Refusal.Missing.ShouldBeEmpty();
        head.Refusal!.Missing.ShouldHaveSingleItem().ChildRef.ShouldBe("B-1");
    }

    [Fact]
    public async Task JoinUtredning_WhenTwoRunOnTheChild_EitherCanBeNamed()
    {
        var first = await Bka.OpenedAsync(Bka.Intake("B-1", "A-1"));
        var second = await Bka.RegisterAsync("B-1", "A-2");
        await Bka.DoAsync(Bka.Assessed(second));
        (await Bka.DoAsync(Bka.Opened(second))).Warnings.ShouldContain(WarningCodes.ParallelUtredning);
        foreach (var named in (string[])[first, second])
        {
            var report = await Bka.RegisterAsync("B-1", "R-" + named[..8]);
            await Bka.DoAsync(Bka.Assessed(report));
            (await Bka.AskAsync(new GetPermitted(report))).RunningUtredningCaseId.ShouldNotBeNull();
            (await Bka.DoAsync(new JoinUtredning(named) { CaseId = report })).State.ShouldBe(CaseState.JoinedUtredning);
        }
    }

    [Fact]
    public async Task JoinUtredning_WhenItRunsOnASibling_IsRefused()
    {
        var sibling = await Bka.OpenedAsync(Bka.Intake("B-2", "A-1"));
        var report = await Bka.RegisterAsync("B-1", "A-1");
        await Bka.DoAsync(Bka.Assessed(report));

        var answer = await Bka.SendAsync(new JoinUtredning(sibling) { CaseId = report });

        answer.Refusal!.Missing.ShouldHaveSingleItem().Code.ShouldBe(MissingCodes.NoRunningUtredning);
    }

    [Theory]
    [InlineData("a201503142385bc0123456789abcdef0", RefusalCodes.CaseNotFound)]
    [InlineData("no such id", RefusalCodes.InputInvalid)]
    public async Task GetCase_WhenTheIdsDigitsLookLikeAPersonnummer_IsLookedForAsAnyOther(string id, string code) =>
        (await Bka.Workflow.AskAsync(new GetCase(id), new CallContext(People.Head))).Refusal!.Code.ShouldBe(code);

    [Fact]
    public async Task ExtendForhandsbedomning_WhenDatedInTimeButRecordedLater_CountsAndSaysSo()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        Bka.Clock.Set(FakeClock.FirstDay.AddDays(20));
        var dated = FakeClock.FirstDay.AddDays(10);

        var changed = await Bka.DoAsync(new ExtendForhandsbedomning(
            dated, dated.AddDays(30), ExceptionalReason.PoliceInterview, Intents.Reasons)
        { CaseId = id });

        changed.Warnings.ShouldBe([WarningCodes.ExtensionRecordedLate]);
        (await Bka.AskAsync(new GetCase(id))).Forhandsbedomning!.Extensions.ShouldHaveSingleItem().RecordedOn.ShouldBe(Bka.Clock.Today);
    }

    [Fact]
    public async Task ExtendForhandsbedomning_WhenTheReasonIsWorkloadOrTheDayAYearAway_IsRefused()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        var workload = await Bka.SendAsync(new ExtendForhandsbedomning(
            Bka.Clock.Today, Bka.Clock.Today.AddDays(30), ExceptionalReason.OtherExceptional,
            "Hög arbetsbelastning och vakanser på enheten just nu.")
        { CaseId = id });
        var far = await Bka.SendAsync(Bka.ForhandsbedomningExtended(id, new DateOnly(2062, 6, 30)));

        workload.Refusal!.Missing.ShouldHaveSingleItem().Code.ShouldBe(MissingCodes.OrganisationalReason);
        far.Refusal!.Missing.ShouldHaveSingleItem().ShouldBe(new Missing(MissingCodes.BadRange, Item: "newLastDay"));
    }

    [Fact]
    public async Task RecordSkyddsbedomning_WhenItRulesViolenceOut_AnswersForTheCase()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(violence: ViolenceSuspicion.Unknown));
        await Bka.DoAsync(Bka.Assessed(id) with { Violence = ViolenceSuspicion.No });
        await Bka.DoAsync(new BeginForhandsbedomning { CaseId = id });

        (await Bka.DoAsync(Bka.NotOpened(id))).State.ShouldBe(CaseState.NotOpened);
        (await Bka.AskAsync(new GetCase(id))).Violence.ShouldBe(ViolenceSuspicion.No);
    }

    [Fact]
    public async Task ImportCase_WhenAnOlderExportIsReadAfterANewer_ChangesNothing()
    {
        Bka.Clock.Set(new DateOnly(2026, 11, 20));
        async Task<ImportResult> Read(ImportRow row) => (await Bka.DoAsync(new ImportCase(row), People.Operator)).Result;

        (await Read(RowIn.Assessed())).ShouldBe(ImportResult.Stored);
        (await Read(RowIn.Assessed())).ShouldBe(ImportResult.Unchanged);
        (await Read(RowIn.NotOpened())).ShouldBe(ImportResult.Updated);
        (await Read(RowIn.Assessed())).ShouldBe(ImportResult.Unchanged);
        (await Read(RowIn.NotOpened())).ShouldBe(ImportResult.Unchanged);
    }
}
