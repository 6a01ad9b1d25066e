using System.Data.Common;

namespace Bka.Bench.Floors;

/// <summary>The tables of W1 and W4, in the words both engines know, and the check that belongs to W1.</summary>
internal static class CaseTables
{
    /// <summary>Follows each table that is read by its key alone; empty on PostgreSQL.</summary>
    public const string SqliteKeyed = "WITHOUT ROWID";

    public static string Create(string keyed) =>
        $"""
        CREATE TABLE cases(
            id bigint PRIMARY KEY, unit bigint NOT NULL, sex bigint NOT NULL, age bigint NOT NULL,
            state bigint NOT NULL, version bigint NOT NULL, opened bigint NOT NULL, updated bigint NOT NULL) {keyed};
        CREATE TABLE timers(
            case_id bigint NOT NULL, kind bigint NOT NULL, due bigint NOT NULL, fired bigint NOT NULL,
            PRIMARY KEY(case_id, kind)) {keyed};
        CREATE INDEX timers_due ON timers(due) WHERE fired = 0;
        CREATE TABLE audit(
            case_id bigint NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, actor text NOT NULL, act text NOT NULL,
            from_state bigint NOT NULL, to_state bigint NOT NULL, PRIMARY KEY(case_id, seq)) {keyed};
        CREATE TABLE alerts(
            case_id bigint NOT NULL, kind bigint NOT NULL, due bigint NOT NULL, raised bigint NOT NULL,
            PRIMARY KEY(case_id, kind, due)) {keyed};
        """;

    public static void CheckLives(DbConnection connection, long lives)
    {
        var cases = connection.Count("SELECT count(*) FROM cases");
        var closed = connection.Count("SELECT count(*) FROM cases WHERE state = 8 AND version = 8");
        var audited = connection.Count(
            "SELECT count(*) FROM (SELECT case_id FROM audit GROUP BY case_id HAVING count(*) = 9) nine");
        var timers = connection.Count("SELECT count(*) FROM timers");
        if (cases != lives || closed != lives || audited != lives || timers != 0)
        {
            throw new InvalidOperationException(
                $"{lives} lives, but {cases} cases, {closed} closed, {audited} with 9 audit rows, {timers} timers.");
        }
    }
}
