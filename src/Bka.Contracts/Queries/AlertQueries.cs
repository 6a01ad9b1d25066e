namespace Bka.Contracts;

/// <summary>
/// The alerts, most urgent first: for each watched clock the one that has come furthest on the ladder. List, counts, mail and
/// pages ask this one question.
/// </summary>
/// <param name="Filter">Which of them.</param>
/// <param name="After">Continue after this cursor, as answered in <see cref="AlertPage.Next"/>.</param>
/// <param name="Limit">How many, 1–200.</param>
public sealed record ListAlerts(AlertFilter Filter, string? After = null, int Limit = 50) : Query<AlertPage>;

/// <summary>The same alerts, counted.</summary>
/// <param name="Filter">Which of them; its state is ignored, all are counted.</param>
public sealed record CountAlerts(AlertFilter Filter) : Query<AlertCounts>;

/// <summary>Which alerts.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Clock">One clock; null for all.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="Caseworker">One caseworker; null for all.</param>
/// <param name="Threshold">One threshold; null for all.</param>
/// <param name="NeedsOwner">True: only where nobody is at work on the case today, because it is unassigned, or whoever handles it is away and nobody stands in.</param>
/// <param name="CaseId">One case; null for all.</param>
/// <param name="To">Only those addressed to this function on the day; null for all.</param>
public sealed record AlertFilter(
    AlertState State = AlertState.Live,
    Clock? Clock = null,
    string? Unit = null,
    string? Caseworker = null,
    AlertThreshold? Threshold = null,
    bool NeedsOwner = false,
    string? CaseId = null,
    Function? To = null);

/// <summary>A page of alerts.</summary>
/// <param name="AsOf">Today, Europe/Stockholm.</param>
/// <param name="Rows">The alerts.</param>
/// <param name="Next">The cursor for the next page; null on the last.</param>
public sealed record AlertPage(DateOnly AsOf, IReadOnlyList<AlertRow> Rows, string? Next);

/// <summary>One alert.</summary>
/// <param name="Alert">Which.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="SubjectRef">Whom the case is about, as the case system names them.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Caseworker">Who handles it; null when nobody does.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="Threshold">How far it has come.</param>
/// <param name="To">The function it is addressed to; whoever leads the unit sees it in any case.</param>
/// <param name="DaysLate">Days after the last day; 0 when it has not passed.</param>
/// <param name="DaysLeft">Days to the last day; 0 when it has come.</param>
/// <param name="RaisedAt">When it was first raised, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">What was last noted on it; null when nothing was.</param>
/// <param name="Ended">When and why it ended; null while it stands.</param>
/// <param name="MostSnooze">The last day it may be put off to; null when it may not.</param>
/// <param name="Local">The title of a local watch; null for the product's own.</param>
/// <param name="CaseworkerAway">Whether the caseworker is away today.</param>
/// <param name="StandIn">Who stands in today; null when nobody does or need.</param>
public sealed record AlertRow(
    AlertKey Alert,
    string CaseRef,
    string SubjectRef,
    string Unit,
    string? Caseworker,
    Clock Clock,
    AlertThreshold Threshold,
    Function To,
    int DaysLate,
    int DaysLeft,
    DateTimeOffset RaisedAt,
    AlertState State,
    AlertNote? Note,
    AlertEnd? Ended,
    DateOnly? MostSnooze,
    string? Local = null,
    bool CaseworkerAway = false,
    string? StandIn = null);

/// <summary>What somebody noted on an alert.</summary>
/// <param name="By">Who, as an opaque id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">More about why.</param>
/// <param name="Until">The day it was put off to; null when it was acknowledged.</param>
/// <param name="Settles">
/// Whether it was noted by the function it is addressed to, or a higher one. Else the reason stands and the alert still waits.
/// </param>
public sealed record AlertNote(
    string By, DateTimeOffset At, AlertReason Reason, string? Text, DateOnly? Until, bool Settles = true);

/// <summary>How an alert ended.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Why">One of <see cref="AlertEnds"/>.</param>
public sealed record AlertEnd(DateTimeOffset At, string Why);

/// <summary>How many alerts there are.</summary>
/// <param name="Live">Waiting for somebody.</param>
/// <param name="Snoozed">Put off.</param>
/// <param name="Acknowledged">Acknowledged.</param>
/// <param name="Ended">Ended.</param>
/// <param name="Thresholds">Those that wait, one row for each threshold.</param>
public sealed record AlertCounts(int Live, int Snoozed, int Acknowledged, int Ended, IReadOnlyList<ThresholdCount> Thresholds);

/// <summary>How many alerts wait at a threshold.</summary>
/// <param name="Threshold">Which.</param>
/// <param name="Live">How many.</param>
public sealed record ThresholdCount(AlertThreshold Threshold, int Live);
