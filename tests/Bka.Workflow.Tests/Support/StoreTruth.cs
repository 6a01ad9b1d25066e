using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;
using Shouldly;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// The ledger check that storage tests end with: rows, projections, alerts and the fold of the ledger say the same, and
/// the chain is whole. Everything is read past the code that wrote it.
/// </summary>
internal static class StoreTruth
{
    public static async Task HoldsAsync(BkaModule module)
    {
        var cases = await CasesAsync(module);
        foreach (var stored in cases)
        {
            await FoldHoldsAsync(module, stored);
        }

        (await TextsAsync(module, "SELECT id, case_ref, child_ref, unit, caseworker, registered_by, source, kind, received_on, state, version, running_utredning, matter FROM cases"))
            .ShouldBe(Sorted(cases.Select(c => Row(
                c.Id, c.CaseRef, c.SubjectRef, c.Unit, c.Caseworker, c.RegisteredBy, c.Source, (long)c.Intake.Kind,
                c.Intake.ReceivedOn, (long)c.State, c.Version, Mark(c.HasRunningUtredning), (long?)c.Adult?.Matter))));
        (await TextsAsync(module, "SELECT case_id, clock, case_ref, child_ref, unit, caseworker, registered_by, source, start_day, nominal_day, legal_day, last_day, late_extension, stopped_on, matter FROM watches"))
            .ShouldBe(Sorted(cases.SelectMany(c => module.Get<BkaOptions>().Watches.ClocksOf(c).Select(w => Row(
                c.Id, w.No, c.CaseRef, c.SubjectRef, c.Unit, c.Caseworker, c.RegisteredBy, c.Source, w.StartDay,
                w.NominalLastDay, w.LegalLastDay, w.LastDay, Mark(w.HasLateExtension), w.StoppedOn, (long?)c.Adult?.Matter)))));
        (await TextsAsync(module, "SELECT case_id, unit, sex, kind, received_on, age_received, skydd_in_time, forhand_last_day, forhand_stopped_on, outcome, decided_on, age_decided, opened, in_time_legal, in_time_nominal, late_within_extension, heard, not_heard_reason, not_heard_accepted, utredning_opened_on, utredning_legal_day, utredning_extended, utredning_closed_on, utredning_last_day FROM measures"))
            .ShouldBe(Sorted(cases.Select(c => (c.Id, Measures: CaseMeasures.Of(c))).Where(m => m.Measures is not null)
                .Select(m => Row(m.Id, m.Measures!))));
        (await TextsAsync(module, "SELECT case_id, child_ref, no, template_version, proposal_version, state, approved_on FROM bkas"))
            .ShouldBe(Sorted(cases.SelectMany(c => (c.Dossier?.Files ?? []).SelectMany(file => file.Bkas.Select(bka => Row(
                c.Id, file.ChildRef, (long)bka.No, (long)bka.TemplateVersion, (long?)bka.ProposalVersion, (long)bka.State, bka.Approval?.On))))));
        (await TextsAsync(module, "SELECT case_id, unit, utredning_closed_on FROM measures WHERE utredning_closed_on IS NOT NULL"))
            .ShouldBe(Sorted(cases.Where(c => ClosedUtredning.On(c) is not null).Select(c => Row(c.Id, c.Unit, ClosedUtredning.On(c)))));
        await MeasureTruth.HoldsAsync(module, cases);
        await AlertsHoldAsync(module, cases);
        await ChainHoldsAsync(module, cases);
        await DelegationTruth.HoldsAsync(module);
        await TemplateTruth.HoldsAsync(module);
        await AbsenceTruth.HoldsAsync(module);
        await SpotCheckTruth.HoldsAsync(module);
    }

    public static async Task<IReadOnlyList<Case>> CasesAsync(BkaModule module)
    {
        await using var read = await module.Store.ReadAsync();
        return [.. (await read.Connection.QueryAsync<string>("SELECT doc FROM cases ORDER BY id")).Select(StoreDocument.Read<Case>)];
    }

    /// <summary>What a refused command must leave as it was.</summary>
    public static async Task<string> FingerprintAsync(BkaModule module) => string.Join('\n',
    [
        .. await TextsAsync(module, "SELECT seq, hash, rules FROM ledger_head"),
        .. await TextsAsync(module, "SELECT COUNT(*) FROM ledger"),
        .. await TextsAsync(module, "SELECT id, person, unit, from_day, to_day, substitute, ended_at FROM absences"),
        .. await TextsAsync(module, "SELECT COUNT(*) FROM given_answers"),
        .. await TextsAsync(module, "SELECT id, doc FROM cases"),
        .. await TextsAsync(module, "SELECT case_id, clock, last_day, stopped_on, unit, caseworker FROM watches"),
        .. await TextsAsync(module, "SELECT case_id, rule, last_day, raised_at, ended_at, ended_why FROM alerts"),
        .. await TextsAsync(module, "SELECT rule, swept_through FROM sweep_marks"),
        .. await TextsAsync(module, "SELECT id, draw FROM spot_checks"),
        .. await TextsAsync(module, "SELECT id, size, commitment, draw_id, closed_at FROM spot_check_rounds"),
        .. await TextsAsync(module, "SELECT draw_id, place, case_id, replaced_at FROM spot_check_cases"),
        .. await TextsAsync(module, "SELECT draw_id, case_id, seat, review FROM spot_check_reviews"),
        .. await TextsAsync(module, "SELECT id, remedy FROM spot_check_remedies"),
        .. await TextsAsync(module, "SELECT version, released_no, doc FROM templates"),
        .. await TextsAsync(module, "SELECT id, lowest, valid_from, valid_to, confirmed_no, withdrawn_at FROM delegation_rows"),
    ]);

    public static async Task<IReadOnlyList<string>> TextsAsync(BkaModule module, string sql)
    {
        await using var read = await module.Store.ReadAsync();
        return Sorted((await read.Connection.QueryAsync(sql)).Select(row => Row([.. ((IDictionary<string, object?>)row).Values])));
    }

    private static async Task FoldHoldsAsync(BkaModule module, Case stored)
    {
        var facts = await module.Get<ILedgerReader>().FactsAsync(stored.Id);
        Case? folded = null;
        foreach (var (fact, state) in facts)
        {
            folded = CaseFold.Apply(stored.Id, folded, fact, state);
        }

        StoreDocument.Write(folded!).ShouldBe(StoreDocument.Write(stored));
        facts.Count.ShouldBe((int)stored.Version, "one ledger row for each fact");
    }

    // A running clock has an alert for each rule that the sweep has gone past, and no other alert is live.
    private static async Task AlertsHoldAsync(BkaModule module, IReadOnlyList<Case> cases)
    {
        var watches = module.Get<BkaOptions>().Watches;
        await using var read = await module.Store.ReadAsync();
        var marks = (await read.Connection.QueryAsync<(string Rule, string Day)>("SELECT rule, swept_through FROM sweep_marks"))
            .ToDictionary(mark => mark.Rule, mark => Iso.Day(mark.Day), StringComparer.Ordinal);
        var expected = from subject in cases
                       from clock in watches.ClocksOf(subject)
                       where clock.IsRunning
                       from rule in watches.Alerts.For(clock.No)
                       where marks.TryGetValue(rule.Mark, out var mark) && rule.DueOn(clock.LastDay) <= mark
                       select Row(subject.Id, rule.Name, clock.LastDay);
        (await TextsAsync(module, "SELECT case_id, rule, last_day FROM alerts WHERE ended_at IS NULL")).ShouldBe(Sorted(expected.Distinct(StringComparer.Ordinal)));
        (await TextsAsync(module, "SELECT 1 FROM alerts WHERE (ended_at IS NULL) <> (ended_why IS NULL)")).ShouldBeEmpty();
    }

    private static async Task ChainHoldsAsync(BkaModule module, IReadOnlyList<Case> cases)
    {
        var verdict = await module.Get<ILedgerReader>().VerifyAsync(CancellationToken.None);
        verdict.ShouldBe(new LedgerVerdict(verdict.Rows, true, null, null));
        (await module.Get<IAccessReader>().VerifyAsync()).Ok.ShouldBeTrue("the access log is whole as well");
        (await TextsAsync(module, "SELECT COUNT(*) FROM ledger WHERE case_version IS NOT NULL")).Single()
            .ShouldBe(cases.Sum(c => c.Version).ToString(CultureInfo.InvariantCulture));
    }

    private static string Row(string id, CaseMeasures m) => Row(
        id, m.Unit, (long)m.Sex, (long)m.Kind, m.ReceivedOn, (long)m.AgeReceived, Mark(m.SkyddsbedomningInTime),
        m.ForhandsbedomningLastDay, m.ForhandsbedomningStoppedOn, (long)m.Outcome, m.DecidedOn, (long?)m.AgeDecided,
        Mark(m.Opened), Mark(m.InTimeLegal), Mark(m.InTimeNominal), Mark(m.LateWithinExtension), Mark(m.Heard),
        (long?)m.NotHeardReason, Mark(m.NotHeardAccepted), m.UtredningOpenedOn, m.UtredningLegalLastDay,
        Mark(m.UtredningExtended), m.UtredningClosedOn, m.UtredningLastDay);

    private static string Row(params object?[] values) => string.Join('|', values.Select(value => value switch
    {
        null => "-",
        DateOnly day => Iso.Day(day),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static long? Mark(bool? mark) => mark is { } known ? (known ? 1 : 0) : null;

    private static string[] Sorted(IEnumerable<string> rows) => [.. rows.Order(StringComparer.Ordinal)];
}
