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
