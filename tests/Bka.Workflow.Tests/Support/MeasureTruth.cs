using System.Globalization;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Storage.Sql;
using Dapper;
using Shouldly;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// What the figures ask, present and past, against the ledger: what a case said at the end of a day is the fold of what had
/// been recorded by then.
/// </summary>
internal static class MeasureTruth
{
    private const string OfDecisions =
        "unit, adult, sex, age, decided_on, outcome, urgent, delegated, bka, bka_before, bka_after_in_time, heard, "
        + "not_heard_reason, not_heard_accepted, stance_known, stance_of_version, told_on, told_in_time, best_interests, "
        + "compensated, granted, waits_from, wait_last_day, wait_ended_on, legal_basis";

    public static async Task HoldsAsync(BkaModule module, IReadOnlyList<Case> cases)
    {
        (await StoreTruth.TextsAsync(module, $"SELECT case_id, child_ref, decision_no, {OfDecisions} FROM decision_measures"))
            .ShouldBe([.. cases.SelectMany(c => DecisionMeasures.Of(c).Select(m => Row(c.Id, m))).Order(StringComparer.Ordinal)]);
        foreach (var table in new[] { "measures", "decision_measures" })
        {
            (await StoreTruth.TextsAsync(module, $"SELECT case_id FROM {table}_past WHERE known_on >= replaced_on")).ShouldBeEmpty();
        }
    }

    /// <summary>The measures of every case as the ledger had them at the end of a day; the clock must never have gone back.</summary>
    public static async Task<IReadOnlyList<string>> KnownByLedgerAsync(BkaModule module, DateOnly day)
    {
        await using var read = await module.Store.ReadAsync();
        var rows = await read.Connection.QueryAsync<(string Id, string At, string Fact, string Details, long State)>(
            "SELECT case_id, at, fact, details, state FROM ledger WHERE case_version IS NOT NULL ORDER BY seq");
        var cases = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => MunicipalTime.DayOf(Iso.Instant(row.At)) <= day))
        {
            cases[row.Id] = CaseFold.Apply(
                row.Id, cases.GetValueOrDefault(row.Id), StoreDocument.ReadFact(row.Fact, row.Details), (Contracts.CaseState)row.State);
        }

        return
        [
            .. cases.Values.Select(c => (c.Id, Measures: CaseMeasures.Of(c))).Where(m => m.Measures is not null)
                .Select(m => Short(m.Id, m.Measures!)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The same as the store's own rows have it.</summary>
    public static async Task<IReadOnlyList<string>> KnownByRowsAsync(BkaModule module, DateOnly day)
    {
        var rows = MeasureSql.KnownBy("measures", MeasureSql.OfCase).Replace("@knownOn", $"'{Iso.Day(day)}'", StringComparison.Ordinal);
        return await StoreTruth.TextsAsync(
            module,
            $"SELECT case_id, unit, outcome, decided_on, skydd_in_time, forhand_last_day, utredning_closed_on FROM {rows} known");
    }

    private static string Short(string id, CaseMeasures m) => Joined(
        id, m.Unit, (long)m.Outcome, m.DecidedOn, MeasureSql.Mark(m.SkyddsbedomningInTime), m.ForhandsbedomningLastDay, m.UtredningClosedOn);

    private static string Row(string id, DecisionMeasures m) => Joined(
        id, m.ChildRef, (long)m.DecisionNo, m.Unit, MeasureSql.Mark(m.IsAdultCase), (long)m.Sex, (long)m.Age, m.DecidedOn,
        (long)m.Outcome, MeasureSql.Mark(m.IsUrgent), MeasureSql.Mark(m.IsDelegated), MeasureSql.Mark(m.HasBka),
        MeasureSql.Mark(m.HasBkaBefore), MeasureSql.Mark(m.BkaAfterwardsInTime), MeasureSql.Mark(m.Heard), (long?)m.NotHeardReason,
        MeasureSql.Mark(m.NotHeardAccepted), MeasureSql.Mark(m.IsStanceKnown), MeasureSql.Mark(m.IsStanceOfVersion), m.ToldOn,
        MeasureSql.Mark(m.IsToldInTime), (long?)m.BestInterests, MeasureSql.Mark(m.IsCompensated), MeasureSql.Mark(m.Grants),
        m.WaitsFrom, m.WaitLastDay, m.WaitEndedOn, m.LegalBasis);

    private static string Joined(params object?[] values) => string.Join('|', values.Select(value => value switch
    {
        null => "-",
        DateOnly day => Iso.Day(day),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}
