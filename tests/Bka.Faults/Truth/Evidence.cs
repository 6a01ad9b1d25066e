using System.Globalization;
using System.Text.Json.Nodes;
using Bka.Faults.Load;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Faults.Truth;

/// <summary>
/// Holds the client's account against the store: every acknowledged command is there exactly once, the others whole or
/// not at all, and nothing else is there. Read past the code that wrote it.
/// </summary>
internal static class Evidence
{
    /// <summary>What every fault run ends with.</summary>
    /// <param name="place">The store.</param>
    /// <param name="record">The client's account.</param>
    /// <param name="whole">Also the whole store: read model, alerts, chain, and the database's own check of itself.</param>
    /// <exception cref="FaultException">A promise is broken.</exception>
    public static async Task<Verdict> JudgeAsync(GivenPlace place, LoadRecord record, bool whole)
    {
        var verdict = await CompareAsync(place, record);
        if (verdict.Lost.Count + verdict.Doubled.Count + verdict.Halved.Count > 0)
        {
            throw new FaultException(
                $"lost {Some(verdict.Lost)}; doubled or unknown {Some(verdict.Doubled)}; half done {Some(verdict.Halved)}");
        }

        if (whole)
        {
            await WholeAsync(place);
        }

        return verdict;
    }

    /// <summary>The store against itself: integrity, chain, read model and alerts.</summary>
    /// <exception cref="FaultException">It contradicts itself.</exception>
    public static async Task WholeAsync(GivenPlace place)
    {
        string[] checks = place.IsSqlite ? ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] : [];
        foreach (var check in checks)
        {
            if ((await place.QueryAsync<string>(check)).FirstOrDefault(told => told != "ok") is { } told)
            {
                throw new FaultException($"{check}: {told}");
            }
        }

        await using var module = new BkaModule(place, new FakeClock());
        await HoldsAsync(module);
    }

    /// <summary>The ledger check of the module's own tests.</summary>
    /// <exception cref="FaultException">The store contradicts itself.</exception>
    public static async Task HoldsAsync(BkaModule module)
    {
        try
        {
            await StoreTruth.HoldsAsync(module);
        }
        catch (ShouldAssertException broken)
        {
            throw new FaultException("The store contradicts itself.", broken);
        }
    }

    private static async Task<Verdict> CompareAsync(GivenPlace place, LoadRecord record)
    {
        var given = (await place.QueryAsync<string>("SELECT key FROM given_answers")).ToHashSet(StringComparer.Ordinal);
        var rows = (await place.QueryAsync<(string Case, long Version, string Fact)>(
            "SELECT case_id, case_version, fact FROM ledger WHERE case_version IS NOT NULL"))
            .ToDictionary(row => (row.Case, row.Version), row => row.Fact);
        var (lost, halved) = (new List<string>(), new List<string>());
        var told = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, sent) in record.Intents)
        {
            var there = sent.Cases.Count(id => rows.Remove((id, sent.After), out var fact) && fact == sent.Fact);
            var isThere = there == sent.Cases.Count && given.Remove(key);
            if (isThere && there == 0 && !sent.IsSweep)
            {
                told[sent.Fact] = told.GetValueOrDefault(sent.Fact) + 1;
            }

            if (record.Answers.TryGetValue(key, out var answer))
            {
                if (!isThere || !Tells(answer, sent))
                {
                    lost.Add(key);
                }
            }
            else if (!isThere && (there > 0 || given.Contains(key)))
            {
                halved.Add(key);
            }
        }

        // Whatever remains was never asked for, or was done twice.
        var doubled = rows.Keys.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Case} version {row.Version}"))
            .Concat(given).ToList();
        IEnumerable<(string Fact, long Count)> facts = await place.QueryAsync<(string Fact, long Count)>(
            "SELECT fact, COUNT(*) FROM ledger WHERE case_version IS NULL AND fact NOT IN ('SweepCompleted', 'ClockSetBack') GROUP BY fact");

        // A draw that finds no locked seed locks one beside itself.
        var drawn = told.GetValueOrDefault("SpotCheckDrawn");
        facts = [.. facts.Where(fact => fact.Fact != "SpotCheckSeedCommitted" || fact.Count > drawn)];
        doubled.AddRange(facts.Where(fact => told.GetValueOrDefault(fact.Fact) != fact.Count).Select(fact => fact.Fact));
        return new Verdict(record.Intents.Count, lost, doubled, halved);
    }

    // The answer names the version that the ledger has.
    private static bool Tells(string answer, Sent sent)
    {
        var node = JsonNode.Parse(answer)!;
        return sent.Cases.Count == 0
            || (node["cases"] is JsonArray cases
                ? cases.All(one => sent.Cases.Contains((string)one!["caseId"]!, StringComparer.Ordinal) && (long)one["version"]! == sent.After)
                : (string?)node["caseId"] == sent.Cases[0] && (long)node["version"]! == sent.After);
    }

    private static string Some(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "0" : $"{keys.Count} ({string.Join(", ", keys.Take(5))})";
}

/// <summary>The account against the store.</summary>
/// <param name="Commands">How many commands were sent.</param>
/// <param name="Lost">Acknowledged and not there.</param>
/// <param name="Doubled">There and never asked for.</param>
/// <param name="Halved">Not acknowledged, and neither whole nor absent.</param>
internal sealed record Verdict(
    int Commands, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Halved);
