using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;
using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// The absences are what the ledger tells of them, each by one row that belongs to no case; no two of a person in a unit share
/// a day; and who acted for somebody stood in for them that day.
/// </summary>
internal static class AbsenceTruth
{
    public static async Task HoldsAsync(BkaModule module)
    {
        await using var read = await module.Store.ReadAsync();
        var told = await read.Connection.QueryAsync<(string Fact, string Details, string? CaseId)>(
            "SELECT fact, details, case_id FROM ledger WHERE fact IN ('AbsenceRecorded', 'AbsenceEnded') ORDER BY seq");
        var folded = new Dictionary<string, AbsenceEntry>(StringComparer.Ordinal);
        foreach (var (fact, details, caseId) in told)
        {
            var entry = StoreDocument.Read<AbsenceEntry>(details);
            caseId.ShouldBeNull();
            (fact == "AbsenceRecorded" ? folded.TryAdd(entry.AbsenceId, entry) : folded.ContainsKey(entry.AbsenceId)).ShouldBeTrue();
            folded[entry.AbsenceId] = entry;
        }

        var stored = new List<AbsenceEntry>();
        await using (var rows = await read.Connection.ExecuteReaderAsync($"SELECT {AbsenceRows.Columns} FROM absences ORDER BY no"))
        {
            while (await rows.ReadAsync())
            {
                stored.Add(AbsenceRows.Map(rows));
            }
        }

        stored.Select(Text).ShouldBe(folded.Values.Select(Text));
        AbsencePeriod[] periods = [.. stored.Select(row => new AbsencePeriod(row.Person, row.Unit, row.From, row.To, row.Substitute))];
        (from one in periods
         from other in periods
         where !ReferenceEquals(one, other) && one.Person == other.Person && one.Unit == other.Unit
             && one.Overlaps(other.From, other.To) && other.Overlaps(one.From, one.To)
         select one).ShouldBeEmpty();
        (await module.Get<IAbsenceReader>().FromAsync(module.Clock.Today)).StandInsOf("nobody", module.Clock.Today).ShouldBeEmpty();
    }

    private static string Text(AbsenceEntry entry) => JsonSerializer.Serialize(entry);
}
