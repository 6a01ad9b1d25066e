using System.Globalization;
using Bka.Bench.Work;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Bench.Peers;

/// <summary>The measures of W3's cases, as the product keeps them.</summary>
internal static class YearRows
{
    /// <summary>The year that is reported.</summary>
    public const int Year = 2025;

    /// <summary>One case in so many was corrected after the year: that it was assessed in time was not known before.</summary>
    public const int Corrected = 10;

    /// <summary>One decision in so many grants support, and every other of those still waits.</summary>
    public const int Granted = 20;

    /// <summary>To so many closed cases one is open since the year before, every other of those with days left.</summary>
    public const int Open = 50;

    /// <summary>The day the corrections were made.</summary>
    public static readonly DateOnly CorrectedOn = new(Year + 1, 2, 1);

    public static readonly string[] Columns =
    [
        "case_id", "unit", "sex", "kind", "received_on", "age_received", "skydd_in_time", "forhand_last_day",
        "forhand_stopped_on", "outcome", "decided_on", "age_decided", "opened", "in_time_legal", "in_time_nominal",
        "late_within_extension", "heard", "not_heard_reason", "not_heard_accepted", "utredning_opened_on",
        "utredning_legal_day", "utredning_extended", "utredning_closed_on", "known_on",
    ];

    public static readonly string[] DecisionColumns =
    [
        "case_id", "child_ref", "decision_no", "unit", "adult", "sex", "age", "decided_on", "outcome", "urgent", "delegated",
        "bka", "bka_before", "heard", "stance_known", "stance_of_version", "told_in_time", "granted",
        "waits_from", "wait_last_day", "wait_ended_on", "known_on",
    ];

    /// <summary>What is known of a case now.</summary>
    public static object?[] Row(ClosedCase one, bool corrected) =>
        Row(one, one.InTime, corrected && IsCorrected(one) ? CorrectedOn : new DateOnly(1, 1, 1));

    /// <summary>What was known of a corrected case before.</summary>
    public static object?[] PastRow(ClosedCase one) => [.. Row(one, inTime: false, new DateOnly(1, 1, 1)), Iso(CorrectedOn)];

    /// <summary>Whether a case was corrected after the year.</summary>
    public static bool IsCorrected(ClosedCase one) => one.Id % Corrected == 0;

    /// <summary>A förhandsbedömning that has been open since the year before.</summary>
    public static object?[] OpenRow(long id) =>
    [
        "o" + BkaYear.CaseId(id)[1..], BkaYear.UnitName(id % 20), id % 3, (long)IntakeKind.ConcernReport, Iso(new DateOnly(Year - 1, 12, 20)),
        id % 4, 1L, Iso(new DateOnly(id % 2 == 0 ? Year + 1 : Year, 1, 3)), null, (long)CaseOutcome.InProgress, null, null,
        null, null, null, null, null, null, null, null, null, null, null, "0001-01-01",
    ];

    private static object?[] Row(ClosedCase one, bool inTime, DateOnly knownOn)
    {
        var received = ReceivedOn(one);
        var decided = Iso(OpenedOn(one));
        var legal = OpenedOn(one).AddMonths(4);
        var isHeard = one.Id % 4 != 0;
        return
        [
            BkaYear.CaseId(one.Id), BkaYear.UnitName(one.Unit), one.Sex, (long)IntakeKind.ConcernReport, Iso(received), one.AgeGroup,
            Mark(inTime), Iso(received.AddDays(14)), decided,
            (long)(one.Investigated ? CaseOutcome.Opened : CaseOutcome.NotOpened), decided, one.AgeGroup,
            Mark(one.Investigated), 1L, 1L, 0L,
            one.Investigated ? null : Mark(isHeard),
            one.Investigated || isHeard ? null : one.Id % 8,
            one.Investigated || isHeard ? null : 1L,
            one.Investigated ? decided : null,
            one.Investigated ? Iso(legal) : null,
            one.Investigated ? Mark(one.Over4) : null,
            one.Investigated ? Iso(ClosedOn(one)) : null,
            Iso(knownOn),
        ];
    }

    /// <summary>The decision of a case with a utredning.</summary>
    public static object?[] DecisionRow(ClosedCase one)
    {
        var decided = DecidedOn(one);
        var granted = IsGranted(one);
        return
        [
            BkaYear.CaseId(one.Id), "B-" + BkaYear.CaseId(one.Id), 1L, BkaYear.UnitName(one.Unit), 0L, one.Sex, one.AgeGroup, Iso(decided),
            (long)(granted ? DecisionOutcome.Granted : DecisionOutcome.WithoutInsats), 0L, 1L, 1L, 1L, Mark(one.Id % 4 != 0), 1L,
            Mark(one.Id % 5 != 0), Mark(one.Id % 3 != 0), Mark(granted), granted ? Iso(decided) : null,
            granted ? Iso(decided.AddMonths(3)) : null, granted && !StillWaits(one) ? Iso(decided.AddDays(30)) : null, Iso(decided),
        ];
    }

    /// <summary>Whether the decision grants support.</summary>
    public static bool IsGranted(ClosedCase one) => one.Investigated && one.Id % Granted == 0;

    /// <summary>Whether the support granted has not been carried out.</summary>
    public static bool StillWaits(ClosedCase one) => one.Id % (2 * Granted) == 0;

    /// <summary>The day of the decision.</summary>
    public static DateOnly DecidedOn(ClosedCase one) => OpenedOn(one).AddDays(90);

    /// <summary>The day a utredning was closed.</summary>
    public static DateOnly ClosedOn(ClosedCase one) => OpenedOn(one).AddMonths(4).AddDays(one.Over4 ? 30 : -(int)(one.Id % 60));

    private static DateOnly ReceivedOn(ClosedCase one) => new(Year, (int)one.Month, 1 + (int)(one.Id % 14));

    /// <summary>In the month the floors draw from.</summary>
    public static DateOnly OpenedOn(ClosedCase one) => ReceivedOn(one).AddDays(1 + (int)(one.Id % 13));

    private static long Mark(bool mark) => mark ? 1 : 0;

    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
