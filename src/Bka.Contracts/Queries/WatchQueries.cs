namespace Bka.Contracts;

/// <summary>
/// The running clocks, most urgent first. The list, the counts, the command line and the pages all ask this one
/// question, so that they show the same number.
/// </summary>
/// <param name="Filter">Which of them.</param>
/// <param name="After">Continue after this cursor, as answered in <see cref="WatchPage.Next"/>.</param>
/// <param name="Limit">How many, 1–200.</param>
/// <param name="Sort">In which order; a cursor continues the order it was given in.</param>
/// <param name="WithNotes">Whether to tell of each clock's alert, of what was last noted on it, and of the case's version.</param>
/// <param name="OfEachClock">The most urgent so many of each clock and no more, 1–50; null for all.</param>
public sealed record ListWatches(
    WatchFilter Filter, string? After = null, int Limit = 50, WatchSort Sort = WatchSort.LastDay, bool WithNotes = false, int? OfEachClock = null)
    : Query<WatchPage>;

/// <summary>In which order running clocks are listed. Within each, the most urgent first.</summary>
public enum WatchSort
{
    /// <summary>Sista dag, den tidigaste först.</summary>
    LastDay,

    /// <summary>Handläggare; först det som ingen handlägger.</summary>
    Caseworker,

    /// <summary>Enhet.</summary>
    Unit,

    /// <summary>Frist.</summary>
    Clock,
}

/// <summary>Which running clocks.</summary>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="Urgency">How urgent.</param>
/// <param name="Clock">One clock; null for all.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="Caseworker">One caseworker; null for all.</param>
/// <param name="Unassigned">True: only those that nobody handles.</param>
/// <param name="NeedsOwner">
/// True: only those without a caseworker on the day asked about, the lead's queue: nobody handles them, or whoever does is
/// away and nobody stands in.
/// </param>
public sealed record WatchFilter(
    DateOnly? AsOf = null,
    Urgency Urgency = Urgency.All,
    Clock? Clock = null,
    string? Unit = null,
    string? Caseworker = null,
    bool Unassigned = false,
    bool NeedsOwner = false);

/// <summary>How near the last day is.</summary>
public enum Urgency
{
    /// <summary>Every running clock.</summary>
    All,

    /// <summary>Försenad: the last day has passed.</summary>
    Overdue,

    /// <summary>Sista dag i dag.</summary>
    DueToday,

    /// <summary>Sista dag inom tre dagar, i dag inte medräknad.</summary>
    DueWithinThreeDays,
}

/// <summary>A page of running clocks.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Next">The cursor for the next page; null on the last.</param>
public sealed record WatchPage(DateOnly AsOf, IReadOnlyList<WatchRow> Rows, string? Next);

/// <summary>One running clock.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="SubjectRef">Whom the case is about, as the case system names them: the child, or the adult.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles it; null when nobody does.</param>
/// <param name="StartDay">The day the clock started.</param>
/// <param name="NominalLastDay">The last day by plain counting.</param>
/// <param name="LegalLastDay">The last day by law.</param>
/// <param name="LastDay">The last day in force, valid extensions included.</param>
/// <param name="DaysLate">Days after the last day; 0 when it has not passed.</param>
/// <param name="DaysLeft">Days to the last day; 0 when it has come.</param>
/// <param name="Why">Why it stands where it does, as codes of <see cref="WatchNotes"/>.</param>
/// <param name="Matter">What an adult's matter is about; null for a child's case.</param>
/// <param name="Local">The title of a watch of the municipality's own; null for the product's clocks.</param>
/// <param name="StandIn">Who stands in for the caseworker on the day asked about; null when nobody does or need.</param>
/// <param name="Watch">The stable name of what is watched: a clock's, or <c>Local-</c> and the code of a local watch.</param>
/// <param name="Noted">What stands about it; null when it was not asked for.</param>
public sealed record WatchRow(
    string CaseId,
    string CaseRef,
    string SubjectRef,
    Clock Clock,
    string Unit,
    string? Caseworker,
    DateOnly StartDay,
    DateOnly NominalLastDay,
    DateOnly LegalLastDay,
    DateOnly LastDay,
    int DaysLate,
    int DaysLeft,
    IReadOnlyList<string> Why,
    AdultMatter? Matter = null,
    string? Local = null,
    string? StandIn = null,
    string Watch = "",
    WatchNoted? Noted = null);

/// <summary>What stands about a running clock now, whatever day was asked about.</summary>
/// <param name="Version">The case's version.</param>
/// <param name="Alert">The alert that stands and has come furthest; null when none does.</param>
/// <param name="Note">What was last noted on any alert of the clock's last day; null when nothing was.</param>
/// <param name="Waits">Whether the alert waits for somebody.</param>
public sealed record WatchNoted(long Version, AlertKey? Alert, AlertNote? Note, bool Waits);

/// <summary>Notes on a running clock.</summary>
public static class WatchNotes
{
    /// <summary>Nobody handles the case.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>The caseworker is away on the day asked about, and nobody stands in.</summary>
    public const string CaseworkerAway = "caseworker-away";

    /// <summary>The caseworker is away on the day asked about, and somebody stands in: <see cref="WatchRow.StandIn"/>.</summary>
    public const string StandIn = "stand-in";

    /// <summary>A valid extension moved the last day.</summary>
    public const string Extended = "extended";

    /// <summary>An extension was decided too late and moved nothing.</summary>
    public const string LateExtension = "late-extension";

    /// <summary>The last day fell on a day of rest and moved to the next workday (lag 1930:173 2 §).</summary>
    public const string MovedByRestDay = "moved-by-rest-day";
}

/// <summary>How many running clocks there are: the same filter as the list, counted.</summary>
/// <param name="Filter">Which of them; its urgency is ignored, all are counted.</param>
public sealed record GetOverview(WatchFilter Filter) : Query<Overview>;

/// <summary>The numbers of the first page.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Clocks">One row for each clock.</param>
/// <param name="Total">All clocks together.</param>
/// <param name="Sweep">When the alerts were last computed.</param>
public sealed record Overview(DateOnly AsOf, IReadOnlyList<ClockCounts> Clocks, ClockCounts Total, SweepStatus Sweep);

/// <summary>Counts for one clock.</summary>
/// <param name="Clock">Which clock; null for all together.</param>
/// <param name="Open">Running clocks.</param>
/// <param name="Overdue">The last day has passed.</param>
/// <param name="DueToday">The last day is today.</param>
/// <param name="DueWithinThreeDays">The last day is within three days, today not counted.</param>
/// <param name="Unassigned">Running clocks that nobody handles.</param>
/// <param name="OverdueUnassigned">Overdue, and nobody handles them.</param>
/// <param name="NeedsOwner">Nobody handles them, or whoever does is away and nobody stands in.</param>
/// <param name="OverdueNeedsOwner">The same, and overdue.</param>
public sealed record ClockCounts(
    Clock? Clock,
    int Open,
    int Overdue,
    int DueToday,
    int DueWithinThreeDays,
    int Unassigned,
    int OverdueUnassigned,
    int NeedsOwner = 0,
    int OverdueNeedsOwner = 0);

/// <summary>The same clocks by days to the last day: the same filter as the list.</summary>
/// <param name="Filter">Which of them.</param>
public sealed record GetBurnDown(WatchFilter Filter) : Query<BurnDown>;

/// <summary>Running clocks by days to the last day.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Days">How many have each number of days left, ascending; below zero is late. Days without any have no row.</param>
public sealed record BurnDown(DateOnly AsOf, IReadOnlyList<DaysCount> Days);

/// <summary>Asks when the alerts were last computed, and whether that is too long ago.</summary>
public sealed record GetSweepStatus : Query<SweepStatus>;

/// <summary>When the alerts were last computed.</summary>
/// <param name="LastCompletedAt">The last completed sweep, UTC; null before the first.</param>
/// <param name="SweptThrough">The day it swept to.</param>
/// <param name="NextExpectedAt">When the next is expected, UTC; null before the first.</param>
/// <param name="IsSilent">True when no sweep has completed for two intervals: do not trust the alerts.</param>
public sealed record SweepStatus(
    DateTimeOffset? LastCompletedAt, DateOnly? SweptThrough, DateTimeOffset? NextExpectedAt, bool IsSilent);
