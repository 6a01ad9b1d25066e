using Bka.Contracts;
using Bka.Workflow.Storage;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>A store with cases in it, as the first version left it, opened by this one.</summary>
public abstract partial class StorageContract
{
    private static readonly string[] BackToTheFirst =
    [
        "DROP TABLE delegation_rows", "DROP TABLE templates", "DROP TABLE bkas", "DROP TABLE texts", "DROP TABLE text_bands",
        "DROP TABLE text_cursor", "ALTER TABLE ledger_head DROP COLUMN rules", "ALTER TABLE cases DROP COLUMN matter",
        "ALTER TABLE watches DROP COLUMN matter", "DROP TABLE absences", "DROP INDEX cases_by_caseworker",
        "ALTER TABLE ledger DROP COLUMN on_behalf_of", "DROP TABLE leases", "DROP INDEX alerts_ended", "DROP INDEX alerts_of_local", "DROP TABLE watch_settings",
        "DROP TABLE webhook_deliveries", "DROP TABLE webhook_endpoints", "DROP TABLE notice_alerts", "DROP TABLE notices",
        "DROP INDEX sweeps_by_time", "DROP TABLE deviations", "DROP TABLE deviation_cursor", "DROP TABLE checklists_not_asked",
        "DROP TABLE self_reports", "DROP TABLE self_report_answers", "DROP TABLE self_report_forms",
        "DROP TABLE measures_past", "DROP TABLE decision_measures", "DROP TABLE decision_measures_past", "DROP TABLE measure_rebuild",
        .. new[] { "received", "decided", "utredning", "stopped", "closed" }.Select(index => $"DROP INDEX measures_{index}"),
        "ALTER TABLE measures DROP COLUMN known_on", "ALTER TABLE measures DROP COLUMN utredning_last_day",
        "CREATE INDEX measures_received ON measures (substr(received_on, 1, 7), unit, received_on)",
        "CREATE INDEX measures_decided ON measures (substr(decided_on, 1, 7), unit, decided_on) WHERE decided_on IS NOT NULL",
        "CREATE INDEX measures_utredning ON measures (unit, utredning_opened_on) WHERE utredning_opened_on IS NOT NULL",
        "DROP TABLE spot_check_plans", "DROP TABLE spot_check_rounds", "DROP TABLE spot_check_secrets",
        "DROP TABLE spot_check_reviews", "DROP TABLE spot_check_remedies", "DROP TABLE egenkontroll_reminders",
        "DROP TABLE protected_persons", "DROP INDEX ledger_decided", "ALTER TABLE spot_checks DROP COLUMN round_id",
        .. new[] { "reviewers", "replaced_at", "replaced_by", "replaced_why", "replaced_text", "substitute" }
            .Select(column => $"ALTER TABLE spot_check_cases DROP COLUMN {column}"),
        "DROP TABLE report_texts", "DROP TABLE access_log", "DROP TABLE access_head", "DROP TABLE emergency_openings", "DROP TABLE watch_views", "DROP TABLE drafts", "DROP INDEX cases_by_unit",
        .. new[] { "clock", "threshold", "raised_again_at", "noted_by", "noted_at", "noted_reason", "noted_text", "snoozed_until", "noted_settles" }
            .Select(column => $"ALTER TABLE alerts DROP COLUMN {column}"),
    ];

    [StoreFact]
    public async Task Open_WhenTheStoreIsOfTheFirstVersion_BringsItForwardWithItsCases()
    {
        var report = await Bka.BegunAsync(Bka.Intake());
        var opened = await Bka.OpenedAsync(Bka.Intake("B-2", "A-2"));
        await SweepAsync();
        var drawn = await Bka.DoAsync(new DrawSpotCheck("2026-10", "Norr"), Reviewer);
        await Bka.DisposeAsync();
        foreach (var statement in BackToTheFirst)
        {
            await _place.ExecuteAsync(statement);
        }

        await _place.ExecuteAsync($"DELETE FROM schema_scripts WHERE name <> '{Migrator.Scripts[0]}'");

        await using var upgraded = new BkaModule(_place, Clock);
        (await upgraded.DoAsync(new RunMeasureRebuild(), People.Job)).ShouldBe(new MeasuresRebuilt(2, true));
        (await upgraded.DoAsync(new RunMeasureRebuild(), People.Job)).ShouldBe(new MeasuresRebuilt(0, true));
        await StoreTruth.HoldsAsync(upgraded);
        (await _place.QueryAsync<string>("SELECT name FROM schema_scripts ORDER BY name")).ShouldBe(Migrator.Scripts);
        var round = (await upgraded.AskAsync(new ListSpotCheckRounds(), Reviewer)).Rounds.Single();
        (round.DrawId, round.Commitment).ShouldBe((drawn.DrawId, null));
        (await upgraded.DoAsync(new DrawSpotCheck("2026-10", "Norr"), Reviewer)).DrawId.ShouldBe(drawn.DrawId);
        (await upgraded.DoAsync(new DrawSpotCheck("2026-10", "Norr", null, "Underlaget hade lästs in fel första gången."), Reviewer))
            .Commitment!.AfterPeriod.ShouldBeTrue();
        (await upgraded.DoAsync(new RunWatchRebuild(), People.Job)).ShouldBe(new WatchesRebuilt(2, true));
        await upgraded.DoAsync(upgraded.Opened(report));
        await upgraded.DoAsync(new PresentProposal(
            Clock.Today, DecisionOutcome.Granted, Intents.Reasons, ["B-2"], Documented: true)
        { CaseId = opened });
        await upgraded.DoAsync(new RunTextIndex(), People.Job);
        (await upgraded.DoAsync(new RunDeviationIndex(), People.Job)).IsCaughtUp.ShouldBeTrue();
        Clock.Set(Nov(30));
        await upgraded.DoAsync(new RunSweep(), People.Job);
        await StoreTruth.HoldsAsync(upgraded);
    }
}
