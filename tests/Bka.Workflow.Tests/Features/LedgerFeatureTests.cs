using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>The ledger is read through the corridor and by nobody else.</summary>
public sealed class LedgerFeatureTests : IAsyncLifetime
{
    public LedgerFeatureTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public async Task VerifyLedger_WhenTheFunctionMayNot_IsRefused()
    {
        await Bka.RegisterAsync();
        foreach (var function in Enum.GetValues<Function>())
        {
            var answer = await Bka.Workflow.AskAsync(
                new VerifyLedger(), new CallContext(People.In(function, "ny01", "vk", "Norr")));
            if (function is Function.LocalOperator or Function.TechnicalAdministrator or Function.LogReviewer)
            {
                answer.Value.ShouldBe(new LedgerVerdict(1, true, null, null));
            }
            else
            {
                answer.Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            }
        }
    }

    [Fact]
    public async Task GetHistory_WhenTheCaseLiesOutsideTheScope_IsRefusedAsIfThereWereNone()
    {
        var id = await Bka.RegisterAsync();
        var stranger = People.In(Function.UnitHead, "ch02", null, "Väst");
        (await Bka.Workflow.AskAsync(new GetHistory(id), new CallContext(stranger))).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        (await Bka.Get<ICaseReader>().HistoryAsync(id, Access.Scope(stranger, CaseAction.Read))).ShouldBeNull();
        (await Bka.Get<ICaseReader>().HistoryAsync(id, Access.Scope(People.Head, CaseAction.Read)))!.Count.ShouldBe(1);
    }

    [Fact]
    public void Ports_WhenSeenFromAnEmbeddingHost_AreNotThere() =>
        typeof(BkaServices).Assembly.GetExportedTypes().Where(type => type.Namespace == "Bka.Workflow.Ports").ShouldBeEmpty();
}
