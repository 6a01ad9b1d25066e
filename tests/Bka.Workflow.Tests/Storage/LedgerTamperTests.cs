using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Whatever is done to the ledger past the module, the walk names the first row that shows it.</summary>
public sealed class LedgerTamperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();

    private SqlitePlace Place { get; } = new();

    public async Task InitializeAsync()
    {
        await using var module = new BkaModule(Place, _clock);
        await module.BegunAsync(module.Intake());
        _clock.Set(new DateOnly(2026, 11, 20));
        await module.DoAsync(new RunSweep(), People.Job);
        await module.BegunAsync(module.Intake("B-2", "A-2"));
        await module.RegisterAsync("B-3", "A-3");
    }

    public async Task DisposeAsync() => await Place.DisposeAsync();

    [Fact]
    public async Task Verify_WhenUntouched_Holds() => (await VerifyAsync()).ShouldBe(new LedgerVerdict(8, true, null, null));

    [Theory]
    [InlineData("at = replace(at, 'Z', 'z')")]
    [InlineData("actor = 'ec02'")]
    [InlineData("acting_as = 'Caseworker'")]
    [InlineData("client = ''")]
    [InlineData("case_id = NULL")]
    [InlineData("case_id = substr(case_id, 2)")]
    [InlineData("case_version = case_version + 7")]
    [InlineData("case_version = NULL")]
    [InlineData("case_version = 'x'")]
    [InlineData("fact = 'CaseClosed'")]
    [InlineData("state = state + 1")]
    [InlineData("state = NULL")]
    [InlineData("details = details || ' '")]
    [InlineData("details = CAST(details AS BLOB)")]
    [InlineData("hash = x'00' || substr(hash, 2)")]
    [InlineData("hash = 'text'")]
    [InlineData("on_behalf_of = 'hl07'")]
    [InlineData("on_behalf_of = ''")]
    [InlineData("actor = actor || 'x', acting_as = substr(acting_as, 2)")]
    public async Task Verify_WhenAColumnIsChanged_NamesItsRow(string change)
    {
        await Place.ExecuteAsync($"UPDATE ledger SET {change} WHERE seq = 5");
        (await VerifyAsync()).ShouldBe(new LedgerVerdict(4, false, 5, "row-changed"));
    }

    [Theory]
    [InlineData("case_version = -1")]
    [InlineData("state = -1")]
    [InlineData("case_version = 0")]
    [InlineData("case_id = ''")]
    [InlineData("client = ''")]
    public async Task Verify_WhenWhatWasAbsentIsFilledIn_NamesItsRow(string change)
    {
        await Place.ExecuteAsync($"UPDATE ledger SET {change} WHERE fact = 'SweepCompleted'");
        (await VerifyAsync()).ShouldBe(new LedgerVerdict(3, false, 4, "row-changed"));
    }

    [Theory]
    [InlineData("on_behalf_of = NULL")]
    [InlineData("on_behalf_of = 'hl03'")]
    [InlineData("on_behalf_of = ''")]
    [InlineData("on_behalf_of = NULL, details = details || on_behalf_of")]
    public async Task Verify_WhenForWhomItWasDoneIsChanged_NamesItsRow(string change)
    {
        await using (var module = new BkaModule(Place, _clock))
        {
            var id = await module.RegisterAsync(module.Intake("B-4", "A-4", caseworker: "hl07"));
            await module.AwayAsync("hl07", "hl02");
            await module.DoAsync(module.Assessed(id), People.In(Function.Caseworker, "hl02"));
        }

        (await VerifyAsync()).ShouldBe(new LedgerVerdict(11, true, null, null));
        await Place.ExecuteAsync($"UPDATE ledger SET {change} WHERE on_behalf_of = 'hl07'");
        (await VerifyAsync()).ShouldBe(new LedgerVerdict(10, false, 11, "row-changed"));
    }

    [Theory]
    [InlineData("DELETE FROM ledger WHERE seq = 1", 1, "row-missing")]
    [InlineData("DELETE FROM ledger WHERE seq = 4", 4, "row-missing")]
    [InlineData("UPDATE ledger SET seq = 40 WHERE seq = 4", 4, "row-missing")]
    [InlineData("UPDATE ledger SET seq = 0 WHERE seq = 1", 1, "row-missing")]
    [InlineData("DELETE FROM ledger WHERE seq = 8", 8, "tail-missing")]
    [InlineData("DELETE FROM ledger WHERE seq > 5", 6, "tail-missing")]
    [InlineData("DELETE FROM ledger", 1, "tail-missing")]
    [InlineData("UPDATE ledger_head SET seq = 6", 7, "tail-added")]
    [InlineData("UPDATE ledger_head SET hash = x'00'", 8, "head-changed")]
    [InlineData("DELETE FROM ledger_head", 8, "head-missing")]
    [InlineData("UPDATE ledger SET seq = -seq WHERE seq IN (2, 3); UPDATE ledger SET seq = seq + 5 WHERE seq < 0", 2, "row-changed")]
    [InlineData("DELETE FROM ledger WHERE seq = 4; UPDATE ledger SET seq = seq - 1 WHERE seq > 4", 4, "row-changed")]
    public async Task Verify_WhenRowsAreRemovedMovedOrCutOff_NamesTheFirst(string tampering, long firstBroken, string reason)
    {
        await Place.ExecuteAsync(tampering);
        var verdict = await VerifyAsync();
        (verdict.Ok, verdict.FirstBroken, verdict.Reason).ShouldBe((false, firstBroken, reason));
    }

    [Fact]
    public async Task Verify_WhenAWellFormedRowIsAppended_NamesIt()
    {
        const string copy = "INSERT INTO ledger SELECT 9, at, actor, acting_as, client, NULL, NULL, fact, state, details, hash, on_behalf_of FROM ledger WHERE seq = 8";
        await Place.ExecuteAsync(copy);
        (await VerifyAsync()).ShouldBe(new LedgerVerdict(8, false, 9, "row-changed"));
    }

    [Fact]
    public async Task Verify_WhenARowWithAFittingHashIsAppended_NamesIt()
    {
        await using (var module = new BkaModule(Place, _clock))
        {
            await module.RegisterAsync("B-9", "A-9");
        }

        // The head as it was before the row, as one who adds rows but forgets the head leaves it.
        await Place.ExecuteAsync("UPDATE ledger_head SET seq = 8, hash = (SELECT hash FROM ledger WHERE seq = 8)");
        (await VerifyAsync()).ShouldBe(new LedgerVerdict(9, false, 9, "tail-added"));
    }

    private async Task<LedgerVerdict> VerifyAsync()
    {
        await using var module = new BkaModule(Place, _clock, options => options.UseSqlite(Place.DataFile, readOnly: true));
        return await module.Get<ILedgerReader>().VerifyAsync(CancellationToken.None);
    }
}
