using System.Globalization;
using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;
using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>The delegation rows are what the ledger tells of them, and the head has counted each change of the rules.</summary>
internal static class DelegationTruth
{
    public static async Task HoldsAsync(BkaModule module)
    {
        await using var read = await module.Store.ReadAsync();
        var told = (await read.Connection.QueryAsync<(string Fact, string Details)>(
            "SELECT fact, details FROM ledger WHERE fact LIKE 'Delegation%' ORDER BY seq")).ToArray();
        var folded = new Dictionary<string, DelegationEntry>(StringComparer.Ordinal);
        var confirmed = new List<string>();
        foreach (var (fact, details) in told)
        {
            var entry = StoreDocument.Read<DelegationEntry>(details);
            (fact == "DelegationProposed" ? folded.TryAdd(entry.ProposalId, entry) : folded.ContainsKey(entry.ProposalId)).ShouldBeTrue();
            folded[entry.ProposalId] = entry;
            if (fact == "DelegationConfirmed")
            {
                confirmed.Add(entry.ProposalId);
            }
        }

        var reader = module.Get<IDelegationReader>();
        var stored = await reader.HistoryAsync(new GetDelegationHistory());
        Texts(stored.Reverse()).ShouldBe(Texts(folded.Values));
        Texts(await reader.ConfirmedAsync()).ShouldBe(Texts(confirmed.Select(id => folded[id])));
        var absences = await StoreTruth.TextsAsync(module, "SELECT seq FROM ledger WHERE fact IN ('AbsenceRecorded', 'AbsenceEnded')");
        var released = await StoreTruth.TextsAsync(module, "SELECT version FROM templates WHERE released_no IS NOT NULL");
        (await StoreTruth.TextsAsync(module, "SELECT rules FROM ledger_head")).Single()
            .ShouldBe((confirmed.Count + released.Count + absences.Count).ToString(CultureInfo.InvariantCulture));
    }

    private static string[] Texts(IEnumerable<DelegationEntry> entries) => [.. entries.Select(entry => JsonSerializer.Serialize(entry))];
}
