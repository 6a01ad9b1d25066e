using System.Globalization;

namespace Bka.Workflow.Storage.Sql;

/// <summary>
/// The columns of the measures, present and past, and how a row that changes on a later day than it was known on is kept:
/// the present row moves to the past, and within one day it is overwritten (ADR 0030).
/// </summary>
internal static class MeasureSql
{
    /// <summary>What is measured of a case; the key stands beside.</summary>
    public static IReadOnlyList<string> OfCase { get; } =
    [
        "unit", "sex", "kind", "received_on", "age_received", "skydd_in_time", "forhand_last_day", "forhand_stopped_on",
        "outcome", "decided_on", "age_decided", "opened", "in_time_legal", "in_time_nominal", "late_within_extension",
        "heard", "not_heard_reason", "not_heard_accepted", "utredning_opened_on", "utredning_legal_day",
        "utredning_extended", "utredning_closed_on", "utredning_last_day",
    ];

    /// <summary>What is measured of a child of a decision; the key stands beside.</summary>
    public static IReadOnlyList<string> OfDecision { get; } =
    [
        "unit", "adult", "sex", "age", "decided_on", "outcome", "urgent", "delegated", "bka", "bka_before",
        "bka_after_in_time", "heard", "not_heard_reason", "not_heard_accepted", "stance_known", "stance_of_version", "told_on",
        "told_in_time", "best_interests", "compensated", "granted", "waits_from", "wait_last_day", "wait_ended_on",
        "legal_basis",
    ];

    /// <summary>
    /// Keeps the present row, when it was known on an earlier day than it changes. Takes the day, then the key: a parameter's
    /// number is its place in the text.
    /// </summary>
    /// <param name="table">The table of present rows.</param>
    /// <param name="key">Its key.</param>
    /// <param name="columns">What is measured.</param>
    public static Statement Keep(string table, IReadOnlyList<string> key, IReadOnlyList<string> columns)
    {
        var all = string.Join(", ", [.. key, .. columns, "known_on"]);
        return new Statement(
            $"""
            INSERT INTO {table}_past ({all}, replaced_on)
            SELECT {all}, $1 FROM {table} WHERE {Is(key, 2)} AND known_on < $1
            """,
            key.Count + 1);
    }

    /// <summary>The condition that a row has a key.</summary>
    /// <param name="key">The key's columns.</param>
    /// <param name="first">The place of the first value.</param>
    public static string Is(IReadOnlyList<string> key, int first = 1) =>
        string.Join(" AND ", key.Select((column, i) => $"{column} = {Place(i + first)}"));

    /// <summary>The rows as they were known at the end of a day, given as <c>@knownOn</c>: a table for a query to ask.</summary>
    /// <param name="table">The table of present rows.</param>
    /// <param name="columns">What is measured.</param>
    public static string KnownBy(string table, IReadOnlyList<string> columns)
    {
        var all = string.Join(", ", ["case_id", .. columns]);
        return $"""
            (SELECT {all} FROM {table} WHERE known_on <= @knownOn
             UNION ALL SELECT {all} FROM {table}_past WHERE known_on <= @knownOn AND replaced_on > @knownOn)
            """;
    }

    /// <summary>A parameter's place in a statement.</summary>
    /// <param name="number">Its number, from 1.</param>
    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    /// <summary>A mark as it is stored.</summary>
    /// <param name="mark">The mark.</param>
    public static long? Mark(bool? mark) => mark switch
    {
        null => null,
        true => 1,
        false => 0,
    };
}
