using Bka.Contracts;
using Bka.Faults;
using Bka.Faults.Load;
using Bka.Faults.Truth;
using Bka.Host.Tests.Support;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using FakeClock = Bka.Workflow.Tests.Support.FakeClock;

namespace Bka.Host.Tests.Faults;

/// <summary>The fault runner's judge sees what it is there to see: each planted fault is caught.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Reasons = "Uppgifterna är påhittade och skrivna för ett prov av driften.";
    private static readonly string CaseId = Workflow.Domain.Cases.CaseId.Of("A-1", "B-1");
    private readonly TestFolder _folder = new();

    private GivenPlace Place => GivenPlace.Sqlite(_folder.File("bka.db"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evidence_WhenAccountAndStoreAgree_Holds()
    {
        var record = await LivedAsync();

        (await Evidence.JudgeAsync(Place, record, whole: true)).Commands.ShouldBe(3);
    }

    [Theory]
    [InlineData("DELETE FROM given_answers WHERE key = 'k2'", "lost 1 (k2)")]
    [InlineData("DELETE FROM ledger WHERE case_version = 2", "lost 1 (k2)")]
    [InlineData("UPDATE ledger SET fact = 'CaseVoided' WHERE case_version = 2", "lost 1 (k2)")]
    [InlineData("DELETE FROM given_answers WHERE key = 'k3'", "half done 1 (k3)")]
    [InlineData("DELETE FROM ledger WHERE case_version = 3", "half done 1 (k3)")]
    [InlineData("INSERT INTO given_answers SELECT owner, 'k9', request_hash, answer, at FROM given_answers WHERE key = 'k1'", "unknown 1 (k9)")]
    [InlineData("INSERT INTO ledger SELECT seq + 100, at, actor, acting_as, client, case_id, case_version + 100, fact, state, details, hash, NULL FROM ledger WHERE case_version = 2", "unknown 1 (")]
    public async Task Evidence_WhenACommandIsLostHalvedOrDoubled_IsBroken(string fault, string told)
    {
        var record = await LivedAsync();
        await Place.ExecuteAsync(fault);

        (await Should.ThrowAsync<FaultException>(() => Evidence.JudgeAsync(Place, record, whole: false))).Message.ShouldContain(told);
    }

    [Theory]
    [InlineData("UPDATE watches SET last_day = '2030-01-01'")]
    [InlineData("DELETE FROM alerts")]
    [InlineData("UPDATE cases SET state = 3")]
    [InlineData("UPDATE ledger SET actor = 'hl99' WHERE seq = 1")]
    public async Task Evidence_WhenTheStoreContradictsItself_IsBroken(string fault)
    {
        var record = await LivedAsync();
        await Place.ExecuteAsync(fault);

        await Should.ThrowAsync<FaultException>(() => Evidence.JudgeAsync(Place, record, whole: true));
    }

    // A case with two answered commands, a third whose answer never came, and a sweep that raised an alert.
    private async Task<LoadRecord> LivedAsync()
    {
        var clock = new FakeClock();
        await using (var bka = new BkaModule(Place, clock))
        {
            var intake = new RegisterIntake(
                "A-1", IntakeKind.ConcernReport, clock.GetUtcNow(), Channel.Letter, ViolenceSuspicion.No, "Norr",
                [new IntakeChild("B-1", "2018-05", Sex.Unknown)]);
            await bka.DoAsync(intake, CaseLives.Actor, "k1");
            await bka.DoAsync(new RecordSkyddsbedomning(clock.GetUtcNow(), false, Reasons) { CaseId = CaseId }, CaseLives.Actor, "k2");
            await bka.DoAsync(new AssignCaseworker("hl01") { CaseId = CaseId }, CaseLives.Actor, "k3");
            clock.Move(TimeSpan.FromDays(30));
            (await bka.DoAsync(new RunSweep(), People.Operator)).Raised.ShouldBeGreaterThan(0);
        }

        Sent[] sent =
        [
            new("k1", "/api/v1/intakes", "", null, [CaseId], nameof(CaseRegistered)),
            new("k2", "/skyddsbedomning", "", 1, [CaseId], nameof(SkyddsbedomningRecorded)),
            new("k3", "/caseworker", "", 2, [CaseId], nameof(CaseworkerAssigned)),
        ];
        return new LoadRecord(
            sent.ToDictionary(one => one.Key, StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["k1"] = $$"""{"cases":[{"caseId":"{{CaseId}}","version":1}]}""",
                ["k2"] = $$"""{"caseId":"{{CaseId}}","version":2}""",
            });
    }
}
