using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Two hosts on one PostgreSQL schema: an absence that one records holds at once in the other.</summary>
[NeedsPostgres]
public sealed class PostgresAbsenceTests : IAsyncLifetime
{
    private static readonly Actor Substitute = People.In(Function.Caseworker, "hl02", null, "Syd");
    private readonly FakeClock _clock = new();

    private PostgresPlace Place { get; } = new();

    private BkaModule One { get; set; } = null!;

    private BkaModule Two { get; set; } = null!;

    public Task InitializeAsync()
    {
        (One, Two) = (new BkaModule(Place, _clock), new BkaModule(Place, _clock));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Place.DisposeAsync();
    }

    [StoreFact]
    public async Task RecordAbsence_WhenTheOtherHostHasReadWhoIsAway_HoldsThereAtOnceAndEndsThereAtOnce()
    {
        var id = await Two.RegisterAsync(Two.Intake(caseworker: "hl07"));
        (await SeesAsync(id)).ShouldBeFalse();
        var absence = await One.AwayAsync("hl07", "hl02");
        (await SeesAsync(id)).ShouldBeTrue();
        await Two.DoAsync(Two.Assessed(id), Substitute);

        await One.DoAsync(new EndAbsence(absence.AbsenceId, _clock.Today), AbsenceIntents.Lead);
        (await SeesAsync(id)).ShouldBeFalse();
        (await Two.SendAsync(new BeginForhandsbedomning { CaseId = id }, Substitute)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        await StoreTruth.HoldsAsync(Two);
    }

    [StoreFact]
    public async Task RecordAbsence_WhenBothHostsRecord_HasOneEffect()
    {
        var answers = await Task.WhenAll(new[] { One, Two }.Select(host => Task.Run(() =>
            host.SendAsync(host.Absence("hl07", "hl02"), AbsenceIntents.Lead))));
        answers.Count(answer => answer.IsAnswered).ShouldBe(1);
        answers.Single(answer => !answer.IsAnswered).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.AbsenceOverlaps);
        await StoreTruth.HoldsAsync(One);
    }

    private async Task<bool> SeesAsync(string caseId) =>
        (await Two.Workflow.AskAsync(new GetCase(caseId), new CallContext(Substitute))).IsAnswered;
}
